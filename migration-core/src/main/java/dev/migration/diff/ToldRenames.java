package dev.migration.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migration.diff.NameChanges.Changed;
import dev.migration.diff.Renames.Rename;
import dev.migration.schema.Column;
import dev.migration.schema.Constraint;
import dev.migration.schema.EnumType;
import dev.migration.schema.Index;
import dev.migration.schema.MaterializedView;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.View;

/**
 * Finds what told renames are about.
 */
final class ToldRenames {

	private final Schema before;

	private final Map<QualifiedName, ObjectKind> wholesBefore;

	private final Map<QualifiedName, ObjectKind> wholesAfter;

	private final Schema after;

	private final NameChanges changes;

	ToldRenames(Schema before, Schema after, NameChanges changes) {
		this.before = before;
		this.after = after;
		this.changes = changes;
		this.wholesBefore = wholes(before);
		this.wholesAfter = wholes(after);
	}

	// Tables before their parts, which are looked for under the new name.
	void find(List<Rename> renames) {
		List<Rename> parts = new ArrayList<>();
		for (Rename rename : renames) {
			List<QualifiedName> found = named(this.wholesBefore, rename.from());
			if (found.isEmpty()) {
				parts.add(rename);
			}
			else {
				whole(rename, single(rename, found));
			}
		}
		parts.forEach(this::part);
	}

	private void whole(Rename rename, QualifiedName from) {
		ObjectKind kind = this.wholesBefore.getOrDefault(from, ObjectKind.TABLE);
		QualifiedName to = (rename.to().size() == 2) ? QualifiedName.of(rename.to().get(0), rename.to().get(1))
				: from.sibling(rename.to().get(0));
		if (this.wholesAfter.get(to) != kind) {
			throw new RenameException(rename, "there is to be no %s %s".formatted(word(kind), to),
					names(this.wholesAfter, kind));
		}
		if (this.wholesAfter.containsKey(from)) {
			throw new RenameException(rename, "%s stays".formatted(from), List.of());
		}
		if (this.wholesBefore.containsKey(to)) {
			throw new RenameException(rename, "there is a %s already".formatted(to), List.of());
		}
		this.changes.add(Changed.whole(kind, from, to, true));
	}

	private void part(Rename rename) {
		int last = rename.from().size() - 1;
		String member = rename.from().get(last);
		String to = rename.to().get(rename.to().size() - 1);
		List<QualifiedName> owners = (last > 0)
				? named(this.wholesBefore, rename.from().subList(0, last)).stream().filter(this::hasParts).toList()
				: List.of();
		if (owners.isEmpty()) {
			throw new RenameException(rename, "there is no %s".formatted(String.join(".", rename.from())),
					names(this.wholesBefore, ObjectKind.TABLE));
		}
		QualifiedName owner = single(rename, owners);
		boolean type = this.wholesBefore.get(owner) == ObjectKind.TYPE;
		Map<String, ObjectKind> was = parts(this.before, owner);
		Map<String, ObjectKind> is = parts(this.after, type ? this.changes.type(owner) : this.changes.relation(owner));
		ObjectKind kind = was.get(member);
		if (kind == null) {
			throw new RenameException(rename, "%s has no %s".formatted(owner, member), List.copyOf(was.keySet()));
		}
		if (is.get(to) != kind) {
			throw new RenameException(rename, "%s is to have no %s %s".formatted(owner, word(kind), to),
					List.copyOf(is.keySet()));
		}
		if (is.containsKey(member)) {
			throw new RenameException(rename, "%s stays".formatted(member), List.of());
		}
		if (was.containsKey(to)) {
			throw new RenameException(rename, "%s has a %s already".formatted(owner, to), List.of());
		}
		this.changes.add(Changed.part(kind, owner, member, to, true));
	}

	private boolean hasParts(QualifiedName name) {
		return !parts(this.before, name).isEmpty();
	}

	private static QualifiedName single(Rename rename, List<QualifiedName> found) {
		if (found.size() > 1) {
			throw new RenameException(rename, "%s is not one thing but several".formatted(rename.from().get(0)),
					found.stream().map(QualifiedName::toString).toList());
		}
		return found.get(0);
	}

	private static List<QualifiedName> named(Map<QualifiedName, ObjectKind> wholes, List<String> parts) {
		return switch (parts.size()) {
			case 1 -> wholes.keySet().stream().filter((name) -> name.name().equals(parts.get(0))).toList();
			case 2 -> Stream.of(QualifiedName.of(parts.get(0), parts.get(1))).filter(wholes::containsKey).toList();
			default -> List.of();
		};
	}

	private static Map<QualifiedName, ObjectKind> wholes(Schema schema) {
		Map<QualifiedName, ObjectKind> wholes = new TreeMap<>();
		schema.enums().forEach((type) -> wholes.put(type.name(), ObjectKind.TYPE));
		schema.compositeTypes().forEach((type) -> wholes.put(type.name(), ObjectKind.TYPE));
		schema.rangeTypes().forEach((type) -> wholes.put(type.name(), ObjectKind.TYPE));
		schema.domains().forEach((type) -> wholes.put(type.name(), ObjectKind.DOMAIN));
		schema.sequences().stream().map(Sequence::name).forEach((name) -> wholes.put(name, ObjectKind.SEQUENCE));
		schema.tables()
			.stream()
			.flatMap((table) -> table.indexes().stream())
			.map(Index::qualifiedName)
			.forEach((name) -> wholes.put(name, ObjectKind.INDEX));
		schema.views().stream().map(View::name).forEach((name) -> wholes.put(name, ObjectKind.VIEW));
		schema.materializedViews()
			.stream()
			.map(MaterializedView::name)
			.forEach((name) -> wholes.put(name, ObjectKind.MATERIALIZED_VIEW));
		schema.tables().stream().map(Table::name).forEach((name) -> wholes.put(name, ObjectKind.TABLE));
		return wholes;
	}

	private static Map<String, ObjectKind> parts(Schema schema, QualifiedName owner) {
		Map<String, ObjectKind> parts = new TreeMap<>();
		schema.enums()
			.stream()
			.filter((type) -> type.name().equals(owner))
			.map(EnumType::values)
			.forEach((values) -> values.forEach((value) -> parts.put(value, ObjectKind.ATTRIBUTE)));
		schema.table(owner).ifPresent((table) -> {
			table.constraints()
				.stream()
				.map(Constraint::name)
				.forEach((name) -> parts.put(name, ObjectKind.CONSTRAINT));
			table.columns().stream().map(Column::name).forEach((name) -> parts.put(name, ObjectKind.COLUMN));
		});
		return parts;
	}

	private static List<String> names(Map<QualifiedName, ObjectKind> wholes, ObjectKind kind) {
		return wholes.entrySet()
			.stream()
			.filter((whole) -> whole.getValue() == kind)
			.map((whole) -> whole.getKey().toString())
			.toList();
	}

	private static String word(ObjectKind kind) {
		return (kind == ObjectKind.ATTRIBUTE) ? "value" : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
