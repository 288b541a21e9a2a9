package dev.migration;

import java.util.List;
import java.util.stream.Collectors;

import dev.migration.revision.Revision;
import dev.migration.revision.TargetException;

/**
 * A new revision was to revise one that is revised already, which begins a branch; that
 * has to be asked for.
 */
public final class NotAHeadException extends TargetException {

	private final transient Revision revision;

	private final transient List<Revision> children;

	NotAHeadException(String target, Revision revision, List<Revision> children) {
		super(target, "'" + target + "' is " + revision.title() + ", which is no head: "
				+ children.stream().map(Revision::title).collect(Collectors.joining(", "))
				+ ((children.size() == 1) ? " revises" : " revise") + " it; add --splice to begin a branch there");
		this.revision = revision;
		this.children = List.copyOf(children);
	}

	/**
	 * The revision that was to be revised.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * The revisions that revise it.
	 * @return one or several
	 */
	public List<Revision> children() {
		return this.children;
	}

}
