package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.OnlineOperation;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.Dependency;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.MatchType;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.Validity;
import dev.migration.schema.View;

import static dev.migration.schema.DataType.bigint;
import static dev.migration.schema.DataType.integer;
import static dev.migration.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;

class SchemaDiffTests {

	@Test
	void equalSchemasHaveNoDifference() {
		assertThat(SchemaDiff.between(schema(table("a")), schema(table("a"))).isEmpty()).isTrue();
	}

	@Test
	void orderOfObjectsDoesNotMatter() {
		assertThat(SchemaDiff.between(schema(table("a"), table("b")), schema(table("b"), table("a"))).isEmpty())
			.isTrue();
	}

	@Test
	void nameOfARefusalOfNullsIsNoDifference() {
		Column column = new Column("x", integer(), true, null, null, null, null, ColumnOptions.DEFAULT, null,
				List.of());
		Schema plain = schema(List.of(), Table.of(name("a"), List.of(column), List.of()));
		Schema named = schema(List.of(), Table.of(name("a"), List.of(column),
				List.of(new NotNullConstraint("b_y_not_null", "x", false, Validity.VALID, null))));
		assertThat(SchemaDiff.between(named, plain)).isEqualTo(Difference.NONE);
		assertThat(SchemaDiff.between(plain, named)).isEqualTo(Difference.NONE);
	}

	@Test
	void refusalOfNullsThatIsNotValidYetIsADifference() {
		Column column = new Column("x", integer(), true, null, null, null, null, ColumnOptions.DEFAULT, null,
				List.of());
		Schema plain = schema(List.of(), Table.of(name("a"), List.of(column), List.of()));
		Schema invalid = schema(List.of(), Table.of(name("a"), List.of(column),
				List.of(new NotNullConstraint("n", "x", false, Validity.NOT_VALID, null))));
		assertThat(SchemaDiff.between(plain, invalid).isEmpty()).isFalse();
	}

	@Test
	void referencedTableComesFirstAndGoesLast() {
		Schema after = schema(table("a", "b"), table("b"));
		Difference difference = SchemaDiff.between(Schema.EMPTY, after);
		assertThat(words(difference.upgrade())).containsExactly("create table b", "create table a");
		assertThat(words(difference.downgrade())).containsExactly("drop table a", "drop table b");
	}

	@Test
	void tablesThatReferenceEachOtherGetTheirKeysAfterwards() {
		Schema after = schema(table("a", "b"), table("b", "c"), table("c", "a"), table("d", "a"));
		Difference difference = SchemaDiff.between(Schema.EMPTY, after);
		assertThat(words(difference.upgrade())).containsExactly("create table a", "create table b", "create table c",
				"create table d", "add constraint a_b on a", "add constraint b_c on b", "add constraint c_a on c");
		assertThat(words(difference.downgrade())).containsExactly("drop constraint a_b on a",
				"drop constraint b_c on b", "drop constraint c_a on c", "drop table b", "drop table c", "drop table d",
				"drop table a");
	}

	@Test
	void viewOnAColumnMakesWayForItsNewType() {
		Dependency dependency = new Dependency(ObjectReference.view("v"), ObjectReference.column("a", "x"));
		Schema before = schema(List.of(dependency), Table.of(name("a"), List.of(Column.of("x", integer())), List.of()));
		Schema after = schema(List.of(dependency), Table.of(name("a"), List.of(Column.of("x", bigint())), List.of()));
		assertThat(words(SchemaDiff.between(before, after).upgrade())).containsExactly("drop view v",
				"alter column a.x type bigint", "create view v");
	}

	@Test
	void notNullWithoutADefaultComesWithItsThreeSteps() {
		Column column = new Column("y", text(), true, null, null, null, null, ColumnOptions.DEFAULT, null, List.of());
		Table before = Table.of(name("a"), List.of(Column.of("x", integer())), List.of());
		Table after = Table.of(name("a"), List.of(Column.of("x", integer()), column), List.of());
		List<Change> changes = SchemaDiff.between(schema(before), schema(after)).upgrade();
		assertThat(changes).hasSize(1);
		Note note = changes.get(0).notes().get(0);
		assertThat(note.kind()).isEqualTo(Note.Kind.MAY_FAIL);
		assertThat(note.instead()).hasSize(3)
			.first()
			.isEqualTo(new ColumnOperation.AddColumn(name("a"), Column.of("y", text()), false));
		assertThat(note.instead()).last().isEqualTo(new OnlineOperation.SetNotNullOnline(name("a"), "y"));
	}

	@Test
	void droppedColumnSaysThatItsValuesAreLost() {
		Table before = Table.of(name("a"), List.of(Column.of("x", integer()), Column.of("y", text())), List.of());
		Table after = Table.of(name("a"), List.of(Column.of("x", integer())), List.of());
		assertThat(SchemaDiff.between(schema(before), schema(after)).upgrade()).singleElement()
			.satisfies((change) -> assertThat(change.notes()).singleElement()
				.extracting(Note::kind)
				.isEqualTo(Note.Kind.DATA_LOSS));
	}

	static List<String> words(List<Change> changes) {
		return changes.stream().map((change) -> change.operation().describe()).toList();
	}

	static QualifiedName name(String name) {
		return QualifiedName.parse(name);
	}

	static Schema schema(Table... tables) {
		return schema(List.of(), tables);
	}

	private static Schema schema(List<Dependency> dependencies, Table... tables) {
		List<View> views = dependencies.isEmpty() ? List.of() : List.of(View.of(name("v"), "SELECT x FROM a"));
		return new Schema(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(tables),
				views, List.of(), List.of(), dependencies);
	}

	// A table with an id, and a column with a foreign key for each of the others.
	private static Table table(String name, String... others) {
		List<Column> columns = new ArrayList<>(List.of(Column.of("id", bigint())));
		List<Constraint> constraints = new ArrayList<>(List.of(PrimaryKey.of(name + "_pkey", "id")));
		for (String other : others) {
			columns.add(Column.of(other + "_id", bigint()));
			constraints.add(new ForeignKey(name + "_" + other, List.of(other + "_id"), name(other), List.of("id"),
					false, MatchType.SIMPLE, ReferentialAction.NO_ACTION, List.of(), ReferentialAction.NO_ACTION,
					Deferral.NOT_DEFERRABLE, Validity.VALID, null));
		}
		return Table.of(name(name), columns, constraints);
	}

}
