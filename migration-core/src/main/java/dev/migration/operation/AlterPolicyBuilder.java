package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;

/**
 * Says how a policy changes; what is not said stays. Locks the table in ACCESS EXCLUSIVE
 * mode, for a moment.
 */
public final class AlterPolicyBuilder extends Undoable<AlterPolicyBuilder> {

	private final QualifiedName table;

	private final String policy;

	private @Nullable List<String> roles;

	private @Nullable String using;

	private @Nullable String check;

	AlterPolicyBuilder(QualifiedName table, String policy) {
		this.table = table;
		this.policy = policy;
	}

	/**
	 * Is about other roles.
	 * @param names the exact names of the roles; none for all
	 * @return this builder
	 */
	public AlterPolicyBuilder to(String... names) {
		this.roles = List.of(names);
		return this;
	}

	/**
	 * Shows other rows.
	 * @param condition the condition as SQL
	 * @return this builder
	 */
	public AlterPolicyBuilder using(String condition) {
		this.using = condition;
		return this;
	}

	/**
	 * Lets other rows be written.
	 * @param condition the condition as SQL
	 * @return this builder
	 */
	public AlterPolicyBuilder check(String condition) {
		this.check = condition;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List
			.of(new PolicyOperation.ChangePolicy(this.table, this.policy, this.roles, this.using, this.check, null));
	}

}
