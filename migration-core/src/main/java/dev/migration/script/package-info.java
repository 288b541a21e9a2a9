/**
 * A revision together with what it does.
 * <p>
 * Authors implement {@link dev.migration.script.Migration} and annotate it with
 * {@link dev.migration.script.RevisionScript}; SQL files arrive as the same
 * {@link dev.migration.script.Script}.
 */
@NullMarked
package dev.migration.script;

import org.jspecify.annotations.NullMarked;
