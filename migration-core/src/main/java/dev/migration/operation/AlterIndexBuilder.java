package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * Says how an index is kept from now on.
 */
public final class AlterIndexBuilder extends Undoable<AlterIndexBuilder> {

	private final ObjectReference index;

	private final List<Operation> operations = new ArrayList<>();

	AlterIndexBuilder(ObjectReference index) {
		this.index = index;
	}

	/**
	 * Sets a storage parameter. Locks the index in SHARE UPDATE EXCLUSIVE mode, for a
	 * moment.
	 * @param parameter for example {@code fillfactor}
	 * @param value the value as SQL
	 * @return this builder
	 */
	public AlterIndexBuilder set(String parameter, String value) {
		return add(new RelationOperation.SetParameters(this.index,
				new ParameterChange(Map.of(parameter, value), Set.of(), Previous.unknown())));
	}

	/**
	 * Gives storage parameters their defaults back. Locks the index in SHARE UPDATE
	 * EXCLUSIVE mode, for a moment.
	 * @param parameters the names
	 * @return this builder
	 */
	public AlterIndexBuilder reset(String... parameters) {
		return add(new RelationOperation.SetParameters(this.index,
				new ParameterChange(Map.of(), Set.of(parameters), Previous.unknown())));
	}

	/**
	 * Moves the index to a tablespace. Locks it in ACCESS EXCLUSIVE mode while it is
	 * copied.
	 * @param tablespace the exact name
	 * @return this builder
	 */
	public AlterIndexBuilder tablespace(String tablespace) {
		return add(new RelationOperation.SetTablespace(this.index, tablespace, null));
	}

	/**
	 * Makes it the part of a partitioned index that its partition has. Locks it in ACCESS
	 * EXCLUSIVE mode and the other in SHARE UPDATE EXCLUSIVE mode, for a moment.
	 * @param parent the index of the partitioned table
	 * @return this builder
	 */
	public AlterIndexBuilder attachTo(String parent) {
		return add(new IndexOperation.AttachIndex(this.index.name(), QualifiedName.parse(parent)));
	}

	@Override
	public List<Operation> operations() {
		if (this.operations.isEmpty()) {
			throw new IllegalArgumentException(
					"Index '%s' is altered, but nothing says how; say .set(…), .tablespace(…) or another"
						.formatted(this.index.name()));
		}
		return this.operations;
	}

	private AlterIndexBuilder add(Operation operation) {
		this.operations.add(operation);
		return this;
	}

}
