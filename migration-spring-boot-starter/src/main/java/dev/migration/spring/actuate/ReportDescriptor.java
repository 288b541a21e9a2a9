package dev.migration.spring.actuate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migration.Report;

/**
 * What a run did, as JSON.
 *
 * @param direction {@code upgrade} or {@code downgrade}
 * @param target what was asked for
 * @param revisions the revisions that were applied or taken back, in order
 * @param repeatables the repeatable scripts that ran, in order
 * @param duration how long the whole run took
 */
public record ReportDescriptor(String direction, String target, List<Outcome> revisions, List<Outcome> repeatables,
		Duration duration) implements OperationResponseBody {

	static ReportDescriptor of(Report report) {
		return new ReportDescriptor(report.direction().name().toLowerCase(Locale.ROOT), report.target(),
				outcomes(report.steps()), outcomes(report.repeatables()), millis(report.took()));
	}

	private static List<Outcome> outcomes(List<Report.Outcome> steps) {
		return steps.stream().map((step) -> new Outcome(step.revision(), step.message(), millis(step.took()))).toList();
	}

	private static Duration millis(Duration duration) {
		return Duration.ofMillis(duration.toMillis());
	}

	/**
	 * One revision that was applied or taken back, or one repeatable script that ran.
	 *
	 * @param id the id or the name
	 * @param message what it is for
	 * @param duration how long it took
	 */
	public record Outcome(String id, String message, Duration duration) {

	}

}
