package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import dev.migration.schema.Grant;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Privilege;

/**
 * Says on what and to whom privileges are granted.
 */
public final class GrantBuilder implements Recording {

	private final Set<Privilege> privileges;

	private final List<ObjectReference> objects = new ArrayList<>();

	private final List<String> roles = new ArrayList<>();

	private boolean grantable;

	GrantBuilder(Set<Privilege> privileges) {
		this.privileges = privileges;
	}

	/**
	 * Names the objects.
	 * @param targets for example {@code table("account")}, or
	 * {@code column("account", "email")}
	 * @return this builder
	 */
	public GrantBuilder on(ObjectReference... targets) {
		this.objects.addAll(List.of(targets));
		return this;
	}

	/**
	 * Names the roles.
	 * @param names the exact names, or {@link Grant#PUBLIC}
	 * @return this builder
	 */
	public GrantBuilder to(String... names) {
		this.roles.addAll(List.of(names));
		return this;
	}

	/**
	 * Lets the roles hand the privileges on.
	 * @return this builder
	 */
	public GrantBuilder grantable() {
		this.grantable = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return each(this.objects, this.roles, this.privileges, (object,
				role) -> new ObjectOperation.GrantPrivileges(object, new Grant(role, this.privileges, this.grantable)));
	}

	static List<Operation> each(List<ObjectReference> objects, List<String> roles, Set<Privilege> privileges,
			BiFunction<ObjectReference, String, Operation> operation) {
		if (objects.isEmpty() || roles.isEmpty() || privileges.isEmpty()) {
			throw new IllegalArgumentException(
					"Privileges %s need an object and a role; say .on(table(…)) and .to(role) or .from(role)"
						.formatted(privileges));
		}
		return objects.stream()
			.flatMap((object) -> roles.stream().map((role) -> operation.apply(object, role)))
			.toList();
	}

}
