/**
 * What only the 3.5 line of Spring Boot has: its test slices, under the names they have
 * there.
 */
@NullMarked
package dev.migration.spring.boot3;

import org.jspecify.annotations.NullMarked;
