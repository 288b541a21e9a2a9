package dev.migration.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.Constraint;
import dev.migration.schema.QualifiedName;

/**
 * Says what a constraint is like.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ConstraintBuilder<B extends ConstraintBuilder<B>> permits DeferrableBuilder, CheckBuilder {

	private final @Nullable String name;

	private @Nullable String comment;

	private @Nullable Consumer<Operations> undo;

	ConstraintBuilder(@Nullable String name) {
		this.name = name;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public B comment(String text) {
		this.comment = text;
		return self();
	}

	/**
	 * Says how this is undone, for a migration whose downgrade is derived from its
	 * upgrade ({@link Operations#reversible}); for a constraint that is added to a table.
	 * @param body says the way back; a body that says nothing means that nothing has to
	 * be undone
	 * @return this builder
	 */
	public B undo(Consumer<Operations> body) {
		this.undo = body;
		return self();
	}

	abstract Constraint build(QualifiedName table, NamingConvention naming);

	Operation operation(QualifiedName table, NamingConvention naming) {
		return new ConstraintOperation.AddConstraint(table, build(table, naming));
	}

	final Recording recording(Supplier<Operation> operation) {
		return new LateRecording(() -> List.of(operation.get()), () -> this.undo);
	}

	final @Nullable String comment() {
		return this.comment;
	}

	final Optional<String> given() {
		return Optional.ofNullable(this.name);
	}

	final String name(Supplier<String> convention) {
		return (this.name != null) ? this.name : convention.get();
	}

	final String words() {
		return (this.name != null) ? "'" + this.name + "'" : "without a name";
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
