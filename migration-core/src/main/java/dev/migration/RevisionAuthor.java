package dev.migration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.migration.NewRevision.Form;
import dev.migration.codegen.RevisionBody;
import dev.migration.codegen.RevisionSource;
import dev.migration.codegen.SourceFile;
import dev.migration.codegen.TemplateException;
import dev.migration.revision.Replaces;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;

/**
 * Writes new revisions into a project. What the graph would refuse is refused before
 * anything is written, and nothing is ever overwritten.
 */
public final class RevisionAuthor {

	private static final int ID_BYTES = 6;

	private final Project project;

	private final RevisionGraph graph;

	private final Clock clock;

	private final RandomGenerator random;

	/**
	 * Creates an author.
	 * @param project where to write
	 * @param graph what there is, sources included
	 * @param clock what time it is
	 * @param random makes ids
	 */
	public RevisionAuthor(Project project, RevisionGraph graph, Clock clock, RandomGenerator random) {
		this.project = project;
		this.graph = graph;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * Writes a revision that is still to be filled in, or a merge.
	 * @param wanted what is asked for
	 * @param template the text to fill, or {@code null} for the usual one
	 * @return what was written
	 */
	public WrittenRevision write(NewRevision wanted, @Nullable String template) {
		return write(wanted, RevisionBody.EMPTY, template);
	}

	/**
	 * Writes the revision that makes a database what a model says.
	 * @param wanted what is asked for
	 * @param difference what it does
	 * @param placeholders whether SQL files have placeholders
	 * @param template the text to fill, or {@code null} for the usual one
	 * @return what was written
	 */
	public WrittenRevision write(NewRevision wanted, ModelDifference difference, boolean placeholders,
			@Nullable String template) {
		return write(wanted, new RevisionBodies(placeholders).of(difference, form(wanted)), template);
	}

	/**
	 * Writes a revision.
	 * @param wanted what is asked for
	 * @param body what it does
	 * @param template the text to fill, or {@code null} for the usual one
	 * @return what was written
	 * @throws dev.migration.revision.TargetException when a parent or a dependency cannot
	 * be found
	 * @throws dev.migration.revision.InvalidGraphException when the graph would not be
	 * one with the new revision
	 * @throws NotAHeadException when a parent is revised already and it was not asked to
	 * begin a branch there
	 */
	public WrittenRevision write(NewRevision wanted, RevisionBody body, @Nullable String template) {
		Form form = form(wanted);
		Path folder = folder(wanted, form);
		Revision revision = new Revision(id(wanted), parents(wanted), wanted.branchLabels(), dependencies(wanted),
				wanted.message(), this.clock.instant().truncatedTo(ChronoUnit.SECONDS), folder.toString());
		List<Revision> all = new ArrayList<>(this.graph.revisions());
		all.add(revision);
		RevisionGraph.of(all);
		RevisionSource source = new RevisionSource(revision, body);
		SourceFile file = filled(source, revision, wanted, template);
		return new WrittenRevision(create(folder.resolve(file.name()), file.text()), revision,
				this.project.isPackaged());
	}

	private SourceFile filled(RevisionSource source, Revision revision, NewRevision wanted, @Nullable String template) {
		Form form = form(wanted);
		Path folder = folder(wanted, form);
		try {
			SourceFile file = (form == Form.JAVA)
					? source.java(packageName(wanted), template, Neighbours.indentation(folder)) : source.sql(template);
			if (template != null) {
				TemplateCheck.check(file.text(), form, revision.id());
			}
			return file;
		}
		catch (TemplateException ex) {
			throw new AuthoringException(String.valueOf(ex.getMessage()));
		}
	}

	private Form form(NewRevision wanted) {
		return (wanted.form() != null) ? wanted.form() : this.project.writingInto(wanted.folder()).form();
	}

	/**
	 * A revision that stands for a range, checked to fit into the graph once the files of
	 * the range are gone. Nothing is written.
	 * @param wanted what is asked for; its parents and dependencies are the range's
	 * @param range what it replaces
	 * @return the revision
	 * @throws dev.migration.revision.InvalidGraphException when the graph would not be
	 * one with the new revision
	 */
	public Revision replacing(NewRevision wanted, SquashRange range) {
		Set<String> labels = new LinkedHashSet<>(range.branchLabels());
		labels.addAll(wanted.branchLabels());
		Revision revision = new Revision(id(wanted), range.parents(), List.copyOf(labels), range.dependsOn(),
				wanted.message(), this.clock.instant().truncatedTo(ChronoUnit.SECONDS),
				folder(wanted, Form.SQL).toString())
			.replacing(Replaces.of(range.ids()));
		List<Revision> all = new ArrayList<>(this.graph.revisions());
		all.removeIf((each) -> range.ids().contains(each.id()));
		all.add(revision);
		RevisionGraph.of(all);
		return revision;
	}

	/**
	 * Writes a revision that was proved.
	 * @param draft the revision
	 * @param wanted what was asked for
	 * @return what was written
	 */
	public WrittenRevision write(SquashDraft draft, NewRevision wanted) {
		SourceFile file = draft.file();
		return new WrittenRevision(create(folder(wanted, Form.SQL).resolve(file.name()), file.text()), draft.revision(),
				this.project.isPackaged());
	}

	private Path folder(NewRevision wanted, Form form) {
		return this.project.writingInto(wanted.folder()).target(form);
	}

	private String packageName(NewRevision wanted) {
		Path folder = wanted.folder();
		if (folder == null) {
			return this.project.packageName();
		}
		String path = folder.toAbsolutePath().normalize().toString().replace('\\', '/');
		int root = path.lastIndexOf("/java/");
		return (root >= 0) ? path.substring(root + "/java/".length()).replace('/', '.') : this.project.packageName();
	}

	private String id(NewRevision wanted) {
		String id = wanted.id();
		if (id == null) {
			byte[] bytes = new byte[ID_BYTES];
			this.random.nextBytes(bytes);
			StringBuilder text = new StringBuilder();
			for (byte each : bytes) {
				text.append(String.format("%02x", each));
			}
			return text.toString();
		}
		if (!id.matches("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*")) {
			throw new AuthoringException(
					"'" + id + "' cannot be an id; it takes letters, digits, underscores, and dots between"
							+ " them, for example a1b2c3d4e5f6");
		}
		return id;
	}

	private List<String> parents(NewRevision wanted) {
		Set<String> parents = new LinkedHashSet<>();
		for (String text : wanted.parents()) {
			for (Revision parent : this.graph.resolve(text)) {
				List<Revision> children = this.graph.lineage(parent.id()).children();
				if (!children.isEmpty() && !wanted.splice()) {
					throw new NotAHeadException(text, parent, children);
				}
				parents.add(parent.id());
			}
		}
		return List.copyOf(parents);
	}

	/** Ids in full; a label stays a label, so that it goes on meaning its branch. */
	private List<String> dependencies(NewRevision wanted) {
		List<String> dependencies = new ArrayList<>();
		for (String text : wanted.dependsOn()) {
			boolean label = this.graph.revisions().stream().anyMatch((each) -> each.branchLabels().contains(text));
			if (label) {
				dependencies.add(text);
			}
			else {
				this.graph.resolve(text).forEach((revision) -> dependencies.add(revision.id()));
			}
		}
		return dependencies;
	}

	private static Path create(Path path, String text) {
		try {
			Files.createDirectories(path.toAbsolutePath().getParent());
			return Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
		}
		catch (FileAlreadyExistsException ex) {
			if (!Files.exists(path)) {
				throw AuthoringException.unwritable(path, ex);
			}
			throw new AuthoringException(
					path + " is there already and stays as it is; wait a second, or write" + " another message");
		}
		catch (IOException ex) {
			throw AuthoringException.unwritable(path, ex);
		}
	}

}
