package dev.migration.ddl;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Grant;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;

/**
 * What any object is called, and the statements any object understands.
 */
final class ObjectSql {

	private ObjectSql() {
	}

	// TABLE account, COLUMN account.email, TRIGGER touch ON account: as COMMENT ON wants
	// it.
	static String name(ObjectReference object) {
		String name = Sql.name(object.name());
		return switch (object.kind()) {
			case COLUMN, ATTRIBUTE -> "COLUMN %s.%s".formatted(name, member(object));
			case CONSTRAINT, TRIGGER, POLICY -> "%s %s ON %s".formatted(keyword(object), member(object), name);
			case DOMAIN_CONSTRAINT -> "CONSTRAINT %s ON DOMAIN %s".formatted(member(object), name);
			case FUNCTION, PROCEDURE, AGGREGATE -> "%s %s%s".formatted(keyword(object), name, arguments(object));
			default -> keyword(object) + " " + name;
		};
	}

	static String keyword(ObjectReference object) {
		return object.kind().name().replace('_', ' ');
	}

	static String member(ObjectReference object) {
		return Sql.identifier(Objects.requireNonNull(object.member(), () -> "No part named of " + object));
	}

	static String arguments(ObjectReference object) {
		return RoutineSql.identity(Objects.requireNonNull(object.member(), () -> "No arguments of " + object));
	}

	static String rename(ObjectReference object, String to) {
		String name = Sql.name(object.name());
		String target = Sql.identifier(to);
		return switch (object.kind()) {
			case COLUMN -> "ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(name, member(object), target);
			case ATTRIBUTE -> "ALTER TYPE %s RENAME ATTRIBUTE %s TO %s CASCADE".formatted(name, member(object), target);
			case CONSTRAINT -> "ALTER TABLE %s RENAME CONSTRAINT %s TO %s".formatted(name, member(object), target);
			case DOMAIN_CONSTRAINT ->
				"ALTER DOMAIN %s RENAME CONSTRAINT %s TO %s".formatted(name, member(object), target);
			default -> "ALTER %s RENAME TO %s".formatted(name(object), target);
		};
	}

	static String comment(ObjectReference object, @Nullable String comment) {
		return "COMMENT ON %s IS %s".formatted(name(object), Words.nullable(comment));
	}

	static List<SqlStatement> commentIfAny(ObjectReference object, @Nullable String comment) {
		return (comment != null) ? Statements.of(comment(object, comment)) : List.of();
	}

	static String grant(ObjectReference object, Grant grant) {
		return "GRANT %s TO %s%s".formatted(privileges(object, grant), Words.role(grant.role()),
				grant.grantable() ? " WITH GRANT OPTION" : "");
	}

	static String revoke(ObjectReference object, Grant grant, boolean grantOptionOnly) {
		return "REVOKE %s%s FROM %s".formatted(grantOptionOnly ? "GRANT OPTION FOR " : "", privileges(object, grant),
				Words.role(grant.role()));
	}

	static List<SqlStatement> grants(ObjectReference object, List<Grant> grants) {
		return grants.stream().map((grant) -> SqlStatement.of(grant(object, grant))).toList();
	}

	// SELECT, INSERT ON TABLE account
	private static String privileges(ObjectReference object, Grant grant) {
		boolean column = object.kind() == ObjectKind.COLUMN;
		String words = grant.privileges()
			.stream()
			.map((privilege) -> column ? privilege.name() + " (" + member(object) + ")" : privilege.name())
			.collect(Collectors.joining(", "));
		String name = Sql.name(object.name());
		return words + " ON " + switch (object.kind()) {
			case COLUMN, TABLE, VIEW, MATERIALIZED_VIEW -> "TABLE " + name;
			case AGGREGATE -> "FUNCTION " + name + arguments(object);
			default -> name(object);
		};
	}

}
