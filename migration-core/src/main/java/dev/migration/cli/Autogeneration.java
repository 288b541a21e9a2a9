package dev.migration.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.ModelDifference;
import dev.migration.NewRevision;
import dev.migration.RevisionStatus;
import dev.migration.SchemaChange;
import dev.migration.revision.Revision;

/**
 * Writes the revision that makes the database what the model says, and tells what is in
 * it.
 */
final class Autogeneration {

	private final Session session;

	private final ModelOptions options;

	Autogeneration(Session session, ModelOptions options) {
		this.session = session;
		this.options = options;
	}

	int write(NewRevision wanted, FileOptions file) {
		Authoring authoring = new Authoring(this.session, file.folder());
		refuseWhatIsNotApplied(authoring);
		ModelDifference difference = this.session.surroundings()
			.models()
			.find(this.session.migrator(), this.options.file())
			.compare(this.options.renames());
		if (difference.isEmpty()) {
			this.session.remark("nothing to write: the database is what the model says (" + difference.model() + ")");
			return ExitCode.DONE;
		}
		if (!difference.hasOperations()) {
			tell(difference.others());
			this.session.remark("nothing was written: there is no operation for this; write it by hand, into what"
					+ " 'migration revision -m \"…\"' makes");
			return ExitCode.FOUND;
		}
		int code = authoring.write(wanted, difference, file);
		tell(difference.changes());
		if (!difference.others().isEmpty()) {
			this.session
				.remark("what there is no operation for stands at the top of the revision, to be written by hand");
		}
		this.session.remark("read it before it runs, the way back as well");
		return code;
	}

	/** What is in the project and not in the database would come out a second time. */
	private void refuseWhatIsNotApplied(Authoring authoring) {
		Set<String> applied = this.session.migrator()
			.status()
			.applied()
			.stream()
			.map(RevisionStatus::id)
			.collect(Collectors.toSet());
		List<Revision> missing = authoring.graph()
			.revisions()
			.stream()
			.filter((revision) -> !applied.contains(revision.id()))
			.toList();
		if (!missing.isEmpty()) {
			throw new UsageException("the database is not at the heads: the project has "
					+ missing.stream().map(Revision::title).collect(Collectors.joining(", ")) + ", which "
					+ ((missing.size() == 1) ? "is" : "are")
					+ " not applied; build the application, run 'migration upgrade heads', then generate");
		}
	}

	private void tell(List<SchemaChange> changes) {
		Style style = this.session.style();
		for (SchemaChange change : changes) {
			this.session.remark("  " + change.description());
			change.notes().forEach((note) -> this.session.remark("    " + style.warning("!") + " " + note));
		}
	}

}
