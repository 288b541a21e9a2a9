package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migration.schema.Grant;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Privilege;

/**
 * Says on what and from whom privileges are revoked.
 */
public final class RevokeBuilder extends Undoable<RevokeBuilder> {

	private final Set<Privilege> privileges;

	private final List<ObjectReference> objects = new ArrayList<>();

	private final List<String> roles = new ArrayList<>();

	private boolean grantOptionOnly;

	RevokeBuilder(Set<Privilege> privileges) {
		this.privileges = privileges;
	}

	/**
	 * Names the objects.
	 * @param targets for example {@code table("account")}
	 * @return this builder
	 */
	public RevokeBuilder on(ObjectReference... targets) {
		this.objects.addAll(List.of(targets));
		return this;
	}

	/**
	 * Names the roles.
	 * @param names the exact names, or {@link Grant#PUBLIC}
	 * @return this builder
	 */
	public RevokeBuilder from(String... names) {
		this.roles.addAll(List.of(names));
		return this;
	}

	/**
	 * Leaves the roles the privileges, but not the right to hand them on.
	 * @return this builder
	 */
	public RevokeBuilder grantOptionOnly() {
		this.grantOptionOnly = true;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return GrantBuilder.each(this.objects, this.roles, this.privileges,
				(object, role) -> new ObjectOperation.RevokePrivileges(object,
						new Grant(role, this.privileges, this.grantOptionOnly), this.grantOptionOnly));
	}

}
