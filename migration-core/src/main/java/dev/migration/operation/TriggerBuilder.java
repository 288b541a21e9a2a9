package dev.migration.operation;

import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Deferral;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Trigger;
import dev.migration.schema.TriggerEvent;
import dev.migration.schema.TriggerState;
import dev.migration.schema.TriggerTiming;

/**
 * Says when a trigger fires and what it runs.
 */
public final class TriggerBuilder extends Undoable<TriggerBuilder> {

	private final String name;

	private final QualifiedName table;

	private final EnumSet<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);

	private TriggerTiming timing = TriggerTiming.AFTER;

	private List<String> columns = List.of();

	private boolean eachRow = true;

	private @Nullable String when;

	private @Nullable String oldTable;

	private @Nullable String newTable;

	private @Nullable QualifiedName function;

	private List<String> arguments = List.of();

	private @Nullable Deferral constraint;

	private @Nullable QualifiedName referencedTable;

	private @Nullable String comment;

	private boolean replace;

	TriggerBuilder(String name, QualifiedName table) {
		this.name = name;
		this.table = table;
	}

	/**
	 * Fires before the change.
	 * @param changes which changes
	 * @return this builder
	 */
	public TriggerBuilder before(TriggerEvent... changes) {
		return at(TriggerTiming.BEFORE, changes);
	}

	/**
	 * Fires after the change.
	 * @param changes which changes
	 * @return this builder
	 */
	public TriggerBuilder after(TriggerEvent... changes) {
		return at(TriggerTiming.AFTER, changes);
	}

	/**
	 * Fires in place of the change; views only.
	 * @param changes which changes
	 * @return this builder
	 */
	public TriggerBuilder insteadOf(TriggerEvent... changes) {
		return at(TriggerTiming.INSTEAD_OF, changes);
	}

	/**
	 * Fires for updates of some columns only.
	 * @param updated the exact names of the columns
	 * @return this builder
	 */
	public TriggerBuilder of(String... updated) {
		this.columns = List.of(updated);
		return this;
	}

	/**
	 * Fires once a statement; once a row when nobody says.
	 * @return this builder
	 */
	public TriggerBuilder forEachStatement() {
		this.eachRow = false;
		return this;
	}

	/**
	 * Fires only when a condition holds.
	 * @param condition the condition over {@code OLD} and {@code NEW} as SQL
	 * @return this builder
	 */
	public TriggerBuilder when(String condition) {
		this.when = condition;
		return this;
	}

	/**
	 * Sees the rows before the change as a table.
	 * @param alias the exact name of that table
	 * @return this builder
	 */
	public TriggerBuilder oldTable(String alias) {
		this.oldTable = alias;
		return this;
	}

	/**
	 * Sees the rows after the change as a table.
	 * @param alias the exact name of that table
	 * @return this builder
	 */
	public TriggerBuilder newTable(String alias) {
		this.newTable = alias;
		return this;
	}

	/**
	 * Can wait for the end of the transaction: a constraint trigger.
	 * @param deferral when it fires
	 * @return this builder
	 */
	public TriggerBuilder constraint(Deferral deferral) {
		this.constraint = deferral;
		return this;
	}

	/**
	 * Names the other table of a constraint trigger.
	 * @param other the other table
	 * @return this builder
	 */
	public TriggerBuilder from(String other) {
		this.referencedTable = QualifiedName.parse(other);
		return this;
	}

	/**
	 * Names the function.
	 * @param routine the function, {@code schema.name} when it is in another schema
	 * @param texts the texts it is handed
	 * @return this builder
	 */
	public TriggerBuilder execute(String routine, String... texts) {
		this.function = QualifiedName.parse(routine);
		this.arguments = List.of(texts);
		return this;
	}

	/**
	 * Replaces a trigger of that name.
	 * @return this builder
	 */
	public TriggerBuilder orReplace() {
		this.replace = true;
		return this;
	}

	/**
	 * Says for people what it does.
	 * @param text the comment
	 * @return this builder
	 */
	public TriggerBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		QualifiedName routine = this.function;
		if (routine == null) {
			throw new IllegalArgumentException(
					"Trigger '%s' on '%s' runs nothing; say .execute(function)".formatted(this.name, this.table));
		}
		Trigger trigger = new Trigger(this.name, this.table, this.timing, this.events, this.columns, this.eachRow,
				this.when, this.oldTable, this.newTable, routine, this.arguments, this.constraint, this.referencedTable,
				TriggerState.ENABLED, this.comment);
		return List.of(new TriggerOperation.CreateTrigger(trigger, this.replace, null));
	}

	private TriggerBuilder at(TriggerTiming moment, TriggerEvent... changes) {
		this.timing = moment;
		this.events.addAll(List.of(changes));
		return this;
	}

}
