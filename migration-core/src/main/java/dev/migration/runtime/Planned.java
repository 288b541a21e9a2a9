package dev.migration.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a run would do.
 *
 * @param steps the steps, first to run first
 * @param repeatables the repeatable scripts that would run behind them
 * @param refusal why the run would be refused, or {@code null}
 */
public record Planned(List<PlannedStep> steps, List<PlannedStep> repeatables, @Nullable String refusal) {

	public Planned {
		steps = List.copyOf(steps);
		repeatables = List.copyOf(repeatables);
	}

	/**
	 * The same for one more reason.
	 * @param reason why the run would be refused before all else, or {@code null}
	 * @return what a run would do
	 */
	public Planned refusedFor(@Nullable String reason) {
		return (reason != null) ? new Planned(this.steps, this.repeatables, reason) : this;
	}

}
