package dev.migration.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import dev.migration.NewRevision.Form;

/**
 * Options of the commands that write a revision.
 */
final class FileOptions {

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins here; repeatable.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
	private @Nullable String id;

	@ArgGroup
	private FormOptions forms = new FormOptions();

	@Option(names = { "--path", "--version-path" }, paramLabel = "FOLDER",
			description = "Where to write it, instead of where the project keeps revisions.")
	private @Nullable Path folder;

	@Option(names = "--template", paramLabel = "FILE",
			description = "Fill this file instead of the usual text, or of the one MIGRATION_TEMPLATE_JAVA or"
					+ " MIGRATION_TEMPLATE_SQL names.")
	private @Nullable Path template;

	List<String> branchLabels() {
		return this.branchLabels;
	}

	@Nullable String id() {
		return this.id;
	}

	@Nullable Path folder() {
		return this.folder;
	}

	@Nullable Path template() {
		return this.template;
	}

	@Nullable Form form() {
		if (this.forms.java) {
			return Form.JAVA;
		}
		return this.forms.sql ? Form.SQL : null;
	}

	/** One or the other. */
	static final class FormOptions {

		@Option(names = "--java", description = "Write a Java class.")
		private boolean java;

		@Option(names = "--sql-file", description = "Write a .sql file.")
		private boolean sql;

	}

}
