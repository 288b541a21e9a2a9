package dev.migration.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migration.MigratorBuilder;

/**
 * What the command line works in: the application's configuration, a terminal, a project.
 *
 * @param migrator describes the application's migrator; asked when a command needs it,
 * and must not connect
 * @param models finds what the schema should be
 * @param locations where the application's revisions are; new ones go to the first
 * @param directory where the command was typed
 * @param variables the environment's variables; {@code null} for one that is not set
 * @param terminal where to read and print
 * @param clock what time it is
 */
public record Surroundings(Supplier<MigratorBuilder> migrator, ModelFinder models, Supplier<List<String>> locations,
		Path directory, Function<String, @Nullable String> variables, Terminal terminal, Clock clock) {

}
