package dev.migration.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Migration} class a node of the graph.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RevisionScript {

	/**
	 * The unique id: letters, digits, underscores, and dots between them, usually 12
	 * hexadecimal digits.
	 * @return the id
	 */
	String id();

	/**
	 * The ids of the parents; none for a base, several for a merge.
	 * @return the parents
	 */
	String[] revises() default {};

	/**
	 * What it is for, in one line.
	 * @return the message
	 */
	String message();

	/**
	 * When it was written, as an ISO-8601 instant such as {@code 2025-01-15T14:30:22Z};
	 * orders revisions that the graph leaves unordered.
	 * @return the instant, or an empty string
	 */
	String created() default "";

	/**
	 * Names for the branch that begins here.
	 * @return the labels
	 */
	String[] branchLabels() default {};

	/**
	 * Ids or labels of revisions on other branches that must be applied first.
	 * @return the dependencies
	 */
	String[] dependsOn() default {};

	/**
	 * The ids of older revisions that this one stands for; their classes and files have
	 * to be gone. A database that has applied all of them has applied this one.
	 * @return the ids, by custom the oldest first
	 */
	String[] replaces() default {};

	/**
	 * Whether the whole revision runs in one transaction; {@code false} runs each
	 * statement on its own.
	 * @return {@code true} for one transaction
	 */
	boolean transactional() default true;

	/**
	 * How long a statement of this revision may wait for a table lock, such as
	 * {@code 500ms}, {@code 10s} or {@code 2m}; {@code 0} waits for ever.
	 * @return the limit, or an empty string for the configured one
	 */
	String lockTimeout() default "";

	/**
	 * How long a statement of this revision may run, such as {@code 10s} or {@code 2m};
	 * {@code 0} is no limit.
	 * @return the limit, or an empty string for the configured one
	 */
	String statementTimeout() default "";

	/**
	 * Why this revision cannot be taken back, for one whose downgrade is empty on
	 * purpose.
	 * @return the reason, or an empty string when it has a way back
	 */
	String irreversible() default "";

}
