package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.Drift;
import dev.migration.Migrator;
import dev.migration.ModelDifference;
import dev.migration.NoModelException;
import dev.migration.RevisionStatus;
import dev.migration.SchemaChange;
import dev.migration.Status;
import dev.migration.revision.Relation;
import dev.migration.runtime.EditedRevision;

/**
 * Collects what is not as it should be.
 */
final class Findings {

	private final Session session;

	private final List<Finding> found = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	private boolean atHeads;

	Findings(Session session) {
		this.session = session;
	}

	List<Finding> found() {
		return this.found;
	}

	/** What could not be looked at. */
	List<String> remarks() {
		return this.remarks;
	}

	/** Compares the applied revisions with the application's. */
	void revisions(boolean singleHead) {
		Migrator migrator = this.session.migrator();
		Status status = migrator.status();
		String explanation = status.explanation();
		this.atHeads = status.pending().isEmpty() && status.unknown().isEmpty()
				&& status.relation() != Relation.DIVERGED;
		if (status.relation() == Relation.DIVERGED && explanation != null) {
			this.found.add(Finding.of("diverged", explanation));
		}
		status.pending().forEach((revision) -> add("pending", revision.id(), revision.message()));
		status.applied()
			.stream()
			.filter((revision) -> revision.location() == null)
			.forEach((revision) -> add("unknown", revision.id(), revision.message()));
		status.halfDone().forEach((step) -> add("half-done", step.id(), step.fact() + ". " + step.advice()));
		status.repeatables()
			.forEach((each) -> add(each.isDue() ? "due" : "gone", each.name(), StatusCommand.text(each)));
		for (EditedRevision edited : migrator.edited()) {
			add("edited", edited.applied().revision().id(), edited.location());
		}
		if (singleHead && status.heads().size() > 1) {
			for (RevisionStatus head : status.heads()) {
				add("head", head.id(), head.message());
			}
		}
	}

	private void add(String kind, String id, String text) {
		this.found.add(new Finding(kind, id, text));
	}

	/** Compares the database with what the last run left. */
	void drift() {
		Drift drift = this.session.migrator().drift();
		if (!drift.known()) {
			this.remarks.add("drift is not known: " + whyUnknown()
					+ "; the next run keeps what the database looks like, and so does 'migration repair --drift'");
		}
		for (Drift.Gap gap : drift.gaps()) {
			String when = (gap.until() != null)
					? " (between " + Words.time(gap.since()) + " and " + Words.time(gap.until()) + ")"
					: " (after " + Words.time(gap.since()) + ")";
			for (SchemaChange change : gap.changes()) {
				this.found.add(Finding.of("drift", change.description() + when, change));
			}
		}
	}

	private String whyUnknown() {
		return this.session.migrator().log(null, 1).isEmpty() ? "nothing was run here yet"
				: "nobody has kept what the database looks like since the last attempt";
	}

	/**
	 * Compares the database with the model.
	 * @param options which model
	 * @param required whether it is an error when there is none
	 */
	void model(ModelOptions options, boolean required) {
		if (!this.atHeads && !required) {
			this.remarks.add("the model was not compared, as the database is not at the heads");
			return;
		}
		ModelDifference difference = difference(options, required);
		if (difference != null) {
			for (SchemaChange change : difference.changes()) {
				this.found.add(Finding.of("model", change.description(), change));
			}
		}
	}

	private @Nullable ModelDifference difference(ModelOptions options, boolean required) {
		try {
			return this.session.surroundings()
				.models()
				.find(this.session.migrator(), options.file())
				.compare(options.renames());
		}
		catch (NoModelException ex) {
			if (required || options.file() != null) {
				throw ex;
			}
			this.remarks.add("no model was compared: " + ex.getMessage());
			return null;
		}
	}

}
