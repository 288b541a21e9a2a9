package dev.migration.schema;

/**
 * Factories for the PostgreSQL types a migration needs now and then; import them
 * statically.
 */
public final class SpecialTypes {

	private SpecialTypes() {
	}

	/**
	 * An amount of money in the currency of {@code lc_monetary}.
	 * @return the type
	 */
	public static DataType money() {
		return DataType.sqlType("money");
	}

	/**
	 * A string of bits of one length.
	 * @param length bits, from 1
	 * @return the type
	 */
	public static DataType bit(int length) {
		return DataType.sqlType("bit(" + Limits.length(length) + ")");
	}

	/**
	 * A string of bits of any length.
	 * @return the type
	 */
	public static DataType varbit() {
		return DataType.sqlType("bit varying");
	}

	/**
	 * A string of bits up to a length.
	 * @param length bits, from 1
	 * @return the type
	 */
	public static DataType varbit(int length) {
		return DataType.sqlType("bit varying(" + Limits.length(length) + ")");
	}

	/**
	 * An address of a host, with its network.
	 * @return the type
	 */
	public static DataType inet() {
		return DataType.sqlType("inet");
	}

	/**
	 * An address of a network.
	 * @return the type
	 */
	public static DataType cidr() {
		return DataType.sqlType("cidr");
	}

	/**
	 * A hardware address of 6 bytes.
	 * @return the type
	 */
	public static DataType macaddr() {
		return DataType.sqlType("macaddr");
	}

	/**
	 * A hardware address of 8 bytes.
	 * @return the type
	 */
	public static DataType macaddr8() {
		return DataType.sqlType("macaddr8");
	}

	/**
	 * A point of the plane.
	 * @return the type
	 */
	public static DataType point() {
		return DataType.sqlType("point");
	}

	/**
	 * An infinite line of the plane.
	 * @return the type
	 */
	public static DataType line() {
		return DataType.sqlType("line");
	}

	/**
	 * A segment of a line.
	 * @return the type
	 */
	public static DataType lseg() {
		return DataType.sqlType("lseg");
	}

	/**
	 * A rectangle.
	 * @return the type
	 */
	public static DataType box() {
		return DataType.sqlType("box");
	}

	/**
	 * A path, open or closed.
	 * @return the type
	 */
	public static DataType path() {
		return DataType.sqlType("path");
	}

	/**
	 * A polygon.
	 * @return the type
	 */
	public static DataType polygon() {
		return DataType.sqlType("polygon");
	}

	/**
	 * A circle.
	 * @return the type
	 */
	public static DataType circle() {
		return DataType.sqlType("circle");
	}

	/**
	 * A document to be searched.
	 * @return the type
	 */
	public static DataType tsvector() {
		return DataType.sqlType("tsvector");
	}

	/**
	 * A search for documents.
	 * @return the type
	 */
	public static DataType tsquery() {
		return DataType.sqlType("tsquery");
	}

	/**
	 * XML.
	 * @return the type
	 */
	public static DataType xml() {
		return DataType.sqlType("xml");
	}

	/**
	 * A path into JSON.
	 * @return the type
	 */
	public static DataType jsonpath() {
		return DataType.sqlType("jsonpath");
	}

	/**
	 * A range of {@code integer}.
	 * @return the type
	 */
	public static DataType int4range() {
		return DataType.sqlType("int4range");
	}

	/**
	 * A range of {@code bigint}.
	 * @return the type
	 */
	public static DataType int8range() {
		return DataType.sqlType("int8range");
	}

	/**
	 * A range of {@code numeric}.
	 * @return the type
	 */
	public static DataType numrange() {
		return DataType.sqlType("numrange");
	}

	/**
	 * A range of times that belong to no zone.
	 * @return the type
	 */
	public static DataType tsrange() {
		return DataType.sqlType("tsrange");
	}

	/**
	 * A range of instants.
	 * @return the type
	 */
	public static DataType tstzrange() {
		return DataType.sqlType("tstzrange");
	}

	/**
	 * A range of days.
	 * @return the type
	 */
	public static DataType daterange() {
		return DataType.sqlType("daterange");
	}

	/**
	 * Ranges of {@code integer}.
	 * @return the type
	 */
	public static DataType int4multirange() {
		return DataType.sqlType("int4multirange");
	}

	/**
	 * Ranges of {@code bigint}.
	 * @return the type
	 */
	public static DataType int8multirange() {
		return DataType.sqlType("int8multirange");
	}

	/**
	 * Ranges of {@code numeric}.
	 * @return the type
	 */
	public static DataType nummultirange() {
		return DataType.sqlType("nummultirange");
	}

	/**
	 * Ranges of times that belong to no zone.
	 * @return the type
	 */
	public static DataType tsmultirange() {
		return DataType.sqlType("tsmultirange");
	}

	/**
	 * Ranges of instants.
	 * @return the type
	 */
	public static DataType tstzmultirange() {
		return DataType.sqlType("tstzmultirange");
	}

	/**
	 * Ranges of days.
	 * @return the type
	 */
	public static DataType datemultirange() {
		return DataType.sqlType("datemultirange");
	}

	/**
	 * The identifier of an object of the server.
	 * @return the type
	 */
	public static DataType oid() {
		return DataType.sqlType("oid");
	}

	/**
	 * The name of a table, kept as its identifier.
	 * @return the type
	 */
	public static DataType regclass() {
		return DataType.sqlType("regclass");
	}

	/**
	 * A name of the server's own catalogs, up to 63 bytes.
	 * @return the type
	 */
	public static DataType name() {
		return DataType.sqlType("name");
	}

	/**
	 * A place in the write-ahead log.
	 * @return the type
	 */
	public static DataType pgLsn() {
		return DataType.sqlType("pg_lsn");
	}

	/**
	 * The name of a type, kept as its identifier.
	 * @return the type
	 */
	public static DataType regtype() {
		return DataType.sqlType("regtype");
	}

	/**
	 * The name of a function that has no namesakes, kept as its identifier.
	 * @return the type
	 */
	public static DataType regproc() {
		return DataType.sqlType("regproc");
	}

	/**
	 * A function with its arguments, kept as its identifier.
	 * @return the type
	 */
	public static DataType regprocedure() {
		return DataType.sqlType("regprocedure");
	}

	/**
	 * The name of a role, kept as its identifier.
	 * @return the type
	 */
	public static DataType regrole() {
		return DataType.sqlType("regrole");
	}

	/**
	 * The name of a schema, kept as its identifier.
	 * @return the type
	 */
	public static DataType regnamespace() {
		return DataType.sqlType("regnamespace");
	}

	/**
	 * The name of a text search configuration, kept as its identifier.
	 * @return the type
	 */
	public static DataType regconfig() {
		return DataType.sqlType("regconfig");
	}

	/**
	 * The name of a collation, kept as its identifier.
	 * @return the type
	 */
	public static DataType regcollation() {
		return DataType.sqlType("regcollation");
	}

	/**
	 * The number of a transaction, which wraps around.
	 * @return the type
	 */
	public static DataType xid() {
		return DataType.sqlType("xid");
	}

	/**
	 * The number of a transaction, which does not wrap around.
	 * @return the type
	 */
	public static DataType xid8() {
		return DataType.sqlType("xid8");
	}

	/**
	 * The place of a row in its table.
	 * @return the type
	 */
	public static DataType tid() {
		return DataType.sqlType("tid");
	}

	/**
	 * Which transactions are visible.
	 * @return the type
	 */
	public static DataType pgSnapshot() {
		return DataType.sqlType("pg_snapshot");
	}

	/**
	 * One byte, as the server's own catalogs use it.
	 * @return the type
	 */
	public static DataType internalChar() {
		return DataType.sqlType("\"char\"");
	}

}
