package dev.migration.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.EnumType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;

/**
 * Enums: the model says which values there are, the database in which order.
 */
final class EnumAlignment {

	private final Schema actual;

	private final Schema desired;

	EnumAlignment(Schema actual, Schema desired) {
		this.actual = actual;
		this.desired = desired;
	}

	List<EnumType> enums(List<Table> tables) {
		Set<QualifiedName> before = used(this.actual.tables());
		Set<QualifiedName> after = used(tables);
		List<EnumType> kept = this.actual.enums()
			.stream()
			.filter((type) -> !before.contains(type.name()) || after.contains(type.name()) || isNeeded(type.name())
					|| isDesired(type.name()))
			.toList();
		return Either.merged(kept, this.desired.enums(), EnumType::name, EnumAlignment::type);
	}

	private boolean isDesired(QualifiedName type) {
		return this.desired.enums().stream().anyMatch((one) -> one.name().equals(type));
	}

	private boolean isNeeded(QualifiedName type) {
		return this.actual.dependencies().stream().anyMatch((one) -> one.needed().name().equals(type))
				|| this.actual.domains().stream().anyMatch((domain) -> isOf(domain.type(), type))
				|| this.actual.compositeTypes()
					.stream()
					.flatMap((composite) -> composite.attributes().stream())
					.anyMatch((attribute) -> isOf(attribute.type(), type))
				|| this.actual.routines()
					.stream()
					.anyMatch((routine) -> (routine.arguments() + " " + routine.definition()).contains(type.name()));
	}

	private static boolean isOf(DataType type, QualifiedName name) {
		return type instanceof DataType.UserDefined own && own.name().equals(name);
	}

	private static Set<QualifiedName> used(List<Table> tables) {
		return tables.stream()
			.flatMap((table) -> table.columns().stream())
			.map(Column::type)
			.flatMap((type) -> (type instanceof DataType.UserDefined own) ? Stream.of(own.name()) : Stream.empty())
			.collect(Collectors.toSet());
	}

	private static EnumType type(EnumType was, EnumType is) {
		List<String> values = new ArrayList<>(was.values());
		values.retainAll(is.values());
		is.values().stream().filter((value) -> !was.values().contains(value)).forEach(values::add);
		return new EnumType(was.name(), values, was.comment(), was.grants());
	}

}
