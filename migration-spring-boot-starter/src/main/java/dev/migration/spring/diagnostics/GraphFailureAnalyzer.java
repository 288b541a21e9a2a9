package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.revision.InvalidGraphException;
import dev.migration.revision.RevisionException;
import dev.migration.revision.TargetException;

/**
 * Explains what is wrong with the revisions as a graph, or with the target.
 */
final class GraphFailureAnalyzer extends AbstractFailureAnalyzer<RevisionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionException cause) {
		return new FailureAnalysis(cause.getMessage(), action(cause), cause);
	}

	private static String action(RevisionException cause) {
		if (cause instanceof InvalidGraphException) {
			return "Correct the headers of the revisions named above and start again; nothing was run.";
		}
		if (cause instanceof TargetException target) {
			return "Correct the target '" + target.target()
					+ "', at a start the value of 'migration.target', and start "
					+ "again; nothing was run. 'java -jar <application>.jar migration history' shows what there is.";
		}
		return "Nothing was run. 'java -jar <application>.jar migration status' shows what the database has.";
	}

}
