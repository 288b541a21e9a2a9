package dev.migration.schema;

/**
 * A PostgreSQL type, with a factory for every type an author writes in a migration.
 * <p>
 * Import the factories statically. Geometric, network, range and text search types are in
 * {@link SpecialTypes}.
 */
public sealed interface DataType {

	/**
	 * Whether this is an array type.
	 * @return {@code true} for an array of any dimension
	 */
	boolean isArray();

	/**
	 * The array type of this one; PostgreSQL knows no other number of dimensions, so an
	 * array stays as it is.
	 * @return for example {@code text[]} for {@code text}
	 */
	DataType array();

	/**
	 * Whole numbers of 2 bytes.
	 * @return the type
	 */
	static DataType smallint() {
		return new BuiltIn("smallint", false);
	}

	/**
	 * Whole numbers of 4 bytes.
	 * @return the type
	 */
	static DataType integer() {
		return new BuiltIn("integer", false);
	}

	/**
	 * Whole numbers of 8 bytes.
	 * @return the type
	 */
	static DataType bigint() {
		return new BuiltIn("bigint", false);
	}

	/**
	 * Exact numbers of any size.
	 * @return the type
	 */
	static DataType numeric() {
		return new BuiltIn("numeric", false);
	}

	/**
	 * Exact numbers without a fraction.
	 * @param precision digits in all, 1 to 1000
	 * @return the type
	 */
	static DataType numeric(int precision) {
		return numeric(precision, 0);
	}

	/**
	 * Exact numbers.
	 * @param precision digits in all, 1 to 1000
	 * @param scale digits after the point, -1000 to 1000
	 * @return the type
	 */
	static DataType numeric(int precision, int scale) {
		return new BuiltIn("numeric(%d,%d)".formatted(Limits.within("The precision of a numeric", precision, 1, 1000),
				Limits.within("The scale of a numeric", scale, -1000, 1000)), false);
	}

	/**
	 * Floating point numbers of 4 bytes.
	 * @return the type
	 */
	static DataType real() {
		return new BuiltIn("real", false);
	}

	/**
	 * Floating point numbers of 8 bytes.
	 * @return the type
	 */
	static DataType doublePrecision() {
		return new BuiltIn("double precision", false);
	}

	/**
	 * Text of any length.
	 * @return the type
	 */
	static DataType text() {
		return new BuiltIn("text", false);
	}

	/**
	 * Text of any length, under its other name.
	 * @return the type
	 */
	static DataType varchar() {
		return new BuiltIn("character varying", false);
	}

	/**
	 * Text up to a length.
	 * @param length characters, from 1
	 * @return the type
	 */
	static DataType varchar(int length) {
		return new BuiltIn("character varying(" + Limits.length(length) + ")", false);
	}

	/**
	 * Text padded with blanks to a length.
	 * @param length characters, from 1
	 * @return the type
	 */
	static DataType character(int length) {
		return new BuiltIn("character(" + Limits.length(length) + ")", false);
	}

	/**
	 * True or false.
	 * @return the type
	 */
	static DataType bool() {
		return new BuiltIn("boolean", false);
	}

	/**
	 * Bytes.
	 * @return the type
	 */
	static DataType bytea() {
		return new BuiltIn("bytea", false);
	}

	/**
	 * A UUID.
	 * @return the type
	 */
	static DataType uuid() {
		return new BuiltIn("uuid", false);
	}

	/**
	 * JSON kept as text.
	 * @return the type
	 */
	static DataType json() {
		return new BuiltIn("json", false);
	}

	/**
	 * JSON kept in parts, to be indexed.
	 * @return the type
	 */
	static DataType jsonb() {
		return new BuiltIn("jsonb", false);
	}

	/**
	 * A day.
	 * @return the type
	 */
	static DataType date() {
		return new BuiltIn("date", false);
	}

	/**
	 * A time of day, to the microsecond.
	 * @return the type
	 */
	static DataType time() {
		return new BuiltIn("time without time zone", false);
	}

	/**
	 * A time of day.
	 * @param precision digits of a second, 0 to 6
	 * @return the type
	 */
	static DataType time(int precision) {
		return new BuiltIn("time(" + Limits.secondDigits(precision) + ") without time zone", false);
	}

	/**
	 * A time of day with an offset.
	 * @return the type
	 */
	static DataType timetz() {
		return new BuiltIn("time with time zone", false);
	}

	/**
	 * A time of day with an offset.
	 * @param precision digits of a second, 0 to 6
	 * @return the type
	 */
	static DataType timetz(int precision) {
		return new BuiltIn("time(" + Limits.secondDigits(precision) + ") with time zone", false);
	}

	/**
	 * A day and time that belongs to no zone, to the microsecond.
	 * @return the type
	 */
	static DataType timestamp() {
		return new BuiltIn("timestamp without time zone", false);
	}

	/**
	 * A day and time that belongs to no zone.
	 * @param precision digits of a second, 0 to 6
	 * @return the type
	 */
	static DataType timestamp(int precision) {
		return new BuiltIn("timestamp(" + Limits.secondDigits(precision) + ") without time zone", false);
	}

	/**
	 * An instant, to the microsecond.
	 * @return the type
	 */
	static DataType timestamptz() {
		return new BuiltIn("timestamp with time zone", false);
	}

	/**
	 * An instant.
	 * @param precision digits of a second, 0 to 6
	 * @return the type
	 */
	static DataType timestamptz(int precision) {
		return new BuiltIn("timestamp(" + Limits.secondDigits(precision) + ") with time zone", false);
	}

	/**
	 * A span of time.
	 * @return the type
	 */
	static DataType interval() {
		return new BuiltIn("interval", false);
	}

	/**
	 * A span of time with only some fields.
	 * @param fields for example {@code year to month} or {@code day to second(3)}, in
	 * lower case
	 * @return the type
	 */
	static DataType interval(String fields) {
		return new BuiltIn("interval " + Limits.fields(fields), false);
	}

	/**
	 * A span of time.
	 * @param precision digits of a second, 0 to 6
	 * @return the type
	 */
	static DataType interval(int precision) {
		return new BuiltIn("interval(" + Limits.secondDigits(precision) + ")", false);
	}

	/**
	 * An enum that was created under that name.
	 * @param name the exact name, or {@code schema.name}
	 * @return the type
	 */
	static DataType enumType(String name) {
		return userType(name);
	}

	/**
	 * A domain that was created under that name.
	 * @param name the exact name, or {@code schema.name}
	 * @return the type
	 */
	static DataType domainType(String name) {
		return userType(name);
	}

	/**
	 * Any type that somebody created: composite types, types of extensions.
	 * @param name the exact name, or {@code schema.name}
	 * @return the type
	 */
	static DataType userType(String name) {
		return new UserDefined(QualifiedName.parse(name), "", false);
	}

	/**
	 * A type that somebody created, with a modifier.
	 * @param name the exact name, or {@code schema.name}
	 * @param modifier what stands between the parentheses, for example {@code Point,4326}
	 * @return the type
	 */
	static DataType userType(String name, String modifier) {
		return new UserDefined(QualifiedName.parse(name), modifier, false);
	}

	/**
	 * A type of PostgreSQL that has no factory.
	 * @param name the name as the server prints it
	 * @return the type
	 */
	static DataType sqlType(String name) {
		return new BuiltIn(name.strip(), false);
	}

	/**
	 * A type of PostgreSQL itself.
	 *
	 * @param name the name as the server prints it, for example
	 * {@code character varying(20)}, without {@code []}
	 * @param isArray whether it is an array of that type
	 */
	record BuiltIn(String name, boolean isArray) implements DataType {

		public BuiltIn {
			if (name.isBlank()) {
				throw new IllegalArgumentException("A data type needs a name");
			}
		}

		@Override
		public DataType array() {
			return new BuiltIn(this.name, true);
		}

		@Override
		public String toString() {
			return this.isArray ? this.name + "[]" : this.name;
		}

	}

	/**
	 * A type that somebody created: an enum, a domain, a composite type, a type of an
	 * extension.
	 *
	 * @param name the exact name
	 * @param modifier what stands between parentheses, for example {@code Point,4326}, or
	 * an empty string
	 * @param isArray whether it is an array of that type
	 */
	record UserDefined(QualifiedName name, String modifier, boolean isArray) implements DataType {

		@Override
		public DataType array() {
			return new UserDefined(this.name, this.modifier, true);
		}

		@Override
		public String toString() {
			return this.name + (this.modifier.isEmpty() ? "" : "(" + this.modifier + ")") + (this.isArray ? "[]" : "");
		}

	}

}
