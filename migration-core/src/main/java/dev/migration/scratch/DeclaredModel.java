package dev.migration.scratch;

import java.util.List;

import dev.migration.ddl.PostgresDdl;
import dev.migration.ddl.SqlStatement;
import dev.migration.operation.Operation;
import dev.migration.operation.Operations;
import dev.migration.operation.SqlOperation;
import dev.migration.script.SchemaDeclaration;

/**
 * A model that is declared in Java, in the language of revisions.
 *
 * @param description the class that declares it, for messages
 * @param operations what it says
 */
public record DeclaredModel(String description, List<Operation> operations) implements SchemaModel {

	public DeclaredModel {
		operations = List.copyOf(operations);
		if (operations.stream().anyMatch(SqlOperation.RunJdbc.class::isInstance)) {
			throw new IllegalArgumentException(
					"%s declares a schema with op.run(…), which is work on data; say it with the other methods of op"
						.formatted(description));
		}
	}

	/**
	 * Records what a declaration says.
	 * @param declaration the declaration
	 * @return the model
	 */
	public static DeclaredModel of(SchemaDeclaration declaration) {
		return new DeclaredModel(declaration.getClass().getName(),
				Operations.record(declaration::declare, declaration.naming()));
	}

	@Override
	public List<String> statements() {
		PostgresDdl ddl = new PostgresDdl();
		return this.operations.stream()
			.flatMap((operation) -> ddl.statements(operation).stream())
			.map(SqlStatement::sql)
			.toList();
	}

	@Override
	public Coverage coverage() {
		return Coverage.COMPLETE;
	}

}
