package dev.migration.spring.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.DataType;
import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Sequence;
import dev.migration.schema.SequenceOptions;

/**
 * The columns of one class: those of embedded classes are its own.
 */
final class AggregateColumns {

	/** What the database counts when the application gives none. */
	private static final Set<DataType> COUNTED = Set.of(DataType.smallint(), DataType.integer(), DataType.bigint());

	private final JdbcMappingContext context;

	private final ColumnTypes types = new ColumnTypes();

	AggregateColumns(JdbcMappingContext context) {
		this.context = context;
	}

	RelationalPersistentEntity<?> entity(RelationalPersistentProperty property) {
		return Objects.requireNonNull(this.context.getPersistentEntity(property), property::getName);
	}

	DataType type(Class<?> type) {
		return this.types.of(type);
	}

	/** The properties that have tables of their own. */
	List<RelationalPersistentProperty> parts(RelationalPersistentEntity<?> entity) {
		List<RelationalPersistentProperty> parts = new ArrayList<>();
		for (RelationalPersistentProperty property : entity) {
			if (property.isEmbedded()) {
				parts.addAll(parts(entity(property)));
			}
			else if (isPart(property)) {
				parts.add(property);
			}
		}
		return parts;
	}

	private static boolean isPart(RelationalPersistentProperty property) {
		return !property.isIdProperty() && (property.isMap() || property.isEntity())
				&& !AggregateReference.class.isAssignableFrom(property.getType());
	}

	/** The columns of its id, none when it has none. */
	List<String> key(RelationalPersistentEntity<?> entity) {
		RelationalPersistentProperty id = entity.getIdProperty();
		if (id == null) {
			return List.of();
		}
		if (!id.isEmbedded()) {
			return List.of(id.getColumnName().getReference());
		}
		List<String> names = new ArrayList<>();
		entity(id).forEach((part) -> names.add(part.getColumnName().getReference()));
		return names;
	}

	DataType keyType(RelationalPersistentEntity<?> entity) {
		RelationalPersistentProperty id = entity.getIdProperty();
		return (id != null) ? type(id) : DataType.bigint();
	}

	List<Column> of(RelationalPersistentEntity<?> entity, Map<QualifiedName, Sequence> sequences) {
		List<Column> columns = new ArrayList<>();
		for (RelationalPersistentProperty property : entity) {
			if (property.isEmbedded()) {
				columns.addAll(of(entity(property), sequences));
			}
			else if (!isPart(property)) {
				columns.add(column(property, sequences));
			}
		}
		return columns;
	}

	private Column column(RelationalPersistentProperty property, Map<QualifiedName, Sequence> sequences) {
		String name = property.getColumnName().getReference();
		DataType type = type(property);
		if (property.isIdProperty()) {
			if (property.hasSequence()) {
				QualifiedName sequence = QualifiedName
					.parse(Objects.requireNonNull(property.getSequence(), name).getReference());
				sequences.putIfAbsent(sequence, AggregateTables.sequence(sequence));
			}
			else if (COUNTED.contains(type)) {
				return column(name, type, true, new Identity(IdentityGeneration.BY_DEFAULT, SequenceOptions.DEFAULT));
			}
			return required(name, type);
		}
		return column(name, type, property.getType().isPrimitive(), null);
	}

	static Column required(String name, DataType type) {
		return column(name, type, true, null);
	}

	private static Column column(String name, DataType type, boolean notNull, @Nullable Identity identity) {
		return new Column(name, type, notNull, null, identity, null, null, ColumnOptions.DEFAULT, null, List.of());
	}

	private DataType type(RelationalPersistentProperty property) {
		Class<?> type = property.getType();
		if (AggregateReference.class.isAssignableFrom(type)) {
			return this.types.of(referenced(property));
		}
		boolean several = property.isCollectionLike() && type != byte[].class;
		return several ? this.types.arrayOf(Objects.requireNonNull(property.getActualType(), property::getName))
				: this.types.of(type);
	}

	// The second type argument is that of the other aggregate's id.
	private static Class<?> referenced(RelationalPersistentProperty property) {
		ResolvableType type = (property.getField() != null) ? ResolvableType.forField(property.getField())
				: ResolvableType.forMethodReturnType(property.getRequiredGetter());
		return type.as(AggregateReference.class).getGeneric(1).resolve(Long.class);
	}

}
