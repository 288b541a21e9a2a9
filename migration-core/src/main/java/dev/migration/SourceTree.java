package dev.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migration.NewRevision.Form;
import dev.migration.codegen.JavaHeader;
import dev.migration.codegen.SqlHeader;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.script.Script;
import dev.migration.source.LocationScriptSource;
import dev.migration.source.Placeholders;

/**
 * The revisions of a project as its sources have them now, packaged or not.
 */
public final class SourceTree {

	private final Map<String, Revision> revisions = new LinkedHashMap<>();

	private final Map<String, Path> files = new LinkedHashMap<>();

	private SourceTree() {
	}

	/**
	 * Reads the sources.
	 * @param project where they are
	 * @return the revisions and their files
	 */
	public static SourceTree of(Project project) {
		SourceTree tree = new SourceTree();
		for (Path file : project.files()) {
			if (file.toString().endsWith(".java")) {
				JavaHeader.read(read(file), file.toString()).ifPresent((revision) -> tree.add(revision, file));
			}
		}
		Path sql = project.folder(Form.SQL);
		LocationScriptSource.of(List.of("file:" + sql), SourceTree.class.getClassLoader())
			.withPlaceholders(Placeholders.off())
			.read()
			.revisions()
			.stream()
			.map(Script::revision)
			.forEach((revision) -> tree.add(revision, Path.of(String.valueOf(revision.location()))));
		return tree;
	}

	private void add(Revision revision, Path file) {
		this.revisions.put(revision.id(), revision);
		this.files.put(revision.id(), file);
	}

	/**
	 * The file of a revision.
	 * @param id the id
	 * @return the file, or empty when the project has none
	 */
	public Optional<Path> file(String id) {
		return Optional.ofNullable(this.files.get(id));
	}

	/**
	 * The graph of an application with what its sources say now.
	 * @param packaged the application's own graph
	 * @return the graph of both; where they differ, the sources count
	 */
	public RevisionGraph complete(RevisionGraph packaged) {
		Map<String, Revision> all = new LinkedHashMap<>();
		packaged.revisions().forEach((revision) -> all.put(revision.id(), revision));
		all.putAll(this.revisions);
		return RevisionGraph.of(all.values());
	}

	/**
	 * The ids of revisions that are in the sources and not in the application yet.
	 * @param packaged the application's own graph
	 * @return the revisions
	 */
	public List<Revision> missingFrom(RevisionGraph packaged) {
		List<Revision> missing = new ArrayList<>(this.revisions.values());
		missing.removeIf((revision) -> packaged.find(revision.id()).isPresent());
		return missing;
	}

	/**
	 * Writes other parents into the file of a revision.
	 * @param id the revision
	 * @param parents the ids of its new parents
	 * @return the file
	 * @throws AuthoringException when the project has no source of the revision
	 */
	public Path rewire(String id, List<String> parents) {
		Path file = file(id)
			.orElseThrow(() -> new AuthoringException("The source of revision " + id + " is not in this project"));
		String text = read(file);
		String changed = file.toString().endsWith(".java") ? JavaHeader.withRevises(text, parents)
				: SqlHeader.withRevises(text, parents);
		try {
			Files.writeString(file, changed);
		}
		catch (IOException ex) {
			throw AuthoringException.unwritable(file, ex);
		}
		return file;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " cannot be read", ex);
		}
	}

}
