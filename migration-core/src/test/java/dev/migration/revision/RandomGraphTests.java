package dev.migration.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every graph, on thousands of random ones.
 */
class RandomGraphTests {

	@Test
	void upgradeBringsExactlyWhatTheTargetNeedsInAnOrderThatRuns() {
		RandomGraph.forAll((random) -> {
			List<String> applied = random.anyApplied();
			String target = random.anyId();
			List<String> plan = random.graph().upgrade(applied, Target.parse(target)).ids();
			Set<String> expected = random.closure(Set.of(target));
			applied.forEach(expected::remove);
			assertThat(plan).containsExactlyInAnyOrderElementsOf(expected);
			assertRuns(random, applied, plan);
		});
	}

	@Test
	void everyPlanKeepsTheAppliedSetWhole() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> applied = random.anyApplied();
			Target target = Target.parse(random.anyTarget());
			for (Supplier<Plan> planning : plannings(graph, applied, target)) {
				Set<String> state = new LinkedHashSet<>(applied);
				for (Step step : plan(planning).steps()) {
					String id = step.revision().id();
					boolean up = step.direction() == Direction.UPGRADE;
					assertThat(up ? state.add(id) : state.remove(id)).isTrue();
					assertThat(random.closure(state)).isEqualTo(state);
				}
			}
		});
	}

	@Test
	void toHeadsAndBackVisitsEachRevisionOnceInOppositeOrders() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> up = graph.upgrade(List.of(), Target.HEADS).ids();
			assertThat(up).containsExactlyInAnyOrderElementsOf(Graphs.ids(random.revisions()));
			assertThat(graph.downgrade(up, Target.BASE).ids()).isEqualTo(reversed(up));
			assertThat(Graphs.ids(graph.history())).isEqualTo(reversed(up));
		});
	}

	@Test
	void downgradeIsUndoneByUpgradingBack() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> applied = random.anyApplied();
			Target target = Target.parse(random.anyTarget());
			List<String> down = plan(() -> graph.downgrade(applied, target)).ids();
			Set<String> rest = new LinkedHashSet<>(applied);
			down.forEach(rest::remove);
			List<String> heads = Graphs.ids(graph.headsOf(applied));
			List<String> up = heads.isEmpty() ? List.of() : graph.upgrade(rest, Target.parse(heads)).ids();
			assertThat(up).isEqualTo(reversed(down));
		});
	}

	@Test
	void upgradeIsUndoneByDowngradingBack() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			String start = random.anyId();
			Set<String> state = random.closure(Set.of(start));
			List<String> up = graph.upgrade(state, Target.parse(random.anyId())).ids();
			state.addAll(up);
			Set<String> children = new HashSet<>(Graphs.ids(graph.lineage(start).children()));
			List<String> above = reversed(up).stream()
				.filter((id) -> !Collections.disjoint(random.closure(Set.of(id)), children))
				.toList();
			if (!above.isEmpty()) {
				List<String> down = graph.downgrade(state, Target.parse(start)).ids();
				assertThat(down).containsExactlyInAnyOrderElementsOf(above);
				assertThat(down.size() < up.size() || down.equals(reversed(up))).isTrue();
			}
		});
	}

	@Test
	void headsAndTheSetTheyImplyAreInverse() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> applied = random.anyApplied();
			List<String> heads = Graphs.ids(graph.headsOf(applied));
			assertThat(Graphs.ids(graph.impliedBy(heads))).containsExactlyInAnyOrderElementsOf(applied);
			for (String head : heads) {
				Set<String> others = new HashSet<>(applied);
				others.remove(head);
				assertThat(random.closure(others)).doesNotContain(head);
				assertThat(random.closure(minus(heads, head))).doesNotContain(head);
			}
		});
	}

	@Test
	void nothingDependsOnTheOrderThingsAreFoundIn() {
		RandomGraph.forAll((random) -> {
			List<String> applied = random.anyApplied();
			List<String> newestFirst = Graphs.ids(random.graph().headsOf(applied));
			String target = random.anyTarget();
			assertThat(everything(RevisionGraph.of(random.shuffled()),
					headsFirst(newestFirst, random.shuffled(applied)), target))
				.isEqualTo(everything(random.graph(), headsFirst(newestFirst, applied), target));
		});
	}

	@Test
	void stampLeavesTheDatabaseAtTheTarget() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> applied = random.anyApplied();
			String target = random.anyId();
			Set<String> after = new LinkedHashSet<>(applied);
			for (Step step : graph.stamp(applied, Target.parse(target)).steps()) {
				String id = step.revision().id();
				assertThat((step.direction() == Direction.UPGRADE) ? after.add(id) : after.remove(id)).isTrue();
			}
			assertThat(Graphs.ids(graph.headsOf(after))).contains(target);
			assertThat(random.closure(after)).isEqualTo(after);
			assertThat(graph.stamp(after, Target.parse(target)).isEmpty()).isTrue();
		});
	}

	@Test
	void stampFromNothingIsWhatTheHeadsImply() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> heads = Graphs.ids(graph.headsOf(random.anyApplied()));
			if (!heads.isEmpty()) {
				assertThat(graph.stamp(List.of(), Target.parse(heads)).ids())
					.isEqualTo(Graphs.ids(graph.impliedBy(heads)));
			}
		});
	}

	@Test
	void rangeRunsFromOneEndToTheOther() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			String lower = random.anyId();
			String upper = random.anyId();
			boolean related = random.closure(Set.of(upper)).contains(lower);
			try {
				List<String> range = Graphs.ids(graph.range(lower + ":" + upper));
				assertThat(related).isTrue();
				assertThat(range).contains(lower).doesNotHaveDuplicates();
				assertThat(random.closure(Set.of(upper))).containsAll(range);
				assertThat(range).isEqualTo(Graphs.ids(graph.history()).stream().filter(range::contains).toList());
			}
			catch (UnrelatedRangeException ex) {
				assertThat(related).isFalse();
			}
		});
	}

	@Test
	void artifactAndDatabaseAreToldApart() {
		RandomGraph.forAll((random) -> {
			Set<String> known = new HashSet<>(random.anyApplied());
			Set<String> applied = new HashSet<>(random.anyApplied());
			Comparison comparison = RevisionGraph.of(only(random, known)).compare(only(random, applied));
			Set<String> all = new HashSet<>(known);
			all.addAll(applied);
			assertThat(comparison.unknown()).hasSize(all.size() - known.size());
			assertThat(comparison.pending()).hasSize(all.size() - applied.size());
			assertThat(comparison.gaps()).isEmpty();
			assertThat(comparison.missing()).isEmpty();
			boolean ahead = all.size() > known.size();
			boolean behind = all.size() > applied.size();
			assertThat(comparison.relation()).isEqualTo(ahead ? (behind ? Relation.DIVERGED : Relation.DATABASE_AHEAD)
					: (behind ? Relation.DATABASE_BEHIND : Relation.SAME));
			assertThat(comparison.graph().downgrade(applied, Target.BASE).ids())
				.containsExactlyInAnyOrderElementsOf(applied);
		});
	}

	@Test
	void whateverIsAskedOnlyOurErrorsAreThrown() {
		RandomGraph.forAll((random) -> {
			RevisionGraph graph = random.graph();
			List<String> applied = random.anyApplied();
			for (int i = 0; i < 5; i++) {
				everything(graph, applied, random.anyTarget());
				attempt(() -> graph.range(single(random) + ":" + single(random), applied));
			}
		});
	}

	@Test
	void drawingShowsEachRevisionOnce() {
		RandomGraph.forAll((random) -> {
			List<String> marks = random.graph()
				.drawing()
				.text()
				.lines()
				.filter((line) -> line.contains("*"))
				.map((line) -> line.replaceAll("^[| *]*(r\\d+).*", "$1"))
				.toList();
			assertThat(marks).isEqualTo(Graphs.ids(random.graph().history()));
		});
	}

	private static List<Supplier<Plan>> plannings(RevisionGraph graph, List<String> applied, Target target) {
		return List.of(() -> graph.upgrade(applied, target), () -> graph.downgrade(applied, target),
				() -> graph.stamp(applied, target));
	}

	private static Plan plan(Supplier<Plan> planning) {
		try {
			return planning.get();
		}
		catch (TargetException ex) {
			return new Plan(List.of());
		}
	}

	private static String everything(RevisionGraph graph, List<String> applied, String target) {
		Target parsed = Target.parse(target);
		return String.join("\n", attempt(() -> graph.upgrade(applied, parsed)),
				attempt(() -> graph.downgrade(applied, parsed)), attempt(() -> graph.stamp(applied, parsed)),
				attempt(() -> graph.resolve(target, applied)), attempt(() -> graph.range(":" + target, applied)),
				Graphs.ids(graph.history()).toString(), graph.drawing().applied(applied).text(),
				graph.drawing().mermaid(), graph.drawing().dot());
	}

	private static String attempt(Supplier<Object> question) {
		try {
			return question.get().toString().replaceAll("(revises|dependsOn)=\\[.*?]", "");
		}
		catch (RevisionException ex) {
			return ex.toString();
		}
	}

	private static String single(RandomGraph random) {
		return random.anyTarget().replaceAll(" .*", "");
	}

	private static void assertRuns(RandomGraph random, List<String> applied, List<String> plan) {
		Set<String> state = new HashSet<>(applied);
		for (String id : plan) {
			assertThat(state).containsAll(random.needs(id));
			assertThat(state.add(id)).isTrue();
		}
	}

	private static List<String> headsFirst(List<String> heads, List<String> applied) {
		Set<String> result = new LinkedHashSet<>(heads);
		result.addAll(applied);
		return List.copyOf(result);
	}

	private static Set<String> minus(List<String> ids, String id) {
		Set<String> result = new HashSet<>(ids);
		result.remove(id);
		return result;
	}

	private static List<Revision> only(RandomGraph random, Set<String> ids) {
		return random.revisions().stream().filter((revision) -> ids.contains(revision.id())).toList();
	}

	private static List<String> reversed(List<String> list) {
		List<String> result = new ArrayList<>(list);
		Collections.reverse(result);
		return result;
	}

}
