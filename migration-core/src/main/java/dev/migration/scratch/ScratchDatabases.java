package dev.migration.scratch;

/**
 * Where scratch databases come from: the server of the application
 * ({@link ServerScratch}, which serves for an embedded server, too), or one database that
 * is kept for the purpose ({@link GivenScratch}).
 */
@FunctionalInterface
public interface ScratchDatabases {

	/**
	 * Makes an empty database, after removing what a run that died left behind.
	 * @return the database, to be closed
	 * @throws ScratchException when there can be none; its message says what to do
	 */
	ScratchDatabase create();

	/**
	 * These, and others where the right to create databases is missing.
	 * @param others what to try then
	 * @return both
	 */
	default ScratchDatabases or(ScratchDatabases others) {
		return () -> {
			try {
				return create();
			}
			catch (ScratchException ex) {
				if (ex.reason() != ScratchException.Reason.NOT_ALLOWED) {
					throw ex;
				}
				return others.create();
			}
		};
	}

}
