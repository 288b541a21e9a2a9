package dev.migration.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.MatchType;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.ServerNames;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;

/**
 * Reads the constraints of tables and domains.
 */
final class ConstraintReader {

	// From PostgreSQL 18 on every refusal of nulls is one; those without anything special
	// are left out here, for the column says it. A partition lists all of its columns,
	// and
	// with them all of these.
	private static final String CONSTRAINTS = """
			SELECT k.oid, k.conrelid AS relation, k.contypid AS type, k.conname AS name, k.contype AS kind, coalesce(t.relname, y.typname) AS relation_name,
			    k.condeferrable, k.condeferred, k.convalidated, {since 18: k.conenforced | true} AS enforced,
			    {since 18: k.conperiod | false} AS period, k.connoinherit, k.conindid AS index,
			    (k.conparentid <> 0 OR NOT k.conislocal) AND NOT (k.contype = 'n' AND t.relispartition)
			        AS inherited, pg_get_expr(k.conbin, k.conrelid) AS expression,
			    k.conkey::integer[] AS columns, k.confrelid AS other, k.confkey::integer[] AS other_columns,
			    fn.nspname AS other_schema, f.relname AS other_name, k.confupdtype, k.confdeltype, k.confmatchtype,
			    CASE WHEN k.contype = 'f' AND f.relnamespace <> ALL ({schemas}) THEN
			        ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u (number, n)
			            JOIN pg_attribute AS a ON a.attrelid = k.confrelid AND a.attnum = u.number ORDER BY u.n) END AS other_names,
			    {since 15: CASE WHEN k.confdelsetcols IS NOT NULL THEN
			        ARRAY(SELECT a.attname::text FROM unnest(k.confdelsetcols) WITH ORDINALITY AS u (number, n)
			            JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.n) END
			        | NULL::text[]} AS set_columns,
			    CASE WHEN k.contype = 'x' THEN
			        ARRAY(SELECT CASE s.nspname WHEN 'pg_catalog' THEN o.oprname::text
			                ELSE format('OPERATOR(%I.%s)', s.nspname, o.oprname) END
			            FROM unnest(k.conexclop) WITH ORDINALITY AS u (operator, n) JOIN pg_operator AS o ON o.oid = u.operator
			            JOIN pg_namespace AS s ON s.oid = o.oprnamespace ORDER BY u.n) END AS operators
			FROM pg_constraint AS k
			LEFT JOIN pg_class AS t ON t.oid = k.conrelid LEFT JOIN pg_type AS y ON y.oid = k.contypid
			LEFT JOIN pg_class AS f ON f.oid = k.confrelid LEFT JOIN pg_namespace AS fn ON fn.oid = f.relnamespace
			WHERE k.connamespace = ANY ({schemas}) AND k.contype IN ('p', 'u', 'f', 'c', 'x', 'n')""";

	private final CatalogQueries queries;

	private final Words words;

	private final Map<Long, IndexReader.Found> indexes;

	private final Map<Long, List<ColumnReader.Found>> columns;

	ConstraintReader(CatalogQueries queries, Words words, Map<Long, IndexReader.Found> indexes,
			Map<Long, List<ColumnReader.Found>> columns) {
		this.queries = queries;
		this.words = words;
		this.indexes = indexes;
		this.columns = columns;
	}

	List<Found> read() {
		List<Found> all = new ArrayList<>();
		for (Found found : this.queries.list(CONSTRAINTS, this::found)) {
			if (!found.isPlainNotNull()) {
				all.add(found);
			}
		}
		return all;
	}

	// Those that the tables have of their own.
	static Map<Long, List<Constraint>> ofTables(List<Found> constraints) {
		return Groups.values(constraints.stream()
			.filter((found) -> found.relation() != 0 && !found.inherited())
			.map((found) -> Map.entry(found.relation(), found.constraint()))
			.toList());
	}

	static Map<Long, List<CheckConstraint>> ofDomains(List<Found> constraints) {
		return Groups.values(constraints.stream()
			.filter((found) -> found.type() != 0 && found.constraint() instanceof CheckConstraint)
			.sorted(Comparator.comparing((found) -> found.constraint().name()))
			.map((found) -> Map.entry(found.type(), (CheckConstraint) found.constraint()))
			.toList());
	}

	private Found found(Row row) throws SQLException {
		return new Found(row.oid("oid"), row.oid("relation"), row.oid("type"), row.text("relation_name"),
				row.flag("inherited"), constraint(row));
	}

	private Constraint constraint(Row row) throws SQLException {
		String name = row.text("name");
		String comment = this.words.comment(ObjectId.of("pg_constraint", row.oid("oid")));
		return switch (row.letter("kind")) {
			case 'p' -> primaryKey(row, index(row), comment);
			case 'u' -> unique(row, index(row), comment);
			case 'f' -> foreignKey(row, comment);
			case 'x' -> exclusion(row, index(row), comment);
			case 'n' ->
				new NotNullConstraint(name, notNullColumn(row), row.flag("connoinherit"), validity(row), comment);
			default -> new CheckConstraint(name, Objects.requireNonNull(row.expression("expression"), "expression"),
					row.flag("connoinherit"), validity(row), comment);
		};
	}

	// The one of a domain is about no column.
	private String notNullColumn(Row row) throws SQLException {
		List<String> columns = columns(row);
		return columns.isEmpty() ? "VALUE" : columns.get(0);
	}

	private Index index(Row row) throws SQLException {
		return Objects.requireNonNull(this.indexes.get(row.oid("index")), "index").index();
	}

	private PrimaryKey primaryKey(Row row, Index index, @Nullable String comment) throws SQLException {
		return new PrimaryKey(row.text("name"), columns(row), index.include(), row.flag("period"), deferral(row),
				index.storage(), comment);
	}

	private UniqueConstraint unique(Row row, Index index, @Nullable String comment) throws SQLException {
		return new UniqueConstraint(row.text("name"), columns(row), index.include(), index.nullsNotDistinct(),
				row.flag("period"), deferral(row), index.storage(), comment);
	}

	private static ExclusionConstraint exclusion(Row row, Index index, @Nullable String comment) throws SQLException {
		List<ExclusionConstraint.Element> elements = new ArrayList<>();
		List<String> operators = row.texts("operators");
		for (int i = 0; i < operators.size(); i++) {
			elements.add(new ExclusionConstraint.Element(index.keys().get(i), operators.get(i)));
		}
		return new ExclusionConstraint(row.text("name"), index.method(), elements, index.include(), index.where(),
				deferral(row), index.storage(), comment);
	}

	private ForeignKey foreignKey(Row row, @Nullable String comment) throws SQLException {
		return new ForeignKey(row.text("name"), columns(row), row.name("other_schema", "other_name"), otherColumns(row),
				row.flag("period"), (row.letter("confmatchtype") == 'f') ? MatchType.FULL : MatchType.SIMPLE,
				Letters.action(row.letter("confdeltype")), row.texts("set_columns"),
				Letters.action(row.letter("confupdtype")), deferral(row), validity(row), comment);
	}

	private List<String> columns(Row row) throws SQLException {
		return names(row.oid("relation"), row.numbers("columns"));
	}

	// Those of a table that is not read come by name.
	private List<String> otherColumns(Row row) throws SQLException {
		List<String> names = row.texts("other_names");
		return names.isEmpty() ? names(row.oid("other"), row.numbers("other_columns")) : names;
	}

	private List<String> names(long relation, List<Integer> numbers) {
		List<ColumnReader.Found> all = this.columns.getOrDefault(relation, List.of());
		return numbers.stream()
			.map((number) -> all.stream().filter((found) -> found.id().part() == number).findFirst().orElseThrow())
			.map((found) -> found.column().name())
			.toList();
	}

	private static Deferral deferral(Row row) throws SQLException {
		return Letters.deferral(row.flag("condeferrable"), row.flag("condeferred"));
	}

	private static Validity validity(Row row) throws SQLException {
		if (!row.flag("enforced")) {
			return Validity.NOT_ENFORCED;
		}
		return row.flag("convalidated") ? Validity.VALID : Validity.NOT_VALID;
	}

	/**
	 * A constraint.
	 *
	 * @param oid its number
	 * @param relation its table, 0 for that of a domain
	 * @param type its domain, 0 for that of a table
	 * @param owner the name of its table or domain
	 * @param inherited whether it is there because a parent has it
	 * @param constraint what it is
	 */
	record Found(long oid, long relation, long type, String owner, boolean inherited, Constraint constraint) {

		// Whether the column's own words make it, name and all.
		boolean isPlainNotNull() {
			return this.constraint instanceof NotNullConstraint notNull && notNull.validity() == Validity.VALID
					&& !notNull.noInherit() && notNull.comment() == null && notNull.name().equals(chosenName());
		}

		// The name that the server gives a copy of a parent's constraint or a refusal of
		// nulls.
		String chosenName() {
			if (this.constraint instanceof NotNullConstraint notNull) {
				return ServerNames.join(this.owner, (this.type != 0) ? "" : notNull.column(), "not_null");
			}
			if (this.constraint instanceof UniqueConstraint unique) {
				return ServerNames.join(this.owner, String.join("_", unique.columns()), "key");
			}
			return (this.constraint instanceof PrimaryKey) ? ServerNames.join(this.owner, "", "pkey")
					: this.constraint.name();
		}

	}

}
