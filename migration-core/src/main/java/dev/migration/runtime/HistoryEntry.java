package dev.migration.runtime;

/**
 * What another tool remembers of one of its migrations.
 *
 * @param key what identifies it: {@code V1.2} with Flyway, {@code file::id::author} with
 * Liquibase, the revision id with Alembic
 * @param name its short name: the version, the id of the changeset, the revision id
 * @param description what it is for, or an empty string
 * @param failed whether it failed and nobody repaired that
 */
public record HistoryEntry(String key, String name, String description, boolean failed) {

}
