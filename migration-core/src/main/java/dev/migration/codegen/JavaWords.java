package dev.migration.codegen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migration.schema.DataType;
import dev.migration.schema.IndexKey;
import dev.migration.schema.NullsOrder;
import dev.migration.schema.ObjectKind;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.PartitionBound;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.SortOrder;

/**
 * Small things of the language as Java says them: names, types, keys, numbers.
 */
final class JavaWords {

	private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)");

	private static final Pattern IN = Pattern.compile("FOR VALUES IN \\((.*)\\)");

	private static final Pattern HASH = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder (\\d+)\\)");

	// A comma that is in no quotes
	private static final Pattern COMMA = Pattern.compile(", (?=(?:[^']*'[^']*')*[^']*$)");

	private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");

	private final JavaImports imports;

	JavaWords(JavaImports imports) {
		this.imports = imports;
	}

	JavaImports imports() {
		return this.imports;
	}

	Argument name(QualifiedName name) {
		return Argument.name(name.toString());
	}

	/** The name of something that is in the schema of another. */
	Argument local(String name) {
		return name(QualifiedName.of(null, name));
	}

	/** A name, and more names behind it. */
	List<Argument> names(Argument first, List<String> more) {
		List<Argument> all = new ArrayList<>(List.of(first));
		more.stream().map(Argument::name).forEach(all::add);
		return all;
	}

	Argument type(DataType type) {
		return Argument.code(new TypeText(this.imports).of(type));
	}

	Argument constant(Enum<?> constant) {
		return Argument.code(this.imports.constant(constant));
	}

	Argument number(long number) {
		String digits = Long.toString(number);
		String text = (Math.abs((double) number) >= 10_000) ? THOUSANDS.matcher(digits).replaceAll("_") : digits;
		return Argument.code((number == (int) number) ? text : text + "L");
	}

	Argument duration(Duration duration) {
		String type = this.imports.type(Duration.class);
		if (duration.equals(Duration.ofSeconds(duration.toSeconds()))) {
			return Argument.code("%s.ofSeconds(%d)".formatted(type, duration.toSeconds()));
		}
		return Argument.code(duration.equals(Duration.ofMillis(duration.toMillis()))
				? "%s.ofMillis(%d)".formatted(type, duration.toMillis())
				: "%s.parse(%s)".formatted(type, JavaText.literal(duration.toString())));
	}

	/** A reference such as {@code table("account")}. */
	Argument reference(ObjectReference object) {
		List<String> arguments = new ArrayList<>(List.of(JavaText.literal(object.name().toString())));
		if (object.member() != null) {
			boolean inside = switch (object.kind()) {
				case COLUMN, ATTRIBUTE, FUNCTION, PROCEDURE, AGGREGATE -> true;
				default -> false;
			};
			arguments.add(inside ? 1 : 0, JavaText.literal(object.member()));
		}
		else if (object.kind() == ObjectKind.SCHEMA || object.kind() == ObjectKind.EXTENSION) {
			arguments.set(0, JavaText.literal(object.name().name()));
		}
		return call(ObjectReference.class, factory(object.kind()), String.join(", ", arguments));
	}

	private static String factory(ObjectKind kind) {
		StringBuilder name = new StringBuilder();
		for (String word : kind.name().toLowerCase(Locale.ROOT).split("_", -1)) {
			name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
		}
		return name.toString();
	}

	/** Whether a key is a column and nothing more. */
	static boolean isPlain(IndexKey key) {
		return key.equals(IndexKey.column(key.text()));
	}

	/** A key such as {@code column("id").desc()}. */
	Argument key(IndexKey key) {
		StringBuilder code = new StringBuilder(
				this.imports.method(IndexKey.class, key.expression() ? "expression" : "column"))
			.append('(')
			.append(JavaText.literal(key.text()))
			.append(')');
		if (key.collation() != null) {
			code.append(".collate(").append(JavaText.literal(key.collation().toString())).append(')');
		}
		if (key.operatorClass() != null) {
			code.append(".opclass(").append(JavaText.literal(key.operatorClass().toString()));
			if (!key.operatorClassParameters().isEmpty()) {
				code.append(", ").append(map(key.operatorClassParameters()));
			}
			code.append(')');
		}
		code.append((key.order() == SortOrder.DESCENDING) ? ".desc()" : "");
		if (key.nulls() != null) {
			code.append((key.nulls() == NullsOrder.FIRST) ? ".nullsFirst()" : ".nullsLast()");
		}
		return Argument.code(code.toString());
	}

	private String map(Map<String, String> map) {
		List<String> words = new ArrayList<>();
		map.forEach((key, value) -> {
			words.add(JavaText.literal(key));
			words.add(JavaText.literal(value));
		});
		return this.imports.type(Map.class) + ".of(" + String.join(", ", words) + ")";
	}

	Argument bound(PartitionBound bound) {
		String sql = bound.sql();
		if (bound.equals(PartitionBound.byDefault())) {
			return call(PartitionBound.class, "byDefault", "");
		}
		Matcher range = RANGE.matcher(sql);
		if (range.matches() && PartitionBound.range(range.group(1), range.group(2)).equals(bound)) {
			return call(PartitionBound.class, "range",
					JavaText.literal(range.group(1)) + ", " + JavaText.literal(range.group(2)));
		}
		Matcher hash = HASH.matcher(sql);
		if (hash.matches()) {
			return call(PartitionBound.class, "hash", hash.group(1) + ", " + hash.group(2));
		}
		Matcher in = IN.matcher(sql);
		if (in.matches()) {
			List<String> values = COMMA.splitAsStream(in.group(1)).map(JavaText::literal).toList();
			return call(PartitionBound.class, "in", String.join(", ", values));
		}
		return Argument.code("new %s(%s)".formatted(this.imports.type(PartitionBound.class), JavaText.literal(sql)));
	}

	Argument call(Class<?> type, String factory, String arguments) {
		return Argument.code(this.imports.method(type, factory) + "(" + arguments + ")");
	}

	/** A name that is there for sure. */
	static String member(ObjectReference object) {
		return Objects.requireNonNull(object.member(), () -> "No part named of " + object);
	}

}
