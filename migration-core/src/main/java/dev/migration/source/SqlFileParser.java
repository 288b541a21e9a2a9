package dev.migration.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Direction;
import dev.migration.source.SqlToken.Kind;

/**
 * Takes a {@code .sql} file apart: header lines, then sections of statements.
 */
final class SqlFileParser {

	private final SqlText text;

	private final SqlHeader header;

	private final Map<Direction, SqlSection> sections = new EnumMap<>(Direction.class);

	private final Map<Direction, List<SplitStatement>> statements = new EnumMap<>(Direction.class);

	private @Nullable Direction direction;

	private StatementSplitter splitter;

	private SqlFileParser(SqlText text) {
		this.text = text;
		this.header = new SqlHeader(text);
		this.splitter = new StatementSplitter(text);
	}

	/**
	 * Parses a file.
	 * @param text the file
	 * @return its parts
	 * @throws SqlFileException when it is no revision and no repeatable
	 */
	static SqlFile parse(SqlText text) {
		if (text.isBlank()) {
			throw text.problem(0, SqlFileProblem.EMPTY_FILE,
					"the file is empty; a revision has header lines ('-- revision: <id>', …), '-- upgrade' and"
							+ " '-- downgrade'");
		}
		return new SqlFileParser(text).parse();
	}

	private SqlFile parse() {
		SqlLexer lexer = new SqlLexer(this.text);
		for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
			accept(token);
		}
		finishSection();
		requireId(this.text.length());
		List<SplitStatement> upgrade = this.statements.getOrDefault(Direction.UPGRADE, List.of());
		List<SplitStatement> downgrade = this.statements.getOrDefault(Direction.DOWNGRADE, List.of());
		SqlSection back = this.sections.get(Direction.DOWNGRADE);
		if (this.header.has(HeaderKey.REVISION)) {
			requireSections(upgrade, downgrade);
		}
		return new SqlFile(this.header, upgrade, downgrade, (back != null) ? back.irreversible() : null);
	}

	private void accept(SqlToken token) {
		if (token.kind() == Kind.LINE_COMMENT && this.text.isFirstInLine(token.start())) {
			SqlSection section = SqlSection.of(this.text, token);
			if (section != null) {
				begin(section);
			}
			else if (this.direction == null) {
				this.header.accept(token);
			}
			else if (this.splitter.isBetweenStatements()) {
				this.header.refuse(token);
			}
		}
		else if (this.direction == null) {
			acceptBeforeSections(token);
		}
		else {
			this.splitter.accept(token);
		}
	}

	private void acceptBeforeSections(SqlToken token) {
		if (this.header.has(HeaderKey.REPEATABLE)) {
			if (!token.isIgnored() || this.text.hasBlankLine(token)) {
				this.direction = Direction.UPGRADE;
				this.splitter.accept(token);
			}
		}
		else if (!token.isIgnored()) {
			requireId(token.start());
			throw this.text.problem(token.start(), SqlFileProblem.SQL_BEFORE_SECTION,
					"'" + this.text.excerpt(token.start(), this.text.length())
							+ "' stands before the first section; write '-- upgrade' on a line above it");
		}
	}

	private void begin(SqlSection section) {
		if (this.header.has(HeaderKey.REPEATABLE)) {
			throw this.text.problem(section.offset(), SqlFileProblem.BAD_SECTION,
					"a repeatable has no sections: it is one script, run again when its text changed;"
							+ " remove this line, or make the file a revision with '-- revision: <id>'");
		}
		SqlSection before = this.sections.putIfAbsent(section.direction(), section);
		if (before != null) {
			throw this.text.problem(section.offset(), SqlFileProblem.DUPLICATE_SECTION,
					String.format(Locale.ROOT, "a second '-- %s' section; the first one begins on line %d",
							section.direction().name().toLowerCase(Locale.ROOT), this.text.line(before.offset())));
		}
		finishSection();
		this.direction = section.direction();
	}

	private void finishSection() {
		if (this.direction != null) {
			this.statements.put(this.direction, this.splitter.finish());
			this.splitter = new StatementSplitter(this.text);
		}
	}

	private void requireId(int end) {
		if (!this.header.has(HeaderKey.REVISION) && !this.header.has(HeaderKey.REPEATABLE)) {
			throw this.text.problem(0, SqlFileProblem.MISSING_ID,
					"no '-- revision: <id>' line at the top"
							+ (this.text.substring(0, end).isBlank() ? " (the file begins with SQL)" : "")
							+ "; every .sql file under the location is a revision, or a repeatable with"
							+ " '-- repeatable: <name>'; keep other SQL files elsewhere",
					List.of(HeaderKey.REVISION.toString(), HeaderKey.REPEATABLE.toString()));
		}
	}

	private void requireSections(List<SplitStatement> upgrade, List<SplitStatement> downgrade) {
		boolean merge = Identifiers.list(this.header.line(HeaderKey.REVISES, "")).size() > 1;
		SqlSection back = this.sections.get(Direction.DOWNGRADE);
		if (!merge && !this.sections.containsKey(Direction.UPGRADE)) {
			throw missing(SqlFileProblem.MISSING_UPGRADE, "no '-- upgrade' section; write the line '-- upgrade' above"
					+ " the statements that lead to this revision");
		}
		if (!merge && back == null) {
			throw missing(SqlFileProblem.MISSING_DOWNGRADE,
					"no '-- downgrade' section; write '-- downgrade' and the statements that lead back, or"
							+ " '-- downgrade: irreversible <reason>' when nothing can");
		}
		if (back != null && back.irreversible() != null && !downgrade.isEmpty()) {
			throw this.text.problem(downgrade.get(0).offset(), SqlFileProblem.IRREVERSIBLE_WITH_STATEMENTS,
					"a statement in a downgrade that is said to be irreversible; remove the statement, or write"
							+ " '-- downgrade' alone");
		}
		if (back != null && back.irreversible() == null && downgrade.isEmpty() && !upgrade.isEmpty() && !merge) {
			throw this.text.problem(back.offset(), SqlFileProblem.EMPTY_DOWNGRADE,
					"the downgrade is empty; write the statements that lead back, or, when nothing can,"
							+ " '-- downgrade: irreversible <reason>'");
		}
	}

	private SqlFileException missing(SqlFileProblem problem, String message) {
		return this.text.problem(this.text.length(), problem, message);
	}

}
