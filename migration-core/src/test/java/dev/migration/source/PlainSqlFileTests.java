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

	private static List<RunSql> read(String text) {
		return PlainSqlFile.read("db/model.sql", text.getBytes(StandardCharsets.UTF_8));
	}

}
