package dev.migration.cli;

import java.util.List;
import java.util.regex.Pattern;

import dev.migration.Migrator;
import dev.migration.Position;
import dev.migration.revision.Revision;

/**
 * What can be said of a target before anything is read.
 */
final class Targets {

	private static final Pattern AT_DATABASE = Pattern.compile("(^|[\\s,@])([+-]\\d|current\\b)");

	private Targets() {
	}

	/**
	 * Whether a target is {@code current} or relative to it, so that the database has to
	 * be asked.
	 */
	static boolean startAtDatabase(String target) {
		return AT_DATABASE.matcher(target).find();
	}

	/** Why an upgrade to a target does nothing: an upgrade never takes anything back. */
	static String reached(Migrator migrator, String target) {
		Position position = migrator.position();
		List<Revision> found = position.graph().resolve(target, position.applied());
		boolean past = found.isEmpty() ? !position.applied().isEmpty() : !position.current().containsAll(found);
		return past ? "the database is past target '" + target + "'; 'migration downgrade' leads back"
				: "the database is at target '" + target + "'";
	}

	/** The one revision that a word has to stand for. */
	static Revision one(String word, List<Revision> found) {
		if (found.size() != 1) {
			throw new UsageException(
					"'" + word + "' stands for " + Words.count(found.size(), "revision") + "; name one of them");
		}
		return found.get(0);
	}

}
