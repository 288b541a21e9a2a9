package dev.migration.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one role may do with an object.
 *
 * @param role the exact name of the role, or {@link #PUBLIC} for all
 * @param privileges what it may do
 * @param grantable whether it may hand that on
 */
public record Grant(String role, Set<Privilege> privileges, boolean grantable) {

	/** All roles; no role can have that name. */
	public static final String PUBLIC = "public";

	public Grant {
		Names.require("A role", role);
		if (privileges.isEmpty()) {
			throw new IllegalArgumentException("A grant to '%s' needs a privilege".formatted(role));
		}
		privileges = Collections.unmodifiableSet(EnumSet.copyOf(privileges));
	}

}
