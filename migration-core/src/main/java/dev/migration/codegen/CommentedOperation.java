package dev.migration.codegen;

import java.util.List;

import dev.migration.operation.Operation;

/**
 * An operation and what stands before it in the source of a revision, for the person who
 * reviews it.
 *
 * @param operation what is done
 * @param remarks what is remarked, in order
 */
public record CommentedOperation(Operation operation, List<Remark> remarks) {

	public CommentedOperation {
		remarks = List.copyOf(remarks);
	}

	/**
	 * An operation without any remark.
	 * @param operation what is done
	 * @return the operation
	 */
	public static CommentedOperation of(Operation operation) {
		return new CommentedOperation(operation, List.of());
	}

	/**
	 * A remark.
	 *
	 * @param text prose; it is wrapped to the width of the source
	 * @param instead operations that could take the place, written below the text as code
	 * that is commented out; empty when there are none
	 */
	public record Remark(String text, List<Operation> instead) {

		public Remark {
			instead = List.copyOf(instead);
		}

		/**
		 * A remark without a proposal.
		 * @param text prose
		 * @return the remark
		 */
		public static Remark of(String text) {
			return new Remark(text, List.of());
		}

	}

}
