package dev.migration.codegen;

import java.util.List;

import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operation;
import dev.migration.operation.OperationSwitch;

/**
 * Operations as statements of the language they are recorded with.
 */
final class OperationChains {

	private final OperationSwitch<Chain> statements;

	OperationChains(JavaImports imports, NamingConvention naming) {
		JavaWords words = new JavaWords(imports);
		OperationSwitch.Builder<Chain> cases = OperationSwitch.builder();
		new TableChains(words, naming).register(cases);
		new RelationChains(words).register(cases);
		new ColumnChains(words).register(cases);
		new ConstraintChains(words).register(cases);
		new TypeChains(words).register(cases);
		new DomainChains(words).register(cases);
		new SequenceChains(words).register(cases);
		new ViewChains(words).register(cases);
		new RoutineChains(words).register(cases);
		new PolicyChains(words).register(cases);
		new ObjectChains(words).register(cases);
		new DataChains(words).register(cases);
		new OnlineChains(words, this::of).register(cases);
		this.statements = cases.exhaustive();
	}

	/** The statements that record the operations. */
	List<Chain> of(List<Operation> operations) {
		return operations.stream()
			.flatMap((operation) -> OperationParts.of(operation).stream())
			.map(this.statements::apply)
			.toList();
	}

}
