package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migration.operation.InheritanceOperation;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.OperationSwitch;
import dev.migration.operation.TableOperation;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;
import dev.migration.schema.NotNullConstraint;
import dev.migration.schema.Partition;
import dev.migration.schema.PartitionKey;
import dev.migration.schema.Persistence;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.Table;
import dev.migration.schema.TableOptions;
import dev.migration.schema.UniqueConstraint;

/**
 * Statements about whole tables.
 */
final class TableChains {

	private final JavaWords words;

	private final NamingConvention naming;

	private final RecordText records;

	TableChains(JavaWords words, NamingConvention naming) {
		this.words = words;
		this.naming = naming;
		this.records = new RecordText(words);
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(TableOperation.CreateTable.class, this::create)
			.on(TableOperation.DropTable.class,
					(drop) -> Chain.op()
						.call("dropTable", this.words.name(drop.table()))
						.callIf(drop.ifExists(), "ifExists")
						.callIf(drop.cascade(), "cascade"))
			.on(InheritanceOperation.AttachPartition.class, (attach) -> Chain.op()
				.call("attachPartition", this.words.name(attach.table()), this.words.name(attach.partition().parent()),
						this.words.bound(attach.partition().bound())))
			.on(InheritanceOperation.DetachPartition.class,
					(detach) -> Chain.op()
						.call("detachPartition", this.words.name(detach.table()), this.words.name(detach.parent()))
						.callIf(detach.mode() == InheritanceOperation.DetachMode.CONCURRENTLY, "concurrently")
						.callIf(detach.mode() == InheritanceOperation.DetachMode.FINALIZE, "finish"))
			.on(InheritanceOperation.SetInherit.class,
					(change) -> Chain.op()
						.call("alterTable", this.words.name(change.table()))
						.call(change.inherit() ? "inherit" : "noInherit", this.words.name(change.parent())));
	}

	private Chain create(TableOperation.CreateTable create) {
		Table table = create.definition();
		if (!isSayable(table)) {
			return this.records.invoke(create);
		}
		List<Chain> body = body(table);
		Argument.Lambda lambda = new Argument.Lambda("table", body);
		Partition partition = table.partition();
		Chain said = (partition != null) ? partition(table, partition, lambda)
				: Chain.op().call("createTable", this.words.name(table.name()), lambda);
		Chain whole = said.callIf(create.ifNotExists(), "ifNotExists");
		return (create.onCommit() != TableOperation.OnCommit.PRESERVE_ROWS)
				? whole.call("onCommit", this.words.constant(create.onCommit())) : whole;
	}

	private Chain partition(Table table, Partition partition, Argument.Lambda lambda) {
		List<Argument> arguments = new ArrayList<>(List.of(this.words.name(table.name()),
				this.words.name(partition.parent()), this.words.bound(partition.bound())));
		if (!lambda.statements().isEmpty()) {
			arguments.add(lambda);
		}
		return Chain.op().call("createPartition", arguments);
	}

	private static boolean isSayable(Table table) {
		return table.columns().stream().allMatch(ColumnWords::isSayable)
				&& table.constraints().stream().noneMatch(NotNullConstraint.class::isInstance)
				&& table.indexes()
					.stream()
					.allMatch((index) -> index.table().equals(table.name()) && index.parent() == null);
	}

	private List<Chain> body(Table table) {
		List<Constraint> inColumns = table.constraints().stream().filter((each) -> isInColumn(table, each)).toList();
		List<Chain> body = new ArrayList<>();
		table.columns().forEach((column) -> body.add(column(column, inColumns)));
		ConstraintWords constraints = new ConstraintWords(this.words);
		table.constraints()
			.stream()
			.filter((constraint) -> !inColumns.contains(constraint))
			.flatMap((constraint) -> constraints.inTable(constraint).stream())
			.forEach(body::add);
		table.indexes().stream().map(new IndexWords(this.words)::inTable).forEach(body::add);
		body.addAll(options(table));
		return body;
	}

	private Chain column(Column column, List<Constraint> inColumns) {
		Chain start = Chain.on("table").call("column", Argument.name(column.name()), this.words.type(column.type()));
		boolean primaryKey = of(inColumns, PrimaryKey.class, column).isPresent();
		Chain said = new ColumnWords(this.words).say(start, column, primaryKey)
			.callIf(of(inColumns, UniqueConstraint.class, column).isPresent(), "unique")
			.callIfAny("comment", column.comment(), Argument::text);
		return of(inColumns, ForeignKey.class, column)
			.map((key) -> new ConstraintWords(this.words).references(said, key))
			.orElse(said);
	}

	private static <C extends Constraint> Optional<C> of(List<Constraint> constraints, Class<C> kind, Column column) {
		return constraints.stream()
			.filter(kind::isInstance)
			.map(kind::cast)
			.filter((constraint) -> columns(constraint).equals(List.of(column.name())))
			.findFirst();
	}

	private List<Chain> options(Table table) {
		Chain start = Chain.on("table");
		TableOptions options = table.options();
		PartitionKey key = table.partitionKey();
		List<Chain> said = new ArrayList<>();
		if (key != null) {
			List<Argument> arguments = new ArrayList<>(List.of(this.words.constant(key.strategy())));
			boolean plain = key.keys().stream().allMatch(JavaWords::isPlain);
			for (IndexKey each : key.keys()) {
				arguments.add(plain ? Argument.name(each.text()) : this.words.key(each));
			}
			said.add(start.call("partitionBy", arguments));
		}
		said.add(start.callIfAny("inherits", table.inherits().stream().map(Object::toString).toList()));
		said.add(start.callIf(options.persistence() == Persistence.UNLOGGED, "unlogged"));
		said.add(start.callIf(options.persistence() == Persistence.TEMPORARY, "temporary"));
		said.add(start.callIfAny("using", options.accessMethod(), Argument::name));
		options.storage()
			.parameters()
			.forEach((name, value) -> said.add(start.call("with", Argument.name(name), Argument.name(value))));
		said.add(start.callIfAny("tablespace", options.storage().tablespace(), Argument::name));
		said.add(start.callIfAny("comment", table.comment(), Argument::text));
		return said.stream().filter((chain) -> !chain.calls().isEmpty()).toList();
	}

	// A constraint of one column that has the name which the language would choose
	private boolean isInColumn(Table table, Constraint constraint) {
		List<String> columns = columns(constraint);
		if (columns.size() != 1 || table.column(columns.get(0)).isEmpty() || isTaken(table, constraint)) {
			return false;
		}
		String column = columns.get(0);
		String name = constraint.name();
		if (constraint instanceof PrimaryKey) {
			return constraint.equals(PrimaryKey.of(name, column)) && isNotNull(table, column)
					&& name.equals(name(NamingConvention.Kind.PRIMARY_KEY, table, column));
		}
		if (constraint instanceof UniqueConstraint) {
			return constraint.equals(UniqueConstraint.of(name, column))
					&& name.equals(name(NamingConvention.Kind.UNIQUE, table, column));
		}
		return constraint instanceof ForeignKey key && key.referencedColumns().size() == 1 && name
			.equals(this.naming.name(NamingConvention.Kind.FOREIGN_KEY, table.name(), columns, key.referencedTable()));
	}

	private String name(NamingConvention.Kind kind, Table table, String column) {
		return this.naming.name(kind, table.name(), List.of(column), null);
	}

	private static boolean isNotNull(Table table, String column) {
		return table.column(column).map(Column::notNull).orElse(false);
	}

	private static boolean isTaken(Table table, Constraint constraint) {
		return Stream
			.concat(table.indexes().stream().map(Index::name),
					table.constraints().stream().filter((other) -> other != constraint).map(Constraint::name))
			.anyMatch(constraint.name()::equals);
	}

	private static List<String> columns(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns();
		}
		if (constraint instanceof UniqueConstraint unique) {
			return unique.columns();
		}
		return (constraint instanceof ForeignKey key) ? key.columns() : List.of();
	}

}
