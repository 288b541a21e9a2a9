package dev.migration.ddl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A statement that leaves something behind when it is cut off: PostgreSQL builds and
 * drops indexes concurrently in several transactions, and detaches a partition in two.
 * <p>
 * Read from the statement's first words, so that a statement of a SQL file and a rendered
 * operation are the same thing.
 *
 * @param kind what it does
 * @param object the index, table, schema or partition as the statement spells it, or
 * {@code null} when it leaves the name to the server
 * @param table the table of a new index or the parent of a partition as the statement
 * spells it, otherwise {@code null}
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html">Building
 * Indexes Concurrently</a>
 */
public record OnlineStatement(Kind kind, @Nullable String object, @Nullable String table) {

	private static final String GAP = "(?:\\s++|--[^\\n]*+|/\\*.*?\\*/)";

	private static final String NAME = "(?:\"(?:[^\"]++|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*+)";

	private static final String PATH = NAME + "(?:~*\\.~*" + NAME + ")*+";

	private static final Pattern CREATE_INDEX = pattern("~*CREATE~+(?:UNIQUE~+)?INDEX~+(CONCURRENTLY\\b~*)?"
			+ "(?:(IF~+NOT~+EXISTS~+)?(?!ON\\b)(" + NAME + ")~*)?ON\\b~*(?:ONLY\\b~*)?(" + PATH + ").*");

	private static final Pattern DROP_INDEX = pattern(
			"~*DROP~+INDEX~+CONCURRENTLY\\b~*(?:IF~+EXISTS\\b~*)?(" + PATH + ").*");

	private static final Pattern REINDEX = pattern("~*REINDEX~*(?:\\(([^)]*)\\)~*)?"
			+ "(INDEX|TABLE|SCHEMA|DATABASE|SYSTEM)\\b~*(CONCURRENTLY\\b~*)?(" + PATH + ")?.*");

	private static final Pattern CONCURRENTLY = pattern(".*\\bCONCURRENTLY\\b(?!~+(?:OFF|FALSE|0)\\b).*");

	private static final Pattern DETACH = pattern("~*ALTER~+TABLE~+(?:IF~+EXISTS~+)?(?:ONLY~+)?(" + PATH
			+ ")~*DETACH~+PARTITION~+(" + PATH + ")~+CONCURRENTLY\\b.*");

	/**
	 * What the statement does.
	 */
	public enum Kind {

		/** Builds an index concurrently. */
		CREATE_INDEX,

		/** Builds an index in its transaction unless one of that name is there. */
		CREATE_INDEX_IF_MISSING,

		/** Drops an index concurrently. */
		DROP_INDEX,

		/** Rebuilds an index concurrently. */
		REINDEX_INDEX,

		/** Rebuilds the indexes of a table concurrently. */
		REINDEX_TABLE,

		/** Rebuilds the indexes of a schema concurrently. */
		REINDEX_SCHEMA,

		/** Rebuilds the indexes of the database concurrently. */
		REINDEX_DATABASE,

		/** Rebuilds the indexes of the system catalogs. */
		REINDEX_SYSTEM,

		/** Detaches a partition concurrently. */
		DETACH_PARTITION

	}

	/**
	 * Reads a statement.
	 * @param sql the statement
	 * @return what it is, or empty when it leaves nothing behind
	 */
	public static Optional<OnlineStatement> of(String sql) {
		return createIndex(sql).or(() -> dropIndex(sql)).or(() -> reindex(sql)).or(() -> detach(sql));
	}

	private static Optional<OnlineStatement> createIndex(String sql) {
		Matcher create = CREATE_INDEX.matcher(sql);
		if (!create.matches() || (create.group(1) == null && create.group(2) == null)) {
			return Optional.empty();
		}
		Kind kind = (create.group(1) != null) ? Kind.CREATE_INDEX : Kind.CREATE_INDEX_IF_MISSING;
		return Optional.of(new OnlineStatement(kind, create.group(3), create.group(4)));
	}

	private static Optional<OnlineStatement> dropIndex(String sql) {
		Matcher drop = DROP_INDEX.matcher(sql);
		return drop.matches() ? Optional.of(new OnlineStatement(Kind.DROP_INDEX, drop.group(1), null))
				: Optional.empty();
	}

	private static Optional<OnlineStatement> reindex(String sql) {
		Matcher reindex = REINDEX.matcher(sql);
		if (!reindex.matches()) {
			return Optional.empty();
		}
		boolean option = reindex.group(1) != null && CONCURRENTLY.matcher(reindex.group(1)).matches();
		if (reindex.group(3) == null && !option) {
			return Optional.empty();
		}
		Kind kind = Kind.valueOf("REINDEX_" + reindex.group(2).toUpperCase(java.util.Locale.ROOT));
		return Optional.of(new OnlineStatement(kind, reindex.group(4), null));
	}

	private static Optional<OnlineStatement> detach(String sql) {
		Matcher detach = DETACH.matcher(sql);
		return detach.matches()
				? Optional.of(new OnlineStatement(Kind.DETACH_PARTITION, detach.group(2), detach.group(1)))
				: Optional.empty();
	}

	// A tilde stands for what may lie between two words.
	private static Pattern pattern(String words) {
		return Pattern.compile(words.replace("~", GAP), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	}

}
