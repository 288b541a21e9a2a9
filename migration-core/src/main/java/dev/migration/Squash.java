package dev.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migration.Rehearsal.Ends;
import dev.migration.codegen.SourceFile;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.diff.SchemaDiff;
import dev.migration.revision.Revision;
import dev.migration.runtime.MigrationRunException;
import dev.migration.schema.Schema;
import dev.migration.script.Script;

/**
 * Makes one revision of a range, and proves on scratch databases that it does the same.
 */
public final class Squash {

	private final MigratorBuilder builder;

	/**
	 * Creates the use case.
	 * @param builder describes the application's migrator and where scratch databases
	 * come from; the database itself is not touched
	 */
	public Squash(MigratorBuilder builder) {
		this.builder = builder;
	}

	/**
	 * Runs the range, takes the difference it makes, and runs that.
	 * @param range what is to be one revision
	 * @param revision the revision, which says that it replaces the range
	 * @param withoutData whether it may leave out rows that the range writes
	 * @return the revision, proved
	 * @throws AuthoringException when a revision is not in the application yet
	 * @throws SquashException when it cannot be proved
	 */
	public SquashDraft draft(SquashRange range, Revision revision, boolean withoutData) {
		Map<String, Script> scripts = KnownScripts.of(this.builder.scripts().read()).scripts();
		List<Script> originals = scripts(range.revisions(), scripts);
		Rehearsal rehearsal = new Rehearsal(this.builder.scratch(), this.builder.options(),
				scripts(range.below(), scripts));
		Ends wanted = run(rehearsal, originals);
		SquashText text = new SquashText(difference(wanted), this.builder.replacesPlaceholders());
		Attempt attempt = new Attempt(rehearsal, wanted, text);
		SourceFile file = text.file(revision, List.of());
		Ends got = proved(attempt, file);
		List<String> rows = SquashRows.differences(wanted.upper(), wanted.upper(), got.upper());
		if (rows.isEmpty()) {
			return irreversible(originals, text, new SquashDraft(range, revision, file, 0, List.of(), List.of()));
		}
		Picture again = run(rehearsal, originals).upper();
		rows = SquashRows.differences(wanted.upper(), again, got.upper());
		if (rows.isEmpty() || withoutData) {
			return irreversible(originals, text, new SquashDraft(range, revision, file, 0, rows, List.of()));
		}
		List<String> inserts = SquashRows.inserts(originals, text);
		SourceFile withRows = text.file(revision, inserts);
		refuseRows(attempt, again, rows, inserts, withRows);
		return irreversible(originals, text,
				new SquashDraft(range, revision, withRows, inserts.size(), List.of(), List.of()));
	}

	// What nobody could take back before, nobody takes back by mistake now.
	private static SquashDraft irreversible(List<Script> originals, SquashText text, SquashDraft draft) {
		List<String> reasons = originals.stream()
			.flatMap((script) -> script.irreversible().stream().map((why) -> script.revision().title() + ": " + why))
			.toList();
		return reasons.isEmpty() ? draft : new SquashDraft(draft.range(), draft.revision(),
				text.irreversible(draft.file(), reasons), draft.carried(), draft.leftOut(), reasons);
	}

	private static List<Script> scripts(List<Revision> revisions, Map<String, Script> scripts) {
		return revisions.stream().map((revision) -> {
			Script script = scripts.get(revision.id());
			if (script == null) {
				throw new AuthoringException("Revision " + revision.title()
						+ " is not in this application yet; build it with the revision, then squash");
			}
			return script;
		}).toList();
	}

	private static Ends run(Rehearsal rehearsal, List<Script> originals) {
		try {
			return rehearsal.upgrade(originals);
		}
		catch (MigrationRunException ex) {
			throw new SquashException(
					"The range does not run on a scratch database, so nothing can be proved. " + ex.getMessage(), ex);
		}
	}

	// Scratch databases begin in the schema public, the application may in another.
	private static Difference difference(Ends wanted) {
		try {
			return new ShortNames(Rehearsal.SCHEMA)
				.in(SchemaDiff.between(wanted.lower().schema(), wanted.upper().schema()));
		}
		catch (IllegalStateException ex) {
			throw new SquashException("What the range does cannot be said as one revision: " + ex.getMessage(), ex);
		}
	}

	/** Runs the text of a revision there and back, and refuses another schema. */
	private Ends proved(Attempt attempt, SourceFile file) {
		Ends got;
		try {
			got = attempt.rehearsal().thereAndBack(parsed(file));
		}
		catch (MigrationRunException ex) {
			throw new SquashException("The squashed revision does not run, so nothing was written. " + ex.getMessage(),
					ex);
		}
		refuseOther("upgrade", attempt.wanted().upper().schema(), got.upper().schema(), attempt.text());
		refuseOther("downgrade", got.lower().schema(), got.back().schema(), attempt.text());
		return got;
	}

	private Script parsed(SourceFile file) {
		try {
			Path folder = Files.createTempDirectory("migration-squash");
			Path path = Files.writeString(folder.resolve(file.name()), file.text());
			try {
				return this.builder.scripts(List.of("file:" + folder)).read().revisions().get(0);
			}
			finally {
				Files.delete(path);
				Files.delete(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The squashed revision cannot be written to try it out", ex);
		}
	}

	private static void refuseOther(String way, Schema wanted, Schema got, SquashText text) {
		List<String> differences = new ArrayList<>();
		for (Change change : SchemaDiff.between(got, wanted).upgrade()) {
			differences.add("lacking: " + text.summary(change.operation()));
		}
		wanted.unsupported()
			.stream()
			.filter((object) -> !got.unsupported().contains(object))
			.forEach((object) -> differences.add("lacking: " + object));
		got.unsupported()
			.stream()
			.filter((object) -> !wanted.unsupported().contains(object))
			.forEach((object) -> differences.add("too much: " + object));
		if (!differences.isEmpty()) {
			throw new SquashException("The " + way + " of the squashed revision does not lead to the same schema as the"
					+ " range, so nothing was written; squash up to before and from behind the revision that makes"
					+ " this:", differences);
		}
	}

	/** Tries the inserts of the range behind the schema, and refuses other rows. */
	private void refuseRows(Attempt attempt, Picture again, List<String> without, List<String> inserts,
			SourceFile file) {
		List<String> differences = without;
		String tried = "";
		if (!inserts.isEmpty()) {
			try {
				Ends got = proved(attempt, file);
				differences = new ArrayList<>(SquashRows.differences(attempt.wanted().upper(), again, got.upper()));
				differences.addAll(SquashRows.leftBehind(got.lower(), got.back()));
				tried = ", and its plain inserts behind the schema do not either";
			}
			catch (SquashException ex) {
				tried = ", and its plain inserts do not run behind the schema";
			}
		}
		if (!differences.isEmpty()) {
			throw new SquashException("The range changes rows. The difference of two schemas does not say that" + tried
					+ ", so nothing was written. Squash around the revision that does it, or leave the rows out of new"
					+ " databases with --without-data:", differences);
		}
	}

	/**
	 * What the range does, and where to try out the revision that shall do the same.
	 *
	 * @param rehearsal runs it
	 * @param wanted what the range leaves
	 * @param text its text
	 */
	private record Attempt(Rehearsal rehearsal, Ends wanted, SquashText text) {

	}

}
