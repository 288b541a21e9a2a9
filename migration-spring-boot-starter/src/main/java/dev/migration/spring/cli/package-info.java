/**
 * {@code java -jar app.jar migration …}: the core's command line in the application's own
 * jar, with the application's configuration and without the application.
 * <p>
 * Start at {@link dev.migration.spring.cli.CommandLineListener}.
 */
@NullMarked
package dev.migration.spring.cli;

import org.jspecify.annotations.NullMarked;
