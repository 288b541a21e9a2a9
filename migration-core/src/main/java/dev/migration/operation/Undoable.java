package dev.migration.operation;

import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said whose undo its author may have to say too.
 *
 * @param <B> the builder itself
 */
public abstract class Undoable<B extends Undoable<B>> implements Recording {

	private @Nullable Consumer<Operations> undo;

	Undoable() {
	}

	/**
	 * Says how this is undone, for a migration whose downgrade is derived from its
	 * upgrade ({@link Operations#reversible}). Without, the operation has to know.
	 * @param body says the way back; a body that says nothing means that nothing has to
	 * be undone
	 * @return this builder
	 */
	public B undo(Consumer<Operations> body) {
		this.undo = body;
		return self();
	}

	@Override
	public Optional<Consumer<Operations>> undoing() {
		return Optional.ofNullable(this.undo);
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
