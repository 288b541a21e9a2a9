package dev.migration.diff;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Objects that need each other, so that no order of statements leads from one schema to
 * the other.
 */
public final class CircleException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private CircleException(String message) {
		super(message);
	}

	static CircleException of(Collection<Step> circle) {
		List<String> changes = circle.stream()
			.flatMap((step) -> step.changes().stream())
			.map((change) -> change.operation().describe())
			.toList();
		return new CircleException(changes.stream()
			.collect(Collectors.joining("; ", "These need each other, so none of them can come first: ",
					". Write this revision by hand, in three steps: one of them without what it needs of the others, "
							+ "then the others, then that one as it should be; or let the model do without the circle")));
	}

}
