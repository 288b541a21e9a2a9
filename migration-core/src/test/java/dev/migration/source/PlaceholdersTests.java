package dev.migration.source;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.script.Script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlaceholdersTests {

	private final Placeholders placeholders = Placeholders
		.of(Map.of("schema", "app", "app.user-name", "o'neil", "empty", "", "trap", "; DROP TABLE a; --"));

	@Test
	void replacesInCodeNamesStringsAndDollarQuotes() {
		assertThat(upgrade("SELECT ${schema}.f('${schema}', \"${schema}\", $$${schema}$$, $a$${schema}${empty}$a$)"))
			.isEqualTo("SELECT app.f('app', \"app\", $$app$$, $a$app$a$)");
		assertThat(upgrade("SELECT a_${schema}b, ${schema}${schema}")).isEqualTo("SELECT a_appb, appapp");
		assertThat(upgrade("SELECT '${app.user-name}'")).isEqualTo("SELECT 'o'neil'");
	}

	@Test
	void leavesCommentsAlone() {
		assertThat(upgrade("SELECT /* ${unknown} */ 1 -- ${\n , ${schema}"))
			.isEqualTo("SELECT /* ${unknown} */ 1 -- ${\n , app");
	}

	@Test
	void leavesDollarQuotesThatOpenBeforeABraceAlone() {
		assertThat(upgrade("SELECT $${1,2}$$, $schema${schema}$schema$, '{}'::text[], $1"))
			.isEqualTo("SELECT $${1,2}$$, $schema${schema}$schema$, '{}'::text[], $1");
	}

	@Test
	void twoBracesStandForALiteral() {
		assertThat(upgrade("SELECT '${{schema}', '${{a + b}', $$${{schema}$$, '${{{schema}'"))
			.isEqualTo("SELECT '${schema}', '${a + b}', $$${schema}$$, '${{schema}'");
	}

	@Test
	void valueEndsNeitherItsStatementNorItsSection() {
		assertThat(SqlFiles.upgrade(SqlFiles.script(file("SELECT ${trap}"), this.placeholders)))
			.containsExactly("SELECT ; DROP TABLE a; --");
	}

	@Test
	void statementWithoutTextIsLeftOut() {
		assertThat(SqlFiles.upgrade(SqlFiles.script(file("${empty}; SELECT 1;"), this.placeholders)))
			.containsExactly("SELECT 1");
	}

	@Test
	void unknownNameIsRefusedWithItsLineAndTheKnownNames() {
		assertThatExceptionOfType(SqlFileException.class).isThrownBy(() -> upgrade("SELECT 1,\n '${schem}'"))
			.withMessage(SqlFiles.LOCATION + ":5: placeholder 'schem' has no value (did you mean 'schema'?); known:"
					+ " app.user-name, empty, schema, trap; give it one with 'migration.placeholders.schem' or '-x schem=…';"
					+ " for a literal ${ write ${{, or switch placeholders off with"
					+ " 'migration.placeholder-replacement: false'")
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(SqlFileProblem.UNKNOWN_PLACEHOLDER))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(5))
			.satisfies((ex) -> assertThat(ex.choices()).containsExactly("app.user-name", "empty", "schema", "trap"));
		assertThatExceptionOfType(SqlFileException.class)
			.isThrownBy(() -> SqlFiles.upgrade(SqlFiles.script(file("SELECT '${x}'"), Placeholders.of(Map.of()))))
			.withMessageStartingWith(SqlFiles.LOCATION + ":4: placeholder 'x' has no value; known: none; give it");
	}

	@Test
	void revisionThatIsNotRecordedNeedsNoValues() {
		Script script = SqlFiles.script(file("SELECT ${x}"), Placeholders.of(Map.of()));
		assertThat(script.revision().id()).isEqualTo("a1b2");
		assertThat(script.checksum())
			.isEqualTo(SqlFiles.script(file("SELECT ${x}"), Placeholders.of(Map.of("x", "1"))).checksum());
	}

	@Test
	void statementRemembersHowItStandsInTheFile() {
		Operation statement = Operations
			.record(SqlFiles.script(file("SELECT '${schema}', '${empty}'"), this.placeholders).migration()::upgrade)
			.get(0);
		assertThat(statement).isInstanceOfSatisfying(RunSql.class, (run) -> {
			assertThat(run.sql()).isEqualTo("SELECT 'app', ''");
			assertThat(run.origin()).satisfies((origin) -> {
				assertThat(origin).isNotNull();
				assertThat(origin.text()).isEqualTo("SELECT '${schema}', '${empty}'");
				assertThat(origin.hidden().values()).isEqualTo(Map.of("schema", "app", "empty", ""));
				assertThat(origin).hasToString(SqlFiles.LOCATION + ":4");
			});
		});
	}

	@Test
	void whatIsNoNameIsRefused() {
		assertThatExceptionOfType(SqlFileException.class)
			.isThrownBy(() -> SqlFiles.script(file("SELECT '${a b}'"), this.placeholders))
			.withMessage(SqlFiles.LOCATION + ":4: '${a b}'' is no placeholder: ${ is followed by a name and }; for a"
					+ " literal ${ write ${{")
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(SqlFileProblem.BAD_PLACEHOLDER));
	}

	@Test
	void offLeavesEverythingAlone() {
		assertThat(SqlFiles.upgrade(SqlFiles.script(file("SELECT '${schema} ${{x}'"), Placeholders.off())))
			.containsExactly("SELECT '${schema} ${{x}'");
	}

	@Test
	void replacesInRepeatablesAndDowngrades() {
		assertThat(SqlFiles.downgrade(
				SqlFiles.script("-- revision: a\n-- upgrade\n-- downgrade\nSELECT ${schema};", this.placeholders)))
			.containsExactly("SELECT app");
	}

	@Test
	void namesAndValuesAreChecked() {
		assertThatIllegalArgumentException().isThrownBy(() -> Placeholders.of(Map.of("a b", "x")))
			.withMessage("'a b' cannot be the name of a placeholder; it takes a letter or underscore, then letters,"
					+ " digits, underscores, dots and dashes");
		assertThatIllegalArgumentException().isThrownBy(() -> Placeholders.of(Map.of("a", "secret\nx")))
			.withMessage("The value of placeholder 'a' has more than one line; longer text belongs in the file itself");
	}

	@Test
	void valuesAreNotPrinted() {
		assertThat(this.placeholders).hasToString("placeholders [app.user-name, empty, schema, trap]");
		assertThat(Placeholders.off()).hasToString("placeholders off");
	}

	private String upgrade(String statement) {
		return SqlFiles.upgrade(SqlFiles.script(file(statement), this.placeholders)).get(0);
	}

	private static String file(String statement) {
		return SqlFiles.HEADER + "-- upgrade\n" + statement + "\n-- downgrade: irreversible test\n";
	}

}
