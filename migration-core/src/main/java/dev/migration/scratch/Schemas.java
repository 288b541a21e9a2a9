package dev.migration.scratch;

import java.util.List;
import java.util.stream.Stream;

import dev.migration.schema.Namespace;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Routine;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UserType;
import dev.migration.schema.View;

/**
 * Schemas with a part replaced.
 */
final class Schemas {

	private Schemas() {
	}

	static Schema withNamespaces(Schema schema, List<Namespace> namespaces) {
		return new Schema(namespaces, schema.extensions(), schema.enums(), schema.domains(), schema.compositeTypes(),
				schema.rangeTypes(), schema.sequences(), schema.tables(), schema.views(), schema.materializedViews(),
				schema.routines(), schema.dependencies(), schema.grants(), schema.revoked(), schema.comments(),
				schema.unsupported());
	}

	static Schema withTables(Schema schema, List<Table> tables) {
		return new Schema(schema.namespaces(), schema.extensions(), schema.enums(), schema.domains(),
				schema.compositeTypes(), schema.rangeTypes(), schema.sequences(), tables, schema.views(),
				schema.materializedViews(), schema.routines(), schema.dependencies(), schema.grants(), schema.revoked(),
				schema.comments(), schema.unsupported());
	}

	/** Whether anything lives in a namespace. */
	static boolean uses(Schema schema, String namespace) {
		return names(schema).map(QualifiedName::schema).anyMatch(namespace::equals);
	}

	/** The names of all that lives in namespaces. */
	static Stream<QualifiedName> names(Schema schema) {
		return Stream
			.of(types(schema).map(UserType::name), schema.sequences().stream().map(Sequence::name),
					schema.tables().stream().map(Table::name), schema.views().stream().map(View::name),
					schema.materializedViews().stream().map((view) -> view.name()),
					schema.routines().stream().map(Routine::name))
			.flatMap((names) -> names);
	}

	static Stream<UserType> types(Schema schema) {
		return Stream
			.<List<? extends UserType>>of(schema.enums(), schema.domains(), schema.compositeTypes(),
					schema.rangeTypes())
			.flatMap(List::stream);
	}

}
