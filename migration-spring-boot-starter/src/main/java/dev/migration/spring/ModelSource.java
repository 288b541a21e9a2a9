package dev.migration.spring;

/**
 * Where the model of an application comes from.
 */
public enum ModelSource {

	/**
	 * What there is: JPA entities, else aggregates of Spring Data JDBC, else a class that
	 * declares the schema.
	 */
	AUTO,

	/** JPA entities, as Hibernate maps them. */
	ENTITIES,

	/** Aggregates of Spring Data JDBC. */
	SPRING_DATA,

	/** A SQL file that creates the whole schema. */
	SQL,

	/** A class that declares the whole schema. */
	DECLARATION

}
