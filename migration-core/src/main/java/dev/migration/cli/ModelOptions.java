package dev.migration.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of the commands that compare: which model, and which names changed in it.
 */
final class ModelOptions {

	@Option(names = "--model", paramLabel = "FILE",
			description = "A SQL file that creates the whole schema, instead of the application's own model.")
	private @Nullable Path file;

	@Option(names = "--rename", paramLabel = "OLD=NEW",
			description = "What has a new name in the model: users=people, users.name=full_name ('\\.' is a dot in a name);"
					+ " repeatable.")
	private List<String> renames = new ArrayList<>();

	@Nullable Path file() {
		return this.file;
	}

	List<String> renames() {
		return this.renames;
	}

	/** Nobody who types these wants an empty revision. */
	void refuse() {
		if (this.file != null || !this.renames.isEmpty()) {
			throw new UsageException("--model and --rename belong to --autogenerate, which is missing");
		}
	}

}
