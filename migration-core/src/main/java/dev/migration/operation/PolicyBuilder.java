package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Policy;
import dev.migration.schema.PolicyCommand;
import dev.migration.schema.QualifiedName;

/**
 * Says which rows a policy shows and lets write.
 */
public final class PolicyBuilder implements Recording {

	private final String name;

	private final QualifiedName table;

	private boolean permissive = true;

	private PolicyCommand command = PolicyCommand.ALL;

	private List<String> roles = List.of();

	private @Nullable String using;

	private @Nullable String check;

	private @Nullable String comment;

	PolicyBuilder(String name, QualifiedName table) {
		this.name = name;
		this.table = table;
	}

	/**
	 * Takes rows away instead of adding some.
	 * @return this builder
	 */
	public PolicyBuilder restrictive() {
		this.permissive = false;
		return this;
	}

	/**
	 * Is about one kind of statement; about all when nobody says.
	 * @param statement which
	 * @return this builder
	 */
	public PolicyBuilder on(PolicyCommand statement) {
		this.command = statement;
		return this;
	}

	/**
	 * Is about some roles; about all when nobody says.
	 * @param names the exact names of the roles
	 * @return this builder
	 */
	public PolicyBuilder to(String... names) {
		this.roles = List.of(names);
		return this;
	}

	/**
	 * Shows the rows that satisfy a condition.
	 * @param condition the condition as SQL
	 * @return this builder
	 */
	public PolicyBuilder using(String condition) {
		this.using = condition;
		return this;
	}

	/**
	 * Lets the rows be written that satisfy a condition.
	 * @param condition the condition as SQL
	 * @return this builder
	 */
	public PolicyBuilder check(String condition) {
		this.check = condition;
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public PolicyBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new PolicyOperation.CreatePolicy(new Policy(this.name, this.table, this.permissive, this.command,
				this.roles, this.using, this.check, this.comment)));
	}

}
