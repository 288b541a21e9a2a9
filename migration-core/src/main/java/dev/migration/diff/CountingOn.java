package dev.migration.diff;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.migration.operation.SqlOperation;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.SequenceOptions;

/**
 * Lets a new sequence go on after the numbers that rows have already: it knows nothing of
 * them.
 */
final class CountingOn {

	private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

	private CountingOn() {
	}

	// The sequence is an expression; numbers before its start are never in its way.
	static Optional<Change> after(QualifiedName table, Column column, String sequence, DataType type,
			SequenceOptions options) {
		DataType own = column.type();
		boolean numeric = own.toString().startsWith("numeric");
		if (own.isArray() || (own instanceof DataType.BuiltIn && !numeric && !WHOLE.contains(own.toString()))) {
			return Optional.empty();
		}
		SequenceOptions complete = Counting.complete(type, options);
		boolean up = Objects.requireNonNull(complete.increment()) > 0;
		String last = "%s(%s)%s".formatted(up ? "max" : "min", TypeText.column(column.name()),
				numeric ? "::bigint" : "");
		String name = TypeText.of(table);
		String sql = "SELECT setval(%s, %s) FROM %s HAVING %s %s %d".formatted(sequence, last, name, last,
				up ? ">=" : "<=", complete.start());
		return Optional.of(Change.of(new SqlOperation.RunSql(sql, null), Note.of(Note.Kind.BEHAVIOUR,
				"a new sequence begins at its start; this lets it go on after the rows of %s".formatted(name))));
	}

}
