package dev.migration.revision;

import java.time.Instant;
import java.util.Collection;
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
 * @param replaces the older revisions it stands for
 */
public record Revision(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn,
		String message, @Nullable Instant created, @Nullable String location, int line, Replaces replaces) {

	public Revision {
		revises = List.copyOf(revises);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	/**
	 * A revision that replaces no other.
	 * @param id the unique id
	 * @param revises the ids of the parents
	 * @param branchLabels names for the branch that begins here
	 * @param dependsOn ids or labels of revisions that must come first
	 * @param message what it is for
	 * @param created when it was written, or {@code null}
	 * @param location where it was found, or {@code null}
	 * @param line the line that names the parents, or 0
	 */
	public Revision(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn, String message,
			@Nullable Instant created, @Nullable String location, int line) {
		this(id, revises, branchLabels, dependsOn, message, created, location, line, Replaces.NONE);
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
	 * This revision in the stead of older ones.
	 * @param older what it replaces
	 * @return a copy
	 */
	public Revision replacing(Replaces older) {
		return new Revision(this.id, this.revises, this.branchLabels, this.dependsOn, this.message, this.created,
				this.location, this.line, older);
	}

	/**
	 * This revision at another place of the graph.
	 * @param parents the ids of its new parents
	 * @param dependencies its new dependencies
	 * @return a copy
	 */
	public Revision onTopOf(List<String> parents, List<String> dependencies) {
		return new Revision(this.id, parents, this.branchLabels, dependencies, this.message, this.created,
				this.location, this.line, this.replaces);
	}

	/**
	 * Whether what it replaces is applied: all of it, or some of it beside this one.
	 * @param applied ids of the applied revisions
	 * @return {@code false} where nothing or only a part is, and where nothing is
	 * replaced
	 */
	public boolean standsForAllOf(Collection<String> applied) {
		return !this.replaces.isEmpty() && (applied.contains(this.id) || applied.containsAll(this.replaces.ids()));
	}

	/**
	 * The place for a message about what it replaces.
	 * @return the location and, where it is known, the line; {@code null} without a
	 * location
	 */
	@Nullable String placeOfReplaces() {
		int at = this.replaces.line();
		return (this.location != null && at > 0) ? this.location + ":" + at : this.location;
	}

	/**
	 * The revision for people: its id, and its message where it has one.
	 * @return for example {@code 1f0c3d (add posts)}
	 */
	public String title() {
		return Phrases.of(this);
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
