package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.QualifiedName;
import dev.migration.schema.Routine;
import dev.migration.schema.RoutineKind;

/**
 * Says how a function, procedure or aggregate is created.
 */
public final class RoutineBuilder extends Undoable<RoutineBuilder> {

	private final RoutineKind kind;

	private final QualifiedName name;

	private final String arguments;

	private final String definition;

	private @Nullable String comment;

	private boolean replace;

	RoutineBuilder(RoutineKind kind, QualifiedName name, String arguments, String definition) {
		this.kind = kind;
		this.name = name;
		this.arguments = arguments;
		this.definition = definition;
	}

	/**
	 * Gives a routine of that name and arguments this definition; it must return the
	 * same.
	 * @return this builder
	 */
	public RoutineBuilder orReplace() {
		this.replace = true;
		return this;
	}

	/**
	 * Says for people what it does.
	 * @param text the comment
	 * @return this builder
	 */
	public RoutineBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new RoutineOperation.CreateRoutine(
				new Routine(this.kind, this.name, this.arguments, this.definition, this.comment, List.of()),
				this.replace, null));
	}

}
