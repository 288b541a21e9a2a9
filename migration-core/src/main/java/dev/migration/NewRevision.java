package dev.migration;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for when a new revision is to be written.
 *
 * @param message what it is for, in one line
 * @param parents targets for what it revises: {@code head}, {@code base}, an id …;
 * several make a merge
 * @param splice whether a parent may be revised by another revision already, so that a
 * branch begins there
 * @param branchLabels names for the branch that begins here
 * @param dependsOn ids, beginnings of ids or labels of what must come first
 * @param id its id, or {@code null} for a random one
 * @param form how to write it, or {@code null} for what the project does
 * @param folder where to write it, or {@code null} for where the project keeps revisions
 */
public record NewRevision(String message, List<String> parents, boolean splice, List<String> branchLabels,
		List<String> dependsOn, @Nullable String id, @Nullable Form form, @Nullable Path folder) {

	public NewRevision {
		parents = List.copyOf(parents);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * How a revision is written.
	 */
	public enum Form {

		/** A Java class. */
		JAVA,

		/** A {@code .sql} file. */
		SQL

	}

}
