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
 * @param line the line of that file that names the parents, or the id when there are
 * none, from 1; 0 when unknown
 */
public record Revision(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn,
		String message, @Nullable Instant created, @Nullable String location, int line) {

	public Revision {
		revises = List.copyOf(revises);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * A revision of which no line is known.
	 * @param id the unique id
	 * @param revises the ids of the parents
	 * @param branchLabels names for the branch that begins here
	 * @param dependsOn ids or labels of revisions that must come first
	 * @param message what it is for
	 * @param created when it was written, or {@code null}
	 * @param location where it was found, or {@code null}
	 */
	public Revision(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn, String message,
			@Nullable Instant created, @Nullable String location) {
		this(id, revises, branchLabels, dependsOn, message, created, location, 0);
	}

	/**
	 * The place for a message.
	 * @return the location and, where it is known, the line; {@code null} without a
	 * location
	 */
	public @Nullable String place() {
		return (this.location != null && this.line > 0) ? this.location + ":" + this.line : this.location;
	}

}
