package dev.migration.runtime;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.runtime.StatementFailedException.FailedStatement;

/**
 * The run was asked to stop and did.
 */
public final class RunInterruptedException extends MigrationRunException {

	/** How many of those left the message shows. */
	private static final int SHOWN = 5;

	private final transient @Nullable FailedStatement at;

	RunInterruptedException(@Nullable Throwable cause) {
		this("The run was interrupted; what was not committed is rolled back, and the next run goes on from there",
				cause, null);
	}

	private RunInterruptedException(String message, @Nullable Throwable cause, @Nullable FailedStatement at) {
		super(message, cause);
		this.at = at;
	}

	/** Of a statement that was cancelled. */
	static RunInterruptedException at(FailedStatement statement, Throwable cause) {
		return new RunInterruptedException(statement.error(), cause, statement);
	}

	/**
	 * The same, with what it left.
	 * @param left the jobs that are not done, the one that was running first
	 * @param segmentsDone how many segments of that one are done
	 */
	RunInterruptedException in(List<Job> left, int segmentsDone) {
		Job running = left.get(0);
		String what = "the " + running.attempt().action() + " of " + running.revision().title();
		String committed = (segmentsDone == 0) ? what + " is rolled back, nothing of it stays"
				: what + " is half done: its first " + segmentsDone + " of " + running.segments().size()
						+ " segments stay, what was running is rolled back";
		int more = left.size() - SHOWN;
		String list = left.stream().limit(SHOWN).map((job) -> job.revision().title()).collect(Collectors.joining(", "))
				+ ((more > 0) ? " and " + more + " more" : "");
		return new RunInterruptedException(
				"The run was asked to stop and did: " + committed + ". Still to do: " + list
						+ ". All that was committed before stays, and the next run goes on from there",
				getCause(), this.at);
	}

	/** The statement that was cancelled, or {@code null} when none was running. */
	@Nullable FailedStatement at() {
		return this.at;
	}

}
