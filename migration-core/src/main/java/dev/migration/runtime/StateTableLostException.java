package dev.migration.runtime;

/**
 * The table that records what is applied is gone, but the log beside it is there: to run
 * all revisions again could fail half-way or do things twice.
 */
public final class StateTableLostException extends MigrationRunException {

	StateTableLostException(StateTables tables) {
		super("The table " + tables.state() + ", which records what is applied, is not there, but " + tables.log()
				+ " is: somebody dropped or renamed it. Nothing was run. Bring it back, or say where the database is "
				+ "with 'migration stamp'; if the database is to begin anew, drop " + tables.log() + " as well", null);
	}

}
