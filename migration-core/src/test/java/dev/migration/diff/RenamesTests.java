package dev.migration.diff;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;

import static dev.migration.schema.DataType.integer;
import static dev.migration.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RenamesTests {

	private final Schema before = schema(List.of(table("app.users", "id", "name"), table("old.users", "id")), "ok");

	private final Schema after = schema(List.of(table("app.users", "id", "full_name"), table("old.users", "id")),
			"fine");

	@Test
	void toldRenameKeepsTheColumn() {
		Difference difference = SchemaDiff.between(this.before, this.after, Renames.of("app.users.name=full_name"));
		assertThat(SchemaDiffTests.words(difference.upgrade())).containsExactly(
				"rename value 'ok' of enum app.mood to 'fine'", "rename column app.users.name to full_name");
		assertThat(SchemaDiffTests.words(difference.downgrade())).containsExactly(
				"rename value 'fine' of enum app.mood to 'ok'", "rename column app.users.full_name to name");
	}

	@Test
	void withoutDetectionAnotherNameIsAnotherThing() {
		List<Change> changes = SchemaDiff.between(this.before, this.after, Renames.NONE).upgrade();
		assertThat(SchemaDiffTests.words(changes)).contains("add column app.users.full_name",
				"drop column app.users.name");
		assertThat(changes).flatExtracting(Change::notes)
			.extracting(Note::message)
			.contains(
					"if it got the name full_name, say so with the rename app.users.name=full_name: the values then stay");
	}

	@Test
	void detectedRenameSaysSo() {
		List<Change> changes = SchemaDiff.between(this.before, this.after).upgrade();
		assertThat(changes).allSatisfy(
				(change) -> assertThat(change.notes()).extracting(Note::kind).containsExactly(Note.Kind.RENAME));
	}

	@Test
	void ownerOfSeveralMeaningsIsRefused() {
		assertThatExceptionOfType(RenameException.class).isThrownBy(() -> rename("users.name=full_name"))
			.withMessage("'users.name=full_name' cannot be: users is not one thing but several; there is "
					+ "app.users, old.users")
			.satisfies((ex) -> assertThat(ex.choices()).containsExactly("app.users", "old.users"));
	}

	@Test
	void unknownTableIsRefused() {
		assertThatExceptionOfType(RenameException.class).isThrownBy(() -> rename("people=persons"))
			.withMessage("'people=persons' cannot be: there is no people; there is app.users, old.users");
	}

	@Test
	void unknownColumnIsRefused() {
		assertThatExceptionOfType(RenameException.class).isThrownBy(() -> rename("app.users.nam=full_name"))
			.withMessage("'app.users.nam=full_name' cannot be: app.users has no nam; there is id, name");
	}

	@Test
	void newNameThatNothingHasIsRefused() {
		assertThatExceptionOfType(RenameException.class).isThrownBy(() -> rename("app.users.name=fullname"))
			.withMessage(
					"'app.users.name=fullname' cannot be: app.users is to have no column fullname; there is full_name, id");
	}

	@Test
	void columnThatStaysIsRefused() {
		assertThatExceptionOfType(RenameException.class).isThrownBy(() -> rename("app.users.id=full_name"))
			.withMessage("'app.users.id=full_name' cannot be: id stays");
	}

	@Test
	void tableThatStaysIsRefused() {
		assertThatExceptionOfType(RenameException.class).isThrownBy(() -> rename("app.users=old.users"))
			.withMessage("'app.users=old.users' cannot be: app.users stays");
	}

	@Test
	void textWithoutASignIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Renames.of("users"))
			.withMessage("'users' is no rename; write old=new, for example users.name=full_name");
	}

	@Test
	void dotsOfNamesAreEscaped() {
		Renames.Rename rename = Renames.Rename.parse("a\\.b.c=d\\.e");
		assertThat(rename.from()).containsExactly("a.b", "c");
		assertThat(rename.to()).containsExactly("d.e");
		assertThat(rename).hasToString("a\\.b.c=d\\.e");
	}

	private void rename(String text) {
		SchemaDiff.between(this.before, this.after, Renames.of(text));
	}

	private static Schema schema(List<Table> tables, String value) {
		EnumType mood = EnumType.of(QualifiedName.of("app", "mood"), List.of("sad", value));
		return new Schema(List.of(), List.of(), List.of(mood), List.of(), List.of(), List.of(), List.of(), tables,
				List.of(), List.of(), List.of(), List.of());
	}

	private static Table table(String name, String... columns) {
		return Table.of(QualifiedName.parse(name),
				List.of(columns)
					.stream()
					.map((column) -> Column.of(column, column.equals("id") ? integer() : text()))
					.toList(),
				List.of());
	}

}
