package dev.migration.codegen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migration.operation.DataOperation;
import dev.migration.operation.OperationSwitch;
import dev.migration.operation.SqlOperation;
import dev.migration.operation.Value;
import dev.migration.schema.QualifiedName;

/**
 * Statements about rows, and SQL as it stands.
 */
final class DataChains {

	/** How many rows a batch has when nothing is said. */
	static final int BATCH_SIZE = 5_000;

	private final JavaWords words;

	private final ValueText values;

	private final RecordText records;

	DataChains(JavaWords words) {
		this.words = words;
		this.values = new ValueText(words.imports());
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases
			.on(DataOperation.InsertRows.class,
					(insert) -> rows("insert", insert.table(), insert.columns(), insert.rows())
						.callIfAny("key", insert.key())
						.callIf(insert.mode() == DataOperation.InsertMode.SKIP_EXISTING, "skipExisting")
						.callIf(insert.mode() == DataOperation.InsertMode.OVERRIDE_IDENTITY, "overrideIdentity"))
			.on(DataOperation.DeleteRows.class, this::delete)
			.on(DataOperation.Backfill.class, this::backfill)
			.on(SqlOperation.RunSql.class, this::run)
			.on(SqlOperation.RunJdbc.class, this.records::invoke)
			.on(SqlOperation.Nothing.class, this.records::invoke);
	}

	// Only the key tells which rows go
	private Chain delete(DataOperation.DeleteRows delete) {
		List<Integer> places = delete.key().stream().map(delete.columns()::indexOf).toList();
		return rows("delete", delete.table(), delete.key(),
				delete.rows().stream().map((row) -> places.stream().map(row::get).toList()).toList());
	}

	private Chain rows(String method, QualifiedName table, List<String> columns, List<List<Value>> rows) {
		Chain said = Chain.op().call(method, this.words.names(this.words.name(table), columns));
		for (List<Value> row : rows) {
			said = said.call("row", row(row));
		}
		return said;
	}

	private List<Argument> row(List<Value> row) {
		if (row.size() == 1 && row.get(0).kind() == Value.Kind.NULL) {
			return List.of(Argument.code("(Object) null"));
		}
		List<Argument> arguments = new ArrayList<>();
		row.forEach((value) -> arguments.add((value.kind() == Value.Kind.TEXT) ? new Argument.Literal(value.text())
				: Argument.code(this.values.of(value))));
		return arguments;
	}

	private Chain backfill(DataOperation.Backfill backfill) {
		Chain said = Chain.op().call("backfill", this.words.name(backfill.table()));
		for (Map.Entry<String, String> set : backfill.set().entrySet()) {
			said = said.call("set", Argument.name(set.getKey()), Argument.text(set.getValue()));
		}
		said = said.callIfAny("where", backfill.where(), Argument::text);
		return batches(said, this.words, backfill.batchSize(), backfill.pause()).callIfAny("key", backfill.key());
	}

	/** How work in batches goes. */
	static Chain batches(Chain chain, JavaWords words, int batchSize, Duration pause) {
		Chain said = chain.callIf(batchSize != BATCH_SIZE, "batchSize", words.number(batchSize));
		return pause.isZero() ? said : said.call("pause", words.duration(pause));
	}

	private Chain run(SqlOperation.RunSql run) {
		Chain said = Chain.op().call("execute", Argument.text(run.sql()));
		for (Map.Entry<String, Value> parameter : new TreeMap<>(run.parameters()).entrySet()) {
			Value value = parameter.getValue();
			said = said.call("param", Argument.name(parameter.getKey()), (value.kind() == Value.Kind.TEXT)
					? Argument.text(value.text()) : Argument.code(this.values.of(value)));
		}
		return said;
	}

}
