package dev.migration.catalog;

/**
 * How the server identifies an object.
 *
 * @param catalog the table of {@code pg_catalog} that lists it
 * @param oid its number there
 * @param part the number of a column, 0 for the whole
 */
record ObjectId(String catalog, long oid, int part) {

	static ObjectId relation(long oid) {
		return new ObjectId("pg_class", oid, 0);
	}

	static ObjectId column(long relation, int number) {
		return new ObjectId("pg_class", relation, number);
	}

	static ObjectId of(String catalog, long oid) {
		return new ObjectId(catalog, oid, 0);
	}

}
