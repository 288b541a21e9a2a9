package dev.migration.revision;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Alembic's own behaviour as data: every case of the file, and for each every invariant.
 */
class ConformanceTests {

	private static final Map<String, Class<? extends RevisionException>> ERRORS = Map.of("ambiguousUpgrade",
			AmbiguousWalkException.class, "relativeOutOfRange", WalkedTooFarException.class, "notValidDowngradeTarget",
			NotDowngradeTargetException.class);

	@ParameterizedTest
	@MethodSource("cases")
	void behavesAsDocumented(ConformanceCase example) {
		RevisionGraph graph = RevisionGraph.of(example.revisions());
		List<String> applied = applied(example);
		if (example.fails()) {
			assertThatExceptionOfType(Objects.requireNonNull(ERRORS.get(example.error())))
				.isThrownBy(() -> plan(graph, example, applied));
			return;
		}
		List<String> plan = ids(plan(graph, example, applied));
		assertThat(plan).containsExactlyInAnyOrderElementsOf(example.plan());
		if (example.onlyValidOrder()) {
			assertThat(plan).containsExactlyElementsOf(example.plan());
		}
		for (List<String> pair : example.partialOrder()) {
			assertThat(plan).containsSubsequence(pair);
		}
		assertTopological(example, plan);
		assertThat(graph.headsOf(after(example, applied, plan)).stream().map(Revision::id))
			.containsExactlyInAnyOrderElementsOf(example.headsAfter());
		assertThat(ids(plan(graph, example, example.currentHeads()))).isEqualTo(plan);
	}

	private static Plan plan(RevisionGraph graph, ConformanceCase example, List<String> applied) {
		return example.direction().equals("upgrade") ? graph.upgrade(applied, example.target())
				: graph.downgrade(applied, example.target());
	}

	// The heads in their order, as if they were the newest, then all that they need.
	private static List<String> applied(ConformanceCase example) {
		Set<String> applied = new LinkedHashSet<>(example.currentHeads());
		List<String> todo = new ArrayList<>(example.currentHeads());
		while (!todo.isEmpty()) {
			String id = todo.remove(0);
			for (Revision revision : example.revisions()) {
				if (revision.id().equals(id)) {
					needs(example, revision).stream().filter(applied::add).forEach(todo::add);
				}
			}
		}
		return List.copyOf(applied);
	}

	private static List<String> needs(ConformanceCase example, Revision revision) {
		List<String> needs = new ArrayList<>(revision.revises());
		for (Revision other : example.revisions()) {
			if (revision.dependsOn()
				.stream()
				.anyMatch((dep) -> dep.equals(other.id()) || other.branchLabels().contains(dep))) {
				needs.add(other.id());
			}
		}
		return needs;
	}

	private static void assertTopological(ConformanceCase example, List<String> plan) {
		for (Revision revision : example.revisions()) {
			for (String needed : needs(example, revision)) {
				if (plan.contains(revision.id()) && plan.contains(needed)) {
					assertThat(plan).containsSubsequence(example.direction().equals("upgrade")
							? List.of(needed, revision.id()) : List.of(revision.id(), needed));
				}
			}
		}
	}

	private static Set<String> after(ConformanceCase example, List<String> applied, List<String> plan) {
		Set<String> after = new HashSet<>(applied);
		if (example.direction().equals("upgrade")) {
			after.addAll(plan);
		}
		else {
			after.removeAll(plan);
		}
		return after;
	}

	private static List<String> ids(Plan plan) {
		return plan.steps().stream().map((step) -> step.revision().id()).toList();
	}

	static Stream<ConformanceCase> cases() throws IOException {
		try (InputStream file = ConformanceTests.class.getResourceAsStream("/conformance/traversal.json")) {
			return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false).map(ConformanceCase::new);
		}
	}

}
