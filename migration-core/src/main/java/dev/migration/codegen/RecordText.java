package dev.migration.codegen;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

import dev.migration.operation.JdbcWork;
import dev.migration.operation.Operation;
import dev.migration.operation.Previous;
import dev.migration.schema.DataType;
import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * Values as calls of their constructors, for what the language has no words for. What was
 * there before is left out: it takes no part in what is run.
 */
final class RecordText {

	private static final int PAIRS = 10;

	private final JavaWords words;

	RecordText(JavaWords words) {
		this.words = words;
	}

	/**
	 * An operation given as a value.
	 * @param operation the operation
	 * @return the statement; a line may end in it behind each comma
	 * @throws IllegalArgumentException when there is work in it that is no value
	 */
	Chain invoke(Operation operation) {
		List<String> pieces = new ArrayList<>();
		add(pieces, operation, operation);
		return Chain.op().call("invoke", new Argument.Code(pieces));
	}

	private void add(List<String> pieces, @Nullable Object value, Operation operation) {
		if (value instanceof QualifiedName name) {
			pieces.add("%s.parse(%s)".formatted(type(QualifiedName.class), JavaText.literal(name.toString())));
		}
		else if (value instanceof DataType dataType) {
			pieces.add(code(this.words.type(dataType)));
		}
		else if (value instanceof ObjectReference object) {
			pieces.add(code(this.words.reference(object)));
		}
		else if (value instanceof Previous<?>) {
			pieces.add(type(Previous.class) + ".unknown()");
		}
		else if (value instanceof Record record) {
			List<@Nullable Object> parts = new ArrayList<>();
			for (RecordComponent component : record.getClass().getRecordComponents()) {
				parts.add(part(record, component));
			}
			addAll(pieces, "new " + type(record.getClass()) + "(", parts, operation);
		}
		else if (value instanceof Map<?, ?> map && map.size() <= PAIRS) {
			List<@Nullable Object> pairs = new ArrayList<>();
			new TreeMap<Object, Object>(map).forEach((key, each) -> {
				pairs.add(key);
				pairs.add(each);
			});
			addAll(pieces, type(Map.class) + ".of(", pairs, operation);
		}
		else if (value instanceof Collection<?> collection) {
			boolean set = value instanceof Set<?>;
			addAll(pieces, type(set ? Set.class : List.class) + ".of(",
					set ? collection.stream().sorted().collect(Collectors.<@Nullable Object>toList())
							: new ArrayList<>(collection),
					operation);
		}
		else {
			pieces.add(simple(value, operation));
		}
	}

	private void addAll(List<String> pieces, String start, List<@Nullable Object> parts, Operation operation) {
		int first = pieces.size();
		for (int i = 0; i < parts.size(); i++) {
			add(pieces, parts.get(i), operation);
			int last = pieces.size() - 1;
			pieces.set(last, pieces.get(last) + ((i < parts.size() - 1) ? "," : ")"));
		}
		if (parts.isEmpty()) {
			pieces.add(start + ")");
		}
		else {
			pieces.set(first, start + pieces.get(first));
		}
	}

	private String simple(@Nullable Object value, Operation operation) {
		if (value == null || value instanceof Boolean || value instanceof Integer) {
			return String.valueOf(value);
		}
		if (value instanceof String text) {
			return JavaText.literal(text);
		}
		if (value instanceof Long) {
			return value + "L";
		}
		if (value instanceof Enum<?> constant) {
			return code(this.words.constant(constant));
		}
		if (value instanceof Duration duration) {
			return code(this.words.duration(duration));
		}
		throw new IllegalArgumentException((value instanceof JdbcWork)
				? "'%s' is JDBC work, which has no source to write".formatted(operation.describe())
				: "'%s' cannot be written, for Java has no literal for a %s".formatted(operation.describe(),
						value.getClass().getName()));
	}

	private static @Nullable Object part(Record record, RecordComponent component) {
		if (component.getType() == Previous.class) {
			return Previous.unknown();
		}
		return component.getName().equals("previously") ? null
				: ReflectionUtils.invokeMethod(component.getAccessor(), record);
	}

	private String type(Class<?> type) {
		return this.words.imports().type(type);
	}

	private static String code(Argument argument) {
		return String.join(" ", ((Argument.Code) argument).pieces());
	}

}
