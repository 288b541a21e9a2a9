package dev.migration.operation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.script.ReversibleMigration;

import static dev.migration.schema.DataType.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ParametersTests {

	private final Parameters parameters = Parameters.of(Map.of("tenant", "s3cr3t", "other", "o"));

	private List<String> record(Consumer<Operations> body) {
		return Operations.record(body, NamingConvention.POSTGRES, this.parameters)
			.stream()
			.map((operation) -> (operation instanceof RunSql run) ? run.sql() : operation.describe())
			.toList();
	}

	@Test
	void valueIsThereWhileRecording() {
		assertThat(record((op) -> op.execute("SELECT '" + op.parameter("tenant") + "'")))
			.containsExactly("SELECT 's3cr3t'");
		assertThat(this.parameters.asked()).isEqualTo(new Hidden(Map.of("tenant", "s3cr3t")));
	}

	@Test
	void missingOneNamesThoseThatAreThere() {
		assertThatExceptionOfType(MissingParameterException.class)
			.isThrownBy(() -> record((op) -> op.parameter("tennant")))
			.withMessage("parameter 'tennant' has no value; known: other, tenant; give it one with '-x tennant=…' on"
					+ " the command line or with 'migration.placeholders.tennant'")
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo("tennant"))
			.satisfies((ex) -> assertThat(ex.known()).containsExactly("other", "tenant"));
		assertThatExceptionOfType(MissingParameterException.class)
			.isThrownBy(() -> Operations.record((op) -> op.parameter("x")))
			.withMessageContaining("known: none");
	}

	@Test
	void namesCanStandInForValues() {
		assertThat(Parameters.named().value("tenant")).isEqualTo("${tenant}");
	}

	@Test
	void partsOfARecordingHaveTheSameParameters() {
		ReversibleMigration migration = (op) -> op.execute("SELECT '" + op.parameter("tenant") + "'")
			.undo((back) -> back.execute("SELECT 'un" + back.parameter("tenant") + "'"));
		assertThat(record(migration::upgrade)).containsExactly("SELECT 's3cr3t'");
		assertThat(record(migration::downgrade)).containsExactly("SELECT 'uns3cr3t'");
		assertThat(Operations.record(
				(op) -> op.online()
					.alterColumnType("t", "qty", bigint())
					.beforeSwap((then) -> then.execute("SELECT '" + then.parameter("tenant") + "'")),
				NamingConvention.POSTGRES, this.parameters))
			.singleElement()
			.isInstanceOfSatisfying(OnlineOperation.ChangeTypeOnline.class,
					(change) -> assertThat(change.beforeSwap()).containsExactly(new RunSql("SELECT 's3cr3t'", null)));
	}

	@Test
	void valuesAreNotPrinted() {
		assertThat(this.parameters).hasToString("parameters [other, tenant]");
	}

}
