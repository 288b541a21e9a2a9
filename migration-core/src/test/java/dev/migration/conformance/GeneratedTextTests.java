package dev.migration.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migration.diff.Change;
import dev.migration.diff.Note;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.script.Migration;
import dev.migration.script.Script;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes text that Java or a reader of SQL files could take for something else: in names,
 * texts, queries and remarks.
 */
class GeneratedTextTests {

	private static final List<String> TEXTS = List.of("it's \"x\" \\ 'y'", "\\u0022 + \\\\u000a", "\"\"\"",
			"*/ /* // --", "${name} ${{x} $${y}", "\u00fc\u4e2d\ud83d\ude00 \u202e \u2029 \u00a0", "a\nb", "a\r\nb\rc",
			"\ttab\nline \n  \n  more\t\n", "  all\n  are\n  indented", "ends in \"\nquotes\"", "back\\\nslash\\",
			"three \"\"\"\n\"\"\"\"", "form\ffeed\u000b\n\u2003wide\u3000\n", "upgrade",
			"downgrade: irreversible never", "revision: x\nmessage: y\n", "%s %I {0} :name", "word ".repeat(60),
			"x".repeat(300));

	@Test
	void hostileTextSurvivesInJava(@TempDir Path folder) throws Exception {
		List<GeneratedRevision> revisions = revisions();
		Map<Integer, Migration> compiled = GeneratedSources.compile(folder, revisions);
		assertThat(revisions).allSatisfy((revision) -> {
			Migration migration = Objects.requireNonNull(compiled.get(revision.number()));
			assertThat(Operations.record(migration::upgrade))
				.isEqualTo(GeneratedRevision.operations(revision.upgrade()));
			assertThat(Operations.record(migration::downgrade))
				.isEqualTo(GeneratedRevision.operations(revision.downgrade()));
		});
	}

	@Test
	void hostileTextSurvivesInSqlFiles(@TempDir Path folder) throws Exception {
		List<GeneratedRevision> revisions = revisions();
		Map<String, Script> read = GeneratedSources.read(folder, revisions);
		assertThat(revisions).allSatisfy((revision) -> {
			Migration migration = Objects.requireNonNull(read.get(revision.id())).migration();
			assertThat(GeneratedRevision.texts(migration::upgrade))
				.isEqualTo(GeneratedRevision.texts(revision.upgrade()));
			assertThat(GeneratedRevision.texts(migration::downgrade))
				.isEqualTo(GeneratedRevision.texts(revision.downgrade()));
		});
	}

	private static List<GeneratedRevision> revisions() {
		List<GeneratedRevision> all = new ArrayList<>();
		for (String text : TEXTS) {
			List<Change> up = Operations.record((op) -> hostile(op, text))
				.stream()
				.map((operation) -> new Change(operation,
						List.of(new Note(Note.Kind.BEHAVIOUR, text,
								List.of(operation, new RunSql(comment(text), null))))))
				.toList();
			List<Change> down = Operations.record((op) -> op.dropTable(exact(name(text))))
				.stream()
				.map(Change::of)
				.toList();
			all.add(new GeneratedRevision(all.size(), text, up, down));
		}
		return all;
	}

	private static void hostile(Operations op, String text) {
		String name = name(text);
		op.createTable(exact(name), (table) -> {
			table.column(name, DataType.text()).notNull().defaultTo(quoted(text)).comment(text);
			table.column("kind", DataType.userType(exact(name)));
			table.check(name, "kind <> " + quoted(text));
			table.index(exact(name) + "_idx", name, "kind").where("kind = " + quoted(text));
			table.comment(text);
		});
		op.createEnum(exact(name), name, name + "2");
		op.createView(exact("v" + name), "SELECT " + quoted(text) + "\n  AS x");
		op.createFunction(exact(name), "", "RETURNS text LANGUAGE sql AS $do$" + text + "$do$");
		op.execute("SELECT /* " + text.replace("*/", "").replace("/*", "") + " */ " + quoted(text));
		op.execute("SELECT 1 " + comment(text) + "\n+ 1");
		op.insert(exact(name), name).row(text);
	}

	// The server takes no longer one
	private static String name(String text) {
		return (text.length() > 40) ? "long" : text;
	}

	private static String comment(String text) {
		return "-- " + text.replaceAll("\\R", " ");
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	private static String exact(String name) {
		return QualifiedName.of(null, name).toString();
	}

}
