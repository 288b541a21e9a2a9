package dev.migration.ddl;

import java.util.List;

import dev.migration.operation.Operation;
import dev.migration.operation.OperationSwitch;

/**
 * Renders operations as PostgreSQL statements, for servers from 14 to 18.
 */
public final class PostgresDdl {

	private final OperationSwitch<List<SqlStatement>> sql;

	/**
	 * A renderer. It has no state and can be shared.
	 */
	public PostgresDdl() {
		OperationSwitch.Builder<List<SqlStatement>> cases = OperationSwitch.builder();
		new TableDdl().register(cases);
		new RelationDdl().register(cases);
		new ColumnDdl().register(cases);
		new IndexDdl().register(cases);
		new TypeDdl().register(cases);
		new DomainDdl().register(cases);
		new SequenceDdl().register(cases);
		new ViewDdl().register(cases);
		new RoutineDdl().register(cases);
		new TriggerDdl().register(cases);
		new PolicyDdl().register(cases);
		new ObjectDdl().register(cases);
		new DataDdl().register(cases);
		new OnlineDdl(this::statements).register(cases);
		this.sql = cases.exhaustive();
	}

	/**
	 * Renders one operation.
	 * @param operation the operation; never {@code RunJdbc}, which has no SQL
	 * @return its statements in order; none for an operation that does nothing
	 * @throws IllegalArgumentException for {@code RunJdbc}, and for parameters of a SQL
	 * statement that do not fit it
	 */
	public List<SqlStatement> statements(Operation operation) {
		return this.sql.apply(operation);
	}

}
