package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Column;
import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.EnumType;
import dev.migration.schema.Extension;
import dev.migration.schema.Grant;
import dev.migration.schema.Index;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UnsupportedObject;
import dev.migration.schema.View;

/**
 * A schema without what a filter leaves out.
 */
final class FilteredSchema {

	private final DiffFilter filter;

	FilteredSchema(DiffFilter filter) {
		this.filter = filter;
	}

	Schema of(Schema schema) {
		return new Schema(
				schema.namespaces()
					.stream()
					.filter((one) -> this.filter.has(ObjectKind.SCHEMA) && this.filter.hasSchema(one.name()))
					.map((one) -> new Namespace(one.name(), comment(one.comment()), grants(one.grants())))
					.toList(),
				schema.extensions()
					.stream()
					.filter((one) -> this.filter.has(ObjectKind.EXTENSION) && this.filter.hasSchema(one.schema()))
					.map((one) -> new Extension(one.name(), one.schema(), one.version(), comment(one.comment())))
					.toList(),
				list(schema.enums(), ObjectKind.TYPE, EnumType::name,
						(one) -> new EnumType(one.name(), one.values(), comment(one.comment()), grants(one.grants()))),
				list(schema.domains(), ObjectKind.DOMAIN, Domain::name,
						(one) -> new Domain(one.name(), one.type(), one.collation(), one.defaultExpression(),
								one.notNull(), one.checks(), comment(one.comment()), grants(one.grants()))),
				list(schema.compositeTypes(), ObjectKind.TYPE, CompositeType::name,
						(one) -> new CompositeType(one.name(), one.attributes(), comment(one.comment()),
								grants(one.grants()))),
				list(schema.rangeTypes(), ObjectKind.TYPE, RangeType::name,
						(one) -> new RangeType(one.name(), one.subtype(), one.operatorClass(), one.collation(),
								one.canonical(), one.difference(), one.multirange(), comment(one.comment()),
								grants(one.grants()))),
				schema.sequences().stream().filter(this::isLeft).map(this::sequence).toList(),
				list(schema.tables(), ObjectKind.TABLE, Table::name, this::table),
				list(schema.views(), ObjectKind.VIEW, View::name, (one) -> new View(one.name(), one.columns(),
						one.query(), one.options(), parts(ObjectKind.TRIGGER, one.triggers()), comment(one.comment()),
						this.filter.words().comments() ? one.columnComments() : Map.of(), grants(one.grants()))),
				list(schema.materializedViews(), ObjectKind.MATERIALIZED_VIEW, MaterializedView::name,
						this::materializedView),
				schema.routines()
					.stream()
					.filter((one) -> this.filter.has(ObjectKind.valueOf(one.kind().name()), one.name()))
					.map((one) -> new Routine(one.kind(), one.name(), one.arguments(), one.definition(),
							comment(one.comment()), grants(one.grants())))
					.toList(),
				schema.dependencies(),
				schema.grants().stream().filter((one) -> this.filter.words().grants() && isLeft(one.object())).toList(),
				schema.revoked()
					.stream()
					.filter((one) -> this.filter.words().grants() && isLeft(one.object()))
					.toList(),
				schema.comments()
					.stream()
					.filter((one) -> this.filter.words().comments() && isLeft(one.object()))
					.toList(),
				schema.unsupported().stream().filter(this::isLeft).toList());
	}

	private boolean isLeft(UnsupportedObject object) {
		List<QualifiedName> names = object.names();
		return names.isEmpty() || names.stream()
			.noneMatch((name) -> this.filter.excludes(name) || !this.filter.hasSchema(name.schema()));
	}

	private boolean isLeft(ObjectReference object) {
		return this.filter.has(object.kind(), object.name());
	}

	private <T> List<T> list(List<T> all, ObjectKind kind, Function<T, QualifiedName> name, Function<T, T> change) {
		Predicate<T> left = (one) -> this.filter.has(kind, name.apply(one));
		return all.stream().filter(left).map(change).toList();
	}

	private Sequence sequence(Sequence one) {
		return new Sequence(one.name(), one.type(), one.options(), one.ownedBy(), one.persistence(),
				comment(one.comment()), grants(one.grants()));
	}

	private Table table(Table one) {
		return new Table(one.name(), one.columns().stream().map(this::column).toList(),
				parts(ObjectKind.CONSTRAINT, one.constraints()),
				parts(ObjectKind.INDEX, one.indexes()).stream().filter(this::isLeft).toList(),
				parts(ObjectKind.TRIGGER, one.triggers()), parts(ObjectKind.POLICY, one.policies()), one.partitionKey(),
				one.partition(), one.inherits(), one.options(), comment(one.comment()), grants(one.grants()));
	}

	// An index is wanted with its table, a sequence with the table it goes with.
	private boolean isLeft(Index index) {
		return !this.filter.excludes(index.qualifiedName());
	}

	private boolean isLeft(Sequence sequence) {
		Sequence.Owner owner = sequence.ownedBy();
		return this.filter.has(ObjectKind.SEQUENCE, (owner != null) ? owner.table() : sequence.name())
				&& !this.filter.excludes(sequence.name());
	}

	private Column column(Column one) {
		return new Column(one.name(), one.type(), one.notNull(), one.defaultExpression(), one.identity(),
				one.generated(), one.collation(), one.options(), comment(one.comment()), grants(one.grants()));
	}

	private MaterializedView materializedView(MaterializedView one) {
		return new MaterializedView(one.name(), one.columns(), one.query(), one.accessMethod(), one.storage(),
				one.populated(), parts(ObjectKind.INDEX, one.indexes()), comment(one.comment()),
				this.filter.words().comments() ? one.columnComments() : Map.of(), grants(one.grants()));
	}

	private <T> List<T> parts(ObjectKind kind, List<T> parts) {
		return this.filter.has(kind) ? parts : List.of();
	}

	private @Nullable String comment(@Nullable String comment) {
		return this.filter.words().comments() ? comment : null;
	}

	private List<Grant> grants(List<Grant> grants) {
		return this.filter.words().grants() ? grants : List.of();
	}

}
