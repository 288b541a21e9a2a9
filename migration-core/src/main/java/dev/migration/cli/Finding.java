package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.SchemaChange;

/**
 * One thing that is not as it should be.
 *
 * @param kind what is wrong
 * @param id the revision or the repeatable, or {@code null} when it is about the database
 * as a whole or its schema
 * @param text its message, its file, or what changed
 * @param change the change of the schema, or {@code null} when it is about something else
 */
record Finding(String kind, @Nullable String id, String text, @Nullable SchemaChange change) {

	/** Behind the kind. */
	private static final int INDENT = 9;

	Finding(String kind, String id, String text) {
		this(kind, id, text, null);
	}

	/** About the database as a whole. */
	static Finding of(String kind, String text) {
		return new Finding(kind, null, text, null);
	}

	/** About the schema. */
	static Finding of(String kind, String text, SchemaChange change) {
		return new Finding(kind, null, text, change);
	}

	/** A line for people; with the SQL and what to know of it when more is wanted. */
	List<String> lines(Style style, boolean verbose) {
		List<String> lines = new ArrayList<>();
		lines.add(style.warning("%-8s".formatted(this.kind)) + " "
				+ ((this.id != null) ? Words.of(this.id, this.text, style) : this.text));
		if (verbose && this.change != null) {
			this.change.statements().forEach((sql) -> lines.add(sql.indent(INDENT).stripTrailing() + ";"));
			this.change.notes().forEach((note) -> lines.add(" ".repeat(INDENT) + style.warning("!") + " " + note));
		}
		return lines;
	}

	Json.Members json() {
		Json.Members json = Json.object().put("kind", this.kind).put("id", this.id).put("text", this.text);
		return (this.change == null) ? json
				: json.put("operation", this.change.description())
					.put("statements", List.copyOf(this.change.statements()))
					.put("notes", List.copyOf(this.change.notes()));
	}

}
