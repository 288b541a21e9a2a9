package dev.migration.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.StorageOptions;
import dev.migration.testing.PostgresTest;
import dev.migration.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class IndexReaderTests {

	@Test
	void indexSaysAllItCan(TestDatabase database) throws SQLException {
		List<Index> indexes = Reading.table(database, "CREATE TABLE t (a text, b int, c varchar(9), d text)",
				"CREATE UNIQUE INDEX ix ON t (a COLLATE \"C\" text_pattern_ops DESC, lower(d) NULLS FIRST, "
						+ "(b + 1) DESC NULLS LAST, c) INCLUDE (b) WITH (fillfactor = 70) WHERE b > 0 AND a <> ' WHERE '",
				"COMMENT ON INDEX ix IS 'much'")
			.indexes();
		assertThat(indexes).containsExactly(new Index("ix", Reading.name("t"),
				List.of(IndexKey.column("a").collate("C").opclass("text_pattern_ops").desc(),
						IndexKey.expression("lower(d)").nullsFirst(), IndexKey.expression("b + 1").desc().nullsLast(),
						IndexKey.column("c")),
				List.of("b"), true, false, "btree", "(b > 0) AND (a <> ' WHERE '::text)",
				new StorageOptions(Map.of("fillfactor", "70"), null), false, null, "much"));
	}

	@Test
	void operatorClassIsSaidWhenTheServerWouldTakeAnother(TestDatabase database) throws SQLException {
		List<Index> indexes = Reading
			.table(database, "CREATE TABLE t (a char(3), b varchar, c name, d inet, e text[], f int4range)",
					"CREATE INDEX ix ON t (a bpchar_pattern_ops, b text_ops, b varchar_ops, c, d cidr_ops, d, e)",
					"CREATE INDEX iy ON t USING gist (f, d inet_ops)", "CREATE INDEX iz ON t USING gin (e)")
			.indexes();
		assertThat(indexes.get(0).keys()).extracting(IndexKey::operatorClass)
			.map(String::valueOf)
			.containsExactly("bpchar_pattern_ops", "null", "varchar_ops", "null", "cidr_ops", "null", "null");
		assertThat(indexes.get(1).keys()).extracting(IndexKey::operatorClass)
			.map(String::valueOf)
			.containsExactly("null", "inet_ops");
		assertThat(indexes.get(2)).isEqualTo(new Index("iz", Reading.name("t"), List.of(IndexKey.column("e")),
				List.of(), false, false, "gin", null, StorageOptions.DEFAULT, false, null, null));
	}

	@Test
	void indexOfOnlyTheParentIsToldApart(TestDatabase database) throws SQLException {
		assertThat(Reading
			.table(database, "CREATE TABLE t (a int) PARTITION BY LIST (a)",
					"CREATE TABLE c PARTITION OF t FOR VALUES IN (1)", "CREATE INDEX lonely ON ONLY t (a)",
					"CREATE INDEX whole ON t (a)")
			.indexes()).extracting(Index::name, Index::only)
			.containsExactly(Tuple.tuple("lonely", true), Tuple.tuple("whole", false));
	}

}
