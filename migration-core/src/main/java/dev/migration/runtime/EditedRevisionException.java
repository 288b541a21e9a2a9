package dev.migration.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Scripts of applied revisions were edited; nothing was run.
 */
public final class EditedRevisionException extends MigrationRunException {

	private final transient List<EditedRevision> edited;

	EditedRevisionException(List<EditedRevision> edited) {
		super(message(edited), null);
		this.edited = List.copyOf(edited);
	}

	private static String message(List<EditedRevision> edited) {
		String list = edited.stream()
			.map((each) -> "  " + each.applied().revision().title() + " in " + each.location() + ", applied "
					+ each.applied().appliedAt() + " by " + each.applied().appliedBy())
			.collect(Collectors.joining(System.lineSeparator()));
		return ((edited.size() == 1) ? "A revision was" : edited.size() + " revisions were")
				+ " edited after being applied, so the database does not have what the script says:"
				+ System.lineSeparator() + list + System.lineSeparator()
				+ "  Put the old text back and write a new revision for the change. If the database already has what "
				+ "the new text says, accept it with 'migration repair'; 'migration.checksum: warn' only reports it";
	}

	/**
	 * The revisions that were edited.
	 * @return the revisions, newest first
	 */
	public List<EditedRevision> edited() {
		return this.edited;
	}

}
