/**
 * The command line: the use cases, typed and printed.
 * <p>
 * A command parses, calls the {@link dev.migration.Migrator} and prints what it returns;
 * it decides nothing itself. Nothing else of the project prints. Start at
 * {@link dev.migration.cli.MigrationCommandLine}; {@link dev.migration.cli.Main} is the
 * program without Spring Boot.
 */
@NullMarked
package dev.migration.cli;

import org.jspecify.annotations.NullMarked;
