package dev.migration.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.operation.RoutineOperation;
import dev.migration.operation.SqlOperation;
import dev.migration.schema.Routine;

/**
 * Lets routines come before what their bodies speak of. The server keeps no account of
 * what a body in quotes needs, so nothing can be brought into an order by it; yet it
 * looks at the body when the routine is created, unless it is told not to.
 */
final class BodyChecks {

	private static final String OFF = "SET check_function_bodies = off";

	private static final String ON = "RESET check_function_bodies";

	private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	// A body that is no text in quotes was understood when it was read: its needs are
	// known.
	private static final Pattern IN_QUOTES = Pattern.compile("(?is)\\bLANGUAGE\\s+(sql|plpgsql)\\b.*?\\sAS\\s+['$]");

	private BodyChecks() {
	}

	// All changes of the steps, with the checks off around routines that name what comes
	// with them or after them.
	static List<Change> around(List<Step> steps) {
		List<Change> changes = new ArrayList<>();
		int first = -1;
		int last = -1;
		boolean early = false;
		Set<String> coming = new HashSet<>();
		for (int i = steps.size() - 1; i >= 0; i--) {
			Step step = steps.get(i);
			coming.addAll(names(step));
			if (step.changes().stream().anyMatch(BodyChecks::isChecked)) {
				first = i;
				last = Math.max(last, i);
				early = early || step.changes().stream().anyMatch((change) -> isEarly(change, coming));
			}
		}
		for (int i = 0; i < steps.size(); i++) {
			if (early && i == first) {
				changes.add(Change.of(new SqlOperation.RunSql(OFF, null), Note.of(Note.Kind.BEHAVIOUR,
						"Bodies of functions are not checked here, because they name what comes later.")));
			}
			changes.addAll(steps.get(i).changes());
			if (early && i == last) {
				changes.add(Change.of(new SqlOperation.RunSql(ON, null)));
			}
		}
		return changes;
	}

	private static boolean isChecked(Change change) {
		return change.operation() instanceof RoutineOperation.CreateRoutine create
				&& IN_QUOTES.matcher(create.definition().definition()).find();
	}

	private static boolean isEarly(Change change, Set<String> coming) {
		if (!isChecked(change)) {
			return false;
		}
		Routine routine = ((RoutineOperation.CreateRoutine) change.operation()).definition();
		Matcher words = WORD.matcher(routine.definition());
		return words.results().anyMatch((word) -> coming.contains(word.group().toLowerCase(Locale.ROOT)));
	}

	private static Set<String> names(Step step) {
		if (step.action() == Step.Action.DROP) {
			return Set.of();
		}
		Set<String> names = new HashSet<>();
		add(names, step.id().name().name());
		String member = step.id().member();
		if (member != null && step.id().space() != Id.Space.ROUTINE) {
			add(names, member);
		}
		return names;
	}

	// A name of several words shows in a body by any of them.
	private static void add(Set<String> names, String name) {
		WORD.matcher(name).results().forEach((word) -> names.add(word.group().toLowerCase(Locale.ROOT)));
	}

}
