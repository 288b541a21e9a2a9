package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ColumnOperation;
import dev.migration.operation.ColumnRuleOperation;
import dev.migration.operation.ConstraintOperation;
import dev.migration.operation.IndexOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.RoutineOperation;
import dev.migration.operation.SequenceOperation;
import dev.migration.operation.TableOperation;
import dev.migration.operation.TypeOperation;
import dev.migration.operation.ViewOperation;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identity;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;

/**
 * The names an operation takes or gives back. Tables, views, sequences, indexes and the
 * types of rows share one space, and so do other types; routines have their own.
 */
final class TakenNames {

	private TakenNames() {
	}

	static List<String> takenBy(Operation operation) {
		if (operation instanceof TableOperation.CreateTable create) {
			return table(create.definition());
		}
		if (operation instanceof ColumnOperation.AddColumn add) {
			return column(add.table(), add.column());
		}
		if (operation instanceof ColumnRuleOperation.AddIdentity add) {
			return List.of(name(IdentitySequence.of(add.table(), add.column(), add.identity())));
		}
		if (operation instanceof ConstraintOperation.AddConstraint add) {
			return constraint(add.table(), add.constraint());
		}
		if (operation instanceof IndexOperation.CreateIndex create) {
			return List.of(name(create.index()));
		}
		if (operation instanceof SequenceOperation.CreateSequence create) {
			return List.of(name(create.sequence()));
		}
		if (operation instanceof ViewOperation view) {
			return List.of(name(view.view()));
		}
		if (operation instanceof TypeOperation type) {
			return List.of(name(type.type()));
		}
		return (operation instanceof RoutineOperation routine) ? List.of("routine " + routine.routine()) : List.of();
	}

	static List<String> freedBy(Operation operation) {
		if (operation instanceof TableOperation.DropTable drop) {
			Table table = drop.previously();
			return (table != null) ? table(table) : List.of();
		}
		if (operation instanceof ColumnOperation.DropColumn drop) {
			Column column = drop.previously();
			return (column != null) ? column(drop.table(), column) : List.of();
		}
		if (operation instanceof ColumnRuleOperation.DropIdentity drop) {
			Identity identity = drop.previously();
			return (identity != null) ? List.of(name(IdentitySequence.of(drop.table(), drop.column(), identity)))
					: List.of();
		}
		if (operation instanceof ConstraintOperation.DropConstraint drop) {
			return constraint(drop.table(), drop.previously());
		}
		if (operation instanceof IndexOperation.DropIndex drop) {
			return List.of(name(drop.index()));
		}
		if (operation instanceof SequenceOperation.DropSequence drop) {
			return List.of(name(drop.sequence()));
		}
		return takenBy(operation);
	}

	private static List<String> table(Table table) {
		List<String> names = new ArrayList<>();
		names.add(name(table.name()));
		table.indexes().forEach((index) -> names.add(name(index.qualifiedName())));
		table.constraints().forEach((constraint) -> names.addAll(constraint(table.name(), constraint)));
		table.columns().forEach((column) -> names.addAll(column(table.name(), column)));
		return names;
	}

	private static List<String> column(QualifiedName table, Column column) {
		return IdentitySequence.of(table, column).map((sequence) -> List.of(name(sequence))).orElse(List.of());
	}

	// The constraints that have an index of their name.
	private static List<String> constraint(QualifiedName table, @Nullable Constraint constraint) {
		if (constraint == null || constraint instanceof CheckConstraint || constraint instanceof ForeignKey
				|| constraint instanceof NotNullConstraint) {
			return List.of();
		}
		return List.of(name(table.sibling(constraint.name())));
	}

	private static String name(QualifiedName name) {
		return "relation " + name;
	}

}
