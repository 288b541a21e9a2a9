package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.codegen.Chain.Call;

/**
 * Puts statements into lines as the formatter would: on one line when it fits, else each
 * further call on a line of its own, and arguments filled to the width.
 */
final class JavaLines {

	private static final String INDENT = "    ";

	private static final int CONTINUATION = 2;

	private final int width;

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private JavaLines(int width) {
		this.width = width;
	}

	/** The lines of a statement, its semicolon included. */
	static List<String> of(Chain statement, int width) {
		String inline = inline(statement);
		return (inline != null && inline.length() < width) ? List.of(inline + ";") : broken(statement, width);
	}

	// A call a line
	private static List<String> broken(Chain statement, int width) {
		JavaLines lines = new JavaLines(width);
		lines.line.append(statement.start());
		for (int i = 0; i < statement.calls().size(); i++) {
			if (i > 0) {
				lines.newLine(1);
			}
			lines.call(statement.calls().get(i), (i > 0) ? 1 : 0, i == statement.calls().size() - 1);
		}
		lines.line.append(';');
		lines.lines.add(lines.line.toString());
		return List.copyOf(lines.lines);
	}

	private void call(Call call, int depth, boolean last) {
		this.line.append('.').append(call.method()).append('(');
		int end = last ? 2 : 1;
		for (int i = 0; i < call.arguments().size(); i++) {
			boolean lastArgument = i == call.arguments().size() - 1;
			argument(call.arguments().get(i), depth, lastArgument ? end : 1, i == 0);
			this.line.append(lastArgument ? "" : ",");
		}
		this.line.append(')');
	}

	private void argument(Argument argument, int depth, int end, boolean first) {
		if (argument instanceof Argument.Code code) {
			boolean glued = first;
			for (int i = 0; i < code.pieces().size(); i++) {
				piece(code.pieces().get(i), depth + CONTINUATION, (i == code.pieces().size() - 1) ? end : 0, glued);
				glued = false;
			}
		}
		else if (argument instanceof Argument.Literal literal) {
			literal(literal.value(), depth + CONTINUATION, end, first);
		}
		else if (argument instanceof Argument.Block block) {
			this.line.append(first ? "" : " ");
			lines(block.lines(), depth + CONTINUATION);
		}
		else if (argument instanceof Argument.Lambda lambda) {
			List<String> body = new ArrayList<>(List.of("(" + lambda.parameter() + ") -> {"));
			lambda.statements()
				.forEach((statement) -> of(statement, this.width - (depth + 1) * INDENT.length())
					.forEach((text) -> body.add(text.isEmpty() ? "" : INDENT + text)));
			body.add("}");
			this.line.append(first ? "" : " ");
			lines(body, depth);
		}
		else if (argument instanceof Argument.Expression lambda) {
			String start = "(" + lambda.parameter() + ") -> ";
			String inline = inline(lambda.expression());
			boolean fits = inline != null
					&& this.line.length() + 1 + start.length() + inline.length() + end <= this.width;
			List<String> body = new ArrayList<>(
					fits ? List.of(inline + ";") : broken(lambda.expression(), this.width - depth * INDENT.length()));
			int bottom = body.size() - 1;
			body.set(0, start + body.get(0));
			body.set(bottom, body.get(bottom).substring(0, body.get(bottom).length() - 1));
			this.line.append(first ? "" : " ");
			lines(body, depth);
		}
	}

	private void piece(String text, int depth, int end, boolean glued) {
		int blank = glued ? 0 : 1;
		if (this.line.length() + blank + text.length() + end > this.width) {
			newLine(depth);
		}
		else if (!glued) {
			this.line.append(' ');
		}
		this.line.append(text);
	}

	private void literal(String value, int depth, int end, boolean first) {
		String whole = JavaText.literal(value);
		int room = this.width - depth * INDENT.length() - end;
		if (whole.length() <= room) {
			piece(whole, depth, end, first);
			return;
		}
		newLine(depth);
		List<String> pieces = JavaText.pieces(value, room - CONTINUATION * INDENT.length() - "+ ".length());
		for (int i = 0; i < pieces.size(); i++) {
			if (i > 0) {
				newLine(depth + CONTINUATION);
				this.line.append("+ ");
			}
			this.line.append(pieces.get(i));
		}
	}

	private void lines(List<String> texts, int depth) {
		this.line.append(texts.get(0));
		for (String text : texts.subList(1, texts.size())) {
			newLine(text.isEmpty() ? 0 : depth);
			this.line.append(text);
		}
	}

	private void newLine(int depth) {
		this.lines.add(this.line.toString());
		this.line.setLength(0);
		this.line.append(INDENT.repeat(depth));
	}

	private static @Nullable String inline(Chain chain) {
		StringBuilder text = new StringBuilder(chain.start());
		for (Call call : chain.calls()) {
			text.append('.').append(call.method()).append('(');
			for (int i = 0; i < call.arguments().size(); i++) {
				String argument = inline(call.arguments().get(i));
				if (argument == null) {
					return null;
				}
				text.append((i > 0) ? ", " : "").append(argument);
			}
			text.append(')');
		}
		return text.toString();
	}

	private static @Nullable String inline(Argument argument) {
		if (argument instanceof Argument.Code code) {
			return String.join(" ", code.pieces());
		}
		if (argument instanceof Argument.Literal literal) {
			return JavaText.literal(literal.value());
		}
		if (argument instanceof Argument.Expression lambda) {
			String expression = inline(lambda.expression());
			return (expression != null) ? "(" + lambda.parameter() + ") -> " + expression : null;
		}
		return null;
	}

}
