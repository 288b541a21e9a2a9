package dev.migration.ddl;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.PolicyOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Policy;
import dev.migration.schema.PolicyCommand;
import dev.migration.schema.QualifiedName;

/**
 * Statements about row-level security.
 */
final class PolicyDdl {

	void register(OperationSwitch.Builder<List<SqlStatement>> cases) {
		cases.on(PolicyOperation.CreatePolicy.class, (create) -> create(create.definition()))
			.on(PolicyOperation.ChangePolicy.class, this::change)
			.on(PolicyOperation.DropPolicy.class,
					(drop) -> Statements.of("DROP POLICY %s%s ON %s".formatted(Words.ifExists(drop.ifExists()),
							Sql.identifier(drop.policy()), Sql.name(drop.table()))))
			.on(PolicyOperation.SetRowSecurity.class, (set) -> Statements.of(rowSecurity(set.table(), set.enabled())))
			.on(PolicyOperation.SetForceRowSecurity.class,
					(set) -> Statements.of(forceRowSecurity(set.table(), set.forced())));
	}

	static String rowSecurity(QualifiedName table, boolean enabled) {
		return Words.alter(table) + (enabled ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY";
	}

	static String forceRowSecurity(QualifiedName table, boolean forced) {
		return Words.alter(table) + (forced ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY";
	}

	static List<SqlStatement> create(Policy policy) {
		String restrictive = policy.permissive() ? "" : " AS RESTRICTIVE";
		String command = (policy.command() != PolicyCommand.ALL) ? " FOR " + policy.command().name() : "";
		String roles = policy.roles().isEmpty() ? "" : " TO " + Words.roles(policy.roles());
		return new Statements()
			.add("CREATE POLICY %s ON %s%s%s%s%s".formatted(Sql.identifier(policy.name()), Sql.name(policy.table()),
					restrictive, command, roles, conditions(policy.using(), policy.check())))
			.addAll(ObjectSql.commentIfAny(ObjectReference.of(ObjectKind.POLICY, policy.table(), policy.name()),
					policy.comment()))
			.list();
	}

	private List<SqlStatement> change(PolicyOperation.ChangePolicy change) {
		List<String> names = change.roles();
		String roles = "";
		if (names != null) {
			roles = " TO " + (names.isEmpty() ? "PUBLIC" : Words.roles(names));
		}
		return Statements.of("ALTER POLICY %s ON %s%s%s".formatted(Sql.identifier(change.policy()),
				Sql.name(change.table()), roles, conditions(change.using(), change.check())));
	}

	private static String conditions(@Nullable String using, @Nullable String check) {
		return ((using != null) ? " USING (" + using + ")" : "")
				+ ((check != null) ? " WITH CHECK (" + check + ")" : "");
	}

}
