package dev.migration.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migration.conformance.GeneratedTables.Made;

/**
 * The statements that make a database of any size in which everything uses everything:
 * the same seed gives the same ones.
 * <p>
 * It has only what a schema has records for, so that nothing has to be made by hand.
 */
final class GeneratedSchema {

	private static final List<String> SCHEMAS = List.of("public", "app", "\"Odd \"\"Schema\"", "\"order\"");

	private final Dice dice;

	private final int version;

	private final int size;

	private final List<String> sql = new ArrayList<>();

	private final List<String> views = new ArrayList<>();

	private GeneratedSchema(long seed, int size, int version) {
		this.dice = new Dice(seed);
		this.size = size;
		this.version = version;
	}

	/**
	 * Makes one.
	 * @param seed what everything depends on
	 * @param size how many tables, about
	 * @param version the major version of the server
	 * @return the statements, which name the two roles of the conformance cases
	 */
	static List<String> statements(long seed, int size, int version) {
		return new GeneratedSchema(seed, size, version).make();
	}

	private List<String> make() {
		schemas();
		List<String> types = types();
		functions();
		GeneratedTables generated = new GeneratedTables(this.dice, SCHEMAS, types, this.version);
		List<Made> tables = generated.make(this.size);
		this.sql.addAll(generated.statements());
		views(tables);
		functionsOf(tables);
		tables.forEach(this::triggers);
		tables.forEach((table) -> policies(table, tables));
		tables.forEach(this::words);
		materializedViews(tables);
		return this.sql;
	}

	private void schemas() {
		SCHEMAS.stream().skip(1).forEach((schema) -> {
			this.sql.add("CREATE SCHEMA " + schema);
			this.sql.add("COMMENT ON SCHEMA " + schema + " IS 'it''s \"ours\"'");
			this.sql.add("GRANT USAGE ON SCHEMA " + schema + " TO conformance_reader");
		});
	}

	private List<String> types() {
		List<String> types = new ArrayList<>();
		for (int i = 0; i < 2 + this.size / 20; i++) {
			String mood = name("mood", i);
			this.sql.add("CREATE TYPE %s AS ENUM (%s)".formatted(mood,
					IntStream.rangeClosed(0, 2 + this.dice.below(6))
						.mapToObj((value) -> "'it''s %d'".formatted(value))
						.collect(Collectors.joining(", "))));
			String positive = name("positive", i);
			this.sql.add("CREATE DOMAIN %s AS numeric(10,2) %s CONSTRAINT %s CHECK (VALUE > 0)%s".formatted(positive,
					this.dice.pick("", "DEFAULT 1", "DEFAULT 2 NOT NULL"), this.dice.odd("above", i),
					this.dice.pick("", " CHECK (VALUE < 1000)")));
			String pair = name("pair", i);
			this.sql.add("CREATE TYPE %s AS (a integer, \"B b\" %s[], c %s, d varchar(20) COLLATE \"C\")"
				.formatted(pair, mood, types.isEmpty() ? "text" : this.dice.of(types)));
			String span = name("span", i);
			this.sql.add("CREATE TYPE %s AS RANGE (SUBTYPE = %s)".formatted(span,
					this.dice.pick("timestamp", "bigint", "text")));
			List.of(mood, pair, span).forEach((type) -> this.sql.add("COMMENT ON TYPE " + type + " IS 'a type'"));
			this.sql.add("REVOKE USAGE ON TYPE " + mood + " FROM PUBLIC");
			this.sql.add("GRANT USAGE ON TYPE " + mood + " TO conformance_writer");
			types.addAll(List.of(mood, positive, pair, span, mood + "[]"));
		}
		return types;
	}

	private void functions() {
		this.sql.add("CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$");
		this.sql.add("CREATE FUNCTION public.small(integer, most integer DEFAULT 10) RETURNS boolean LANGUAGE sql "
				+ "IMMUTABLE AS 'SELECT $1 < $2 OR $1 IS NULL'");
		this.sql.add("CREATE FUNCTION \"order\".plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE "
				+ "AS 'SELECT pg_catalog.lower($1)'");
		this.sql.add("CREATE DOMAIN app.little AS integer CHECK (public.small(VALUE))");
		this.sql.add("CREATE AGGREGATE app.all_small(boolean) (SFUNC = booland_statefunc, STYPE = boolean)");
	}

	// Each of the later ones reads from one of the earlier.
	private void views(List<Made> tables) {
		for (int i = 0; i < this.size / 4; i++) {
			Made table = this.dice.of(tables);
			String view = name("view", i);
			String join = this.views.isEmpty() ? ""
					: " LEFT JOIN %s AS v ON v.n > 0".formatted(this.dice.of(this.views));
			String options = join.isEmpty() ? "" : " WITH (security_barrier" + since(15, ", security_invoker") + ")";
			this.sql
				.add("CREATE VIEW %s%s AS SELECT count(*) AS n, %s AS \"a b\", public.small(1) AS few FROM %s AS t%s"
					.formatted(view, options, this.dice.pick("min(t.tableoid::integer)", "app.all_small(true)"),
							table.name(), join));
			this.views.add(view);
			this.sql.add("COMMENT ON VIEW " + view + " IS 'a view'");
			if (this.dice.chance(30)) {
				this.sql.add("COMMENT ON COLUMN " + view + ".\"a b\" IS 'a column'");
				this.sql.add("GRANT SELECT (n) ON " + view + " TO conformance_reader");
			}
			if (this.dice.chance(30)) {
				String simple = name("simple", i);
				this.sql.add("CREATE VIEW %s AS SELECT * FROM %s WHERE %s IS NOT NULL WITH %s CHECK OPTION"
					.formatted(simple, table.name(), table.key(), this.dice.pick("LOCAL", "CASCADED")));
				this.sql.add("CREATE TRIGGER instead INSTEAD OF INSERT ON %s FOR EACH ROW EXECUTE FUNCTION app.touch()"
					.formatted(simple));
			}
		}
	}

	private void materializedViews(List<Made> tables) {
		for (int i = 0; i < this.size / 20; i++) {
			String view = name("totals", i);
			String from = this.views.isEmpty() ? this.dice.of(tables).name() : this.dice.of(this.views);
			this.sql.add("CREATE MATERIALIZED VIEW %s%s AS SELECT count(*) AS \"How many\" FROM %s WITH %s".formatted(
					view, this.dice.pick("", " WITH (fillfactor = 80)"), from, this.dice.pick("DATA", "NO DATA")));
			this.sql
				.add("CREATE UNIQUE INDEX %s ON %s (\"How many\" DESC)".formatted(this.dice.odd("ux_totals", i), view));
			this.sql.add("COMMENT ON MATERIALIZED VIEW " + view + " IS 'sums'");
			this.sql.add("GRANT SELECT ON " + view + " TO conformance_reader");
		}
	}

	// Those that say what they use, and those that only use it.
	private void functionsOf(List<Made> tables) {
		for (int i = 0; i < this.size / 4; i++) {
			Made table = this.dice.of(tables);
			String function = name("counts", i);
			this.sql.add(switch (this.dice.below(5)) {
				case 0 ->
					"CREATE FUNCTION %s(a integer DEFAULT 1, VARIADIC rest text[] DEFAULT ARRAY['x,y', ')']) RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) + a FROM %s; END"
						.formatted(function, table.name());
				case 1 -> "CREATE FUNCTION %s(x %s) RETURNS SETOF %2$s LANGUAGE sql ROWS 7 AS 'SELECT * FROM %2$s'"
					.formatted(function, table.name());
				case 2 ->
					"CREATE FUNCTION %s() RETURNS TABLE (n bigint, \"of\" text) LANGUAGE plpgsql SECURITY DEFINER SET search_path TO app, 'pg_temp' AS $body$BEGIN RETURN QUERY SELECT count(*), '$$' FROM %s; END$body$"
						.formatted(function, table.name());
				case 3 -> "CREATE PROCEDURE %s(INOUT \"row\" %s) LANGUAGE plpgsql AS $$BEGIN DELETE FROM %s; END$$"
					.formatted(function, table.name(), table.name());
				default ->
					"CREATE FUNCTION %s(OUT n bigint, x %s DEFAULT NULL) LANGUAGE sql BEGIN ATOMIC SELECT sum(v.n)::bigint FROM %s; END"
						.formatted(function, table.name(),
								this.views.isEmpty() ? "(VALUES (1)) AS v (n)" : this.dice.of(this.views) + " AS v");
			});
			this.sql.add("COMMENT ON ROUTINE " + function + " IS 'counts'");
			this.sql.add("REVOKE EXECUTE ON ROUTINE " + function + " FROM PUBLIC");
			this.sql.add("GRANT EXECUTE ON ROUTINE " + function + " TO conformance_reader");
		}
	}

	private void triggers(Made table) {
		if (this.dice.chance(25)) {
			String trigger = this.dice.odd("touch", this.dice.below(9));
			this.sql.add(
					"CREATE TRIGGER %s BEFORE INSERT OR UPDATE OF %s ON %s FOR EACH ROW WHEN (NEW.%2$s IS NOT NULL) EXECUTE FUNCTION app.touch('a', 'b''c', '')"
						.formatted(trigger, table.key(), table.name()));
			this.sql.add("COMMENT ON TRIGGER %s ON %s IS 'touches'".formatted(trigger, table.name()));
			if (!table.partitioned() && this.dice.chance(40)) {
				this.sql.add("ALTER TABLE %s %s TRIGGER %s".formatted(table.name(),
						this.dice.pick("DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA"), trigger));
			}
		}
		if (!table.partitioned() && this.dice.chance(10)) {
			this.sql.add(
					"CREATE TRIGGER seen AFTER UPDATE ON %s REFERENCING OLD TABLE AS \"Old\" NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION app.touch()"
						.formatted(table.name()));
			this.sql.add(
					"CREATE CONSTRAINT TRIGGER later AFTER INSERT OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch()"
						.formatted(table.name()));
		}
	}

	private void policies(Made table, List<Made> tables) {
		if (this.dice.chance(80)) {
			return;
		}
		this.sql.add("ALTER TABLE " + table.name() + " ENABLE ROW LEVEL SECURITY");
		if (this.dice.chance(50)) {
			this.sql.add("ALTER TABLE " + table.name() + " FORCE ROW LEVEL SECURITY");
		}
		Made other = this.dice.of(tables);
		this.sql.add(
				"CREATE POLICY %s ON %s AS %s FOR UPDATE TO conformance_reader, conformance_writer USING (EXISTS (SELECT FROM %s)) WITH CHECK (%s IS NOT NULL)"
					.formatted(this.dice.odd("seen", 1), table.name(), this.dice.pick("RESTRICTIVE", "PERMISSIVE"),
							other.name(), table.key()));
		this.sql.add("CREATE POLICY open ON %s USING (true)".formatted(table.name()));
		this.sql.add("COMMENT ON POLICY open ON %s IS 'all'".formatted(table.name()));
	}

	private void words(Made table) {
		if (this.dice.chance(50)) {
			this.sql.add("COMMENT ON TABLE " + table.name() + " IS E'who\\n''s it'");
			this.sql.add("COMMENT ON COLUMN " + table.name() + "." + table.key() + " IS 'the key'");
		}
		if (this.dice.chance(50)) {
			this.sql.add("GRANT SELECT, INSERT ON " + table.name() + " TO conformance_reader");
			this.sql.add("GRANT UPDATE ON " + table.name() + " TO conformance_writer WITH GRANT OPTION");
			this.sql.add("GRANT UPDATE (%s) ON %s TO conformance_reader".formatted(table.key(), table.name()));
		}
	}

	private String since(int first, String text) {
		return (this.version >= first) ? text : "";
	}

	private String name(String stem, int number) {
		return this.dice.of(SCHEMAS) + "." + this.dice.odd(stem, number);
	}

	/** What chance decides, always in the same way. */
	static final class Dice {

		private final Random random;

		Dice(long seed) {
			this.random = new Random(seed);
		}

		int below(int bound) {
			return this.random.nextInt(bound);
		}

		boolean chance(int percent) {
			return below(100) < percent;
		}

		String pick(String... choices) {
			return choices[below(choices.length)];
		}

		<T> T of(List<T> choices) {
			return choices.get(below(choices.size()));
		}

		// A name that is nobody else's and often has to be quoted.
		String odd(String stem, int number) {
			return switch (below(5)) {
				case 0 -> "\"%s %d, \"\"x\"\"\"".formatted(stem, number);
				case 1 -> "\"%s%dCamel\"".formatted(stem, number);
				case 2 -> "\"%s.%d é\"".formatted(stem, number);
				default -> stem + "_" + number;
			};
		}

	}

}
