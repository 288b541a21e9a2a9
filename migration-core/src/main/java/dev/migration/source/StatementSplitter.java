package dev.migration.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migration.operation.Origin;
import dev.migration.source.SqlToken.Kind;

/**
 * Puts tokens together to statements. A semicolon ends one, except inside parentheses
 * (the actions of a rule) and inside the {@code BEGIN ATOMIC … END} body of a function or
 * procedure (manual, CREATE FUNCTION, {@code sql_body}).
 */
final class StatementSplitter {

	/** Longest beginning that matters: {@code CREATE OR REPLACE PROCEDURE}. */
	private static final int HEAD = 4;

	private static final List<String> CLIENT_DATA = List.of("FROM STDIN", "TO STDOUT");

	private final SqlText text;

	private final boolean plain;

	private final List<SplitStatement> statements = new ArrayList<>();

	private final List<String> head = new ArrayList<>(HEAD);

	private final Deque<SqlToken> parentheses = new ArrayDeque<>();

	private @Nullable SqlToken first;

	private @Nullable SqlToken last;

	private @Nullable SqlToken body;

	private int bodyDepth;

	private String previous = "";

	private boolean clientData;

	/** Whether the words behind the head matter, too. */
	private boolean followed;

	StatementSplitter(SqlText text) {
		this(text, false);
	}

	private StatementSplitter(SqlText text, boolean plain) {
		this.text = text;
		this.plain = plain;
	}

	/**
	 * Splits a whole text that is no revision.
	 * @param text the text
	 * @return its statements
	 * @throws SqlFileException when something never ends or is refused
	 */
	static List<SplitStatement> split(SqlText text) {
		StatementSplitter splitter = new StatementSplitter(text, true);
		SqlLexer lexer = new SqlLexer(text, 0, true);
		for (SqlToken token = lexer.next(); token != null; token = lexer.next()) {
			splitter.accept(token);
		}
		return splitter.finish();
	}

	/**
	 * Whether the last statement has ended and no other has begun.
	 * @return {@code true} between statements
	 */
	boolean isBetweenStatements() {
		return this.first == null;
	}

	/**
	 * Takes the next token.
	 * @param token the token
	 * @throws SqlFileException when it ends a statement that is refused
	 */
	void accept(SqlToken token) {
		if (token.isIgnored()) {
			return;
		}
		char symbol = (token.kind() == Kind.SYMBOL) ? this.text.charAt(token.start()) : ' ';
		if (symbol == ';' && this.parentheses.isEmpty() && this.body == null) {
			end();
			return;
		}
		if (this.first == null) {
			this.first = token;
		}
		this.last = token;
		if (symbol == '(') {
			this.parentheses.push(token);
		}
		else if (symbol == ')') {
			this.parentheses.poll();
		}
		if (this.head.size() < HEAD || this.followed) {
			follow(word(token), token);
		}
	}

	/**
	 * Ends the text; the last statement needs no semicolon.
	 * @return all statements
	 * @throws SqlFileException when something never ends
	 */
	List<SplitStatement> finish() {
		SqlToken parenthesis = this.parentheses.peekLast();
		if (parenthesis != null) {
			throw unterminated(parenthesis, SqlFileProblem.UNTERMINATED_PARENTHESIS, "parenthesis", ")");
		}
		if (this.body != null) {
			throw unterminated(this.body, SqlFileProblem.UNTERMINATED_BODY, "function body", "END");
		}
		end();
		return List.copyOf(this.statements);
	}

	private void follow(String word, SqlToken token) {
		if (this.head.size() < HEAD) {
			this.head.add(word);
			this.followed = this.head.size() == HEAD && (isRoutine() || this.head.get(0).equals("COPY"));
		}
		if (this.parentheses.isEmpty()) {
			this.clientData |= CLIENT_DATA.contains(this.previous + " " + word);
			followBody(word, token);
		}
		this.previous = word;
	}

	private void followBody(String word, SqlToken token) {
		if (this.body == null) {
			if (word.equals("ATOMIC") && this.previous.equals("BEGIN") && isRoutine()) {
				this.body = token;
				this.bodyDepth = 1;
			}
		}
		else if (!this.previous.equals("AS") && !this.previous.equals(".")) {
			if (word.equals("CASE")) {
				this.bodyDepth++;
			}
			else if (word.equals("END") && --this.bodyDepth == 0) {
				this.body = null;
			}
		}
	}

	private boolean isRoutine() {
		if (!this.head.get(0).equals("CREATE")) {
			return false;
		}
		String kind = this.head.get(this.head.get(1).equals("OR") ? 3 : 1);
		return kind.equals("FUNCTION") || kind.equals("PROCEDURE");
	}

	private void end() {
		if (this.first != null && this.last != null) {
			TransactionControl.refuse(this.text, this.first, this.head, this.plain);
			if (this.clientData && this.head.get(0).equals("COPY")) {
				throw clientData(this.first, this.last);
			}
			add(this.first.start(), this.last.end());
		}
		this.first = null;
		this.last = null;
		this.head.clear();
		this.previous = "";
		this.clientData = false;
		this.followed = false;
	}

	private void add(int start, int end) {
		String sql = this.text.substring(start, end);
		if (!sql.isBlank()) {
			Origin origin = new Origin(this.text.location(), this.text.line(start), this.text.column(start));
			this.statements.add(new SplitStatement(sql, start, origin));
		}
	}

	private String word(SqlToken token) {
		boolean symbol = token.kind() == Kind.SYMBOL;
		return (symbol || token.kind() == Kind.WORD)
				? this.text.substring(token.start(), token.end()).toUpperCase(Locale.ROOT) : "";
	}

	private SqlFileException clientData(SqlToken start, SqlToken end) {
		return this.text.problem(start.start(), SqlFileProblem.COPY_CLIENT_DATA,
				"'" + this.text.excerpt(start.start(), end.end())
						+ "' moves data between the server and a client program, "
						+ (this.plain ? "and this file is read without one; remove it, or dump with --schema-only"
								: "and a revision has no such client; write the rows as INSERT statements, or load them"
										+ " in a Java revision with op.run(…)"));
	}

	private SqlFileException unterminated(SqlToken token, SqlFileProblem problem, String what, String end) {
		int lineEnd = Math.min(this.text.length(), token.start() + 200);
		return this.text.problem(token.start(), problem,
				String.format(Locale.ROOT, "the %s that begins here never ends: %s; close it with %s", what,
						this.text.excerpt(token.start(), lineEnd), end));
	}

}
