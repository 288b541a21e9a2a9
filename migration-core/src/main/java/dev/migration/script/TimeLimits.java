package dev.migration.script;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How long the statements of one script may wait and run, where that differs from what is
 * configured for all.
 *
 * @param lock how long a statement may wait for a table lock ({@code lock_timeout}); zero
 * waits for ever, {@code null} is as configured
 * @param statement how long a statement may run ({@code statement_timeout}); zero is no
 * limit, {@code null} is as configured
 */
public record TimeLimits(@Nullable Duration lock, @Nullable Duration statement) {

	/** As configured. */
	public static final TimeLimits CONFIGURED = new TimeLimits(null, null);

	/** How a duration is written, for messages. */
	public static final String RULE = "write it like 500ms, 10s or 2m, or 0 for no limit";

	private static final Pattern DURATION = Pattern.compile("0|(\\d{1,10})(ms|s|m|h|d)");

	/** What a timeout of PostgreSQL can hold, in milliseconds. */
	private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

	/**
	 * Reads a duration as people write it: a whole number and {@code ms}, {@code s},
	 * {@code m}, {@code h} or {@code d}, or {@code 0}.
	 * @param text for example {@code 10s}
	 * @return the duration, or empty when it is none or longer than PostgreSQL allows,
	 * which is a bit less than 25 days
	 */
	public static Optional<Duration> parse(String text) {
		Matcher duration = DURATION.matcher(text);
		if (!duration.matches()) {
			return Optional.empty();
		}
		if (duration.group(1) == null) {
			return Optional.of(Duration.ZERO);
		}
		long number = Long.parseLong(duration.group(1));
		Duration limit = switch (duration.group(2)) {
			case "ms" -> Duration.ofMillis(number);
			case "s" -> Duration.ofSeconds(number);
			case "m" -> Duration.ofMinutes(number);
			case "h" -> Duration.ofHours(number);
			default -> Duration.ofDays(number);
		};
		return Optional.of(limit).filter((each) -> each.compareTo(LONGEST) <= 0);
	}

}
