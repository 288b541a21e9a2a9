/**
 * Measurements, run by hand and never by the build.
 * <p>
 * {@code mvn -pl src/benchmark -am -DskipTests package}, then
 * {@code java -jar src/benchmark/target/benchmarks.jar}. Start at
 * {@link dev.migration.benchmark.RevisionGraphBenchmark}.
 */
@NullMarked
package dev.migration.benchmark;

import org.jspecify.annotations.NullMarked;
