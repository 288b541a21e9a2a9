package dev.migration.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.source.SqlToken.Kind;

/**
 * The first version of the checksum of SQL files; once published it never changes, a
 * better one would be a second version.
 * <p>
 * SHA-256 of, in UTF-8: a line that names the section, then each statement as its tokens,
 * comments and blank space left out, one space between tokens and a semicolon and a line
 * feed behind the last; line ends inside quotes are line feeds.
 */
final class SqlChecksum {

	private static final String VERSION = "v1:";

	private SqlChecksum() {
	}

	/**
	 * The checksum of a revision.
	 * @param upgrade its statements as they stand in the file
	 * @param downgrade the statements of the way back
	 * @param irreversible why there is no way back, or {@code null}; only whether it is
	 * there counts
	 * @return the checksum
	 */
	static String ofRevision(List<SplitStatement> upgrade, List<SplitStatement> downgrade,
			@Nullable String irreversible) {
		StringBuilder text = new StringBuilder();
		append(text, "upgrade", upgrade);
		append(text, (irreversible != null) ? "irreversible" : "downgrade", downgrade);
		return hash(text);
	}

	/**
	 * The checksum of a repeatable.
	 * @param body its statements as they stand in the file
	 * @param values the placeholders in it, by name and sorted; each adds a line, so that
	 * another value counts as another text
	 * @return the checksum
	 */
	static String ofRepeatable(List<SplitStatement> body, Map<String, String> values) {
		StringBuilder text = new StringBuilder();
		append(text, "repeatable", body);
		values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
		return hash(text);
	}

	private static void append(StringBuilder text, String section, List<SplitStatement> statements) {
		text.append(section).append('\n');
		for (SplitStatement statement : statements) {
			SqlText sql = new SqlText(statement.origin().location(), statement.sql());
			SqlLexer lexer = new SqlLexer(sql);
			for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
				if (!token.isIgnored()) {
					append(text, sql, token);
				}
			}
			text.setCharAt(text.length() - 1, ';');
			text.append('\n');
		}
	}

	private static void append(StringBuilder text, SqlText sql, SqlToken token) {
		String piece = sql.substring(token.start(), token.end());
		boolean quoted = token.kind() == Kind.STRING || token.kind() == Kind.NAME;
		text.append(quoted ? piece.replace("\r\n", "\n").replace('\r', '\n') : piece).append(' ');
	}

	private static String hash(CharSequence text) {
		return hash(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The hash of any bytes, with the version in front. */
	static String hash(byte[] bytes) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			return VERSION + HexFormat.of().formatHex(sha256.digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
