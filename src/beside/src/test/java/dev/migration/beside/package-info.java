/**
 * The starter beside Flyway, Liquibase, R2DBC and containers, each of them the real one.
 */
@NullMarked
package dev.migration.beside;

import org.jspecify.annotations.NullMarked;
