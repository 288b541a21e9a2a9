package dev.migration.diff;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CompositeType;
import dev.migration.schema.Dependency;
import dev.migration.schema.Domain;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Trigger;
import dev.migration.schema.UserType;
import dev.migration.schema.View;

/**
 * Finds out what each object of a schema needs: what its own record says, and what the
 * schema says beyond.
 */
final class Needs {

	private final Inventory inventory;

	private final TableNeeds tableNeeds;

	Needs(Inventory inventory) {
		this.inventory = inventory;
		this.tableNeeds = new TableNeeds(inventory);
	}

	void read(Schema schema) {
		schema.namespaces().forEach((namespace) -> this.inventory.exists(Id.schema(namespace.name())));
		schema.extensions().forEach((extension) -> {
			this.inventory.exists(Id.extension(extension.name()));
			schemaOf(Id.extension(extension.name()), extension.schema());
		});
		this.inventory.routines().keySet().forEach((routine) -> schemaOf(routine, routine.name().schema()));
		this.inventory.types().values().forEach(this::type);
		schema.sequences().forEach(this::sequence);
		schema.tables().forEach((table) -> {
			relation(table.name());
			this.tableNeeds.read(table);
		});
		schema.views().forEach(this::view);
		schema.materializedViews().forEach(this::materializedView);
		schema.dependencies().forEach(this::listed);
		schema.grants().forEach((grant) -> words(grant.object()));
		schema.revoked().forEach((grant) -> words(grant.object()));
		schema.comments().forEach((comment) -> words(comment.object()));
	}

	private void words(ObjectReference object) {
		Id words = Id.words(object);
		id(object).ifPresent((about) -> {
			this.inventory.exists(words);
			this.inventory.need(words, about);
		});
	}

	private void type(UserType type) {
		Id id = Id.type(type.name());
		this.inventory.exists(id);
		schemaOf(id, type.name().schema());
		if (type instanceof Domain domain) {
			this.inventory.need(id, domain.type());
			domain.checks().forEach((check) -> {
				Id rule = Id.constraint(domain.name(), check.name());
				this.inventory.exists(rule);
				this.inventory.need(rule, id);
			});
		}
		else if (type instanceof CompositeType composite) {
			composite.attributes()
				.stream()
				.map(CompositeType.Attribute::type)
				.forEach((part) -> this.inventory.need(id, part));
		}
		else if (type instanceof RangeType range) {
			this.inventory.need(id, range.subtype());
			multirange(range, id);
		}
	}

	private void multirange(RangeType range, Id id) {
		String name = range.name().name();
		QualifiedName own = range.multirange();
		QualifiedName other = range.name()
			.sibling(name.contains("range") ? name.replace("range", "multirange") : name + "_multirange");
		this.inventory.alias(Id.type((own != null) ? own : other), id);
	}

	private void sequence(Sequence sequence) {
		relation(sequence.name());
		Sequence.Owner owner = sequence.ownedBy();
		if (owner != null) {
			Id role = Id.part(Id.Space.OWNER, sequence.name(), owner.column());
			this.inventory.exists(role);
			this.inventory.need(role, Id.relation(sequence.name()));
			this.inventory.need(role, Id.column(owner.table(), owner.column()));
		}
	}

	private void view(View view) {
		relation(view.name());
		view.triggers().forEach(this::trigger);
	}

	private void trigger(Trigger trigger) {
		this.inventory.exists(Id.part(Id.Space.TRIGGER, trigger.table(), trigger.name()));
		this.tableNeeds.trigger(trigger, Map.of());
	}

	private void materializedView(MaterializedView view) {
		relation(view.name());
		view.indexes().forEach((index) -> this.tableNeeds.index(index, Map.of()));
	}

	private void relation(QualifiedName name) {
		this.inventory.exists(Id.relation(name));
		schemaOf(Id.relation(name), name.schema());
	}

	private void schemaOf(Id id, @Nullable String schema) {
		if (schema != null) {
			this.inventory.need(id, Id.schema(schema));
		}
	}

	private void listed(Dependency dependency) {
		Optional<Id> dependent = id(dependency.dependent());
		Optional<Id> needed = id(dependency.needed());
		if (dependent.isPresent() && needed.isPresent()) {
			this.inventory.need(valueOf(dependent.get()), needed.get());
		}
	}

	private Optional<Id> id(ObjectReference object) {
		String member = object.member();
		boolean routine = object.kind() == ObjectKind.FUNCTION || object.kind() == ObjectKind.PROCEDURE
				|| object.kind() == ObjectKind.AGGREGATE;
		return routine ? this.inventory.routine(object.name(), (member != null) ? member : "") : Id.of(object);
	}

	// What a column needs for its default, the default needs.
	private Id valueOf(Id id) {
		String member = id.member();
		if (id.space() != Id.Space.COLUMN || member == null) {
			return id;
		}
		Id value = Id.value(id.name(), member);
		return this.inventory.has(value) ? value : id;
	}

}
