package dev.migration.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migration.ddl.PostgresDdl;
import dev.migration.revision.Revision;
import dev.migration.script.Script;

/**
 * Compares the applied revisions with the scripts of the application.
 */
final class History {

	private final Map<String, Script> scripts;

	private final Map<Script, String> checksums;

	private final PostgresDdl ddl = new PostgresDdl();

	History(Map<String, Script> scripts) {
		this(scripts, new HashMap<>());
	}

	/**
	 * A history that remembers what it computes.
	 * @param scripts the scripts by revision id
	 * @param checksums the checksums known so far, completed here
	 */
	History(Map<String, Script> scripts, Map<Script, String> checksums) {
		this.scripts = scripts;
		this.checksums = checksums;
	}

	/** The applied revisions whose scripts say something else now, newest first. */
	List<EditedRevision> edited(List<AppliedRevision> applied) {
		List<EditedRevision> edited = new ArrayList<>();
		for (AppliedRevision row : applied) {
			Script script = this.scripts.get(row.revision().id());
			if (script != null && isMoved(row.revision(), script.revision())) {
				edited.add(new EditedRevision(row, script.location(), checksum(script)));
			}
			else if (script != null && !isSameBytes(row, script)) {
				String checksum = checksum(script);
				if (Checksums.differ(row.checksum(), checksum)) {
					edited.add(new EditedRevision(row, script.location(), checksum));
				}
			}
		}
		return edited;
	}

	private String checksum(Script script) {
		return this.checksums.computeIfAbsent(script, (each) -> Recorded.checksum(each, this.ddl));
	}

	/** Whether the script stands elsewhere in the graph than when it was applied. */
	private static boolean isMoved(Revision applied, Revision now) {
		return !Set.copyOf(applied.revises()).equals(Set.copyOf(now.revises()))
				|| !Set.copyOf(applied.dependsOn()).equals(Set.copyOf(now.dependsOn()));
	}

	private static boolean isSameBytes(AppliedRevision row, Script script) {
		return row.fingerprint() != null && row.fingerprint().equals(script.fingerprint().orElse(null));
	}

	/**
	 * Does what the policy says about edited revisions.
	 * @throws EditedRevisionException when the policy is to fail
	 */
	void check(List<AppliedRevision> applied, ChecksumPolicy policy, RunListener listener) {
		if (policy == ChecksumPolicy.IGNORE) {
			return;
		}
		List<EditedRevision> edited = edited(applied);
		if (!edited.isEmpty()) {
			if (policy == ChecksumPolicy.FAIL) {
				throw new EditedRevisionException(edited);
			}
			listener.on(new RunEvent.Edited(edited));
		}
	}

}
