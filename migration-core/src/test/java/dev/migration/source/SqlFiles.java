package dev.migration.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;

/**
 * Reads SQL files out of strings.
 */
final class SqlFiles {

	static final String LOCATION = "db/revisions/20250115_143022_add_status.sql";

	static final String HEADER = "-- revision: a1b2\n-- message: m\n";

	private SqlFiles() {
	}

	static Scripts read(byte[] content, Placeholders placeholders) {
		List<Script> scripts = new ArrayList<>();
		List<Repeatable> repeatables = new ArrayList<>();
		new SqlFileReader(placeholders).read(LOCATION, content, scripts::add, repeatables::add);
		return new Scripts(scripts, repeatables, List.of());
	}

	static Script script(String content) {
		return script(content, Placeholders.off());
	}

	static Script script(String content, Placeholders placeholders) {
		return read(content.getBytes(StandardCharsets.UTF_8), placeholders).revisions().get(0);
	}

	static Repeatable repeatable(String content, Placeholders placeholders) {
		return read(content.getBytes(StandardCharsets.UTF_8), placeholders).repeatables().get(0);
	}

	static List<String> upgrade(Script script) {
		return sql(Operations.record(script.migration()::upgrade));
	}

	static List<String> downgrade(Script script) {
		return sql(Operations.record(script.migration()::downgrade));
	}

	static List<String> sql(List<Operation> operations) {
		return operations.stream().map(RunSql.class::cast).map(RunSql::sql).toList();
	}

}
