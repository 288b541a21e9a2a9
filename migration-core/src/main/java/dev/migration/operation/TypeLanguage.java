package dev.migration.operation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UserType;

/**
 * What is said about types.
 */
public sealed interface TypeLanguage extends Language permits Operations {

	/**
	 * Creates an enum. Locks nothing.
	 * @param type the enum
	 * @param values the exact values in their order
	 */
	default void createEnum(String type, String... values) {
		UserType definition = EnumType.of(QualifiedName.parse(type), List.of(values));
		say(() -> List.of(new TypeOperation.CreateType(definition)));
	}

	/**
	 * Adds a value to an enum, at the end unless told otherwise. Locks no table. The
	 * value can be used only once it is committed, so what follows runs in another
	 * transaction.
	 * @param type the enum
	 * @param value the exact value
	 * @return a builder of its place
	 */
	default EnumValueBuilder addEnumValue(String type, String value) {
		return say(new EnumValueBuilder(QualifiedName.parse(type), value));
	}

	/**
	 * Gives a value of an enum another name. Locks no table.
	 * @param type the enum
	 * @param value the exact value
	 * @param to the exact new value
	 */
	default void renameEnumValue(String type, String value, String to) {
		say(() -> List.of(new EnumOperation.RenameEnumValue(QualifiedName.parse(type), value, to)));
	}

	/**
	 * Removes values of an enum, which PostgreSQL cannot: the type is built anew once,
	 * with its privileges and the defaults, indexes and checks of its columns. Locks
	 * every table with a column of the type in ACCESS EXCLUSIVE mode and rewrites it.
	 * <p>
	 * Refused before anything is done: a check or index that names a value; rows and
	 * defaults that have it, unless {@link DropEnumValueBuilder#replacedBy} names
	 * another; and a view, policy, trigger, generated column, foreign key, partition key,
	 * exclusion constraint with a condition, function, composite type or domain that uses
	 * the type or a column of it.
	 * @param type the enum
	 * @param value the exact value
	 * @param others more exact values
	 * @return a builder of the options
	 */
	default DropEnumValueBuilder dropEnumValue(String type, String value, String... others) {
		return say(new DropEnumValueBuilder(QualifiedName.parse(type),
				Stream.concat(Stream.of(value), Stream.of(others)).toList()));
	}

	/**
	 * Drops an enum. Locks no table, unless cascading to columns.
	 * @param type the enum
	 * @return a builder of the options
	 */
	default DropBuilder dropEnum(String type) {
		return dropType(type);
	}

	/**
	 * Creates a composite type. Locks nothing.
	 * @param type the type
	 * @param body says what its parts are
	 * @return a builder of the options
	 */
	default CompositeTypeBuilder createCompositeType(String type, Consumer<CompositeTypeBuilder> body) {
		CompositeTypeBuilder builder = new CompositeTypeBuilder(QualifiedName.parse(type));
		body.accept(builder);
		return say(builder);
	}

	/**
	 * Changes the parts of a composite type; see the builder for the locks.
	 * @param type the type
	 * @return a builder of the change
	 */
	default AlterCompositeTypeBuilder alterCompositeType(String type) {
		return say(new AlterCompositeTypeBuilder(QualifiedName.parse(type)));
	}

	/**
	 * Creates a type of ranges, and one of several ranges. Locks nothing.
	 * @param type the type
	 * @param subtype the type of the bounds
	 * @return a builder of the options
	 */
	default RangeTypeBuilder createRangeType(String type, DataType subtype) {
		return say(new RangeTypeBuilder(QualifiedName.parse(type), subtype));
	}

	/**
	 * Drops an enum, composite type or range type. Locks no table, unless cascading to
	 * columns.
	 * @param type the type
	 * @return a builder of the options
	 */
	default DropBuilder dropType(String type) {
		QualifiedName name = QualifiedName.parse(type);
		return say(new DropBuilder(
				(ifExists, cascade) -> new TypeOperation.DropType(name, false, ifExists, cascade, null)));
	}

	/**
	 * Gives a type of any kind another name. Locks no table.
	 * @param type the type
	 * @param to the exact new name
	 */
	default void renameType(String type, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.type(type), to)));
	}

	/**
	 * Creates a domain. Locks nothing.
	 * @param domain the domain
	 * @param type the type below
	 * @return a builder of the options
	 */
	default DomainBuilder createDomain(String domain, DataType type) {
		return say(new DomainBuilder(QualifiedName.parse(domain), type));
	}

	/**
	 * Changes the rules of a domain; see the builder for the locks.
	 * @param domain the domain
	 * @return a builder of the change
	 */
	default AlterDomainBuilder alterDomain(String domain) {
		return say(new AlterDomainBuilder(QualifiedName.parse(domain)));
	}

	/**
	 * Drops a domain. Locks no table, unless cascading to columns.
	 * @param domain the domain
	 * @return a builder of the options
	 */
	default DropBuilder dropDomain(String domain) {
		QualifiedName name = QualifiedName.parse(domain);
		return say(new DropBuilder(
				(ifExists, cascade) -> new TypeOperation.DropType(name, true, ifExists, cascade, null)));
	}

}
