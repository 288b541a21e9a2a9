package dev.migration.source;

import java.util.List;

/**
 * The statements that would take the transaction out of the runtime's hands.
 */
final class TransactionControl {

	private TransactionControl() {
	}

	/**
	 * Refuses such a statement. Savepoints are not among them.
	 * @param text the file
	 * @param start the first token of the statement
	 * @param head the first words of the statement, upper case
	 * @param plain whether the text is no revision
	 * @throws SqlFileException when it is one
	 */
	static void refuse(SqlText text, SqlToken start, List<String> head, boolean plain) {
		String word = head.get(0);
		String second = (head.size() > 1) ? head.get(1) : "";
		String third = (head.size() > 2) ? head.get(2) : "";
		boolean refused = switch (word) {
			case "BEGIN", "COMMIT", "END", "ABORT" -> true;
			case "START", "PREPARE" -> second.equals("TRANSACTION");
			case "ROLLBACK" -> !second.equals("TO") && !third.equals("TO");
			default -> false;
		};
		if (refused) {
			throw text.problem(start.start(), SqlFileProblem.TRANSACTION_CONTROL, "'"
					+ text.excerpt(start.start(), start.end()) + "' ends or begins a transaction, and "
					+ (plain ? "this file is run without one; remove it"
							: "each revision already runs in one of its own;"
									+ " remove it; '-- transactional: false' in the header commits after each statement")
					+ " (a function body belongs in $$ quotes)");
		}
	}

}
