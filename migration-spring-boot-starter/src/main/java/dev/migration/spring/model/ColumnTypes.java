package dev.migration.spring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.util.ClassUtils;

import dev.migration.schema.DataType;

/**
 * The column type of a Java type, where Spring Data leaves it open.
 */
final class ColumnTypes {

	private final Map<Class<?>, DataType> types = new HashMap<>();

	ColumnTypes() {
		this.types.put(Boolean.class, DataType.bool());
		this.types.put(Byte.class, DataType.smallint());
		this.types.put(Short.class, DataType.smallint());
		this.types.put(Integer.class, DataType.integer());
		this.types.put(Long.class, DataType.bigint());
		this.types.put(Float.class, DataType.real());
		this.types.put(Double.class, DataType.doublePrecision());
		this.types.put(BigDecimal.class, DataType.numeric());
		this.types.put(BigInteger.class, DataType.numeric());
		this.types.put(UUID.class, DataType.uuid());
		this.types.put(byte[].class, DataType.bytea());
		this.types.put(LocalDate.class, DataType.date());
		this.types.put(LocalTime.class, DataType.time());
		this.types.put(OffsetTime.class, DataType.timetz());
		this.types.put(LocalDateTime.class, DataType.timestamp());
		this.types.put(Instant.class, DataType.timestamptz());
		this.types.put(OffsetDateTime.class, DataType.timestamptz());
		this.types.put(ZonedDateTime.class, DataType.timestamptz());
		this.types.put(Date.class, DataType.timestamptz());
		this.types.put(java.sql.Timestamp.class, DataType.timestamp());
		this.types.put(java.sql.Date.class, DataType.date());
		this.types.put(java.sql.Time.class, DataType.time());
	}

	/** A text of any length for all that is no number, date or the like. */
	DataType of(Class<?> type) {
		return this.types.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), DataType.varchar());
	}

	DataType arrayOf(Class<?> element) {
		return of(element).array();
	}

}
