package dev.migration.spring.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migration.source.DuplicateScriptException;
import dev.migration.source.ScriptException;

/**
 * Explains a revision script that cannot be read, by file and line.
 */
final class ScriptFailureAnalyzer extends AbstractFailureAnalyzer<ScriptException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ScriptException cause) {
		return new FailureAnalysis(cause.getMessage(),
				(cause instanceof DuplicateScriptException duplicate)
						? "Correct " + String.join(" or ", duplicate.locations()) + " and start again; nothing was run."
						: "Correct " + cause.location() + " and start again; nothing was run.",
				cause);
	}

}
