package dev.migration.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.ServerNames;

/**
 * Names the things of one new table: what another convention would call the same gets a
 * number, as it does on the server.
 */
final class NumberedNaming implements NamingConvention {

	private final NamingConvention naming;

	private final Set<String> taken = new HashSet<>();

	NumberedNaming(NamingConvention naming, Stream<String> given) {
		this.naming = naming;
		given.forEach(this.taken::add);
	}

	@Override
	public String name(Kind kind, QualifiedName table, List<String> columns, @Nullable QualifiedName referencedTable) {
		String name = this.naming.name(kind, table, columns, referencedTable);
		String numbered = name;
		for (int number = 1; !this.taken.add(numbered); number++) {
			int digits = Integer.toString(number).length();
			numbered = ServerNames.clip(name, ServerNames.LIMIT - digits) + number;
		}
		return numbered;
	}

}
