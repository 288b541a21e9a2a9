package dev.migration.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Origin;
import dev.migration.operation.SqlOperation.RunSql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlainSqlFileTests {

	@Test
	void eachStatementKnowsItsPlace() {
		assertThat(read("-- tables\nCREATE TABLE t (id int);\n\n  CREATE INDEX ix ON t (id)")).containsExactly(
				new RunSql("CREATE TABLE t (id int)", new Origin("db/model.sql", 2, 1)),
				new RunSql("CREATE INDEX ix ON t (id)", new Origin("db/model.sql", 4, 3)));
	}

	@Test
	void emptyFileHasNone() {
		assertThat(read("  -- nothing\n")).isEmpty();
	}

	@Test
	void whatNeverEndsIsRefusedWithItsPlace() {
		assertThatExceptionOfType(SqlFileException.class).isThrownBy(() -> read("CREATE TABLE t (\nid int"))
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("db/model.sql"))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(1));
	}

	@Test
	void theGuardOfADumpIsPassedOver() {
		assertThat(read("\\restrict a1B2\n\nSELECT 1;\nSELECT '\n\\restrict x';\n\\unrestrict a1B2\n"))
			.extracting(RunSql::sql)
			.containsExactly("SELECT 1", "SELECT '\n\\restrict x'");
		assertThatExceptionOfType(SqlFileException.class).isThrownBy(() -> read("SELECT 1;\n\\connect other\n"))
			.withMessageContaining("'\\connect' is a command of the psql program");
	}

	@Test
	void whatBelongsToARevisionOrAClientIsRefusedWithoutWordsAboutRevisions() {
		assertThatExceptionOfType(SqlFileException.class).isThrownBy(() -> read("BEGIN;\nSELECT 1;"))
			.withMessageContaining("'BEGIN' ends or begins a transaction, and this file is run without one; remove it")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("revision", "header"));
		assertThatExceptionOfType(SqlFileException.class).isThrownBy(() -> read("COPY t FROM stdin;\n1\n"))
			.withMessageContaining("and this file is read without one; remove it, or dump with --schema-only");
	}

	private static List<RunSql> read(String text) {
		return PlainSqlFile.read("db/model.sql", text.getBytes(StandardCharsets.UTF_8));
	}

}
