package dev.migration.cli;

import java.util.List;
import java.util.regex.Pattern;

import dev.migration.runtime.PlannedStep;

/**
 * Statements that delete data, as far as their first words tell.
 */
final class DataLoss {

	private static final String START = "^\\s*(?:(?:--[^\\n]*\\n|/\\*.*?\\*/)\\s*)*";

	private static final Pattern DELETES = Pattern
		.compile(START + "(DROP\\s+(TABLE|SCHEMA|MATERIALIZED|DATABASE|SEQUENCE|OWNED|FOREIGN\\s+TABLE)\\b|TRUNCATE\\b"
				+ "|DELETE\\b|ALTER\\s+(FOREIGN\\s+)?TABLE\\b.*\\bDROP\\s+(?!CONSTRAINT\\b|DEFAULT\\b|NOT\\s+NULL\\b"
				+ "|IDENTITY\\b|EXPRESSION\\b))", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final int WIDTH = 76;

	private DataLoss() {
	}

	static List<String> of(List<PlannedStep> steps) {
		return steps.stream()
			.flatMap((step) -> step.segments().stream())
			.flatMap((segment) -> segment.statements().stream())
			.filter((statement) -> DELETES.matcher(statement).find())
			.map((statement) -> Words.shorten(statement, WIDTH))
			.toList();
	}

}
