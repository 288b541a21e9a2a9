package dev.migration.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one file and its lines.
 */
final class SqlText {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final int EXCERPT = 60;

	private final String location;

	private final String text;

	private final int[] lineStarts;

	SqlText(String location, String text) {
		this.location = location;
		this.text = text;
		this.lineStarts = lineStarts(text);
	}

	/**
	 * Decodes a file. A byte order mark is dropped.
	 * @param location the file, for messages
	 * @param bytes its content
	 * @return the text
	 * @throws SqlFileException when the bytes are not UTF-8 or hold a character that
	 * PostgreSQL cannot store
	 */
	static SqlText decode(String location, byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(in, out, true);
		out.flip();
		String text = out.toString();
		if (result.isError()) {
			throw notUtf8(new SqlText(location, text), bytes, in.position());
		}
		boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
		SqlText decoded = new SqlText(location, marked ? text.substring(1) : text);
		int nul = decoded.text.indexOf('\0');
		if (nul >= 0) {
			throw decoded.problem(nul, SqlFileProblem.NUL_CHARACTER,
					"a character with the code 0, which PostgreSQL cannot store; remove it"
							+ " (a file full of them is UTF-16: save it as UTF-8)");
		}
		return decoded;
	}

	private static SqlFileException notUtf8(SqlText decoded, byte[] bytes, int position) {
		String found = String.format("byte 0x%02X at offset %d", bytes[position], position);
		return decoded.problem(decoded.text.length(), SqlFileProblem.NOT_UTF8,
				"not UTF-8 (" + found + "); save the file as UTF-8");
	}

	String location() {
		return this.location;
	}

	int length() {
		return this.text.length();
	}

	char charAt(int offset) {
		return this.text.charAt(offset);
	}

	boolean startsWith(String prefix, int offset) {
		return this.text.startsWith(prefix, offset);
	}

	int indexOf(String string, int from) {
		return this.text.indexOf(string, from);
	}

	String substring(int start, int end) {
		return this.text.substring(start, end);
	}

	boolean isBlank() {
		return this.text.isBlank();
	}

	/**
	 * The line of a character.
	 * @param offset the character, from 0
	 * @return the line, from 1
	 */
	int line(int offset) {
		int found = Arrays.binarySearch(this.lineStarts, offset);
		return (found < 0) ? -found - 1 : found + 1;
	}

	/**
	 * The column of a character.
	 * @param offset the character, from 0
	 * @return the column in characters, from 1
	 */
	int column(int offset) {
		return this.text.codePointCount(this.lineStarts[line(offset) - 1], offset) + 1;
	}

	/**
	 * Whether only blank space stands before a character in its line.
	 * @param offset the character, from 0
	 * @return {@code true} when it is the first one
	 */
	boolean isFirstInLine(int offset) {
		return this.text.substring(this.lineStarts[line(offset) - 1], offset).isBlank();
	}

	/**
	 * Whether a token holds an empty line.
	 * @param token blank space
	 * @return {@code true} when two line ends are in it
	 */
	boolean hasBlankLine(SqlToken token) {
		return line(token.end()) - line(token.start()) > 1;
	}

	/**
	 * The beginning of a text for a message.
	 * @param start the first character
	 * @param end behind the last one
	 * @return one line, cut when long
	 */
	String excerpt(int start, int end) {
		String line = this.text.substring(start, end).lines().findFirst().orElse("").strip();
		return (line.codePointCount(0, line.length()) <= EXCERPT) ? line
				: line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
	}

	SqlFileException problem(int offset, SqlFileProblem problem, String message) {
		return problem(offset, problem, message, List.of());
	}

	SqlFileException problem(int offset, SqlFileProblem problem, String message, List<String> choices) {
		return new SqlFileException(this.location, line(offset), problem, message, choices);
	}

	private static int[] lineStarts(String text) {
		int[] starts = new int[16];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
				if (count == starts.length) {
					starts = Arrays.copyOf(starts, count * 2);
				}
				starts[count++] = i + 1;
			}
		}
		return Arrays.copyOf(starts, count);
	}

}
