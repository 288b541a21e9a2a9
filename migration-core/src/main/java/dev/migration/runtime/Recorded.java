package dev.migration.runtime;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Hidden;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.Origin;
import dev.migration.operation.Parameters;
import dev.migration.operation.SqlOperation.RunJdbc;
import dev.migration.operation.SqlOperation.RunSql;
import dev.migration.script.Migration;
import dev.migration.script.Script;

/**
 * A script with both of its directions recorded; nothing has run yet.
 *
 * @param script the script
 * @param upgrade what its upgrade does
 * @param downgrade what its downgrade does
 * @param hidden the parameters it asked for
 */
record Recorded(Script script, List<Operation> upgrade, List<Operation> downgrade, Hidden hidden) {

	/**
	 * Records both directions.
	 * @param parameters what the author's code may ask for
	 * @throws RecordingFailedException when the author's code throws
	 */
	static Recorded of(Script script, Parameters parameters) {
		Migration migration = script.migration();
		try {
			NamingConvention naming = migration.naming();
			return new Recorded(script, Operations.record(migration::upgrade, naming, parameters),
					Operations.record(migration::downgrade, naming, parameters), parameters.asked());
		}
		catch (RuntimeException ex) {
			throw new RecordingFailedException(script, ex);
		}
	}

	/** What a script does, as one hash: of its text or else of what it records. */
	static String checksum(Script script, PostgresDdl ddl) {
		return script.checksum().orElseGet(() -> of(script, Parameters.named()).ofOperations(ddl));
	}

	/**
	 * What the script does, as one hash: both directions, comments and layout apart.
	 * Parameters count by their names.
	 */
	String checksum(PostgresDdl ddl) {
		return this.hidden.values().isEmpty() ? this.script.checksum().orElseGet(() -> ofOperations(ddl))
				: checksum(this.script, ddl);
	}

	private String ofOperations(PostgresDdl ddl) {
		List<String> texts = new ArrayList<>(texts(this.upgrade, ddl));
		texts.add("-- downgrade");
		texts.addAll(texts(this.downgrade, ddl));
		return Checksums.of(texts);
	}

	/**
	 * The way back as statements that can be kept.
	 * @return the statements, or {@code null} when the way back needs Java code
	 */
	@Nullable List<String> storableDowngrade(PostgresDdl ddl) {
		if (this.script.irreversible().isPresent() || this.downgrade.stream().anyMatch(RunJdbc.class::isInstance)) {
			return null;
		}
		if (this.hidden.values().isEmpty()) {
			return this.downgrade.stream().flatMap((operation) -> storable(operation, ddl).stream()).toList();
		}
		List<Operation> named = Operations.record(this.script.migration()::downgrade, this.script.migration().naming(),
				Parameters.named());
		return texts(named, ddl).stream().map(this::storable).toList();
	}

	/** A statement of a file, with the names of its placeholders. */
	private static List<String> storable(Operation operation, PostgresDdl ddl) {
		Origin origin = (operation instanceof RunSql sql) ? sql.origin() : null;
		if (origin == null || origin.template() == null) {
			return texts(List.of(operation), ddl);
		}
		return List.of(StoredStatement.write(origin.template(), origin.hidden().values().keySet()));
	}

	/** A statement of Java code that was recorded with names. */
	private String storable(String text) {
		List<String> names = this.hidden.values()
			.keySet()
			.stream()
			.filter((name) -> text.contains("${" + name + "}"))
			.toList();
		String template = text.replace("${", "${{");
		for (String name : names) {
			template = template.replace("${{" + name + "}", "${" + name + "}");
		}
		return names.isEmpty() ? text : StoredStatement.write(template, names);
	}

	private static List<String> texts(List<Operation> operations, PostgresDdl ddl) {
		List<String> texts = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof RunJdbc run) {
				texts.add("-- run: " + run.description());
			}
			else {
				ddl.statements(operation).stream().map(SqlStatement::sql).forEach(texts::add);
			}
		}
		return texts;
	}

}
