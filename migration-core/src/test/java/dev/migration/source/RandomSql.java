package dev.migration.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes files of which it knows the statements: pieces nested in pieces, each of them
 * full of what would end a statement elsewhere.
 */
final class RandomSql {

	private static final List<String> NASTY = List.of(";", "'", "\"", "$$", "$a$", "--", "/*", "*/", "\\", "\n", "\r\n",
			"(", ")", "BEGIN ATOMIC", "END", "CASE", "-- upgrade\n", "-- downgrade\n", "ä", "😀", " ", "${x}", "x",
			"1");

	private final Random random;

	private final List<String> statements = new ArrayList<>();

	private final List<Integer> offsets = new ArrayList<>();

	private final StringBuilder file = new StringBuilder();

	RandomSql(long seed) {
		this.random = new Random(seed);
		for (int count = 1 + this.random.nextInt(6); count > 0; count--) {
			this.file.append(between());
			String statement = (this.random.nextInt(3) == 0) ? routine() : "SELECT" + pieces(3);
			this.offsets.add(this.file.length());
			this.statements.add(statement);
			this.file.append(statement).append(between()).append(';');
		}
		this.file.append(between());
	}

	String file() {
		return this.file.toString();
	}

	List<String> statements() {
		return this.statements;
	}

	List<Integer> offsets() {
		return this.offsets;
	}

	private String routine() {
		StringBuilder body = new StringBuilder(oneOf("create function f()", "CREATE OR REPLACE PROCEDURE p()"));
		body.append(" BEGIN").append(gap()).append(oneOf("ATOMIC ", "atomic\n"));
		for (int count = this.random.nextInt(4); count > 0; count--) {
			body.append("SELECT").append(pieces(2)).append(gap()).append(';');
		}
		return body.append(" END").toString();
	}

	private String pieces(int depth) {
		StringBuilder text = new StringBuilder();
		for (int count = this.random.nextInt(5); count > 0; count--) {
			text.append(gap()).append(piece(depth));
		}
		return text.append(gap()).append(oneOf("1", "a$b$", "x", "]", "?|")).toString();
	}

	private String piece(int depth) {
		List<Supplier<String>> kinds = List.of(() -> oneOf("a", "a$b", "1.5", "$1", "+", "?", "||", "::", "@", "é"),
				() -> "," + oneOf("", "b", "X", "n", "U&") + "'" + nasty().replace("'", "''") + "'",
				() -> "," + oneOf("e'", "E'") + escaped() + "'", () -> "\"" + nasty().replace("\"", "\"\"") + "\"",
				() -> "AS end , t.case", () -> "," + dollars(depth), () -> "(" + inner(depth) + ")",
				() -> "CASE " + pieces(0) + " END");
		return kinds.get(this.random.nextInt(kinds.size())).get();
	}

	private String inner(int depth) {
		return (depth == 0) ? "1;2" : "INSERT" + pieces(depth - 1) + ";" + pieces(depth - 1);
	}

	private String dollars(int depth) {
		String tag = oneOf("$$", "$b$", "$_1$", "$é$");
		String text = (depth == 0) ? nasty() : nasty() + pieces(depth - 1) + nasty();
		String body = text.replace(tag, "");
		boolean closed = (tag + body + tag).indexOf(tag, 1) == tag.length() + body.length();
		return closed ? tag + body + tag : "$c$;$c$";
	}

	private String escaped() {
		return nasty().replace("\\", "\\\\").replace("'", oneOf("\\'", "''"));
	}

	private String nasty() {
		StringBuilder text = new StringBuilder();
		for (int count = this.random.nextInt(6); count > 0; count--) {
			text.append(NASTY.get(this.random.nextInt(NASTY.size())));
		}
		return text.toString();
	}

	private String gap() {
		return oneOf(" ", "\n", "\t\r\n", " /* ; ' */ ", " /* /* \" */ $$ */ ", " -- ; ' $$\n", " --\r");
	}

	private String between() {
		return oneOf("", " ", "\n\n", gap(), " ; ", ";;", "/**/", "-- done; '\n");
	}

	private String oneOf(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
