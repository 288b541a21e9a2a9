package dev.migration.source;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a header line can say.
 */
enum HeaderKey {

	REVISION, REVISES, MESSAGE, CREATED, BRANCH_LABELS, DEPENDS_ON, REPLACES, TRANSACTIONAL, LOCK_TIMEOUT,
	STATEMENT_TIMEOUT, REPEATABLE;

	/**
	 * Finds a key.
	 * @param text what stands before the colon, in any case
	 * @return the key, or {@code null} when there is none of that name
	 */
	static @Nullable HeaderKey of(String text) {
		for (HeaderKey key : values()) {
			if (key.toString().equalsIgnoreCase(text)) {
				return key;
			}
		}
		return null;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
