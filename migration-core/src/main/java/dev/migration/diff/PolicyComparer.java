package dev.migration.diff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.PolicyOperation;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Policy;

/**
 * Compares the policies of a table that is on both sides.
 */
final class PolicyComparer {

	private final Steps steps;

	private final Sides sides;

	PolicyComparer(Steps steps, Sides sides) {
		this.steps = steps;
		this.sides = sides;
	}

	void compare(List<Policy> before, List<Policy> after) {
		Map<String, Policy> was = Pairs.byName(before, Policy::name);
		Map<String, Policy> is = Pairs.byName(after, Policy::name);
		TreeSet<String> names = new TreeSet<>(was.keySet());
		names.addAll(is.keySet());
		names.forEach((name) -> policy(was.get(name), is.get(name)));
	}

	private void policy(@Nullable Policy before, @Nullable Policy after) {
		if (before == null || after == null || this.sides.rebuilds().contains(id(before))) {
			if (before != null) {
				this.steps.drop(id(before),
						new PolicyOperation.DropPolicy(before.table(), before.name(), false, before));
			}
			if (after != null) {
				create(after);
			}
			return;
		}
		List<String> roles = Set.copyOf(before.roles()).equals(Set.copyOf(after.roles())) ? null : after.roles();
		String using = Objects.equals(before.using(), after.using()) ? null : after.using();
		String check = Objects.equals(before.check(), after.check()) ? null : after.check();
		if (roles != null || using != null || check != null) {
			this.steps.change(id(after),
					new PolicyOperation.ChangePolicy(after.table(), after.name(), roles, using, check, before));
		}
		this.steps.add(id(after), Step.Action.CHANGE, Words.compare(
				ObjectReference.of(ObjectKind.POLICY, after.table(), after.name()), before.comment(), after.comment()));
	}

	void create(Policy policy) {
		this.steps.create(id(policy), new PolicyOperation.CreatePolicy(policy));
	}

	static Id id(Policy policy) {
		return Id.part(Id.Space.POLICY, policy.table(), policy.name());
	}

}
