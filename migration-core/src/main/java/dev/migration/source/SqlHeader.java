package dev.migration.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migration.script.TimeLimits;

/**
 * The {@code -- key: value} lines at the beginning of a {@code .sql} file.
 */
final class SqlHeader {

	private static final Pattern LINE = Pattern.compile("--\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*:(?!//)(.*)",
			Pattern.DOTALL);

	private final SqlText text;

	private final Map<HeaderKey, Entry> entries = new LinkedHashMap<>();

	SqlHeader(SqlText text) {
		this.text = text;
	}

	/**
	 * Takes a comment of the header; one without a key is no header line.
	 * @param comment the comment
	 * @throws SqlFileException when the key is unknown or was there before
	 */
	void accept(SqlToken comment) {
		Matcher line = LINE.matcher(this.text.substring(comment.start(), comment.end()));
		if (!line.matches()) {
			return;
		}
		HeaderKey key = HeaderKey.of(line.group(1));
		if (key == null) {
			throw unknown(line.group(1), comment.start());
		}
		Entry before = this.entries.putIfAbsent(key, new Entry(line.group(2).strip(), comment.start()));
		if (before != null) {
			throw this.text.problem(comment.start(), SqlFileProblem.DUPLICATE_HEADER, String.format(Locale.ROOT,
					"the header '%s' again; it is on line %d already", key, this.text.line(before.offset())));
		}
	}

	/**
	 * Refuses a comment behind the header that looks like a header line.
	 * @param comment the comment
	 * @throws SqlFileException when its key is a known one
	 */
	void refuse(SqlToken comment) {
		Matcher line = LINE.matcher(this.text.substring(comment.start(), comment.end()));
		if (line.matches() && HeaderKey.of(line.group(1)) != null) {
			throw this.text.problem(comment.start(), SqlFileProblem.HEADER_IN_SECTION,
					"the header '" + line.group(1) + "' stands behind the beginning of a section, where it is only a"
							+ " comment; move it to the top of the file, or word the comment differently");
		}
	}

	/**
	 * Whether a key is there.
	 * @param key the key
	 * @return {@code true} when the file has it
	 */
	boolean has(HeaderKey key) {
		return this.entries.containsKey(key);
	}

	/**
	 * Whether nothing was read yet.
	 * @return {@code true} without any key
	 */
	boolean isEmpty() {
		return this.entries.isEmpty();
	}

	/**
	 * Requires that only keys of one kind of file are there.
	 * @param allowed the keys of that kind
	 * @param kind the kind, for the message
	 * @throws SqlFileException when there is another one
	 */
	void allowOnly(List<HeaderKey> allowed, String kind) {
		this.entries.forEach((key, entry) -> {
			if (!allowed.contains(key)) {
				List<String> choices = allowed.stream().map(HeaderKey::toString).toList();
				throw this.text.problem(entry.offset(), SqlFileProblem.UNKNOWN_HEADER, "the header '" + key
						+ "' does not belong to a " + kind + "; its headers are " + String.join(", ", choices),
						choices);
			}
		});
	}

	/**
	 * A line of text.
	 * @param key the key
	 * @param otherwise the value when the key is absent
	 * @return the value
	 */
	String line(HeaderKey key, String otherwise) {
		Entry entry = this.entries.get(key);
		return (entry != null) ? entry.value() : otherwise;
	}

	/**
	 * Where a key is.
	 * @param key the key
	 * @param otherwise another one, for a file without the first
	 * @return the line, from 1; 0 when the file has neither
	 */
	int lineOf(HeaderKey key, HeaderKey otherwise) {
		Entry entry = this.entries.getOrDefault(key, this.entries.get(otherwise));
		return (entry != null) ? this.text.line(entry.offset()) : 0;
	}

	/**
	 * A single id or name.
	 * @param key the key, which the file has
	 * @param test whether it is spelled right
	 * @param rule the rule, for the message
	 * @return the value
	 * @throws SqlFileException when it is not
	 */
	String name(HeaderKey key, Predicate<String> test, String rule) {
		String value = line(key, "");
		check(key, value, test, rule);
		return value;
	}

	/**
	 * A list of ids or names.
	 * @param key the key
	 * @param test whether one is spelled right
	 * @param rule the rule, for the message
	 * @return the values, none when the key is absent
	 * @throws SqlFileException when one is not
	 */
	List<String> names(HeaderKey key, Predicate<String> test, String rule) {
		List<String> values = Identifiers.list(line(key, ""));
		values.forEach((value) -> check(key, value, test, rule));
		return values;
	}

	/**
	 * The instant of {@code created}.
	 * @return the instant, or {@code null} when the file does not say
	 * @throws SqlFileException when it is none
	 */
	@Nullable Instant created() {
		String value = line(HeaderKey.CREATED, "");
		if (value.isEmpty()) {
			return null;
		}
		try {
			return Instant.parse(value);
		}
		catch (DateTimeException ex) {
			throw problem(HeaderKey.CREATED, SqlFileProblem.BAD_INSTANT,
					"'" + value + "' is no instant; write it like 2025-01-15T14:30:22Z", List.of());
		}
	}

	/**
	 * The value of {@code transactional}.
	 * @return {@code true} unless the file says otherwise
	 * @throws SqlFileException when it is neither true nor false
	 */
	boolean transactional() {
		String value = line(HeaderKey.TRANSACTIONAL, "true");
		if (!value.equals("true") && !value.equals("false")) {
			throw problem(HeaderKey.TRANSACTIONAL, SqlFileProblem.BAD_BOOLEAN,
					"'transactional' is '" + value + "'; write true or false", List.of("true", "false"));
		}
		return value.equals("true");
	}

	/**
	 * The values of {@code lock-timeout} and {@code statement-timeout}.
	 * @return the limits
	 * @throws SqlFileException when one is no duration
	 */
	TimeLimits limits() {
		return new TimeLimits(duration(HeaderKey.LOCK_TIMEOUT), duration(HeaderKey.STATEMENT_TIMEOUT));
	}

	private @Nullable Duration duration(HeaderKey key) {
		if (!has(key)) {
			return null;
		}
		String value = line(key, "");
		return TimeLimits.parse(value)
			.orElseThrow(() -> problem(key, SqlFileProblem.BAD_DURATION,
					"'" + value + "' in '" + key + "' is no time limit; " + TimeLimits.RULE, List.of()));
	}

	private void check(HeaderKey key, String value, Predicate<String> test, String rule) {
		if (!test.test(value)) {
			throw problem(key, SqlFileProblem.BAD_ID, value.isEmpty() ? "'" + key + "' is empty; it takes " + rule
					: "'" + value + "' in '" + key + "' is not allowed; it takes " + rule, List.of());
		}
	}

	private SqlFileException problem(HeaderKey key, SqlFileProblem problem, String message, List<String> choices) {
		Entry entry = this.entries.get(key);
		return this.text.problem((entry != null) ? entry.offset() : 0, problem, message, choices);
	}

	private SqlFileException unknown(String key, int offset) {
		List<String> known = Arrays.stream(HeaderKey.values()).map(HeaderKey::toString).toList();
		return this.text.problem(offset, SqlFileProblem.UNKNOWN_HEADER,
				"unknown header '" + key + "'" + Choices.hint(key.toLowerCase(Locale.ROOT), known) + "; known headers: "
						+ String.join(", ", known) + "; a remark above the first section goes between /* and */",
				known);
	}

	/**
	 * One header line.
	 *
	 * @param value what stands behind the colon
	 * @param offset where the line begins
	 */
	private record Entry(String value, int offset) {

	}

}
