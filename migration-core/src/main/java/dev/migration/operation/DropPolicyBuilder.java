package dev.migration.operation;

import java.util.List;

import dev.migration.schema.QualifiedName;

/**
 * Says how a policy is dropped.
 */
public final class DropPolicyBuilder extends Undoable<DropPolicyBuilder> {

	private final QualifiedName table;

	private final String policy;

	private boolean ifExists;

	DropPolicyBuilder(QualifiedName table, String policy) {
		this.table = table;
		this.policy = policy;
	}

	/**
	 * Does nothing when it is missing.
	 * @return this builder
	 */
	public DropPolicyBuilder ifExists() {
		this.ifExists = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new PolicyOperation.DropPolicy(this.table, this.policy, this.ifExists, null));
	}

}
