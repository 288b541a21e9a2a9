package dev.migration.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.migration.revision.Replaces;
import dev.migration.revision.Revision;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;
import dev.migration.script.ScriptKind;

/**
 * Makes scripts of {@code .sql} files.
 */
final class SqlFileReader {

	private static final String ID_RULE = "letters, digits, underscores, and dots between them";

	private static final String NAME_RULE = "letters, digits, underscores, dots and dashes";

	private static final List<HeaderKey> REVISION = List.of(HeaderKey.REVISION, HeaderKey.REVISES, HeaderKey.MESSAGE,
			HeaderKey.CREATED, HeaderKey.BRANCH_LABELS, HeaderKey.DEPENDS_ON, HeaderKey.REPLACES,
			HeaderKey.TRANSACTIONAL, HeaderKey.LOCK_TIMEOUT, HeaderKey.STATEMENT_TIMEOUT);

	private static final List<HeaderKey> REPEATABLE = List.of(HeaderKey.REPEATABLE, HeaderKey.DEPENDS_ON,
			HeaderKey.MESSAGE, HeaderKey.TRANSACTIONAL, HeaderKey.LOCK_TIMEOUT, HeaderKey.STATEMENT_TIMEOUT);

	private final Placeholders placeholders;

	SqlFileReader(Placeholders placeholders) {
		this.placeholders = placeholders;
	}

	/**
	 * Reads one file.
	 * @param location the file, for messages
	 * @param content its bytes
	 * @param scripts takes the script of a revision
	 * @param repeatables takes a repeatable
	 * @throws SqlFileException when it is neither
	 */
	void read(String location, byte[] content, Consumer<Script> scripts, Consumer<Repeatable> repeatables) {
		SqlText text = SqlText.decode(location, content);
		SqlFile file = SqlFileParser.parse(text);
		if (file.header().has(HeaderKey.REPEATABLE)) {
			repeatables.accept(repeatable(text, file));
		}
		else {
			scripts.accept(script(text, file));
		}
	}

	private Script script(SqlText text, SqlFile file) {
		file.header().allowOnly(REVISION, "revision");
		PlaceholderReplacer replacer = new PlaceholderReplacer(text, this.placeholders);
		replacer.check(file.upgrade());
		replacer.check(file.downgrade());
		SqlMigration migration = new SqlMigration(file.upgrade(), file.downgrade(), replacer);
		Script script = new Script(revision(text, file.header()), ScriptKind.SQL, text.location(),
				file.header().transactional(), migration)
			.withLimits(file.header().limits())
			.withChecksum(() -> SqlChecksum.ofRevision(file.upgrade(), file.downgrade(), file.irreversible()));
		return (file.irreversible() != null) ? script.withIrreversible(file.irreversible()) : script;
	}

	private Revision revision(SqlText text, SqlHeader header) {
		return new Revision(header.name(HeaderKey.REVISION, Identifiers::isId, ID_RULE),
				header.names(HeaderKey.REVISES, Identifiers::isId, ID_RULE),
				header.names(HeaderKey.BRANCH_LABELS, Identifiers::isId, ID_RULE),
				header.names(HeaderKey.DEPENDS_ON, Identifiers::isId, ID_RULE),
				header.line(HeaderKey.MESSAGE, messageOf(text.location())), header.created(), text.location(),
				header.lineOf(HeaderKey.REVISES, HeaderKey.REVISION), replaces(header));
	}

	private static Replaces replaces(SqlHeader header) {
		List<String> ids = header.names(HeaderKey.REPLACES, Identifiers::isId, ID_RULE);
		return ids.isEmpty() ? Replaces.NONE : new Replaces(ids, header.lineOf(HeaderKey.REPLACES, HeaderKey.REVISION));
	}

	private Repeatable repeatable(SqlText text, SqlFile file) {
		SqlHeader header = file.header();
		header.allowOnly(REPEATABLE, "repeatable");
		String name = header.name(HeaderKey.REPEATABLE, Identifiers::isName, NAME_RULE);
		List<String> dependsOn = header.names(HeaderKey.DEPENDS_ON, Identifiers::isName, NAME_RULE);
		PlaceholderReplacer replacer = new PlaceholderReplacer(text, this.placeholders);
		replacer.check(file.upgrade());
		return new Repeatable(name, dependsOn, text.location(), header.transactional(), header.limits(),
				(op) -> replacer.replace(file.upgrade())
					.forEach((statement) -> op.execute(statement.sql(), statement.origin())),
				() -> SqlChecksum.ofRepeatable(file.upgrade(), used(replacer.replace(file.upgrade()))));
	}

	private static Map<String, String> used(List<SplitStatement> statements) {
		Map<String, String> used = new TreeMap<>();
		statements.forEach((statement) -> used.putAll(statement.origin().hidden().values()));
		return used;
	}

	// 20250115_143022_add_status.sql says what it is for without a header
	private static String messageOf(String location) {
		String name = location.substring(location.lastIndexOf('/') + 1).replaceFirst("(?i)\\.sql$", "");
		return name.replaceFirst("^([0-9]+_+)+(?=.)", "").replace('_', ' ').strip();
	}

}
