package dev.migration.ddl;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.ViewOperation;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.View;

/**
 * Statements about views and materialized views.
 */
final class ViewDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(ViewOperation.CreateView.class, this::createView)
			.on(ViewOperation.DropView.class,
					(drop) -> Statements.of("DROP VIEW %s%s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.name(drop.view()), Words.cascade(drop.cascade()))))
			.on(ViewOperation.CreateMaterializedView.class, this::createMaterializedView)
			.on(ViewOperation.DropMaterializedView.class,
					(drop) -> Statements.of("DROP MATERIALIZED VIEW %s%s%s".formatted(Words.ifExists(drop.ifExists()),
							Sql.name(drop.view()), Words.cascade(drop.cascade()))))
			.on(ViewOperation.RefreshMaterializedView.class,
					(refresh) -> Statements
						.of("REFRESH MATERIALIZED VIEW %s%s%s".formatted(Words.concurrently(refresh.concurrently()),
								Sql.name(refresh.view()), refresh.withData() ? "" : " WITH NO DATA")));
	}

	private List<SqlStatement> createView(ViewOperation.CreateView create) {
		View view = create.definition();
		Statements statements = new Statements()
			.add("CREATE %sVIEW %s%s%s AS\n%s".formatted(create.replace() ? "OR REPLACE " : "", Sql.name(view.name()),
					Words.columns(view.columns()), with(view.options()), view.query()));
		view.triggers().forEach((trigger) -> statements.addAll(TriggerDdl.create(trigger, false)));
		return statements.addAll(words(ObjectKind.VIEW, view.name(), view.comment(), view.columnComments()))
			.addAll(ObjectSql.grants(ObjectReference.of(ObjectKind.VIEW, view.name()), view.grants()))
			.list();
	}

	private List<SqlStatement> createMaterializedView(ViewOperation.CreateMaterializedView create) {
		MaterializedView view = create.definition();
		StorageOptions storage = view.storage();
		String using = (view.accessMethod() != null) ? " USING " + Sql.identifier(view.accessMethod()) : "";
		Statements statements = new Statements()
			.add("CREATE MATERIALIZED VIEW %s%s%s%s%s%s AS\n%s%s".formatted(Words.ifNotExists(create.ifNotExists()),
					Sql.name(view.name()), Words.columns(view.columns()), using, with(storage.parameters()),
					Words.tablespace(storage.tablespace()), view.query(), view.populated() ? "" : "\nWITH NO DATA"));
		view.indexes().forEach((index) -> statements.addAll(IndexDdl.create(index, false, create.ifNotExists())));
		return statements
			.addAll(words(ObjectKind.MATERIALIZED_VIEW, view.name(), view.comment(), view.columnComments()))
			.addAll(ObjectSql.grants(ObjectReference.of(ObjectKind.MATERIALIZED_VIEW, view.name()), view.grants()))
			.list();
	}

	private static List<SqlStatement> words(ObjectKind kind, QualifiedName name, @Nullable String comment,
			Map<String, String> columns) {
		Statements statements = new Statements()
			.addAll(ObjectSql.commentIfAny(ObjectReference.of(kind, name), comment));
		columns.forEach((column, text) -> statements
			.add(ObjectSql.comment(ObjectReference.of(ObjectKind.COLUMN, name, column), text)));
		return statements.list();
	}

	private static String with(Map<String, String> parameters) {
		return parameters.isEmpty() ? "" : " WITH" + ConstraintSql.parameters(parameters);
	}

}
