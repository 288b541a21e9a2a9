package dev.migration.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Asks a person.
 */
final class Confirmation {

	private final Session session;

	Confirmation(Session session) {
		this.session = session;
	}

	/** Whether the answer is yes; anything else, the end of the input too, is no. */
	boolean asks(String question) {
		this.session.terminal().out().print(question + " [y/N] ");
		this.session.terminal().flush();
		this.session.lastWord().asking(true);
		try {
			String answer = this.session.terminal().in().readLine();
			return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The answer cannot be read", ex);
		}
		finally {
			this.session.lastWord().asking(false);
		}
	}

}
