package dev.migration;

import org.jspecify.annotations.Nullable;

import dev.migration.scratch.GivenScratch;
import dev.migration.scratch.ScratchDatabases;

/**
 * Where things are tried out.
 *
 * @param server a database of the server on which scratch databases are created
 * @param given an empty database to use instead, or {@code null}
 */
public record ScratchPlace(DatabaseUrl server, @Nullable DatabaseUrl given) {

	/**
	 * The scratch databases of this place.
	 * @return the databases; none is made yet
	 */
	public ScratchDatabases databases() {
		return (this.given != null)
				? new GivenScratch("migration.scratch.url", this.given.dataSource(), this.server.dataSource())
				: this.server.scratch();
	}

}
