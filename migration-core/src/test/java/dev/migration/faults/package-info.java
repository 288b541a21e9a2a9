/**
 * The fault suite: runs that are killed, cut off, blocked and crowded, on real servers,
 * each ending with a look at the catalog, the state and the log.
 * <p>
 * A representative part runs by default, all of it with {@code mvn -Pfull}. What is
 * random comes from a seed that each test prints; {@code -Dmigration.test.seed=…} repeats
 * it. Start at {@link dev.migration.faults.MixedRun}, the run that is disturbed, and
 * {@link dev.migration.faults.Aftermath}, what must be true afterwards.
 */
@NullMarked
package dev.migration.faults;

import org.jspecify.annotations.NullMarked;
