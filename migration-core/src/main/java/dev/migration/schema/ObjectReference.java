package dev.migration.schema;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The name of any object, for comments, grants, renames and dependencies. Import the
 * factories statically: {@code op.comment(table("account"), "who may log in")}.
 *
 * @param kind what it is
 * @param name the object; for columns, attributes, constraints, triggers and policies the
 * table, view, type or domain they belong to; for a schema or extension its name without
 * a schema
 * @param member the exact name of the column, attribute, constraint, trigger or policy;
 * the arguments of a function, procedure or aggregate as SQL; else {@code null}
 */
public record ObjectReference(ObjectKind kind, QualifiedName name, @Nullable String member) {

	/**
	 * An object with a name of its own.
	 * @param kind what it is
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference of(ObjectKind kind, QualifiedName name) {
		return new ObjectReference(kind, name, null);
	}

	/**
	 * A part of an object.
	 * @param kind what it is
	 * @param name the object it belongs to
	 * @param member the name of the part
	 * @return the reference
	 */
	public static ObjectReference of(ObjectKind kind, QualifiedName name, String member) {
		return new ObjectReference(kind, name, member);
	}

	/**
	 * A schema.
	 * @param name the exact name
	 * @return the reference
	 */
	public static ObjectReference schema(String name) {
		return of(ObjectKind.SCHEMA, QualifiedName.of(null, name));
	}

	/**
	 * An extension.
	 * @param name the exact name
	 * @return the reference
	 */
	public static ObjectReference extension(String name) {
		return of(ObjectKind.EXTENSION, QualifiedName.of(null, name));
	}

	/**
	 * A table.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference table(String name) {
		return of(ObjectKind.TABLE, QualifiedName.parse(name));
	}

	/**
	 * A column of a table or view.
	 * @param table the table or view
	 * @param column the exact name
	 * @return the reference
	 */
	public static ObjectReference column(String table, String column) {
		return of(ObjectKind.COLUMN, QualifiedName.parse(table), column);
	}

	/**
	 * A constraint of a table.
	 * @param constraint the exact name
	 * @param table the table
	 * @return the reference
	 */
	public static ObjectReference constraint(String constraint, String table) {
		return of(ObjectKind.CONSTRAINT, QualifiedName.parse(table), constraint);
	}

	/**
	 * An index.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference index(String name) {
		return of(ObjectKind.INDEX, QualifiedName.parse(name));
	}

	/**
	 * A sequence.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference sequence(String name) {
		return of(ObjectKind.SEQUENCE, QualifiedName.parse(name));
	}

	/**
	 * An enum, a composite type or a range type.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference type(String name) {
		return of(ObjectKind.TYPE, QualifiedName.parse(name));
	}

	/**
	 * A domain.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference domain(String name) {
		return of(ObjectKind.DOMAIN, QualifiedName.parse(name));
	}

	/**
	 * A constraint of a domain.
	 * @param constraint the exact name
	 * @param domain the domain
	 * @return the reference
	 */
	public static ObjectReference domainConstraint(String constraint, String domain) {
		return of(ObjectKind.DOMAIN_CONSTRAINT, QualifiedName.parse(domain), constraint);
	}

	/**
	 * A part of a composite type.
	 * @param type the type
	 * @param attribute the exact name
	 * @return the reference
	 */
	public static ObjectReference attribute(String type, String attribute) {
		return of(ObjectKind.ATTRIBUTE, QualifiedName.parse(type), attribute);
	}

	/**
	 * A view.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference view(String name) {
		return of(ObjectKind.VIEW, QualifiedName.parse(name));
	}

	/**
	 * A materialized view.
	 * @param name the name
	 * @return the reference
	 */
	public static ObjectReference materializedView(String name) {
		return of(ObjectKind.MATERIALIZED_VIEW, QualifiedName.parse(name));
	}

	/**
	 * A function.
	 * @param name the name
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code integer, text}
	 * @return the reference
	 */
	public static ObjectReference function(String name, String arguments) {
		return of(ObjectKind.FUNCTION, QualifiedName.parse(name), arguments);
	}

	/**
	 * A procedure.
	 * @param name the name
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code integer, text}
	 * @return the reference
	 */
	public static ObjectReference procedure(String name, String arguments) {
		return of(ObjectKind.PROCEDURE, QualifiedName.parse(name), arguments);
	}

	/**
	 * An aggregate.
	 * @param name the name
	 * @param arguments the types of its arguments as SQL, for example
	 * {@code integer, text}
	 * @return the reference
	 */
	public static ObjectReference aggregate(String name, String arguments) {
		return of(ObjectKind.AGGREGATE, QualifiedName.parse(name), arguments);
	}

	/**
	 * A trigger of a table or view.
	 * @param trigger the exact name
	 * @param table the table or view
	 * @return the reference
	 */
	public static ObjectReference trigger(String trigger, String table) {
		return of(ObjectKind.TRIGGER, QualifiedName.parse(table), trigger);
	}

	/**
	 * A row-level-security policy of a table.
	 * @param policy the exact name
	 * @param table the table
	 * @return the reference
	 */
	public static ObjectReference policy(String policy, String table) {
		return of(ObjectKind.POLICY, QualifiedName.parse(table), policy);
	}

	@Override
	public String toString() {
		String words = this.kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		if (this.member == null) {
			return words + " " + this.name;
		}
		return switch (this.kind) {
			case FUNCTION, PROCEDURE, AGGREGATE -> "%s %s(%s)".formatted(words, this.name, this.member);
			case COLUMN, ATTRIBUTE -> "%s %s.%s".formatted(words, this.name, this.member);
			default -> "%s %s on %s".formatted(words, this.member, this.name);
		};
	}

}
