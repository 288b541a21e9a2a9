package dev.migration.codegen;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.migration.operation.Value;

/**
 * Values of rows and parameters.
 */
final class ValueText {

	private final JavaImports imports;

	ValueText(JavaImports imports) {
		this.imports = imports;
	}

	String of(Value value) {
		return switch (value.kind()) {
			case NULL -> "null";
			case TEXT -> JavaText.literal(value.text());
			case NUMBER -> number(value.text());
			case BOOLEAN -> value.text();
			case BYTES ->
				"%s.of().parseHex(%s)".formatted(this.imports.type(HexFormat.class), JavaText.literal(value.text()));
			case ARRAY -> array(value);
			case EXPRESSION -> this.imports.method(Value.class, "sql") + "(" + JavaText.literal(value.text()) + ")";
		};
	}

	private String array(Value value) {
		boolean nulls = value.elements().stream().anyMatch((element) -> element.kind() == Value.Kind.NULL);
		String elements = value.elements().stream().map(this::of).collect(Collectors.joining(", "));
		if (nulls) {
			String single = (value.elements().size() == 1) ? "(Object) " : "";
			return this.imports.type(Arrays.class) + ".asList(" + single + elements + ")";
		}
		return this.imports.type(List.class) + ".of(" + elements + ")";
	}

	// A number is kept as the text it came as
	private String number(String text) {
		if (text.matches("0|-?[1-9][0-9]{0,8}")) {
			return text;
		}
		if (text.matches("-?[1-9][0-9]{9,17}")) {
			return text + "L";
		}
		if (text.matches("-?[0-9.]+(E-?[0-9]+)?") && Double.toString(Double.parseDouble(text)).equals(text)) {
			return text;
		}
		String literal = JavaText.literal(text);
		return isPlain(text) ? "new %s(%s)".formatted(this.imports.type(BigDecimal.class), literal)
				: "new %1$s(%1$s.Kind.NUMBER, %2$s, %3$s.of())".formatted(this.imports.type(Value.class), literal,
						this.imports.type(List.class));
	}

	private static boolean isPlain(String text) {
		return text.matches("-?[0-9]+(\\.[0-9]+)?") && new BigDecimal(text).toPlainString().equals(text);
	}

}
