/**
 * The application's model of its schema, found as Spring Boot finds it and without
 * starting anything of the application: entities, aggregates, a SQL file or a
 * declaration.
 * <p>
 * Hibernate and Spring Data may be missing. Start at
 * {@link dev.migration.spring.model.ModelLocator}.
 */
@NullMarked
package dev.migration.spring.model;

import org.jspecify.annotations.NullMarked;
