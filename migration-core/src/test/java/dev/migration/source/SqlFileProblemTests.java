package dev.migration.source;

import java.nio.charset.StandardCharsets;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person reads who made a mistake in a SQL file.
 */
class SqlFileProblemTests {

	private static final String HEADERS = "revision, revises, message, created, branch-labels, depends-on,"
			+ " replaces, transactional, lock-timeout, statement-timeout, repeatable";

	@Test
	void emptyFile() {
		problem(" \n\n").is(SqlFileProblem.EMPTY_FILE, 1, "the file is empty; a revision has header lines"
				+ " ('-- revision: <id>', …), '-- upgrade' and '-- downgrade'");
		problem("").is(SqlFileProblem.EMPTY_FILE, 1);
	}

	@Test
	void missingId() {
		problem("-- message: m\n-- upgrade\nSELECT 1;\n-- downgrade\n").is(SqlFileProblem.MISSING_ID, 1,
				"no '-- revision: <id>' line at the top; every .sql file under the location is a revision, or a"
						+ " repeatable with '-- repeatable: <name>'; keep other SQL files elsewhere");
		problem("\nCREATE TABLE a ();").is(SqlFileProblem.MISSING_ID, 1,
				"no '-- revision: <id>' line at the top (the file begins with SQL); every .sql file under the location"
						+ " is a revision, or a repeatable with '-- repeatable: <name>'; keep other SQL files"
						+ " elsewhere");
	}

	@Test
	void emptyId() {
		problem("-- revision:\n-- upgrade\n-- downgrade\n").is(SqlFileProblem.BAD_ID, 1,
				"'revision' is empty; it takes letters, digits, underscores, and dots between them");
	}

	@Test
	void badCharacterInAnId() {
		problem("-- revision: a-1\n-- upgrade\n-- downgrade\n").is(SqlFileProblem.BAD_ID, 1,
				"'a-1' in 'revision' is not allowed; it takes letters, digits, underscores, and dots between them");
		problem("-- revision: a\n-- revises: b, c@d\n").is(SqlFileProblem.BAD_ID, 2,
				"'c@d' in 'revises' is not allowed; it takes letters, digits, underscores, and dots between them");
		problem("-- revision: a\n-- upgrade\n-- downgrade\n".replace("a\n--", "a\n-- branch-labels: x+1\n--")).is(
				SqlFileProblem.BAD_ID, 2,
				"'x+1' in 'branch-labels' is not allowed; it takes letters, digits, underscores, and dots between them");
	}

	@Test
	void unknownHeader() {
		problem("-- revision: a\n-- revison: b\n")
			.is(SqlFileProblem.UNKNOWN_HEADER, 2,
					"unknown header 'revison' (did you mean 'revision'?); known headers: " + HEADERS
							+ "; a remark above the first section goes between /* and */")
			.satisfies((ex) -> assertThat(ex.choices()).containsExactly(HEADERS.split(", ")));
		problem("-- revision: a\n-- Copyright: us\n").is(SqlFileProblem.UNKNOWN_HEADER, 2,
				"unknown header 'Copyright'; known headers: " + HEADERS
						+ "; a remark above the first section goes between /* and */");
	}

	@Test
	void headerOfTheOtherKind() {
		problem("-- repeatable: v\n-- revises: a\n\nSELECT 1").is(SqlFileProblem.UNKNOWN_HEADER, 2,
				"the header 'revises' does not belong to a repeatable; its headers are repeatable, depends-on, message,"
						+ " transactional, lock-timeout, statement-timeout");
	}

	@Test
	void duplicateHeader() {
		problem("-- revision: a\n-- message: x\n-- message: y\n").is(SqlFileProblem.DUPLICATE_HEADER, 3,
				"the header 'message' again; it is on line 2 already");
	}

	@Test
	void headerInASection() {
		problem(SqlFiles.HEADER + "-- upgrade\n-- transactional: false\nSELECT 1;\n").is(
				SqlFileProblem.HEADER_IN_SECTION, 4,
				"the header 'transactional' stands behind the beginning of a section, where it is only a comment;"
						+ " move it to the top of the file, or word the comment differently");
	}

	@Test
	void badInstant() {
		problem("-- revision: a\n-- created: yesterday\n-- upgrade\n-- downgrade\n").is(SqlFileProblem.BAD_INSTANT, 2,
				"'yesterday' is no instant; write it like 2025-01-15T14:30:22Z");
	}

	@Test
	void badBoolean() {
		problem("-- revision: a\n-- transactional: no\n-- upgrade\n-- downgrade\n")
			.is(SqlFileProblem.BAD_BOOLEAN, 2, "'transactional' is 'no'; write true or false")
			.satisfies((ex) -> assertThat(ex.choices()).containsExactly("true", "false"));
	}

	@Test
	void badDuration() {
		problem("-- revision: a\n-- message: m\n-- lock-timeout: 10 sec\n-- upgrade\n-- downgrade\n").is(
				SqlFileProblem.BAD_DURATION, 3,
				"'10 sec' in 'lock-timeout' is no time limit; write it like 500ms, 10s or 2m, or 0 for no limit");
		problem("-- revision: a\n-- statement-timeout:\n-- upgrade\n-- downgrade\n").is(SqlFileProblem.BAD_DURATION, 2,
				"'' in 'statement-timeout' is no time limit; write it like 500ms, 10s or 2m, or 0 for no limit");
	}

	@Test
	void missingSections() {
		problem(SqlFiles.HEADER).is(SqlFileProblem.MISSING_UPGRADE, 3, "no '-- upgrade' section; write the line"
				+ " '-- upgrade' above the statements that lead to this revision");
		problem(SqlFiles.HEADER + "-- upgrade\nSELECT 1;").is(SqlFileProblem.MISSING_DOWNGRADE, 4,
				"no '-- downgrade' section; write '-- downgrade' and the statements that lead back, or"
						+ " '-- downgrade: irreversible <reason>' when nothing can");
	}

	@Test
	void emptyDowngrade() {
		problem(SqlFiles.HEADER + "-- upgrade\nSELECT 1;\n-- downgrade\n-- nothing\n").is(
				SqlFileProblem.EMPTY_DOWNGRADE, 5,
				"the downgrade is empty; write the statements that lead back, or, when nothing can,"
						+ " '-- downgrade: irreversible <reason>'");
	}

	@Test
	void statementInAnIrreversibleDowngrade() {
		problem(SqlFiles.HEADER + "-- upgrade\nSELECT 1;\n-- downgrade: irreversible gone\nSELECT 2;\n").is(
				SqlFileProblem.IRREVERSIBLE_WITH_STATEMENTS, 6,
				"a statement in a downgrade that is said to be irreversible; remove the statement, or write"
						+ " '-- downgrade' alone");
	}

	@Test
	void irreversibleWithoutAReason() {
		problem(SqlFiles.HEADER + "-- upgrade\nSELECT 1;\n-- downgrade: irreversible\n").is(SqlFileProblem.BAD_SECTION,
				5, "'-- downgrade: irreversible' is not understood; a section begins with '-- upgrade', '-- downgrade'"
						+ " or '-- downgrade: irreversible <reason>'");
		problem(SqlFiles.HEADER + "-- upgrade: irreversible so\n").is(SqlFileProblem.BAD_SECTION, 3);
	}

	@Test
	void sectionTwice() {
		problem(SqlFiles.HEADER + "-- upgrade\n\n-- upgrade\n").is(SqlFileProblem.DUPLICATE_SECTION, 5,
				"a second '-- upgrade' section; the first one begins on line 3");
	}

	@Test
	void sectionInARepeatable() {
		problem("-- repeatable: v\n\nSELECT 1;\n-- downgrade\n").is(SqlFileProblem.BAD_SECTION, 4,
				"a repeatable has no sections: it is one script, run again when its text changed; remove this line, or"
						+ " make the file a revision with '-- revision: <id>'");
	}

	@Test
	void statementBeforeTheFirstSection() {
		problem(SqlFiles.HEADER + "\nCREATE TABLE a ();\n-- upgrade\n").is(SqlFileProblem.SQL_BEFORE_SECTION, 4,
				"'CREATE TABLE a ();' stands before the first section; write '-- upgrade' on a line above it");
	}

	@Test
	void somethingNeverEnds() {
		never("SELECT 'it", SqlFileProblem.UNTERMINATED_STRING,
				"the string that begins here never ends: 'it; close it with a single quote");
		never("SELECT E'it\\'", SqlFileProblem.UNTERMINATED_STRING,
				"the string that begins here never ends: E'it\\'; close it with a single quote");
		never("SELECT \"it", SqlFileProblem.UNTERMINATED_NAME,
				"the quoted name that begins here never ends: \"it; close it with a double quote");
		never("SELECT $a$ it $$", SqlFileProblem.UNTERMINATED_DOLLAR_QUOTE,
				"the dollar quote that begins here never ends: $a$ it $$; close it with $a$");
		never("/* a /* b */", SqlFileProblem.UNTERMINATED_COMMENT,
				"the comment that begins here never ends: /* a /* b */;"
						+ " close it with '*/' (each nested '/*' needs its own)");
		never("SELECT (1;\n-- downgrade\n", SqlFileProblem.UNTERMINATED_PARENTHESIS,
				"the parenthesis that begins here never ends: (1;; close it with )");
		never("CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;", SqlFileProblem.UNTERMINATED_BODY,
				"the function body that begins here never ends: ATOMIC SELECT 1;; close it with END");
	}

	@Test
	void psqlCommands() {
		never("\\i other.sql", SqlFileProblem.PSQL_COMMAND, "'\\i' is a command of the psql program, not SQL;"
				+ " paste that file here, or make it a revision of its own");
		never("\\connect app", SqlFileProblem.PSQL_COMMAND, "'\\connect' is a command of the psql program, not SQL;"
				+ " a revision runs on one database; remove the line");
		never("\\timing", SqlFileProblem.PSQL_COMMAND, "'\\timing' is a command of the psql program, not SQL;"
				+ " remove it (outside quotes SQL has no backslash)");
	}

	@Test
	void clientData() {
		never("COPY a (b) FROM STDIN;\n1\tdon't\n\\.\n", SqlFileProblem.COPY_CLIENT_DATA,
				"'COPY a (b) FROM STDIN' moves data between the server and a client program, and a revision has no"
						+ " such client; write the rows as INSERT statements, or load them in a Java revision with"
						+ " op.run(…)");
		never("copy (SELECT 1) to stdout", SqlFileProblem.COPY_CLIENT_DATA, "'copy (SELECT 1) to stdout' moves data"
				+ " between the server and a client program, and a revision has no such client; write the rows as"
				+ " INSERT statements, or load them in a Java revision with op.run(…)");
	}

	@Test
	void transactionControl() {
		never("begin;", SqlFileProblem.TRANSACTION_CONTROL,
				"'begin' ends or begins a transaction, and each revision already runs in one of its own; remove it;"
						+ " '-- transactional: false' in the header commits after each statement (a function body belongs in $$ quotes)");
		for (String statement : new String[] { "START TRANSACTION", "COMMIT", "ROLLBACK", "ABORT", "END",
				"PREPARE TRANSACTION 'x'", "COMMIT PREPARED 'x'", "ROLLBACK PREPARED 'x'", "ROLLBACK AND CHAIN" }) {
			problem(SqlFiles.HEADER + "-- upgrade\n\n" + statement).is(SqlFileProblem.TRANSACTION_CONTROL, 5);
		}
	}

	@Test
	void bytesThatAreNotUtf8() {
		problem((SqlFiles.HEADER + "-- upgrade\nSELECT 'ä'").getBytes(StandardCharsets.ISO_8859_1))
			.is(SqlFileProblem.NOT_UTF8, 4, "not UTF-8 (byte 0xE4 at offset 51); save the file as UTF-8");
		problem("SELECT 1".getBytes(StandardCharsets.UTF_16LE)).is(SqlFileProblem.NUL_CHARACTER, 1,
				"a character with the code 0, which PostgreSQL cannot store; remove it"
						+ " (a file full of them is UTF-16: save it as UTF-8)");
		problem(new byte[] { 'a', (byte) 0xC3 }).is(SqlFileProblem.NOT_UTF8, 1,
				"not UTF-8 (byte 0xC3 at offset 1); save the file as UTF-8");
	}

	@Test
	void longLinesAreCut() {
		never("SELECT '" + "x".repeat(100), SqlFileProblem.UNTERMINATED_STRING,
				"the string that begins here never ends: '" + "x".repeat(59) + "…; close it with a single quote");
	}

	private static void never(String statement, SqlFileProblem problem, String message) {
		problem(SqlFiles.HEADER + "-- upgrade\nSELECT 1;\n" + statement).is(problem, 5, message);
	}

	private static Found problem(String content) {
		return problem(content.getBytes(StandardCharsets.UTF_8));
	}

	private static Found problem(byte[] content) {
		return new Found(assertThatExceptionOfType(SqlFileException.class)
			.isThrownBy(() -> SqlFiles.read(content, Placeholders.off())));
	}

	/**
	 * The exception of a file.
	 */
	private record Found(ThrowableAssertAlternative<SqlFileException> thrown) {

		ThrowableAssertAlternative<SqlFileException> is(SqlFileProblem problem, int line) {
			return this.thrown.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(problem))
				.satisfies((ex) -> assertThat(ex.line()).isEqualTo(line))
				.satisfies((ex) -> assertThat(ex.location()).isEqualTo(SqlFiles.LOCATION));
		}

		ThrowableAssertAlternative<SqlFileException> is(SqlFileProblem problem, int line, String message) {
			return is(problem, line).withMessage(SqlFiles.LOCATION + ":" + line + ": " + message);
		}

	}

}
