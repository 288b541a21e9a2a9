package dev.migration;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migration.ddl.SchemaNames;
import dev.migration.ddl.Sql;
import dev.migration.diff.Change;
import dev.migration.diff.Difference;
import dev.migration.diff.Note;
import dev.migration.operation.Operation;
import dev.migration.schema.IndexKey;
import dev.migration.schema.QualifiedName;

/**
 * Operations with names as authors write them: without the schema that is the current one
 * anyway, so that a revision serves where that schema has another name.
 * <p>
 * Every name in an operation is a {@link QualifiedName} in a record in a record; walking
 * them by reflection is one small class instead of a copy of every record. Names in SQL
 * texts, such as the query of a view, lose the schema, too; bodies of functions, which
 * the server keeps as they were written, stay as they are.
 */
final class ShortNames {

	/** The components that hold SQL; a name or a comment can look like it. */
	private static final Set<String> SQL = Set.of("expression", "defaultExpression", "query", "where", "using", "check",
			"when", "arguments", "definition", "sql", "text");

	private final String schema;

	/**
	 * Shortens names.
	 * @param schema the schema that is current when revisions run
	 */
	ShortNames(String schema) {
		this.schema = schema;
	}

	Difference in(Difference difference) {
		return new Difference(in(difference.upgrade()), in(difference.downgrade()));
	}

	private List<Change> in(List<Change> changes) {
		return changes.stream()
			.map((change) -> new Change(in(change.operation()),
					change.notes()
						.stream()
						.map((note) -> new Note(note.kind(), said(note.message()),
								note.instead().stream().map(this::in).toList()))
						.toList()))
			.toList();
	}

	/** A change that no operation says; its notes are SQL. */
	SchemaChange in(SchemaChange change) {
		return new SchemaChange(said(change.description()), change.statements(),
				change.notes().stream().map((note) -> SchemaNames.without(this.schema, note)).toList());
	}

	private String said(String message) {
		return message.replaceAll("(?<![\\w.\"])" + Pattern.quote(Sql.identifier(this.schema)) + "\\.(?=[\\w\"])", "");
	}

	private Operation in(Operation operation) {
		return (Operation) map(operation);
	}

	private Object map(Object value) {
		if (value instanceof QualifiedName name) {
			return this.schema.equals(name.schema()) ? QualifiedName.of(null, name.name()) : name;
		}
		if (value instanceof Record) {
			return record(value);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::map).toList();
		}
		if (value instanceof Set<?> set) {
			Set<Object> mapped = new LinkedHashSet<>();
			set.forEach((each) -> mapped.add(map(each)));
			return mapped;
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> mapped = new LinkedHashMap<>();
			map.forEach((key, each) -> mapped.put(map(key), map(each)));
			return mapped;
		}
		return value;
	}

	private Object record(Object value) {
		RecordComponent[] components = value.getClass().getRecordComponents();
		@Nullable Object[] values = Arrays.stream(components).map((component) -> get(component, value)).toArray();
		try {
			Constructor<?> constructor = value.getClass()
				.getDeclaredConstructor(
						Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot make a " + value.getClass().getSimpleName(), ex);
		}
	}

	private @Nullable Object get(RecordComponent component, Object value) {
		try {
			component.getAccessor().setAccessible(true);
			Object each = component.getAccessor().invoke(value);
			boolean sql = SQL.contains(component.getName()) && !(value instanceof IndexKey key && !key.expression());
			if (sql && each instanceof String text) {
				return SchemaNames.without(this.schema, text);
			}
			return (each != null) ? map(each) : null;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot read " + component, ex);
		}
	}

}
