package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migration.schema.ObjectReference;

/**
 * Says how a view shows its rows from now on. Locks it in ACCESS EXCLUSIVE mode, for a
 * moment.
 */
public final class AlterViewBuilder extends Undoable<AlterViewBuilder> {

	private final ObjectReference view;

	private final List<Operation> operations = new ArrayList<>();

	AlterViewBuilder(ObjectReference view) {
		this.view = view;
	}

	/**
	 * Sets an option.
	 * @param option {@code security_barrier}, {@code security_invoker} (PostgreSQL 15) or
	 * {@code check_option}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public AlterViewBuilder set(String option, String value) {
		return change(new ParameterChange(Map.of(option, value), Set.of(), Previous.unknown()));
	}

	/**
	 * Gives options their defaults back.
	 * @param options the names
	 * @return this builder
	 */
	public AlterViewBuilder reset(String... options) {
		return change(new ParameterChange(Map.of(), Set.of(options), Previous.unknown()));
	}

	@Override
	public List<Operation> operations() {
		if (this.operations.isEmpty()) {
			throw new IllegalArgumentException(
					"View '%s' is altered, but nothing says how; say .set(…) or .reset(…)".formatted(this.view.name()));
		}
		return this.operations;
	}

	private AlterViewBuilder change(ParameterChange change) {
		this.operations.add(new RelationOperation.SetParameters(this.view, change));
		return this;
	}

}
