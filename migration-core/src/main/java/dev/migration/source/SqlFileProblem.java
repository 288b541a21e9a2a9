package dev.migration.source;

/**
 * What can be wrong with a {@code .sql} file.
 */
public enum SqlFileProblem {

	/** Nothing but blank space. */
	EMPTY_FILE,

	/** Bytes that are not UTF-8. */
	NOT_UTF8,

	/** A character with the code 0, which PostgreSQL cannot store. */
	NUL_CHARACTER,

	/** Neither a {@code -- revision:} nor a {@code -- repeatable:} line. */
	MISSING_ID,

	/** An id, label or name with a character that is not allowed, or none at all. */
	BAD_ID,

	/** A header line with a key that does not exist, or not for this kind of file. */
	UNKNOWN_HEADER,

	/** The same header key twice. */
	DUPLICATE_HEADER,

	/** A header line behind the beginning of the first section. */
	HEADER_IN_SECTION,

	/** A {@code created} that is no ISO-8601 instant. */
	BAD_INSTANT,

	/** A {@code transactional} that is neither true nor false. */
	BAD_BOOLEAN,

	/** A {@code lock-timeout} or {@code statement-timeout} that is no duration. */
	BAD_DURATION,

	/** No {@code -- upgrade} line. */
	MISSING_UPGRADE,

	/** No {@code -- downgrade} line. */
	MISSING_DOWNGRADE,

	/** No statement in the downgrade of a revision whose upgrade has some. */
	EMPTY_DOWNGRADE,

	/** Statements in a downgrade that is said to be irreversible. */
	IRREVERSIBLE_WITH_STATEMENTS,

	/** The same section twice. */
	DUPLICATE_SECTION,

	/** A section line with something behind it that is not understood. */
	BAD_SECTION,

	/** A statement before the first section. */
	SQL_BEFORE_SECTION,

	/** A single-quoted string that never ends. */
	UNTERMINATED_STRING,

	/** A double-quoted name that never ends. */
	UNTERMINATED_NAME,

	/** A dollar-quoted string that never ends. */
	UNTERMINATED_DOLLAR_QUOTE,

	/** A block comment that never ends. */
	UNTERMINATED_COMMENT,

	/** A parenthesis that is never closed. */
	UNTERMINATED_PARENTHESIS,

	/** A {@code BEGIN ATOMIC} without its {@code END}. */
	UNTERMINATED_BODY,

	/** A command of the psql program, such as {@code \i}. */
	PSQL_COMMAND,

	/** {@code COPY} from or to the client. */
	COPY_CLIENT_DATA,

	/** {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK} and the like. */
	TRANSACTION_CONTROL,

	/** A placeholder without a value. */
	UNKNOWN_PLACEHOLDER,

	/** Something between <code>${</code> and <code>}</code> that is no name. */
	BAD_PLACEHOLDER

}
