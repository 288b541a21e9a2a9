package dev.migration.codegen;

import java.util.List;

/**
 * What an operation runs and what stands before it in the source of a revision, for the
 * person who reviews it.
 *
 * @param statements the SQL of the operation, each without a closing semicolon
 * @param remarks what is remarked, in order
 */
public record CommentedStatements(List<String> statements, List<Remark> remarks) {

	public CommentedStatements {
		statements = List.copyOf(statements);
		remarks = List.copyOf(remarks);
	}

	/**
	 * A remark.
	 *
	 * @param text prose; it is wrapped to the width of the source
	 * @param instead statements that could take the place, written below the text and
	 * commented out; empty when there are none
	 */
	public record Remark(String text, List<String> instead) {

		public Remark {
			instead = List.copyOf(instead);
		}

	}

}
