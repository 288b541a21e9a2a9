package dev.migration.operation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Grant;
import dev.migration.schema.ObjectReference;

/**
 * Operations that any kind of object understands.
 */
public sealed interface ObjectOperation extends Operation {

	/**
	 * The object as it is named before the operation.
	 * @return the name
	 */
	ObjectReference object();

	private static String words(Grant grant) {
		return grant.privileges()
			.stream()
			.map((privilege) -> privilege.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Gives an object another name.
	 *
	 * @param object the object
	 * @param to the exact new name
	 */
	record Rename(ObjectReference object, String to) implements ObjectOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new Rename(renamed(), previousName()));
		}

		@Override
		public String describe() {
			return "rename %s to %s".formatted(this.object, this.to);
		}

		private boolean isMember() {
			return switch (this.object.kind()) {
				case COLUMN, ATTRIBUTE, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, POLICY -> true;
				default -> false;
			};
		}

		private ObjectReference renamed() {
			return isMember() ? new ObjectReference(this.object.kind(), this.object.name(), this.to)
					: new ObjectReference(this.object.kind(), this.object.name().sibling(this.to),
							this.object.member());
		}

		private String previousName() {
			String member = this.object.member();
			return (isMember() && member != null) ? member : this.object.name().name();
		}

	}

	/**
	 * Moves an object to another schema.
	 *
	 * @param object the object
	 * @param schema the exact name of the schema
	 */
	record MoveToSchema(ObjectReference object, String schema) implements ObjectOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.ofNullable(this.object.name().schema())
				.map((before) -> new MoveToSchema(new ObjectReference(this.object.kind(),
						this.object.name().in(this.schema), this.object.member()), before));
		}

		@Override
		public String describe() {
			return "move %s to schema %s".formatted(this.object, this.schema);
		}

	}

	/**
	 * Says for people what an object is for.
	 *
	 * @param object the object
	 * @param comment the comment, or {@code null} for none
	 * @param previously what it was before
	 */
	record Comment(ObjectReference object, @Nullable String comment,
			Previous<String> previously) implements ObjectOperation {

		@Override
		public Optional<Operation> inverse() {
			return this.previously.then((before) -> new Comment(this.object, before, Previous.of(this.comment)));
		}

		@Override
		public String describe() {
			return "comment on " + this.object;
		}

	}

	/**
	 * Lets a role do something with an object.
	 *
	 * @param object the object
	 * @param grant the role and what it may do
	 */
	record GrantPrivileges(ObjectReference object, Grant grant) implements ObjectOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new RevokePrivileges(this.object, this.grant, false));
		}

		@Override
		public String describe() {
			return "grant %s on %s to %s".formatted(words(this.grant), this.object, this.grant.role());
		}

	}

	/**
	 * Lets a role do something with an object no more.
	 *
	 * @param object the object
	 * @param grant the role and what it may do no more
	 * @param grantOptionOnly whether it may still do it itself
	 */
	record RevokePrivileges(ObjectReference object, Grant grant, boolean grantOptionOnly) implements ObjectOperation {

		@Override
		public Optional<Operation> inverse() {
			return Optional.of(new GrantPrivileges(this.object, this.grant));
		}

		@Override
		public String describe() {
			return "revoke %s on %s from %s".formatted(words(this.grant), this.object, this.grant.role());
		}

	}

}
