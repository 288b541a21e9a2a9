package dev.migration.scratch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.migration.schema.CompositeType;
import dev.migration.schema.Domain;
import dev.migration.schema.Extension;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.View;

/**
 * Reads a desired schema as it is meant: what a model cannot say, or did not choose, is
 * as the database has it.
 * <p>
 * A function of values. Leave out of both schemas what is not compared before
 * ({@link dev.migration.diff.DiffFilter}), so that it does not look gone. The rules are
 * in the guide, page "Autogenerate".
 */
public final class Alignment {

	private final Schema actual;

	private final Schema desired;

	private final Gone gone;

	private Alignment(Schema actual, Schema desired) {
		this.actual = actual;
		this.desired = withoutTablesOnViews(actual, desired);
		this.gone = Gone.of(actual, this.desired);
	}

	/**
	 * Completes a desired schema.
	 * @param actual the database
	 * @param desired what the model says, word by word
	 * @param coverage what the model speaks for
	 * @return the desired schema to compare with the database
	 */
	public static Schema of(Schema actual, Schema desired, Coverage coverage) {
		return (coverage == Coverage.COMPLETE) ? desired : new Alignment(actual, desired).schema();
	}

	private Schema schema() {
		List<Table> tables = new TablesAlignment(this.actual, this.desired, this.gone).tables();
		return new Schema(Either.first(this.actual.namespaces(), this.desired.namespaces(), Namespace::name),
				Either.first(this.actual.extensions(), this.desired.extensions(), Extension::name),
				new EnumAlignment(this.actual, this.desired).enums(tables),
				Either.first(this.actual.domains(), this.desired.domains(), Domain::name),
				Either.merged(this.actual.compositeTypes(), this.desired.compositeTypes(), CompositeType::name,
						(was, is) -> new CompositeType(is.name(), is.attributes(), was.comment(), was.grants())),
				Either.first(this.actual.rangeTypes(), this.desired.rangeTypes(), RangeType::name),
				new SequenceAlignment(this.gone).sequences(this.actual.sequences(), this.desired.sequences()), tables,
				Either.merged(views(), this.desired.views(), View::name, Alignment::view),
				Either.first(materializedViews(), this.desired.materializedViews(), MaterializedView::name),
				Either.first(routines(), this.desired.routines(),
						(routine) -> Map.entry(routine.name(), routine.arguments())),
				Stream.concat(this.actual.dependencies().stream(), this.desired.dependencies().stream())
					.distinct()
					.toList(),
				this.actual.grants(), this.actual.revoked(), this.actual.comments(), this.actual.unsupported());
	}

	// An entity may be mapped to a view, which a model cannot tell from a table.
	private static Schema withoutTablesOnViews(Schema actual, Schema desired) {
		Set<QualifiedName> views = Either.names(Stream.of(actual.views().stream().map(View::name),
				actual.materializedViews().stream().map(MaterializedView::name),
				actual.unsupported()
					.stream()
					.filter((object) -> object.kind().equals("foreign table"))
					.map((object) -> QualifiedName.parse(object.name()))));
		return views.isEmpty() ? desired : Schemas.withTables(desired,
				desired.tables().stream().filter((table) -> !views.contains(table.name())).toList());
	}

	private List<View> views() {
		return this.actual.views().stream().filter((view) -> !this.gone.has(ObjectKind.VIEW, view.name())).toList();
	}

	private static View view(View was, View is) {
		boolean same = was.query().equals(is.query()) && Objects.equals(was.columns(), is.columns());
		return same ? was : new View(is.name(), is.columns(), is.query(), was.options(), was.triggers(), was.comment(),
				was.columnComments(), was.grants());
	}

	private List<MaterializedView> materializedViews() {
		return this.actual.materializedViews()
			.stream()
			.filter((view) -> !this.gone.has(ObjectKind.MATERIALIZED_VIEW, view.name()))
			.toList();
	}

	private List<Routine> routines() {
		return this.actual.routines()
			.stream()
			.filter((routine) -> !this.gone.has(kind(routine.kind()), routine.name()))
			.toList();
	}

	private static ObjectKind kind(RoutineKind kind) {
		return ObjectKind.valueOf(kind.name());
	}

}
