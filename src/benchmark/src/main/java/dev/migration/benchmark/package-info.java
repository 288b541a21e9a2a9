/**
 * Measurements, run by hand and never by the build.
 * <p>
 * {@code mvn -pl src/benchmark -am -DskipTests package}, then
 * {@code java -jar src/benchmark/target/benchmarks.jar}. Start at
 * {@link dev.migration.benchmark.RevisionGraphBenchmark}. The start of an application,
 * beside Spring Boot's Flyway module, is
 * {@code java -cp src/benchmark/target/benchmarks.jar dev.migration.benchmark.StartComparison};
 * the start of a command is {@code dev.migration.benchmark.CommandComparison} there, with
 * the sample's packaged jar as its argument.
 */
@NullMarked
package dev.migration.benchmark;

import org.jspecify.annotations.NullMarked;
