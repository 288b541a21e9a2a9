package dev.migration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import dev.migration.runtime.DatabaseUnavailableException;

/**
 * Tells where the database stands to somebody who does not wait as long as a connection
 * pool does when the database is gone; as {@link TimedAnswers}, one question for all who
 * ask the same at once.
 */
public final class TimedStatus {

	private static final Duration LIMIT = Duration.ofSeconds(3);

	private static final String DOING = "reading the state table";

	private final Migrator migrator;

	private final TimedAnswers<Status> statuses;

	private final TimedAnswers<Optional<WholeRevision>> revisions;

	/**
	 * Asks a migrator and waits three seconds at the most.
	 * @param migrator what knows
	 */
	public TimedStatus(Migrator migrator) {
		this(migrator, LIMIT);
	}

	/**
	 * Asks a migrator and waits as long as is said.
	 * @param migrator what knows
	 * @param limit how long at the most
	 */
	public TimedStatus(Migrator migrator, Duration limit) {
		this(migrator, limit, InstantSource.system());
	}

	TimedStatus(Migrator migrator, Duration limit, InstantSource clock) {
		this.migrator = migrator;
		this.statuses = new TimedAnswers<>(DOING, limit, clock);
		this.revisions = new TimedAnswers<>(DOING, limit, clock);
	}

	/**
	 * Tells where the database stands.
	 * @param target what is behind it is not pending
	 * @return the status
	 * @throws DatabaseUnavailableException when there is no answer in time
	 */
	public Status status(String target) {
		return this.statuses.to(target, () -> this.migrator.status(target));
	}

	/**
	 * The same for somebody who has another time to wait.
	 * @param target what is behind it is not pending
	 * @param limit how long at the most, this time
	 * @return the status
	 * @throws DatabaseUnavailableException when there is no answer in time
	 */
	public Status status(String target, Duration limit) {
		return this.statuses.to(target, () -> this.migrator.status(target), limit);
	}

	/**
	 * One revision whole.
	 * @param id its id
	 * @param attempts how many attempts at the most
	 * @return the revision, or nothing when neither application nor database knows it
	 * @throws DatabaseUnavailableException when there is no answer in time
	 */
	public Optional<WholeRevision> revision(String id, int attempts) {
		return this.revisions.to(attempts + " " + id, () -> this.migrator.revision(id, attempts));
	}

}
