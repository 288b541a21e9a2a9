package dev.migration.operation;

import java.util.List;
import java.util.Set;

import dev.migration.schema.Privilege;
import dev.migration.schema.QualifiedName;

/**
 * What is said about who may do what: grants and row-level security.
 */
public sealed interface PrivilegeLanguage extends Language permits Operations {

	/**
	 * Lets roles do something with objects. Locks no table.
	 * @param privileges what they may do
	 * @return a builder of the objects and roles
	 */
	default GrantBuilder grant(Privilege... privileges) {
		return say(new GrantBuilder(Set.of(privileges)));
	}

	/**
	 * Lets roles do something with objects no more. Locks no table.
	 * @param privileges what they may do no more
	 * @return a builder of the objects and roles
	 */
	default RevokeBuilder revoke(Privilege... privileges) {
		return say(new RevokeBuilder(Set.of(privileges)));
	}

	/**
	 * Lets the policies of a table count. Locks it in ACCESS EXCLUSIVE mode, for a
	 * moment. A derived downgrade disables them, whether they counted before or not.
	 * @param table the table
	 */
	default void enableRowSecurity(String table) {
		say(() -> List.of(new PolicyOperation.SetRowSecurity(QualifiedName.parse(table), true)));
	}

	/**
	 * Lets the policies of a table count no more. Locks it in ACCESS EXCLUSIVE mode, for
	 * a moment.
	 * @param table the table
	 */
	default void disableRowSecurity(String table) {
		say(() -> List.of(new PolicyOperation.SetRowSecurity(QualifiedName.parse(table), false)));
	}

	/**
	 * Lets the policies of a table count for its owner too. Locks it in ACCESS EXCLUSIVE
	 * mode, for a moment.
	 * @param table the table
	 */
	default void forceRowSecurity(String table) {
		say(() -> List.of(new PolicyOperation.SetForceRowSecurity(QualifiedName.parse(table), true)));
	}

	/**
	 * Lets the policies of a table not count for its owner. Locks it in ACCESS EXCLUSIVE
	 * mode, for a moment.
	 * @param table the table
	 */
	default void noForceRowSecurity(String table) {
		say(() -> List.of(new PolicyOperation.SetForceRowSecurity(QualifiedName.parse(table), false)));
	}

	/**
	 * Creates a row-level-security policy, which counts once row security is enabled.
	 * Locks the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param policy the exact name
	 * @param table the table
	 * @return a builder of the policy
	 */
	default PolicyBuilder createPolicy(String policy, String table) {
		return say(new PolicyBuilder(policy, QualifiedName.parse(table)));
	}

	/**
	 * Changes a policy. Locks the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param policy the exact name
	 * @param table the table
	 * @return a builder of the change
	 */
	default AlterPolicyBuilder alterPolicy(String policy, String table) {
		return say(new AlterPolicyBuilder(QualifiedName.parse(table), policy));
	}

	/**
	 * Drops a policy. Locks the table in ACCESS EXCLUSIVE mode, for a moment.
	 * @param policy the exact name
	 * @param table the table
	 * @return a builder of the options
	 */
	default DropPolicyBuilder dropPolicy(String policy, String table) {
		return say(new DropPolicyBuilder(QualifiedName.parse(table), policy));
	}

}
