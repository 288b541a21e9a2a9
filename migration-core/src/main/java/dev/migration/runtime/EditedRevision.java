package dev.migration.runtime;

/**
 * An applied revision whose script says something else now.
 *
 * @param applied the row of the state table
 * @param location where the script is
 * @param checksum what the script says now
 */
public record EditedRevision(AppliedRevision applied, String location, String checksum) {

}
