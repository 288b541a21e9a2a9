package dev.migration.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.ObjectOperation;
import dev.migration.operation.Operation;
import dev.migration.operation.ParameterChange;
import dev.migration.operation.Previous;
import dev.migration.schema.Grant;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Privilege;

/**
 * Comments, grants and parameters: what any object can have.
 */
final class Words {

	private Words() {
	}

	static List<Change> compare(ObjectReference object, @Nullable String before, @Nullable String after) {
		return Objects.equals(before, after) ? List.of()
				: List.of(Change.of(new ObjectOperation.Comment(object, after, Previous.of(before))));
	}

	static List<Change> compare(ObjectReference object, List<Grant> before, List<Grant> after) {
		Map<String, Set<Privilege>> was = privileges(before, false);
		Map<String, Set<Privilege>> is = privileges(after, false);
		Map<String, Set<Privilege>> wasGrantable = privileges(before, true);
		Map<String, Set<Privilege>> isGrantable = privileges(after, true);
		List<Operation> operations = new ArrayList<>();
		TreeSet<String> roles = new TreeSet<>(was.keySet());
		roles.addAll(is.keySet());
		for (String role : roles) {
			Set<Privilege> gone = without(was, is, role);
			Set<Privilege> less = without(wasGrantable, isGrantable, role);
			less.removeAll(gone);
			Set<Privilege> more = without(isGrantable, wasGrantable, role);
			Set<Privilege> come = without(is, was, role);
			come.removeAll(more);
			add(gone, (set) -> operations
				.add(new ObjectOperation.RevokePrivileges(object, new Grant(role, set, false), false)));
			add(less, (set) -> operations
				.add(new ObjectOperation.RevokePrivileges(object, new Grant(role, set, false), true)));
			add(come,
					(set) -> operations.add(new ObjectOperation.GrantPrivileges(object, new Grant(role, set, false))));
			add(more, (set) -> operations.add(new ObjectOperation.GrantPrivileges(object, new Grant(role, set, true))));
		}
		return operations.stream().map((operation) -> Change.of(operation)).toList();
	}

	private static void add(Set<Privilege> privileges, Consumer<Set<Privilege>> action) {
		if (!privileges.isEmpty()) {
			action.accept(privileges);
		}
	}

	private static Set<Privilege> without(Map<String, Set<Privilege>> one, Map<String, Set<Privilege>> other,
			String role) {
		Set<Privilege> rest = EnumSet.noneOf(Privilege.class);
		rest.addAll(one.getOrDefault(role, Set.of()));
		rest.removeAll(other.getOrDefault(role, Set.of()));
		return rest;
	}

	private static Map<String, Set<Privilege>> privileges(List<Grant> grants, boolean grantable) {
		Map<String, Set<Privilege>> privileges = new TreeMap<>();
		for (Grant grant : grants) {
			if (!grantable || grant.grantable()) {
				privileges.computeIfAbsent(grant.role(), (role) -> EnumSet.noneOf(Privilege.class))
					.addAll(grant.privileges());
			}
		}
		return privileges;
	}

	// What has to be set and reset; null when nothing differs.
	static @Nullable ParameterChange parameters(Map<String, String> before, Map<String, String> after) {
		Map<String, String> set = new TreeMap<>(after);
		set.entrySet().removeAll(before.entrySet());
		Set<String> reset = new TreeSet<>(before.keySet());
		reset.removeAll(after.keySet());
		return (set.isEmpty() && reset.isEmpty()) ? null : new ParameterChange(set, reset, Previous.of(before));
	}

}
