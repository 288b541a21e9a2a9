package dev.migration.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import dev.migration.schema.DataType;
import dev.migration.schema.Extension;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.Namespace;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Routine;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UserType;
import dev.migration.schema.View;

/**
 * The objects of a schema by name, and what needs what.
 */
final class Inventory {

	private final Map<String, Namespace> namespaces;

	private final Map<String, Extension> extensions;

	private final Map<QualifiedName, UserType> types = new TreeMap<>();

	private final Map<QualifiedName, Sequence> sequences;

	private final Map<QualifiedName, Table> tables;

	private final Map<QualifiedName, View> views;

	private final Map<QualifiedName, MaterializedView> materializedViews;

	private final Map<Id, Routine> routines = new TreeMap<>();

	private final Map<QualifiedName, List<Id>> overloads = new HashMap<>();

	private final Set<Id> existing = new HashSet<>();

	private final Map<Id, Id> aliases = new HashMap<>();

	private final Map<Id, Set<Id>> needs = new HashMap<>();

	private final Map<Id, Set<Id>> neededBy = new HashMap<>();

	private final Map<Id, Set<Id>> parts = new HashMap<>();

	private final List<Id[]> pending = new ArrayList<>();

	Inventory(Schema schema) {
		this.namespaces = byName(schema.namespaces(), Namespace::name);
		this.extensions = byName(schema.extensions(), Extension::name);
		List.of(schema.enums(), schema.domains(), schema.compositeTypes(), schema.rangeTypes())
			.forEach((kind) -> kind.forEach((type) -> this.types.put(type.name(), type)));
		this.sequences = byName(schema.sequences(), Sequence::name);
		this.tables = byName(schema.tables(), Table::name);
		this.views = byName(schema.views(), View::name);
		this.materializedViews = byName(schema.materializedViews(), MaterializedView::name);
		for (Routine routine : schema.routines()) {
			Id id = Id.routine(routine.name(), RoutineText.signature(routine.arguments()));
			this.routines.put(id, routine);
			this.overloads.computeIfAbsent(routine.name(), (key) -> new ArrayList<>()).add(id);
			exists(id);
		}
		new Needs(this).read(schema);
		this.pending.forEach((pair) -> link(pair[0], pair[1]));
		this.pending.clear();
	}

	private static <K extends Comparable<K>, V> Map<K, V> byName(Collection<V> values, Function<V, K> name) {
		Map<K, V> map = new TreeMap<>();
		values.forEach((value) -> map.put(name.apply(value), value));
		return map;
	}

	Map<String, Namespace> namespaces() {
		return this.namespaces;
	}

	Map<String, Extension> extensions() {
		return this.extensions;
	}

	Map<QualifiedName, UserType> types() {
		return this.types;
	}

	Map<QualifiedName, Sequence> sequences() {
		return this.sequences;
	}

	Map<QualifiedName, Table> tables() {
		return this.tables;
	}

	Map<QualifiedName, View> views() {
		return this.views;
	}

	Map<QualifiedName, MaterializedView> materializedViews() {
		return this.materializedViews;
	}

	Map<Id, Routine> routines() {
		return this.routines;
	}

	Set<Id> ids() {
		return this.existing;
	}

	boolean has(Id id) {
		return this.existing.contains(id);
	}

	// All there is of its own, and what it needs.
	Map<Id, Set<Id>> needs() {
		return this.needs;
	}

	Set<Id> needs(Id id) {
		return this.needs.getOrDefault(id, Set.of());
	}

	Set<Id> neededBy(Id id) {
		return this.neededBy.getOrDefault(id, Set.of());
	}

	// The indexes, columns and rules that go with a relation.
	Set<Id> parts(Id relation) {
		return this.parts.getOrDefault(relation, Collections.emptySet());
	}

	void exists(Id id) {
		this.existing.add(id);
		id.owner().ifPresent((owner) -> belongs(id, owner));
	}

	void belongs(Id part, Id owner) {
		this.parts.computeIfAbsent(owner, (key) -> new TreeSet<>()).add(part);
	}

	// Another name under which something is needed.
	void alias(Id alias, Id id) {
		this.aliases.put(alias, id);
	}

	void need(Id dependent, Id needed) {
		this.pending.add(new Id[] { dependent, needed });
	}

	void need(Id dependent, DataType type) {
		if (type instanceof DataType.UserDefined own) {
			need(dependent, Id.type(own.name()));
		}
	}

	Optional<Id> routine(QualifiedName name, String types) {
		for (Id id : this.overloads.getOrDefault(name, List.of())) {
			Routine routine = this.routines.get(id);
			if (routine != null && RoutineText.isNamedBy(routine.arguments(), types)) {
				return Optional.of(id);
			}
		}
		return Optional.empty();
	}

	private void link(Id dependent, Id needed) {
		Optional<Id> from = resolve(dependent);
		Optional<Id> to = resolve(needed);
		if (from.isEmpty() || to.isEmpty() || from.get().equals(to.get()) || to.get().owner().equals(from)) {
			return;
		}
		this.needs.computeIfAbsent(from.get(), (key) -> new TreeSet<>()).add(to.get());
		this.neededBy.computeIfAbsent(to.get(), (key) -> new TreeSet<>()).add(from.get());
	}

	// What is meant, or what it is a part of.
	private Optional<Id> resolve(Id id) {
		if (this.existing.contains(id)) {
			return Optional.of(id);
		}
		Id alias = this.aliases.get(id);
		if (alias != null) {
			return Optional.of(alias);
		}
		Id relation = Id.relation(id.name());
		boolean rowType = id.space() == Id.Space.TYPE && this.existing.contains(relation);
		return rowType ? Optional.of(relation) : id.owner().filter(this.existing::contains);
	}

}
