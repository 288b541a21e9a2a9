package dev.migration.cli;

import java.util.concurrent.Callable;

/**
 * A command.
 */
abstract class Action implements Callable<Integer> {

	private final Session session;

	Action(Session session) {
		this.session = session;
	}

	final Session session() {
		return this.session;
	}

	/**
	 * Carries it out.
	 * @return the exit code
	 */
	abstract int run();

	@Override
	public final Integer call() {
		// First of all, so that no part of a value that lacks quotes is taken for a
		// target.
		this.session.options().parameters();
		return run();
	}

}
