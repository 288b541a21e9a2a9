package dev.migration;

import java.util.List;

import dev.migration.ddl.SqlStatement;
import dev.migration.runtime.PlannedStep;

/**
 * What of a plan deletes data.
 */
public final class DataLoss {

	private DataLoss() {
	}

	/**
	 * The statements that delete data, or of which nobody can know: a {@code CASCADE}, a
	 * call, a block with SQL in strings, work in Java.
	 * @param steps the plan
	 * @return the statements, in order
	 */
	public static List<String> of(List<PlannedStep> steps) {
		return steps.stream()
			.flatMap((step) -> step.segments().stream())
			.flatMap((segment) -> segment.statements().stream())
			.filter((statement) -> new SqlStatement(statement, true, null).mayDeleteData())
			.toList();
	}

}
