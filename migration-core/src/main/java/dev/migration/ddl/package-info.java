/**
 * How operations become PostgreSQL: the one renderer and the only quoting in the project.
 * <p>
 * Nothing here runs a statement. Start at {@link dev.migration.ddl.PostgresDdl}; whoever
 * writes SQL of its own quotes with {@link dev.migration.ddl.Sql}.
 * <p>
 * A {@link dev.migration.ddl.SqlStatement} says what running it takes: statements that
 * are {@code transactional} share a transaction with their neighbours, any other runs
 * alone, and after a {@code boundary} the transaction so far is committed before the next
 * statement begins.
 */
@NullMarked
package dev.migration.ddl;

import org.jspecify.annotations.NullMarked;
