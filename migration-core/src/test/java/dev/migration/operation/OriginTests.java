package dev.migration.operation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OriginTests {

	private final Origin origin = new Origin("a.sql", 7, 5);

	@Test
	void findsACharacterOfTheStatement() {
		String sql = "SELECT '😀',\r\n x\n,\ry";
		assertThat(this.origin.at(sql, 1)).isEqualTo(this.origin);
		assertThat(this.origin.at(sql, 10)).isEqualTo(new Origin("a.sql", 7, 14));
		assertThat(this.origin.at(sql, sql.codePointCount(0, sql.indexOf('x')) + 1))
			.isEqualTo(new Origin("a.sql", 8, 2));
		assertThat(this.origin.at(sql, sql.codePointCount(0, sql.indexOf('y')) + 1))
			.isEqualTo(new Origin("a.sql", 10, 1));
	}

	@Test
	void positionOutsideTheStatementIsTheNearestOne() {
		assertThat(this.origin.at("ab", 0)).isEqualTo(this.origin);
		assertThat(this.origin.at("ab", 3)).isEqualTo(new Origin("a.sql", 7, 7));
		assertThat(this.origin.at("ab", 99)).isEqualTo(new Origin("a.sql", 7, 7));
	}

	@Test
	void isPrintedAsFileAndLine() {
		assertThat(this.origin).hasToString("a.sql:7");
	}

}
