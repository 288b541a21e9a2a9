package dev.migration.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A downgrade to where the database is not above.
 */
public final class NotDowngradeTargetException extends TargetException {

	private final transient @Nullable Revision revision;

	private final transient List<Revision> appliedHeads;

	NotDowngradeTargetException(String target, @Nullable Revision revision, List<Revision> appliedHeads,
			String reason) {
		super(target, "Cannot downgrade to " + Phrases.quote(target) + ": " + reason);
		this.revision = revision;
		this.appliedHeads = List.copyOf(appliedHeads);
	}

	/**
	 * The revision asked for.
	 * @return the revision, or {@code null} for a branch of which nothing is applied
	 */
	public @Nullable Revision revision() {
		return this.revision;
	}

	/**
	 * Where the database is.
	 * @return the applied heads
	 */
	public List<Revision> appliedHeads() {
		return this.appliedHeads;
	}

}
