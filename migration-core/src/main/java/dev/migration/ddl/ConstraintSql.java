package dev.migration.ddl;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.IndexKey;
import dev.migration.schema.MatchType;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.SortOrder;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;

/**
 * Constraints and index keys as parts of statements.
 */
final class ConstraintSql {

	private ConstraintSql() {
	}

	// CONSTRAINT name …, for CREATE TABLE and ADD.
	static String definition(Constraint constraint) {
		return "CONSTRAINT " + Sql.identifier(constraint.name()) + " " + body(constraint);
	}

	private static String body(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return "PRIMARY KEY (%s)".formatted(columns(key.columns(), key.withoutOverlaps())) + include(key.include())
					+ storage(key.storage()) + deferral(key.deferral());
		}
		if (constraint instanceof UniqueConstraint unique) {
			return "UNIQUE %s(%s)".formatted(unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "",
					columns(unique.columns(), unique.withoutOverlaps())) + include(unique.include())
					+ storage(unique.storage()) + deferral(unique.deferral());
		}
		if (constraint instanceof ForeignKey key) {
			return foreignKey(key);
		}
		if (constraint instanceof CheckConstraint check) {
			return "CHECK (%s)".formatted(check.expression()) + (check.noInherit() ? " NO INHERIT" : "")
					+ validity(check.validity());
		}
		if (constraint instanceof NotNullConstraint notNull) {
			return "NOT NULL " + Sql.identifier(notNull.column()) + (notNull.noInherit() ? " NO INHERIT" : "")
					+ validity(notNull.validity());
		}
		return exclusion((ExclusionConstraint) constraint);
	}

	private static String foreignKey(ForeignKey key) {
		StringBuilder sql = new StringBuilder("FOREIGN KEY (").append(period(key.columns(), key.period()))
			.append(") REFERENCES ")
			.append(Sql.name(key.referencedTable()));
		if (!key.referencedColumns().isEmpty()) {
			sql.append(" (").append(period(key.referencedColumns(), key.period())).append(")");
		}
		if (key.match() == MatchType.FULL) {
			sql.append(" MATCH FULL");
		}
		sql.append(action(" ON DELETE ", key.onDelete()));
		if (!key.onDeleteColumns().isEmpty()) {
			sql.append(" (").append(Sql.identifiers(key.onDeleteColumns())).append(")");
		}
		return sql.append(action(" ON UPDATE ", key.onUpdate()))
			.append(deferral(key.deferral()))
			.append(validity(key.validity()))
			.toString();
	}

	private static String exclusion(ExclusionConstraint exclusion) {
		String elements = exclusion.elements()
			.stream()
			.map((element) -> key(element.key()) + " WITH " + element.operator())
			.collect(Collectors.joining(", "));
		String where = (exclusion.where() != null) ? " WHERE (" + exclusion.where() + ")" : "";
		return "EXCLUDE USING %s (%s)".formatted(Sql.identifier(exclusion.method()), elements)
				+ include(exclusion.include()) + storage(exclusion.storage()) + where + deferral(exclusion.deferral());
	}

	// One key of an index, exclusion constraint or partitioned table.
	static String key(IndexKey key) {
		StringBuilder sql = new StringBuilder(key.expression() ? "(" + key.text() + ")" : Sql.identifier(key.text()));
		if (key.collation() != null) {
			sql.append(" COLLATE ").append(Sql.name(key.collation()));
		}
		if (key.operatorClass() != null) {
			sql.append(" ").append(Sql.name(key.operatorClass())).append(parameters(key.operatorClassParameters()));
		}
		if (key.order() == SortOrder.DESCENDING) {
			sql.append(" DESC");
		}
		if (key.nulls() != null) {
			sql.append(" NULLS ").append(key.nulls().name());
		}
		return sql.toString();
	}

	static String keys(List<IndexKey> keys) {
		return keys.stream().map(ConstraintSql::key).collect(Collectors.joining(", "));
	}

	static String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE (" + Sql.identifiers(columns) + ")";
	}

	// (name = value, …) with a blank before, or nothing.
	static String parameters(Map<String, String> parameters) {
		return parameters.isEmpty() ? ""
				: parameters.entrySet()
					.stream()
					.map((parameter) -> parameter(parameter.getKey()) + " = " + parameter.getValue())
					.collect(Collectors.joining(", ", " (", ")"));
	}

	// The name of a storage parameter, which may have a prefix such as toast.
	static String parameter(String name) {
		return Stream.of(name.split("\\.", 2)).map(Sql::identifier).collect(Collectors.joining("."));
	}

	static String deferral(Deferral deferral) {
		return switch (deferral) {
			case NOT_DEFERRABLE -> "";
			case INITIALLY_IMMEDIATE -> " DEFERRABLE";
			case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
		};
	}

	private static String storage(StorageOptions storage) {
		String parameters = storage.parameters().isEmpty() ? "" : " WITH" + parameters(storage.parameters());
		return (storage.tablespace() != null)
				? parameters + " USING INDEX TABLESPACE " + Sql.identifier(storage.tablespace()) : parameters;
	}

	private static String validity(Validity validity) {
		return switch (validity) {
			case VALID -> "";
			case NOT_VALID -> " NOT VALID";
			case NOT_ENFORCED -> " NOT ENFORCED";
		};
	}

	private static String action(String words, ReferentialAction action) {
		return (action == ReferentialAction.NO_ACTION) ? "" : words + action.name().replace('_', ' ');
	}

	private static String columns(List<String> columns, boolean withoutOverlaps) {
		return Sql.identifiers(columns) + (withoutOverlaps ? " WITHOUT OVERLAPS" : "");
	}

	private static String period(List<String> columns, boolean period) {
		if (!period) {
			return Sql.identifiers(columns);
		}
		int last = columns.size() - 1;
		String start = (last > 0) ? Sql.identifiers(columns.subList(0, last)) + ", " : "";
		return start + "PERIOD " + Sql.identifier(columns.get(last));
	}

}
