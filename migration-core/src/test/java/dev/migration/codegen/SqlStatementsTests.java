package dev.migration.codegen;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.codegen.CommentedStatements.Remark;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How written SQL files read.
 */
class SqlStatementsTests {

	@Test
	void remarksStandAboveTheirStatement() {
		assertThat(upgrade(true, new CommentedStatements(List.of("DROP TABLE a"), List.of()),
				new CommentedStatements(List.of("DROP TABLE b"), List.of()),
				new CommentedStatements(List.of("ALTER TABLE c ALTER a SET NOT NULL"),
						List.of(new Remark("fails while rows have none",
								List.of("UPDATE c SET a = 0\nWHERE a IS NULL", "ALTER TABLE c ALTER a SET NOT NULL")))),
				new CommentedStatements(List.of("DROP TABLE d"), List.of())))
			.isEqualTo("""
					DROP TABLE a;
					DROP TABLE b;

					-- fails while rows have none
					--     UPDATE c SET a = 0
					--     WHERE a IS NULL;
					--     ALTER TABLE c ALTER a SET NOT NULL;
					ALTER TABLE c ALTER a SET NOT NULL;

					DROP TABLE d;
					""");
	}

	@Test
	void dollarsWithBracesStayWhatTheyAre() {
		String sql = "SELECT '${a}', $x$${b} ${c}$x$, $${d}$$ -- ${e}";
		assertThat(upgrade(true, new CommentedStatements(List.of(sql), List.of())))
			.isEqualTo("SELECT '${{a}', $x$${{b} ${{c}$x$, $${d}$$ -- ${e}\n;\n");
		assertThat(upgrade(false, new CommentedStatements(List.of(sql), List.of()))).isEqualTo(sql + "\n;\n");
	}

	@Test
	void commentsAreNoSectionsAndNoHeaders() {
		assertThat(upgrade(true,
				new CommentedStatements(List.of("-- upgrade\nSELECT 1\n-- message: x\n+ 1"), List
					.of(new Remark("downgrade: irreversible", List.of()), new Remark("an upgrade: fine", List.of())))))
			.isEqualTo("""
					-- > downgrade: irreversible
					-- an upgrade: fine
					-- > upgrade
					SELECT 1
					-- > message: x
					+ 1;
					""");
	}

	private static String upgrade(boolean placeholders, CommentedStatements... statements) {
		return String.join("\n", new SqlStatements(placeholders).body(List.of(statements), List.of()).upgrade()) + "\n";
	}

}
