package db.revisions;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migration.operation.Operations;
import dev.migration.script.Migration;
import dev.migration.script.RevisionScript;

/**
 * A column that must not be null, step 2 of 3: data only. {@code Task Tracker} gets the
 * key {@code TT}, and the next project with these initials {@code TT2}.
 */
@RevisionScript(id = "b0f90ac3b6cb", revises = "7b52f41673e5", message = "give projects their keys",
		created = "2026-01-26T11:05:00Z")
class R20260126_110500_GiveProjectsKeys implements Migration {

	private static final Pattern FIRST_LETTER = Pattern.compile("(?<![A-Z])[A-Z]");

	@Override
	public void upgrade(Operations op) {
		op.run("make a key of the name of each project", R20260126_110500_GiveProjectsKeys::giveKeys);
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("UPDATE projects SET key = NULL");
	}

	private static void giveKeys(JdbcClient jdbc) {
		Set<String> taken = new HashSet<>();
		for (Project project : jdbc.sql("SELECT id, name FROM projects ORDER BY id").query(Project.class).list()) {
			jdbc.sql("UPDATE projects SET key = :key WHERE id = :id")
				.param("key", unusedKey(project.initials(), taken))
				.param("id", project.id())
				.update();
		}
	}

	private static String unusedKey(String initials, Set<String> taken) {
		String key = initials;
		for (int number = 2; !taken.add(key); number++) {
			key = initials + number;
		}
		return key;
	}

	/** A row as it is at this revision; the entity of today would not fit it. */
	record Project(long id, String name) {

		String initials() {
			String letters = FIRST_LETTER.matcher(this.name.toUpperCase(Locale.ROOT))
				.results()
				.map(MatchResult::group)
				.limit(4)
				.collect(Collectors.joining());
			return letters.isEmpty() ? "P" : letters;
		}

	}

}
