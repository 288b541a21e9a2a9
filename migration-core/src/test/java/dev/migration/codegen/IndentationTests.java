package dev.migration.codegen;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;

class IndentationTests {

	private static final Indentation TABS = new Indentation("\t");

	@ParameterizedTest
	@ValueSource(strings = { "\t", "    ", "  " })
	void theFirstMemberTells(String unit) {
		assertThat(Indentation.in("""
				package x;

				/**
				 * A class, { say.
				 */
				@RevisionScript(
				            dependsOn = {
				                "x" })
				class A extends B
				        implements Migration {

				%1$s@Override
				%1$s%1$spublic void upgrade(Operations op) {
				""".formatted(unit))).contains(new Indentation(unit));
	}

	@Test
	void aFileWithoutMembersTellsNothing() {
		assertThat(Indentation.in("/**\n * A class {\n */\n@NullMarked\npackage x;\n")).isEmpty();
		assertThat(Indentation.in("class A {\n}\n")).isEmpty();
		assertThat(Indentation.in("class A {\n\n}\n")).isEmpty();
	}

	@Test
	void theContentOfTextBlocksStays() {
		RevisionBody body = new JavaStatements(NamingConvention.POSTGRES)
			.body(Operations.record((op) -> op.createTable("t", (table) -> {
				table.column("a", dev.migration.schema.DataType.integer());
				table.comment("  two\n    four\n\n\ttab\n\"\"\" quoted \"\"\"\n// no comment \"\"\"\nend");
			})).stream().map(CommentedOperation::of).toList(), List.of());
		String text = String.join("\n", body.upgrade());
		assertThat(text)
			.contains("    table.comment(\"\"\"\n              two\n                four\n\n            \ttab\n");
		assertThat(TABS.of(text))
			.contains("\ttable.comment(\"\"\"\n\t\t\t  two\n\t\t\t    four\n\n\t\t\t\ttab\n\t\t\t\\\"");
		assertThat(TABS.of(text).lines()).contains("\t\t\tend\"\"\");", "});");
	}

	@Test
	void blocksMayFollowEachOther() {
		String text = "    a(\"\"\"\n        x\n          y\"\"\", \"\"\"\n        z\n        \"\"\");\n    b();\n    // \"\"\"\n    c();";
		assertThat(TABS.of(text))
			.isEqualTo("\ta(\"\"\"\n\t\tx\n\t\t  y\"\"\", \"\"\"\n\t\tz\n\t\t\"\"\");\n\tb();\n\t// \"\"\"\n\tc();");
	}

}
