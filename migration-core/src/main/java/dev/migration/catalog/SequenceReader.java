package dev.migration.catalog;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * Reads sequences, those of identity columns included.
 */
final class SequenceReader {

	private static final String SEQUENCES = """
			SELECT s.seqrelid AS oid, n.nspname AS schema, c.relname AS name, c.relpersistence AS persistence, s.seqtypid AS type,
			    s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, coalesce(d.deptype = 'i', false) AS identity,
			    t.oid AS owner, tn.nspname AS owner_schema, t.relname AS owner_name, d.refobjsubid AS owner_column,
			    a.attname AS owner_column_name, {since 15: t.relpersistence | NULL} AS owner_persistence
			FROM pg_sequence AS s JOIN pg_class AS c ON c.oid = s.seqrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
			LEFT JOIN pg_depend AS d ON d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.objsubid = 0
			    AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
			LEFT JOIN pg_class AS t ON t.oid = d.refobjid LEFT JOIN pg_namespace AS tn ON tn.oid = t.relnamespace
			LEFT JOIN pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
			WHERE c.relnamespace = ANY ({schemas}) AND {own pg_class c.oid}""";

	private final CatalogQueries queries;

	private final Words words;

	private final DataTypes types;

	SequenceReader(CatalogQueries queries, Words words, DataTypes types) {
		this.queries = queries;
		this.words = words;
		this.types = types;
	}

	Map<Long, Found> read(CatalogFilter filter) {
		Map<Long, Found> all = this.queries.byOid(SEQUENCES, this::sequence);
		all.values().removeIf((found) -> isOfExcluded(found.sequence().ownedBy(), filter));
		return all;
	}

	private static boolean isOfExcluded(Sequence.@Nullable Owner owner, CatalogFilter filter) {
		return owner != null && !filter.includesTable(owner.table());
	}

	private Found sequence(Row row) throws SQLException {
		ObjectId id = ObjectId.relation(row.oid("oid"));
		DataType type = this.types.of(row.oid("type"), -1);
		QualifiedName table = row.nullableName("owner_schema", "owner_name");
		Sequence.Owner owner = (table != null) ? new Sequence.Owner(table, row.text("owner_column_name")) : null;
		Sequence sequence = new Sequence(row.name("schema", "name"), type, options(row, type), owner,
				Letters.persistence(row.letter("persistence")), this.words.comment(id), this.words.grants(id));
		String ownersPersistence = row.nullableText("owner_persistence");
		boolean likeOwner = ownersPersistence == null || ownersPersistence.equals(row.text("persistence"));
		return new Found(sequence, row.flag("identity"), ObjectId.column(row.oid("owner"), row.number("owner_column")),
				likeOwner);
	}

	private static SequenceOptions options(Row row, DataType type) throws SQLException {
		long step = row.oid("seqincrement");
		long least = (step > 0) ? 1 : least(type);
		long greatest = (step > 0) ? greatest(type) : -1;
		long minimum = row.oid("seqmin");
		long maximum = row.oid("seqmax");
		return new SequenceOptions(unless(row.oid("seqstart"), (step > 0) ? minimum : maximum), unless(step, 1),
				unless(minimum, least), unless(maximum, greatest), unless(row.oid("seqcache"), 1),
				row.flag("seqcycle") ? Boolean.TRUE : null);
	}

	private static @Nullable Long unless(long value, long preset) {
		return (value != preset) ? Long.valueOf(value) : null;
	}

	private static long least(DataType type) {
		if (type.equals(DataType.smallint())) {
			return Short.MIN_VALUE;
		}
		return type.equals(DataType.integer()) ? Integer.MIN_VALUE : Long.MIN_VALUE;
	}

	private static long greatest(DataType type) {
		return -(least(type) + 1);
	}

	// The sequences that stand for themselves.
	static Map<Long, Sequence> own(Map<Long, Found> sequences) {
		Map<Long, Sequence> own = new LinkedHashMap<>();
		sequences.forEach((oid, found) -> {
			if (!found.identity()) {
				own.put(oid, found.sequence());
			}
		});
		return own;
	}

	/**
	 * A sequence and the column it goes with.
	 *
	 * @param sequence the sequence
	 * @param identity whether the column is an identity column
	 * @param column the column; of relation 0 when there is none
	 * @param likeOwner whether it survives what its table survives
	 */
	record Found(Sequence sequence, boolean identity, ObjectId column, boolean likeOwner) {

	}

}
