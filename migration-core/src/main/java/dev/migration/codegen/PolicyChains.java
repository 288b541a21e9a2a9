package dev.migration.codegen;

import java.util.List;

import dev.migration.operation.OperationSwitch;
import dev.migration.operation.PolicyOperation;
import dev.migration.schema.Policy;
import dev.migration.schema.PolicyCommand;
import dev.migration.schema.QualifiedName;

/**
 * Statements about row level security.
 */
final class PolicyChains {

	private final JavaWords words;

	PolicyChains(JavaWords words) {
		this.words = words;
	}

	void register(OperationSwitch.Builder<Chain> cases) {
		cases.on(PolicyOperation.CreatePolicy.class, (create) -> create(create.definition()))
			.on(PolicyOperation.ChangePolicy.class, this::change)
			.on(PolicyOperation.DropPolicy.class,
					(drop) -> Chain.op()
						.call("dropPolicy", Argument.name(drop.policy()), this.words.name(drop.table()))
						.callIf(drop.ifExists(), "ifExists"))
			.on(PolicyOperation.SetRowSecurity.class,
					(set) -> say(set.enabled() ? "enableRowSecurity" : "disableRowSecurity", set.table()))
			.on(PolicyOperation.SetForceRowSecurity.class,
					(set) -> say(set.forced() ? "forceRowSecurity" : "noForceRowSecurity", set.table()));
	}

	private Chain create(Policy policy) {
		Chain said = Chain.op()
			.call("createPolicy", Argument.name(policy.name()), this.words.name(policy.table()))
			.callIf(!policy.permissive(), "restrictive");
		if (policy.command() != PolicyCommand.ALL) {
			said = said.call("on", this.words.constant(policy.command()));
		}
		return said.callIfAny("to", policy.roles())
			.callIfAny("using", policy.using(), Argument::text)
			.callIfAny("check", policy.check(), Argument::text)
			.callIfAny("comment", policy.comment(), Argument::text);
	}

	private Chain change(PolicyOperation.ChangePolicy change) {
		Chain said = Chain.op().call("alterPolicy", Argument.name(change.policy()), this.words.name(change.table()));
		List<String> roles = change.roles();
		if (roles != null) {
			said = said.call("to", roles.stream().map(Argument::name).toList());
		}
		return said.callIfAny("using", change.using(), Argument::text)
			.callIfAny("check", change.check(), Argument::text);
	}

	private Chain say(String method, QualifiedName table) {
		return Chain.op().call(method, this.words.name(table));
	}

}
