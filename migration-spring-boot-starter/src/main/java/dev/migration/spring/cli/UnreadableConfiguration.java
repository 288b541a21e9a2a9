package dev.migration.spring.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Says why the application's configuration could not be read, in the words of Spring
 * Boot's analyses where there is one, and without a stack trace.
 *
 * @param failure what was thrown
 * @param classLoader the application's class loader, or {@code null} for the default
 */
record UnreadableConfiguration(Throwable failure, @Nullable ClassLoader classLoader) {

	String message() {
		return SpringFactoriesLoader.forDefaultResourceLocation(this.classLoader)
			.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, ex) -> {
			}))
			.stream()
			.map((analyzer) -> analysis(analyzer, this.failure))
			.filter(Objects::nonNull)
			.findFirst()
			.map(UnreadableConfiguration::text)
			.orElseGet(this::reasons);
	}

	private static @Nullable FailureAnalysis analysis(FailureAnalyzer analyzer, Throwable failure) {
		try {
			return analyzer.analyze(failure);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private static String text(FailureAnalysis analysis) {
		String action = analysis.getAction();
		return analysis.getDescription().strip()
				+ ((action != null && !action.isBlank()) ? System.lineSeparator() + action.strip() : "");
	}

	/** The messages of the exceptions, outermost first. */
	private String reasons() {
		List<String> reasons = new ArrayList<>();
		for (Throwable each = this.failure; each != null; each = each.getCause()) {
			String reason = (each.getMessage() != null) ? withoutExcerpt(each.getMessage())
					: each.getClass().getSimpleName();
			if (reasons.stream().noneMatch((said) -> said.contains(reason))) {
				reasons.add(reason);
			}
		}
		return "the application's configuration could not be read: " + String.join(": ", reasons);
	}

	/** A parser shows the lines of the file, indented; they may hold a password. */
	private static String withoutExcerpt(String message) {
		return message.lines()
			.filter((line) -> !line.startsWith("    "))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
