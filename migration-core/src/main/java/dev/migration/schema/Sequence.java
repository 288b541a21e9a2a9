package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A counter, other than those of identity columns.
 *
 * @param name the name
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param options how it counts
 * @param ownedBy the column it goes with, or {@code null}
 * @param persistence what survives a crash
 * @param comment the comment, or {@code null}
 * @param grants who may use it
 */
public record Sequence(QualifiedName name, DataType type, SequenceOptions options, @Nullable Owner ownedBy,
		Persistence persistence, @Nullable String comment, List<Grant> grants) {

	public Sequence {
		grants = List.copyOf(grants);
	}

	/**
	 * A column that a sequence goes with.
	 *
	 * @param table the table
	 * @param column the exact name of the column
	 */
	public record Owner(QualifiedName table, String column) {

	}

}
