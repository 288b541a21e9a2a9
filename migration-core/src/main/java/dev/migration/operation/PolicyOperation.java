package dev.migration.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Policy;
import dev.migration.schema.QualifiedName;

/**
 * Operations on row-level security.
 */
public sealed interface PolicyOperation extends Operation {

	/**
	 * The table.
	 * @return the name
	 */
	QualifiedName table();

	/**
	 * Creates a policy.
	 *
	 * @param definition the policy
	 */
	record CreatePolicy(Policy definition) implements PolicyOperation {

		@Override
		public QualifiedName table() {
			return this.definition.table();
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new DropPolicy(table(), this.definition.name(), false, this.definition));
		}

		@Override
		public String describe() {
			return "create policy %s on %s".formatted(this.definition.name(), table());
		}

	}

	/**
	 * Changes whom and what a policy is about.
	 *
	 * @param table the table
	 * @param policy the exact name
	 * @param roles the exact names of the roles, empty for all, or {@code null} to leave
	 * them
	 * @param using the condition of rows that are seen as SQL, or {@code null} to leave
	 * it
	 * @param check the condition of rows that are written as SQL, or {@code null} to
	 * leave it
	 * @param previously the policy before, or {@code null} when unknown
	 */
	record ChangePolicy(QualifiedName table, String policy, @Nullable List<String> roles, @Nullable String using,
			@Nullable String check, @Nullable Policy previously) implements PolicyOperation {

		public ChangePolicy {
			roles = (roles != null) ? List.copyOf(roles) : null;
			if (roles == null && using == null && check == null) {
				throw new IllegalArgumentException(
						"Policy '%s' on '%s' is changed, but nothing says how; say .to(…), .using(…) or .check(…)"
							.formatted(policy, table));
			}
		}

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new ChangePolicy(this.table, this.policy, (this.roles != null) ? before.roles() : null,
						(this.using != null) ? before.using() : null, (this.check != null) ? before.check() : null,
						null));
		}

		@Override
		public String describe() {
			return "change policy %s on %s".formatted(this.policy, this.table);
		}

	}

	/**
	 * Drops a policy.
	 *
	 * @param table the table
	 * @param policy the exact name
	 * @param ifExists whether it may be missing
	 * @param previously the policy that is dropped, or {@code null} when unknown
	 */
	record DropPolicy(QualifiedName table, String policy, boolean ifExists,
			@Nullable Policy previously) implements PolicyOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map(CreatePolicy::new);
		}

		@Override
		public String describe() {
			return "drop policy %s on %s".formatted(this.policy, this.table);
		}

	}

	/**
	 * Lets the policies of a table count, or not.
	 *
	 * @param table the table
	 * @param enabled {@code true} to count
	 */
	record SetRowSecurity(QualifiedName table, boolean enabled) implements PolicyOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SetRowSecurity(this.table, !this.enabled));
		}

		@Override
		public String describe() {
			return "%s row security of %s".formatted(this.enabled ? "enable" : "disable", this.table);
		}

	}

	/**
	 * Lets the policies of a table count for its owner too, or not.
	 *
	 * @param table the table
	 * @param forced {@code true} to count
	 */
	record SetForceRowSecurity(QualifiedName table, boolean forced) implements PolicyOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new SetForceRowSecurity(this.table, !this.forced));
		}

		@Override
		public String describe() {
			return "%s row security of %s".formatted(this.forced ? "force" : "do not force", this.table);
		}

	}

}
