package dev.migration.diff;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CompositeType;
import dev.migration.schema.DataType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.RangeType;
import dev.migration.schema.UserType;

/**
 * How the server stores a type when nobody says anything. PostgreSQL 14 and 15 have no
 * word for that.
 */
final class StorageDefault {

	private static final Set<String> EXTENDED = Set.of("text", "character varying", "character", "bytea", "json",
			"jsonb", "xml", "tsvector", "bit", "bit varying", "path", "polygon", "jsonpath", "refcursor");

	private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");

	private StorageDefault() {
	}

	static String of(DataType type, Inventory side) {
		if (type.isArray()) {
			return "extended";
		}
		if (type instanceof DataType.UserDefined own) {
			return of(side.types().get(own.name()), side);
		}
		String name = type.toString().replaceFirst("\\(.*", "").strip();
		if (EXTENDED.contains(name) || name.endsWith("range")) {
			return "extended";
		}
		return MAIN.contains(name) ? "main" : "default";
	}

	private static String of(@Nullable UserType type, Inventory side) {
		if (type instanceof Domain domain) {
			return of(domain.type(), side);
		}
		if (type instanceof CompositeType || type instanceof RangeType) {
			return "extended";
		}
		return (type instanceof EnumType) ? "plain" : "default";
	}

}
