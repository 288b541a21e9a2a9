package dev.migration.script;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Revision;

/**
 * A revision together with what it does.
 */
public final class Script {

	private final Revision revision;

	private final ScriptKind kind;

	private final String location;

	private final boolean transactional;

	private final Migration migration;

	private final @Nullable String irreversible;

	private final Supplier<Optional<String>> checksum;

	private final @Nullable String fingerprint;

	private final TimeLimits limits;

	/**
	 * A script that can be taken back, whose checksum is that of its recorded operations
	 * and whose time limits are the configured ones.
	 * @param revision the node of the graph
	 * @param kind how it was written
	 * @param location where it was found: a class name or a file, for messages
	 * @param transactional whether the whole revision runs in one transaction
	 * @param migration what it does
	 */
	public Script(Revision revision, ScriptKind kind, String location, boolean transactional, Migration migration) {
		this.revision = revision;
		this.kind = kind;
		this.location = location;
		this.transactional = transactional;
		this.migration = migration;
		this.irreversible = null;
		this.checksum = Optional::empty;
		this.fingerprint = null;
		this.limits = TimeLimits.CONFIGURED;
	}

	private Script(Script script, Revision revision) {
		this.revision = revision;
		this.kind = script.kind;
		this.location = script.location;
		this.transactional = script.transactional;
		this.migration = script.migration;
		this.irreversible = script.irreversible;
		this.checksum = script.checksum;
		this.fingerprint = script.fingerprint;
		this.limits = script.limits;
	}

	private Script(Script script, @Nullable String irreversible, Supplier<Optional<String>> checksum,
			@Nullable String fingerprint, TimeLimits limits) {
		this.revision = script.revision;
		this.kind = script.kind;
		this.location = script.location;
		this.transactional = script.transactional;
		this.migration = script.migration;
		this.irreversible = irreversible;
		this.checksum = checksum;
		this.fingerprint = fingerprint;
		this.limits = limits;
	}

	/**
	 * This script as the graph sees its revision.
	 * @param node the revision, whose parents may be those that replace what it names
	 * @return a copy
	 */
	public Script withRevision(Revision node) {
		return new Script(this, node);
	}

	/**
	 * This script, said by its author to have no way back.
	 * @param reason why, in the author's words
	 * @return a copy
	 */
	public Script withIrreversible(String reason) {
		return new Script(this, reason, this.checksum, this.fingerprint, this.limits);
	}

	/**
	 * This script with a checksum of its text.
	 * @param text computes the checksum; asked at most once, when it is needed
	 * @return a copy
	 */
	public Script withChecksum(Supplier<String> text) {
		return new Script(this, this.irreversible, new Once(text), this.fingerprint, this.limits);
	}

	/**
	 * This script with a hash of its bytes.
	 * @param bytes the hash
	 * @return a copy
	 */
	public Script withFingerprint(String bytes) {
		return new Script(this, this.irreversible, this.checksum, bytes, this.limits);
	}

	/**
	 * This script with time limits of its own.
	 * @param own the limits
	 * @return a copy
	 */
	public Script withLimits(TimeLimits own) {
		return new Script(this, this.irreversible, this.checksum, this.fingerprint, own);
	}

	/**
	 * The node of the graph.
	 * @return the revision
	 */
	public Revision revision() {
		return this.revision;
	}

	/**
	 * How it was written.
	 * @return the kind
	 */
	public ScriptKind kind() {
		return this.kind;
	}

	/**
	 * Where it was found, for messages.
	 * @return a class name or a file
	 */
	public String location() {
		return this.location;
	}

	/**
	 * Whether the whole revision runs in one transaction.
	 * @return {@code true} for one transaction
	 */
	public boolean transactional() {
		return this.transactional;
	}

	/**
	 * Why this revision cannot be taken back.
	 * @return the author's reason, or empty when it has a way back
	 */
	public Optional<String> irreversible() {
		return Optional.ofNullable(this.irreversible);
	}

	/**
	 * What it does. A Java migration is loaded and instantiated when it first records,
	 * not before.
	 * @return the migration
	 */
	public Migration migration() {
		return this.migration;
	}

	/**
	 * The checksum of the text of a SQL file: {@code v1:} and 64 hexadecimal digits over
	 * the statements of both directions. Comments, line ends and blank space outside
	 * quotes do not count, placeholders count by their names. Computed at the first call.
	 * @return the checksum, or empty for a Java class, whose recorded operations are its
	 * content
	 */
	public Optional<String> checksum() {
		return this.checksum.get();
	}

	/**
	 * A hash of the bytes it was read from: as long as it is the same, nothing was edited
	 * and the script need not be loaded to see that.
	 * @return the hash, or empty when the checksum itself is as cheap
	 */
	public Optional<String> fingerprint() {
		return Optional.ofNullable(this.fingerprint);
	}

	/**
	 * How long its statements may wait and run. Not part of what it does: the checksum
	 * leaves it out.
	 * @return the limits of its own
	 */
	public TimeLimits limits() {
		return this.limits;
	}

	@Override
	public String toString() {
		return this.revision.id() + " (" + this.location + ")";
	}

}
