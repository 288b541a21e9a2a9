package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.revision.RevisionException;

/**
 * Explains what is wrong with the revisions as a graph, or with the target.
 */
final class GraphFailureAnalyzer extends AbstractFailureAnalyzer<RevisionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
