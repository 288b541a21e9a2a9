package dev.migration.cli;

import picocli.CommandLine.Option;

/**
 * A command that only looks: it prints an answer, as text or as JSON.
 */
abstract class Question extends Action {

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	Question(Session session) {
		super(session);
	}

	/**
	 * Finds the answer.
	 * @return the answer
	 */
	abstract Answer answer();

	/** Whether the text may be shortened to what fits a glance. */
	final boolean isVerbose() {
		return session().options().verbose();
	}

	@Override
	final int run() {
		Answer answer = answer();
		if (this.json) {
			session().print(Json.write(answer.json()));
		}
		else {
			session().print(answer.lines());
			answer.remarks().forEach(session()::remark);
		}
		return answer.exitCode();
	}

}
