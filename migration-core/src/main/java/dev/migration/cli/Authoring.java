package dev.migration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migration.ModelDifference;
import dev.migration.NewRevision;
import dev.migration.NewRevision.Form;
import dev.migration.Project;
import dev.migration.RevisionAuthor;
import dev.migration.SourceTree;
import dev.migration.WrittenRevision;
import dev.migration.revision.InvalidGraphException;
import dev.migration.revision.RevisionGraph;

/**
 * What the commands that write revisions have in common.
 */
final class Authoring {

	private final Session session;

	private final Project project;

	private @Nullable SourceTree tree;

	Authoring(Session session) {
		this(session, null);
	}

	/** With a folder of the user's choice, which says the module. */
	Authoring(Session session, @Nullable Path folder) {
		this.session = session;
		this.project = new Project(session.surroundings().directory(), session.surroundings().locations().get())
			.writingInto(folder);
	}

	/** The sources as they are now. */
	SourceTree tree() {
		SourceTree read = this.tree;
		if (read == null) {
			read = SourceTree.of(this.project);
			this.tree = read;
		}
		return read;
	}

	/** The application's revisions and those that only the sources have yet. */
	RevisionGraph graph() {
		return tree().complete(this.session.migrator().graph());
	}

	/** Who writes into the project. */
	RevisionAuthor author() {
		return new RevisionAuthor(this.project, graph(), this.session.surroundings().clock(), new SecureRandom());
	}

	/** Writes a revision that is still to be filled in and prints its path. */
	int write(NewRevision wanted, FileOptions options) {
		return write((author) -> author.write(wanted, template(wanted, options)));
	}

	/** Writes the revision that makes the database what a model says. */
	int write(NewRevision wanted, ModelDifference difference, FileOptions options) {
		return write((author) -> author.write(wanted, difference, this.session.migrator().hasPlaceholders(),
				template(wanted, options)));
	}

	private int write(Function<RevisionAuthor, WrittenRevision> writing) {
		RevisionAuthor author = author();
		WrittenRevision written;
		try {
			written = writing.apply(author);
		}
		catch (InvalidGraphException ex) {
			throw new UsageException(ex.getMessage() + "; nothing was written");
		}
		tell(written);
		if (written.packaged() && this.project.finds(written.path())) {
			this.session
				.remark("revision " + written.revision().id() + " counts once the application is built with it");
		}
		return ExitCode.DONE;
	}

	/** Where a revision is, and whether anybody will find it there. */
	void tell(WrittenRevision written) {
		this.session.print(written.path().toString());
		if (!this.project.finds(written.path())) {
			Path folder = written.path().toAbsolutePath().normalize().getParent();
			this.session.remark(
					this.session.style().warning("nobody will find it") + ": the application looks for revisions in "
							+ String.join(", ", this.session.surroundings().locations().get()) + "; add file:" + folder
							+ " to migration.locations, or move it");
		}
	}

	private @Nullable String template(NewRevision wanted, FileOptions options) {
		Form form = (wanted.form() != null) ? wanted.form() : this.project.form();
		String variable = "MIGRATION_TEMPLATE_" + form.name().toUpperCase(Locale.ROOT);
		String named = this.session.variable(variable);
		Path file = (options.template() != null) ? options.template() : (named != null) ? Path.of(named) : null;
		if (file == null) {
			return null;
		}
		try {
			return Files.readString(this.session.surroundings().directory().resolve(file));
		}
		catch (IOException ex) {
			throw new UsageException("the template " + file + " cannot be read: " + ex.getMessage());
		}
	}

}
