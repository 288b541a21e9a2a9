package dev.migration.revision;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A revision says that it replaces one that it cannot replace.
 */
public final class ReplacementException extends InvalidGraphException {

	private final transient Revision revision;

	private final String replaced;

	private final transient @Nullable Revision other;

	private ReplacementException(String message, Revision revision, String replaced, @Nullable Revision other) {
		super(message);
		this.revision = revision;
		this.replaced = replaced;
		this.other = other;
	}

	static ReplacementException itself(Revision revision) {
		return new ReplacementException(
				located(revision) + " replaces itself; name the older revisions that it stands for", revision,
				revision.id(), null);
	}

	static ReplacementException present(Revision revision, Revision other) {
		return new ReplacementException(Phrases.located(other) + " is still there, though " + located(revision)
				+ " replaces it; delete the file of " + Phrases.quote(other.id())
				+ ", or take its id out of 'replaces' if it is to stay", revision, other.id(), other);
	}

	static ReplacementException later(Revision revision, Revision other) {
		return new ReplacementException(located(revision) + " replaces " + Phrases.located(other)
				+ ", which comes after it; a revision stands for older ones only, so take " + Phrases.quote(other.id())
				+ " out of 'replaces'", revision, other.id(), other);
	}

	static ReplacementException needed(Revision revision, String replaced) {
		return new ReplacementException(
				located(revision) + " replaces " + Phrases.quote(replaced)
						+ " and revises or depends on it as well; name instead what that one was built on",
				revision, replaced, null);
	}

	static ReplacementException twice(String replaced, Revision first, Revision second) {
		return new ReplacementException(
				"Revision " + Phrases.quote(replaced) + " is replaced twice: by " + located(first) + " and by "
						+ located(second) + "; only one can stand for it, so take it out of the other's 'replaces'",
				second, replaced, first);
	}

	private static String located(Revision revision) {
		String place = revision.placeOfReplaces();
		return Phrases.of(revision) + ((place != null) ? " in " + place : "");
	}

	/**
	 * The revision that says so.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * What it says it replaces.
	 * @return the id
	 */
	public String replaced() {
		return this.replaced;
	}

	/**
	 * The other revision that is involved: the one still there, or the first of the two
	 * that replace the same.
	 * @return the revision, or empty
	 */
	public Optional<Revision> other() {
		return Optional.ofNullable(this.other);
	}

}
