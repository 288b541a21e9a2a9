package dev.migration.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migration.RevisionStatus;
import dev.migration.revision.Revision;

/**
 * How the command line speaks of numbers, times and revisions.
 */
final class Words {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Words() {
	}

	static String count(int number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

	static String time(Duration duration) {
		if (duration.toMillis() < 1000) {
			return duration.toMillis() + " ms";
		}
		if (duration.toSeconds() < 60) {
			return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
		}
		return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
	}

	static String time(Instant instant) {
		return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
	}

	static String of(Revision revision, Style style) {
		return of(revision.id(), revision.message(), style);
	}

	static String of(RevisionStatus revision, Style style) {
		return of(revision.id(), revision.message(), style);
	}

	static String of(String id, @Nullable String message, Style style) {
		return (message == null || message.isBlank()) ? style.id(id) : style.id(id) + " " + message;
	}

	/** A text in one line, shortened to a number of columns. */
	static String shorten(String text, int width) {
		String line = text.strip().replaceAll("\\s+", " ");
		return Columns.cut(line, width);
	}

}
