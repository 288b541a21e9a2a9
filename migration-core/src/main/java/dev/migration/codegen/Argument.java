package dev.migration.codegen;

import java.util.List;

/**
 * What stands between the parentheses of a call, one of those that commas part.
 */
sealed interface Argument {

	/** Code of one piece. */
	static Argument code(String code) {
		return new Code(List.of(code));
	}

	/** A name or another short text: a literal on one line, whatever is in it. */
	static Argument name(String value) {
		return code(JavaText.literal(value));
	}

	/** A text for people or the server: a literal, or a text block when it has lines. */
	static Argument text(String value) {
		return JavaText.isBlock(value) ? new Block(JavaText.block(value)) : new Literal(value);
	}

	/** A query, around which blank space does not count. */
	static Argument query(String value) {
		return JavaText.isBlock(value) ? new Block(JavaText.block(value + "\n")) : new Literal(value);
	}

	/**
	 * Code that a line may end in.
	 *
	 * @param pieces the parts that stay on one line each
	 */
	record Code(List<String> pieces) implements Argument {

		public Code {
			pieces = List.copyOf(pieces);
		}

	}

	/**
	 * Text without a line end, which is cut where it does not fit a line.
	 *
	 * @param value the text
	 */
	record Literal(String value) implements Argument {
	}

	/**
	 * A text block.
	 *
	 * @param lines its lines, from the opening quotes to the closing ones, not indented
	 */
	record Block(List<String> lines) implements Argument {

		public Block {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A lambda with a block.
	 *
	 * @param parameter its parameter
	 * @param statements what it does
	 */
	record Lambda(String parameter, List<Chain> statements) implements Argument {

		public Lambda {
			statements = List.copyOf(statements);
		}

	}

	/**
	 * A lambda with one expression.
	 *
	 * @param parameter its parameter
	 * @param expression the expression
	 */
	record Expression(String parameter, Chain expression) implements Argument {
	}

}
