package dev.migration.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Extension;
import dev.migration.schema.Namespace;

/**
 * Operations on schemas and extensions.
 */
public sealed interface NamespaceOperation extends Operation {

	/**
	 * The schema or extension.
	 * @return the name
	 */
	String name();

	/**
	 * Creates a schema.
	 *
	 * @param definition the schema
	 * @param ifNotExists whether a schema of that name is left as it is
	 */
	record CreateSchema(Namespace definition, boolean ifNotExists) implements NamespaceOperation {

		@Override
		public String name() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropSchema(name(), false, false, this.definition));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "create schema " + name();
		}

	}

	/**
	 * Drops a schema.
	 *
	 * @param name the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether all that is in it goes too
	 * @param previously the schema that is dropped, or {@code null} when unknown
	 */
	record DropSchema(String name, boolean ifExists, boolean cascade,
			@Nullable Namespace previously) implements NamespaceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously).map((before) -> new CreateSchema(before, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop schema " + this.name;
		}

	}

	/**
	 * Installs an extension.
	 *
	 * @param definition the extension
	 * @param cascade whether the extensions it needs are installed too
	 * @param ifNotExists whether an extension of that name is left as it is
	 */
	record CreateExtension(Extension definition, boolean cascade, boolean ifNotExists) implements NamespaceOperation {

		@Override
		public String name() {
			return this.definition.name();
		}

		@Override
		public Optional<Operation> inverse() {
			return this.ifNotExists ? Optional.empty()
					: Optional.of(new DropExtension(name(), false, false, this.definition));
		}

		@Override
		public String obstacle() {
			return IrreversibleOperationException.MAY_HAVE_BEEN_THERE;
		}

		@Override
		public String describe() {
			return "create extension " + name();
		}

	}

	/**
	 * Changes the version of an extension.
	 *
	 * @param name the exact name
	 * @param version the new version, or {@code null} for the default one
	 * @param previously the version before, or {@code null} when unknown
	 */
	record UpdateExtension(String name, @Nullable String version,
			@Nullable String previously) implements NamespaceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new UpdateExtension(this.name, before, this.version));
		}

		@Override
		public String describe() {
			return "update extension " + this.name;
		}

	}

	/**
	 * Removes an extension.
	 *
	 * @param name the exact name
	 * @param ifExists whether it may be missing
	 * @param cascade whether what depends on it goes too
	 * @param previously the extension that is dropped, or {@code null} when unknown
	 */
	record DropExtension(String name, boolean ifExists, boolean cascade,
			@Nullable Extension previously) implements NamespaceOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.previously)
				.map((before) -> new CreateExtension(before, false, this.ifExists));
		}

		@Override
		public String describe() {
			return "drop extension " + this.name;
		}

	}

}
