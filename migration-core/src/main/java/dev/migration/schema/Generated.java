package dev.migration.schema;

/**
 * A column whose value follows from the others of its row.
 *
 * @param expression the SQL expression
 * @param stored {@code true} when the value is stored, {@code false} when it is computed
 * at each read (PostgreSQL 18)
 */
public record Generated(String expression, boolean stored) {

}
