package dev.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.Origin;
import dev.migration.operation.Parameters;
import dev.migration.operation.SqlOperation.RunJdbc;
import dev.migration.script.Script;

/**
 * The rows that a range leaves: which differ, and which statements can be taken over.
 */
final class SquashRows {

	/** A plain insert, perhaps behind comments. */
	private static final Pattern INSERT = Pattern.compile("(?is)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*INSERT\\s.*");

	private SquashRows() {
	}

	/** The inserts of some scripts as they stand there, in order. */
	static List<String> inserts(List<Script> scripts, SquashText text) {
		PostgresDdl ddl = new PostgresDdl();
		List<String> inserts = new ArrayList<>();
		for (Script script : scripts) {
			for (Operation operation : Operations.record(script.migration()::upgrade, script.migration().naming(),
					Parameters.named())) {
				if (!(operation instanceof RunJdbc)) {
					ddl.statements(operation)
						.stream()
						.filter((statement) -> INSERT.matcher(statement.sql()).matches())
						.map((statement) -> source(statement, text))
						.forEach(inserts::add);
				}
			}
		}
		return inserts;
	}

	private static String source(SqlStatement statement, SquashText text) {
		Origin origin = statement.origin();
		return (origin != null && origin.text() != null) ? origin.text() : text.literal(statement.sql());
	}

	/**
	 * The tables and sequences that are not left alike.
	 * @param wanted what the range leaves
	 * @param again what it leaves in another run: what differs then is not the same
	 * twice, and of such a table only the number of rows counts
	 * @param got what the one revision leaves
	 * @return a line each
	 */
	static List<String> differences(Picture wanted, Picture again, Picture got) {
		List<String> differences = new ArrayList<>();
		Set<String> tables = new TreeSet<>(wanted.tables().keySet());
		for (String table : tables) {
			Picture.Rows rows = wanted.rows(table);
			boolean stable = rows.equals(again.rows(table));
			if (rows.count() != got.rows(table).count() || (stable && !rows.equals(got.rows(table)))) {
				differences.add("table " + table + ": " + count(rows) + ", and "
						+ ((rows.count() != got.rows(table).count()) ? count(got.rows(table)) : "others")
						+ " from the squashed revision");
			}
		}
		wanted.sequences().forEach((sequence, position) -> {
			boolean stable = position.equals(again.sequences().get(sequence));
			if (stable && !position.equals(got.sequences().get(sequence))) {
				differences.add("sequence " + sequence + " counted on");
			}
		});
		return differences;
	}

	/** The tables that do not have as many rows as before. */
	static List<String> leftBehind(Picture before, Picture back) {
		List<String> tables = new ArrayList<>();
		before.tables().forEach((table, rows) -> {
			if (rows.count() != back.rows(table).count()) {
				tables.add("table " + table + ": " + count(rows) + " before the range, and " + count(back.rows(table))
						+ " after its downgrade");
			}
		});
		return tables;
	}

	private static String count(Picture.Rows rows) {
		return rows.count() + ((rows.count() != 1) ? " rows" : " row");
	}

}
