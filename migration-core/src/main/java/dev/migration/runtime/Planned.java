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

}
