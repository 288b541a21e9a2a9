package dev.migration.diff;

import dev.migration.diff.NameChanges.Changed;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;

/**
 * Finds the names that change from one schema to another.
 */
final class RenameFinder {

	private RenameFinder() {
	}

	static NameChanges find(Schema before, Schema after, Renames renames) {
		NameChanges changes = new NameChanges();
		new ToldRenames(before, after, changes).find(renames.told());
		if (renames.detect()) {
			new TableRenames(before, after, changes).find();
			new PartRenames(before, after, changes).find();
		}
		follow(before, changes);
		return changes;
	}

	// Indexes and sequences of a table move with it.
	private static void follow(Schema before, NameChanges changes) {
		for (Table table : before.tables()) {
			String schema = changes.relation(table.name()).schema();
			if (schema == null || schema.equals(table.name().schema())) {
				continue;
			}
			table.indexes().forEach((index) -> follow(ObjectKind.INDEX, index.qualifiedName(), schema, changes));
			before.sequences()
				.stream()
				.filter((sequence) -> sequence.ownedBy() != null && sequence.ownedBy().table().equals(table.name()))
				.forEach((sequence) -> follow(ObjectKind.SEQUENCE, sequence.name(), schema, changes));
		}
	}

	private static void follow(ObjectKind kind, QualifiedName name, String schema, NameChanges changes) {
		if (changes.relation(name).equals(name)) {
			changes.add(Changed.whole(kind, name, name.in(schema), true));
		}
	}

}
