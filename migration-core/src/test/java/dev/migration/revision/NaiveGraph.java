package dev.migration.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The rules of the guide once more, as sets of ids and without any thought of speed, to
 * hold the real graph against. Whatever fails is said by the name of the exception.
 */
final class NaiveGraph extends NaiveEdges {

	static final String BASE = "base";

	private static final Pattern TERM = Pattern.compile("(?:(.+)@)?([a-z0-9]+)?([+-]\\d+)?");

	NaiveGraph(List<Revision> revisions) {
		super(revisions);
	}

	Set<String> upgrade(List<String> applied, String target) {
		List<Ask> asks = asks(target);
		List<Set<String>> targets = new ArrayList<>();
		asks.forEach((ask) -> targets.add(upwards(applied, ask)));
		refuseOverlaps(asks, targets);
		Set<String> plan = new TreeSet<>();
		targets.forEach((each) -> plan.addAll(required(each)));
		plan.removeAll(applied);
		return plan;
	}

	Set<String> downgrade(List<String> applied, String target) {
		Set<String> plan = new TreeSet<>();
		Set<String> kept = new TreeSet<>();
		for (Ask ask : asks(target)) {
			String branch = ask.branchId();
			String place;
			if (ask.name == null) {
				fail(ask.steps >= 0, WalkedTooFarException.class);
				String start = downwardsFrom(applied, branch);
				place = walk(start, ask.steps, null, true);
				branch = (branch != null) ? branch : start;
			}
			else {
				place = one(resolve(ask, null));
			}
			plan.addAll(takenBack(applied, place, branch));
			kept.add(place);
		}
		fail(kept.stream().anyMatch(plan::contains), OverlappingTargetsException.class);
		return plan;
	}

	// What is applied after a stamp.
	Set<String> stamp(List<String> applied, String target) {
		List<Ask> asks = asks(target);
		asks.forEach((ask) -> fail(ask.name == null, InvalidTargetException.class));
		List<Set<String>> targets = asks.stream().map((ask) -> resolve(ask, null)).toList();
		refuseOverlaps(asks, targets);
		Set<String> stays = maximal(new TreeSet<>(applied));
		Set<String> after = new TreeSet<>(applied);
		for (int i = 0; i < asks.size(); i++) {
			Set<String> places = targets.get(i);
			String branch = asks.get(i).branchId();
			Set<String> moved = only(maximal(new TreeSet<>(applied)),
					(head) -> (places.isEmpty() || places.stream().anyMatch((place) -> onOneLine(place, head)))
							&& (branch == null || onOneLine(branch, head)));
			Set<String> roots = only((branch != null) ? reach(Set.of(branch), this::parents) : bases(), this::isBase);
			after.removeIf((id) -> required(moved).contains(id) && !places.contains(id)
					&& required(Set.of(id)).stream().anyMatch(places.isEmpty() ? roots::contains : places::contains));
			stays.removeAll(moved);
		}
		targets.forEach(stays::addAll);
		after.addAll(stays);
		return required(after);
	}

	private boolean onOneLine(String one, String other) {
		return required(Set.of(one)).contains(other) || required(Set.of(other)).contains(one);
	}

	Set<String> range(List<String> applied, String from, String to) {
		Ask low = new Ask(from);
		Ask high = new Ask(to);
		Set<String> lower = (low.name != null) ? atMost(low, applied) : belowTheHeads(low);
		Set<String> upper;
		if (high.name == null) {
			fail(high.steps <= 0, InvalidTargetException.class);
			Set<String> within = high.lineage();
			String start = one(startsUp(maximal(lower), required(lower), within), AmbiguousWalkException.class);
			upper = some(walk(start, high.steps, within, false));
		}
		else {
			upper = (low.branch != null && to.equals("heads")) ? heads(low.lineage()) : atMost(high, applied);
		}
		Set<String> branch = low.lineage();
		fail(branch != null && !branch.containsAll(upper), NotOnBranchException.class);
		Set<String> all = required(upper);
		fail(!all.containsAll(lower), UnrelatedRangeException.class);
		Set<String> below = required(lower);
		Set<String> above = reach(lower, this::children);
		if (high.walks || !"heads".equals(high.name)) {
			only(upper, (id) -> !above.contains(id)).forEach((id) -> above.addAll(
					only(required(Set.of(id)), (other) -> required(Set.of(other)).stream().anyMatch(lower::contains))));
		}
		all.removeIf((id) -> !lower.isEmpty() && !lower.contains(id) && (below.contains(id) || !above.contains(id)));
		return all;
	}

	private Set<String> upwards(List<String> applied, Ask ask) {
		if (ask.name != null) {
			return resolve(ask, null);
		}
		fail(ask.steps <= 0, WalkedTooFarException.class);
		Set<String> within = ask.lineage();
		Set<String> set = new TreeSet<>(applied);
		String start = one(startsUp(maximal(set), set, within), AmbiguousWalkException.class);
		return Set.of(walk(start, ask.steps, within, true));
	}

	private Set<String> startsUp(Set<String> heads, Set<String> set, @Nullable Set<String> within) {
		if (within == null || heads.stream().anyMatch(within::contains)) {
			return only(heads, (id) -> within == null || within.contains(id));
		}
		Set<String> active = only(set, within::contains);
		return only(active, (id) -> active.stream().noneMatch((other) -> needs(other).contains(id)));
	}

	private String downwardsFrom(List<String> applied, @Nullable String branch) {
		Set<String> heads = maximal(new TreeSet<>(applied));
		if (branch == null) {
			return applied.stream().filter(heads::contains).findFirst().orElse(BASE);
		}
		Set<String> line = lineage(branch);
		Set<String> starts = only(heads, line::contains);
		if (starts.isEmpty()) {
			starts = only(new TreeSet<>(applied),
					(id) -> line.contains(id) && children(id).stream().noneMatch(applied::contains));
		}
		fail(starts.isEmpty(), NotDowngradeTargetException.class);
		return one(starts, AmbiguousWalkException.class);
	}

	private Set<String> takenBack(List<String> applied, String place, @Nullable String branch) {
		Set<String> roots = place.equals(BASE) ? bases() : new TreeSet<>(children(place));
		if (branch != null && !branch.equals(BASE) && roots.size() > 1) {
			Set<String> sides = only(roots, reach(Set.of(branch), this::parents)::contains);
			roots.retainAll(sides.isEmpty() ? applied : sides);
			fail(sides.isEmpty() && roots.size() > 1, NotDowngradeTargetException.class);
		}
		Set<String> plan = only(new TreeSet<>(applied),
				(id) -> required(Set.of(id)).stream().anyMatch(roots::contains));
		boolean there = place.equals(BASE) ? (branch == null || applied.isEmpty())
				: maximal(new TreeSet<>(applied)).contains(place);
		fail(plan.isEmpty() && !there, NotDowngradeTargetException.class);
		return plan;
	}

	private Set<String> belowTheHeads(Ask ask) {
		fail(ask.steps >= 0, InvalidTargetException.class);
		Set<String> heads = (ask.branch != null) ? heads(ask.lineage()) : maximal(this.revisions.keySet());
		Set<String> places = new TreeSet<>();
		Set<String> exhausted = new TreeSet<>();
		for (String head : heads) {
			String end = walk(head, ask.steps, null, false);
			(end.equals(BASE) ? exhausted : places).add(end.equals(BASE) ? head : end);
		}
		if (!places.isEmpty()) {
			places.addAll(only(required(exhausted), bases()::contains));
		}
		return places;
	}

	private Set<String> resolve(Ask ask, @Nullable List<String> applied) {
		if (!ask.walks) {
			return named(ask, applied);
		}
		return walked(ask, applied, true);
	}

	private Set<String> atMost(Ask ask, List<String> applied) {
		return ask.walks ? walked(ask, applied, false) : named(ask, applied);
	}

	private Set<String> walked(Ask ask, @Nullable List<String> applied, boolean exactly) {
		Set<String> within = (ask.steps > 0) ? ask.lineage() : null;
		String start = one(named(ask, applied),
				"current".equals(ask.name) ? AmbiguousWalkException.class : MultipleHeadsException.class);
		return some(walk(start, ask.steps, within, exactly));
	}

	private Set<String> named(Ask ask, @Nullable List<String> applied) {
		String name = String.valueOf(ask.name);
		if (name.equals("current")) {
			fail(applied == null, InvalidTargetException.class);
			Set<String> set = new TreeSet<>((applied != null) ? applied : List.of());
			return startsUp(maximal(set), set, ask.lineage());
		}
		Set<String> within = ask.lineage();
		return switch (name) {
			case BASE -> Set.of();
			case "heads" -> (within != null) ? heads(within) : maximal(this.revisions.keySet());
			case "head" -> {
				Set<String> heads = heads(within);
				fail(heads.size() > 1, MultipleHeadsException.class);
				yield heads;
			}
			default -> {
				String found = find(name, within);
				fail(within != null && !within.contains(found), NotOnBranchException.class);
				yield Set.of(found);
			}
		};
	}

	private String find(String name, @Nullable Set<String> within) {
		if (this.revisions.containsKey(name)) {
			return name;
		}
		if (this.labels.containsKey(name)) {
			return this.labels.get(name);
		}
		Set<String> candidates = new TreeSet<>(
				only(this.revisions.keySet(), (id) -> id.length() > 3 && id.startsWith(name)));
		this.labels.forEach((label, id) -> {
			if (label.length() > 3 && label.startsWith(name)) {
				candidates.add(id);
			}
		});
		Set<String> near = only(candidates, (id) -> within != null && within.contains(id));
		fail(candidates.isEmpty(), UnknownRevisionException.class);
		return one(near.isEmpty() ? candidates : near, AmbiguousPrefixException.class);
	}

	private String walk(String start, int steps, @Nullable Set<String> within, boolean exactly) {
		String at = start;
		for (int i = 0; i < Math.abs(steps); i++) {
			Set<String> next = new TreeSet<>();
			if (steps > 0) {
				next.addAll(at.equals(BASE) ? bases() : children(at));
				next.removeIf((id) -> within != null && !within.contains(id));
			}
			else if (!at.equals(BASE)) {
				next.addAll(isBase(at) ? Set.of(BASE) : parents(at));
			}
			if (next.isEmpty()) {
				fail(exactly, WalkedTooFarException.class);
				return at;
			}
			at = one(next, AmbiguousWalkException.class);
		}
		return at;
	}

	private List<Ask> asks(String target) {
		List<Ask> asks = new ArrayList<>();
		for (String text : target.split(" ", -1)) {
			asks.add(new Ask(text));
		}
		return asks;
	}

	private void refuseOverlaps(List<Ask> asks, List<Set<String>> targets) {
		for (int i = 0; i < targets.size(); i++) {
			for (int j = 0; j < targets.size(); j++) {
				for (String id : targets.get(j)) {
					String branch = asks.get(i).branchId();
					boolean base = targets.get(i).isEmpty() && (branch == null || required(Set.of(id)).contains(branch)
							|| reach(Set.of(branch), this::parents).contains(id));
					boolean needed = i != j && !only(targets.get(i),
							(above) -> !above.equals(id) && required(Set.of(above)).contains(id))
						.isEmpty();
					fail(base || needed, OverlappingTargetsException.class);
				}
			}
		}
	}

	private static Set<String> some(String place) {
		return place.equals(BASE) ? Set.of() : Set.of(place);
	}

	private static String one(Set<String> ids) {
		return one(ids, MultipleHeadsException.class);
	}

	private static String one(Set<String> ids, Class<? extends RevisionException> otherwise) {
		fail(ids.size() > 1, otherwise);
		return ids.isEmpty() ? BASE : ids.iterator().next();
	}

	private static void fail(boolean condition, Class<? extends RevisionException> how) {
		if (condition) {
			throw new Failure(how);
		}
	}

	/** What the real graph would throw. */
	static final class Failure extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Failure(Class<? extends RevisionException> how) {
			super(how.getSimpleName());
		}

	}

	/** What is asked for, taken apart. */
	private final class Ask {

		private final @Nullable String branch;

		private final @Nullable String name;

		private final boolean walks;

		private final int steps;

		Ask(String text) {
			Matcher matcher = TERM.matcher(text);
			fail(!matcher.matches(), InvalidTargetException.class);
			this.branch = matcher.group(1);
			this.name = matcher.group(2);
			this.walks = matcher.group(3) != null;
			this.steps = this.walks ? Integer.parseInt(matcher.group(3)) : 0;
		}

		@Nullable String branchId() {
			return (this.branch != null) ? find(this.branch, null) : null;
		}

		@Nullable Set<String> lineage() {
			String id = branchId();
			return (id != null) ? NaiveGraph.this.lineage(id) : null;
		}

	}

}
