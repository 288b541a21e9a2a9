package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.TriggerState;

/**
 * Says when a trigger is listened to from now on. Locks the table in SHARE ROW EXCLUSIVE
 * mode, for a moment.
 */
public final class AlterTriggerBuilder extends Undoable<AlterTriggerBuilder> {

	private final QualifiedName table;

	private final String trigger;

	private @Nullable TriggerState state;

	AlterTriggerBuilder(QualifiedName table, String trigger) {
		this.table = table;
		this.trigger = trigger;
	}

	/**
	 * Listens to it in sessions that are no replica.
	 * @return this builder
	 */
	public AlterTriggerBuilder enable() {
		this.state = TriggerState.ENABLED;
		return this;
	}

	/**
	 * Listens to it no more.
	 * @return this builder
	 */
	public AlterTriggerBuilder disable() {
		this.state = TriggerState.DISABLED;
		return this;
	}

	/**
	 * Listens to it in sessions that replicate only.
	 * @return this builder
	 */
	public AlterTriggerBuilder enableReplica() {
		this.state = TriggerState.REPLICA;
		return this;
	}

	/**
	 * Listens to it in every session.
	 * @return this builder
	 */
	public AlterTriggerBuilder enableAlways() {
		this.state = TriggerState.ALWAYS;
		return this;
	}

	@Override
	public List<Operation> operations() {
		TriggerState wanted = this.state;
		if (wanted == null) {
			throw new IllegalArgumentException(
					"Trigger '%s' on '%s' is altered, but nothing says how; say .enable(), .disable() or another"
						.formatted(this.trigger, this.table));
		}
		return List.of(new TriggerOperation.SetTriggerState(this.table, this.trigger, wanted, null));
	}

}
