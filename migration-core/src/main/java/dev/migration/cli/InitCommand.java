package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migration.FileProblem;
import dev.migration.Project;
import dev.migration.RevisionTemplates;

/** {@code init}. */
@Command(header = "Make the folder for revisions.",
		footer = { "", "Without FOLDER it is the one that the application's configuration says: for "
				+ "classpath:db/revisions that is src/main/resources/db/revisions, and src/main/java/db/revisions.", "",
				"Examples:", "  migration init", "  migration init revisions",
				"  migration init --templates templates   # in a project with revisions, too" })
final class InitCommand extends Action {

	@Parameters(arity = "0..1", paramLabel = "FOLDER",
			description = "A folder of .sql files, outside of the class path.")
	private @Nullable Path folder;

	@Option(names = "--templates", paramLabel = "FOLDER",
			description = "Also write the texts that new files begin with, to be changed.")
	private @Nullable Path templates;

	InitCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		Path directory = session().surroundings().directory();
		if (this.folder != null) {
			make(directory.resolve(this.folder));
			session().remark("next: set MIGRATION_LOCATIONS=file:" + this.folder + " (or migration.locations)"
					+ ", then 'migration revision -m \"…\"'");
		}
		else {
			Project project = new Project(directory, session().surroundings().locations().get());
			if (this.templates == null || !project.isBegun()) {
				project.folders().forEach(this::make);
			}
			session().remark("next: 'migration revision -m \"…\"'");
		}
		if (this.templates != null) {
			writeTemplates(directory.resolve(this.templates));
		}
		return ExitCode.DONE;
	}

	private void make(Path path) {
		try {
			if (Files.isDirectory(path)) {
				try (Stream<Path> files = Files.list(path)) {
					if (files.findAny().isPresent()) {
						if (this.templates != null) {
							return;
						}
						throw new UsageException(path + " is there already, with files in it");
					}
				}
			}
			Files.createDirectories(path);
			session().print(path.toString());
		}
		catch (IOException ex) {
			throw new UsageException(path + " cannot be made: " + FileProblem.of(ex));
		}
	}

	private void writeTemplates(Path path) {
		List<Path> written = RevisionTemplates.write(path);
		written.forEach((file) -> session().print(file.toString()));
		session().remark("use them with --template, or MIGRATION_TEMPLATE_JAVA and MIGRATION_TEMPLATE_SQL");
	}

}
