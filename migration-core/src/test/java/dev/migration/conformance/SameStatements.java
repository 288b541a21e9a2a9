package dev.migration.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.operation.ColumnRuleOperation.SetColumnParameters;
import dev.migration.operation.Operation;
import dev.migration.operation.ParameterChange;
import dev.migration.operation.Previous;
import dev.migration.operation.RelationOperation.SetParameters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether operations run the same statements, but for what has no meaning: the order in
 * which CREATE TABLE lists its constraints, in which a new thing gets its comments and
 * privileges, and whether several parameters are set at once or one by one.
 */
final class SameStatements {

	private SameStatements() {
	}

	static void assertSame(List<Operation> wanted, List<Operation> recorded) {
		List<String> expected = statements(wanted);
		List<String> actual = statements(recorded);
		int start = 0;
		for (Operation operation : wanted) {
			int end = start + statements(List.of(operation)).size();
			assertThat(actual.subList(Math.min(start, actual.size()), Math.min(end, actual.size())))
				.as(operation.describe())
				.containsExactlyInAnyOrderElementsOf(expected.subList(start, end));
			start = end;
		}
		assertThat(actual).hasSameSizeAs(expected);
	}

	private static List<String> statements(List<Operation> operations) {
		return operations.stream()
			.flatMap(SameStatements::oneByOne)
			.flatMap((operation) -> GeneratedRevision.statements(operation).stream())
			.map(SameStatements::sorted)
			.toList();
	}

	private static Stream<Operation> oneByOne(Operation operation) {
		if (operation instanceof SetParameters set) {
			return each(set.change(), (change) -> new SetParameters(set.relation(), change));
		}
		if (operation instanceof SetColumnParameters set) {
			return each(set.change(), (change) -> new SetColumnParameters(set.table(), set.column(), change));
		}
		return Stream.of(operation);
	}

	private static Stream<Operation> each(ParameterChange change, Function<ParameterChange, Operation> operation) {
		List<Operation> all = new ArrayList<>();
		change.set()
			.forEach((name, value) -> all
				.add(operation.apply(new ParameterChange(Map.of(name, value), Set.of(), Previous.unknown()))));
		if (!change.reset().isEmpty()) {
			all.add(operation.apply(new ParameterChange(Map.of(), change.reset(), Previous.unknown())));
		}
		return all.stream();
	}

	private static String sorted(String sql) {
		return !sql.startsWith("CREATE TABLE") ? sql
				: sql.lines().map((line) -> line.replaceFirst(",$", "")).sorted().collect(Collectors.joining("\n"));
	}

}
