package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migration.NewRevision.Form;
import dev.migration.codegen.RevisionBody;
import dev.migration.codegen.RevisionSource;
import dev.migration.codegen.SourceFile;
import dev.migration.ddl.PostgresDdl;
import dev.migration.diff.Difference;
import dev.migration.operation.Operation;
import dev.migration.revision.Revision;

/**
 * The text of a revision that stands for a range, in SQL.
 */
final class SquashText {

	private final PostgresDdl ddl = new PostgresDdl();

	private final Difference difference;

	private final boolean placeholders;

	/**
	 * A text.
	 * @param difference what separates the ends of the range
	 * @param placeholders whether <code>${</code> has a meaning in files
	 */
	SquashText(Difference difference, boolean placeholders) {
		this.difference = difference;
		this.placeholders = placeholders;
	}

	/** The file, with statements about rows behind those about the schema. */
	SourceFile file(Revision revision, List<String> rows) {
		RevisionBody schema = body();
		List<String> upgrade = new ArrayList<>(schema.upgrade());
		if (!rows.isEmpty()) {
			upgrade.add("");
			upgrade.add("-- Rows, as the replaced revisions insert them");
			rows.forEach((statement) -> upgrade.addAll(closed(statement)));
		}
		RevisionBody body = new RevisionBody(upgrade, schema.downgrade(), Set.of());
		return new RevisionSource(revision, body).sql(null);
	}

	/** The file without its way back, which stays as a comment for who knows better. */
	SourceFile irreversible(SourceFile file, List<String> reasons) {
		String back = String.join("\n", body().downgrade()) + "\n";
		String text = file.text().substring(0, file.text().length() - back.length()).stripTrailing();
		String reason = String.join("; ", reasons).replaceAll("[\\s\\p{Cntrl}]+", " ");
		return new SourceFile(file.name(),
				text + ": irreversible " + reason + "\n"
						+ back.lines()
							.map((line) -> (line.isEmpty() ? "--" : "-- " + line) + "\n")
							.collect(Collectors.joining()));
	}

	private RevisionBody body() {
		return new RevisionBodies(this.placeholders).of(this.difference, Form.SQL);
	}

	/** Nothing in a rendered statement is a placeholder. */
	String literal(String sql) {
		return this.placeholders ? sql.replace("${", "${{") : sql;
	}

	// The semicolon goes on a line of its own behind a comment.
	private static List<String> closed(String sql) {
		List<String> lines = new ArrayList<>(sql.strip().lines().toList());
		int last = lines.size() - 1;
		if (lines.get(last).contains("--")) {
			lines.add(";");
		}
		else {
			lines.set(last, lines.get(last) + ";");
		}
		return lines;
	}

	/** What an operation would do, in one line for a message. */
	String summary(Operation operation) {
		String sql = this.ddl.statements(operation).get(0).sql().strip().replaceAll("\\s+", " ");
		return (sql.length() > 120) ? sql.substring(0, 120) + "…" : sql;
	}

}
