package dev.migration.ddl;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * A trigger that computes one column from the others of its row at each write.
 *
 * @param table the table
 * @param column the exact name of the column
 * @param value the SQL expression over the columns of the row
 */
record ShadowTrigger(QualifiedName table, String column, String value) {

	private static final String BODY = """

			#variable_conflict use_column
			BEGIN
			    NEW.%s := (SELECT %s FROM (SELECT NEW.*) AS %s);
			    RETURN NEW;
			END
			""";

	List<SqlStatement> create() {
		String body = BODY.formatted(Sql.identifier(this.column), this.value, Sql.identifier(this.table.name()));
		return new Statements()
			.add("CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS %s".formatted(Sql.name(function()),
					Sql.dollarQuoted(body)))
			.add("CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
				.formatted(Sql.identifier(name()), Sql.name(this.table), Sql.name(function())))
			.list();
	}

	List<SqlStatement> drop() {
		return new Statements().add("DROP TRIGGER %s ON %s".formatted(Sql.identifier(name()), Sql.name(this.table)))
			.add("DROP FUNCTION %s()".formatted(Sql.name(function())))
			.list();
	}

	// Triggers fire in the order of their names; this one has to see what the others did.
	private String name() {
		return OnlineDdl.fitting("zz_" + this.column, "_sync");
	}

	private QualifiedName function() {
		return this.table.sibling(OnlineDdl.fitting(this.table.name() + "_" + this.column, "_sync"));
	}

}
