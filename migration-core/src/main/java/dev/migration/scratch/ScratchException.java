package dev.migration.scratch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * There is no scratch database, or it cannot be removed.
 */
public final class ScratchException extends RuntimeException {

	private final Reason reason;

	private final String tried;

	private final List<String> found;

	ScratchException(Reason reason, String tried, String message, @Nullable Throwable cause) {
		this(reason, tried, message, List.of(), cause);
	}

	ScratchException(Reason reason, String tried, String message, List<String> found, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.tried = tried;
		this.found = List.copyOf(found);
	}

	/**
	 * Why.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Which kind of scratch database was tried.
	 * @return for example {@code CREATE DATABASE on the application's server}
	 */
	public String tried() {
		return this.tried;
	}

	/**
	 * What is in a database that has to be empty.
	 * @return the first objects found, for example {@code table public.users}
	 */
	public List<String> found() {
		return this.found;
	}

	/**
	 * Why there is no scratch database.
	 */
	public enum Reason {

		/** The role may not create databases. */
		NOT_ALLOWED,

		/** It was created, but connections to it do not reach it. */
		UNREACHABLE,

		/** The given database holds something. */
		NOT_EMPTY,

		/** The given database is the application's own. */
		APPLICATIONS_OWN,

		/** Another run uses the given database. */
		IN_USE,

		/** The server refuses for another reason. */
		FAILED

	}

}
