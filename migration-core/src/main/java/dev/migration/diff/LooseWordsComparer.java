package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.operation.EnumOperation;
import dev.migration.operation.ObjectOperation;
import dev.migration.schema.Grant;
import dev.migration.schema.ObjectComment;
import dev.migration.schema.ObjectGrant;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.Schema;

/**
 * Compares comments and grants that stand beside the objects they are about, and what was
 * taken from all roles. They go with their object, and have to be said again when it
 * comes again.
 */
final class LooseWordsComparer {

	private final Steps steps;

	private final Inventory before;

	private final Inventory after;

	LooseWordsComparer(Steps steps, Inventory before, Inventory after) {
		this.steps = steps;
		this.before = before;
		this.after = after;
	}

	void compare(Schema was, Schema is) {
		Map<String, ObjectReference> objects = new TreeMap<>();
		Stream.of(was, is).forEach((schema) -> {
			Stream.concat(schema.grants().stream(), schema.revoked().stream())
				.map(ObjectGrant::object)
				.forEach((object) -> objects.put(object.toString(), object));
			schema.comments()
				.stream()
				.map(ObjectComment::object)
				.forEach((object) -> objects.put(object.toString(), object));
		});
		Said then = Said.of(was);
		Said now = Said.of(is);
		objects.values().forEach((object) -> object(object, then, now));
	}

	private void object(ObjectReference object, Said was, Said is) {
		Id id = Id.words(object);
		Optional<Id> now = about(this.after, id);
		Optional<Id> then = about(this.before, id);
		if (now.isEmpty() && then.filter(this::goes).isPresent()) {
			return;
		}
		Said before = Stream.concat(now.stream(), then.stream()).anyMatch(this::isNew) ? Said.NOTHING : was;
		List<Change> changes = new ArrayList<>();
		changes.addAll(Words.compare(object, before.comments().get(object), is.comments().get(object)));
		changes.addAll(Words.compare(object, before.grants(object), is.grants(object)));
		List<Grant> taken = before.revoked(object);
		List<Grant> take = is.revoked(object);
		take.stream()
			.filter((grant) -> !taken.contains(grant))
			.forEach((grant) -> changes.add(Change.of(new ObjectOperation.RevokePrivileges(object, grant, false))));
		taken.stream()
			.filter((grant) -> !take.contains(grant))
			.forEach((grant) -> changes.add(Change.of(new ObjectOperation.GrantPrivileges(object, grant))));
		this.steps.add(id, Step.Action.CREATE, changes);
	}

	private static Optional<Id> about(Inventory inventory, Id words) {
		Set<Id> needed = inventory.needs(words);
		return needed.stream().findFirst();
	}

	private boolean isNew(Id id) {
		return this.steps.find(id, Step.Action.CREATE).isPresent() || this.steps.find(id, Step.Action.CHANGE)
			.filter((step) -> step.changes()
				.stream()
				.anyMatch((change) -> change.operation() instanceof EnumOperation.DropEnumValue))
			.isPresent();
	}

	private boolean goes(Id id) {
		return this.steps.find(id, Step.Action.DROP).isPresent();
	}

	/**
	 * What one schema says beside its objects.
	 *
	 * @param comments the comments
	 * @param granted the grants
	 * @param taken what was taken from all roles
	 */
	private record Said(Map<ObjectReference, String> comments, Map<ObjectReference, List<Grant>> granted,
			Map<ObjectReference, List<Grant>> taken) {

		static final Said NOTHING = new Said(Map.of(), Map.of(), Map.of());

		static Said of(Schema schema) {
			return new Said(
					schema.comments().stream().collect(Collectors.toMap(ObjectComment::object, ObjectComment::comment)),
					byObject(schema.grants()), byObject(schema.revoked()));
		}

		private static Map<ObjectReference, List<Grant>> byObject(List<ObjectGrant> grants) {
			return grants.stream()
				.collect(Collectors.groupingBy(ObjectGrant::object,
						Collectors.mapping(ObjectGrant::grant, Collectors.toList())));
		}

		List<Grant> grants(ObjectReference object) {
			return this.granted.getOrDefault(object, List.of());
		}

		List<Grant> revoked(ObjectReference object) {
			return this.taken.getOrDefault(object, List.of());
		}

	}

}
