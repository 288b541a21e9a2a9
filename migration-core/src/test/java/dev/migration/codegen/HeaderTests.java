package dev.migration.codegen;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JavaHeader}, {@link SqlHeader} and {@link FileName}.
 */
class HeaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					@RevisionScript(id = "a", revises = "b", message = "m")          | c,d | @RevisionScript(id = "a", revises = { "c", "d" }, message = "m")
					@RevisionScript(id = "a", message = "m")                         | c   | @RevisionScript(id = "a", revises = "c", message = "m")
					@RevisionScript(message = "m (x)", id = "a")                     | c   | @RevisionScript(message = "m (x)", id = "a", revises = "c")
					@RevisionScript(revises = { "x", "y" }, id = "a", message = "m") | c   | @RevisionScript( id = "a", revises = "c", message = "m")
					@RevisionScript(id = "a", message = "m", revises = "b")          | c   | @RevisionScript(id = "a", revises = "c", message = "m")
					""")
	void parentsInAnAnnotationAreReplaced(String before, String parents, String after) {
		String changed = JavaHeader.withRevises("package x;\n" + before + "\nclass A {}", List.of(parents.split(",")));
		assertThat(changed).isEqualTo("package x;\n" + after + "\nclass A {}");
		assertThat(JavaHeader.read(changed, "A.java")).hasValueSatisfying((revision) -> {
			assertThat(revision.id()).isEqualTo("a");
			assertThat(revision.revises()).containsExactly(parents.split(","));
		});
	}

	@Test
	void annotationOverSeveralLinesKeepsItsShape() {
		String source = "@RevisionScript(\n        id = \"a\",\n        revises = \"b\",\n        message = \"m\")";
		assertThat(JavaHeader.withRevises(source, List.of("c")))
			.isEqualTo("@RevisionScript(\n        id = \"a\",\n        revises = \"c\",\n        message = \"m\")");
	}

	@Test
	void timeLimitsStayWhenParentsChange() {
		assertThat(JavaHeader.withRevises(
				"@RevisionScript(id = \"a\", revises = \"b\", message = \"m\", lockTimeout = \"2m\", statementTimeout = \"0\")",
				List.of("c")))
			.isEqualTo("@RevisionScript(id = \"a\", revises = \"c\", message = \"m\", lockTimeout = \"2m\","
					+ " statementTimeout = \"0\")");
		assertThat(SqlHeader
			.withRevises("-- revision: a\n-- lock-timeout: 2m\n-- revises: b\n-- statement-timeout: 0\n", List.of("c")))
			.isEqualTo("-- revision: a\n-- lock-timeout: 2m\n-- revises: c\n-- statement-timeout: 0\n");
	}

	@Test
	void annotationIsReadWithItsEscapes() {
		assertThat(JavaHeader.read(
				"@RevisionScript(id = \"a\", message = \"say \\\"x\\\" \" + \"(now)\","
						+ " branchLabels = { \"p\", \"q\" }, dependsOn = \"z\", created = \"2026-01-05T09:00:00Z\")",
				"A.java"))
			.hasValueSatisfying((revision) -> {
				assertThat(revision.message()).isEqualTo("say \"x\" (now)");
				assertThat(revision.branchLabels()).containsExactly("p", "q");
				assertThat(revision.dependsOn()).containsExactly("z");
				assertThat(revision.created()).isNotNull();
			});
		assertThat(JavaHeader.read("class A {}", "A.java")).isEmpty();
	}

	@Test
	void parentsInASqlFileAreReplaced() {
		assertThat(SqlHeader.withRevises("-- revision: a\r\n-- revises: b\r\n-- upgrade\r\n", List.of("c", "d")))
			.isEqualTo("-- revision: a\r\n-- revises: c, d\r\n-- upgrade\r\n");
		assertThat(SqlHeader.withRevises("-- revision: a\n-- upgrade\n", List.of("c")))
			.isEqualTo("-- revision: a\n-- revises: c\n-- upgrade\n");
		assertThat(SqlHeader.withRevises("-- revision: a\n-- revises: b\n-- upgrade\n", List.of()))
			.isEqualTo("-- revision: a\n-- upgrade\n");
	}

	@ParameterizedTest
	@CsvSource({ "add status to tasks, add_status_to_tasks, AddStatusToTasks", "Größe & Maß!, grosse_mass, GrosseMass",
			"2nd try, 2nd_try, 2ndTry", "???, revision, Revision",
			"a very long message that nobody wants to see whole in the name of a file,"
					+ " a_very_long_message_that_nobody_wants_to_see_whole, AVeryLongMessageThatNobodyWantsToSeeWhole" })
	void namesAreMadeOfTheWordsOfTheMessage(String message, String sql, String java) {
		Instant created = Instant.parse("2026-01-05T09:00:00Z");
		assertThat(FileName.sql(created, message)).isEqualTo("20260105_090000_" + sql + ".sql");
		assertThat(FileName.javaClass(created, message)).isEqualTo("R20260105_090000_" + java);
	}

}
