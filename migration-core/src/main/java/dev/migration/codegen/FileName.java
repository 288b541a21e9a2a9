package dev.migration.codegen;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names of files: they sort by time and say what is in them.
 */
final class FileName {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** Longer messages are cut at the last word that fits. */
	private static final int LONGEST = 50;

	private FileName() {
	}

	static String sql(Instant created, String message) {
		return MOMENT.format(created) + "_" + String.join("_", words(message)) + ".sql";
	}

	static String javaClass(Instant created, String message) {
		return "R" + MOMENT.format(created) + "_"
				+ words(message).stream()
					.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
					.collect(Collectors.joining());
	}

	private static List<String> words(String message) {
		String ascii = Normalizer.normalize(message, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.replace("ß", "ss")
			.toLowerCase(Locale.ROOT);
		List<String> words = Arrays.stream(ascii.split("[^a-z0-9]+")).filter((word) -> !word.isEmpty()).toList();
		int length = 0;
		int fitting = 0;
		for (String word : words) {
			length += word.length() + 1;
			if (length - 1 > LONGEST) {
				break;
			}
			fitting++;
		}
		if (words.isEmpty()) {
			return List.of("revision");
		}
		return (fitting == 0) ? List.of(words.get(0).substring(0, LONGEST)) : words.subList(0, fitting);
	}

}
