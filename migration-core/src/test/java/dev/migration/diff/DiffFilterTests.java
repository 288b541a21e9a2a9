package dev.migration.diff;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.schema.Column;
import dev.migration.schema.Index;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.Persistence;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;
import dev.migration.schema.View;

import static dev.migration.schema.DataType.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DiffFilterTests {

	private final Schema schema = new Schema(
			List.of(new Namespace("app", "why", List.of()), new Namespace("old", null, List.of())), List.of(),
			List.of(), List.of(), List.of(), List.of(), List.of(sequence()),
			List.of(table("app.users"), table("app.audit_log"), table("old.users")),
			List.of(new View(name("app.v"), List.of(), "SELECT 1", Map.of(), List.of(), "why", Map.of(), List.of())),
			List.of(), List.of(), List.of());

	@Test
	void everythingIsLeftAsItIs() {
		assertThat(DiffFilter.ALL.apply(this.schema)).isSameAs(this.schema);
	}

	@Test
	void schemasLeaveOutTheOthers() {
		Schema left = DiffFilter.ALL.schemas("old").apply(this.schema);
		assertThat(left.tables()).extracting(Table::name).containsExactly(name("old.users"));
		assertThat(left.namespaces()).extracting(Namespace::name).containsExactly("old");
		assertThat(left.views()).isEmpty();
	}

	@Test
	void includedNamesKeepTheirIndexesAndSequences() {
		Schema left = DiffFilter.ALL.including("app.users").apply(this.schema);
		assertThat(left.tables()).containsExactly(table("app.users"));
		assertThat(left.sequences()).hasSize(1);
	}

	@Test
	void excludedPatternsAreLeftOut() {
		Schema left = DiffFilter.ALL.excluding("audit_*", "old.*", "users_??").apply(this.schema);
		assertThat(left.tables()).singleElement().satisfies((table) -> {
			assertThat(table.name()).isEqualTo(name("app.users"));
			assertThat(table.indexes()).isEmpty();
		});
	}

	@Test
	void ignoredKindsAreLeftOut() {
		Schema left = DiffFilter.ALL.ignoring(ObjectKind.VIEW, ObjectKind.INDEX).apply(this.schema);
		assertThat(left.views()).isEmpty();
		assertThat(left.tables()).hasSize(3).allSatisfy((table) -> assertThat(table.indexes()).isEmpty());
	}

	@Test
	void wordsAreLeftOut() {
		Schema left = DiffFilter.ALL.comparing(DiffFilter.Words.NONE).apply(this.schema);
		assertThat(left.views()).singleElement().extracting(View::comment).isNull();
		assertThat(left.namespaces()).extracting(Namespace::comment).containsOnlyNulls();
		assertThat(left.tables()).isEqualTo(this.schema.tables());
	}

	@Test
	void columnsCannotBeLeftOut() {
		assertThatIllegalArgumentException().isThrownBy(() -> DiffFilter.ALL.ignoring(ObjectKind.COLUMN))
			.withMessage("Columns, attributes and constraints of domains cannot be left out; the kinds that can are "
					+ "schema, extension, table, constraint, index, sequence, type, domain, view, materialized view, "
					+ "function, procedure, aggregate, trigger, policy");
	}

	@Test
	void emptyPatternIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> DiffFilter.ALL.excluding(" "))
			.withMessage("A pattern of names must not be empty; write '*' for all");
	}

	private static QualifiedName name(String name) {
		return QualifiedName.parse(name);
	}

	private static Sequence sequence() {
		return new Sequence(name("app.users_id_seq"), bigint(), SequenceOptions.DEFAULT,
				new Sequence.Owner(name("app.users"), "id"), Persistence.PERMANENT, null, List.of());
	}

	private static Table table(String name) {
		QualifiedName table = name(name);
		return new Table(table, List.of(Column.of("id", bigint())), List.of(),
				List.of(Index.of("users_ix", table, "id")), List.of(), List.of(), null, null, List.of(),
				TableOptions.DEFAULT, null, List.of());
	}

}
