/**
 * What runs tell the rest of the application: events, start-up steps, observations and
 * meters.
 * <p>
 * Each is a {@code RunListener} of the core and decides nothing. Start at
 * {@link dev.migration.spring.observe.RunPublisher}.
 */
@NullMarked
package dev.migration.spring.observe;

import org.jspecify.annotations.NullMarked;
