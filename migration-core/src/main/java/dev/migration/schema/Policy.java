package dev.migration.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rule that says which rows of a table a role sees and may write.
 *
 * @param name the exact name, unique in its table
 * @param table the table
 * @param permissive {@code true} when it adds rows, {@code false} when it takes some away
 * @param command the statements it is about
 * @param roles the roles it is about, exactly; empty for all
 * @param using the condition of rows that are seen as SQL, or {@code null}
 * @param check the condition of rows that are written as SQL, or {@code null}
 * @param comment the comment, or {@code null}
 */
public record Policy(String name, QualifiedName table, boolean permissive, PolicyCommand command, List<String> roles,
		@Nullable String using, @Nullable String check, @Nullable String comment) {

	public Policy {
		Names.require("A policy", name);
		roles = List.copyOf(roles);
	}

}
