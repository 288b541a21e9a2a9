/**
 * Revisions as classes, for tests that say so.
 */
@NullMarked
package revisions.classes;

import org.jspecify.annotations.NullMarked;
