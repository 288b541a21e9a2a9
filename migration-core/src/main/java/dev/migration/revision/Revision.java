package dev.migration.revision;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One node of the graph.
 *
 * @param id the unique id: letters from A to Z and a to z, digits, underscores, and dots
 * between them; not {@code head}, {@code heads}, {@code base} or {@code current}
 * @param revises the ids of the parents; empty for a base, several for a merge
 * @param branchLabels names for the branch that begins here, spelled like ids
 * @param dependsOn ids or labels of revisions on other branches that must come first
 * @param message what it is for, in one line
 * @param created when it was written, or {@code null} when unknown
 * @param location where it was found, for messages, or {@code null} when it came from no
 * file
 */
public record Revision(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn,
		String message, @Nullable Instant created, @Nullable String location) {

	public Revision {
		revises = List.copyOf(revises);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

}
