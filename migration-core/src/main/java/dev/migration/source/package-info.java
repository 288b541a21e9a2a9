/**
 * Where scripts come from: annotated classes and {@code .sql} files under one location.
 * <p>
 * The only package that reads files. Start at {@link dev.migration.source.ScriptSource}.
 */
@NullMarked
package dev.migration.source;

import org.jspecify.annotations.NullMarked;
