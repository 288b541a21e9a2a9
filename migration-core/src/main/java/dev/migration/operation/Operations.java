package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migration.schema.QualifiedName;

/**
 * The language a migration is written in; it records and touches no database.
 * <p>
 * Names are exact: nothing in them is quoted or folded to lower case. A table, index or
 * type of another schema than the {@code search_path} finds is written
 * {@code schema.name} ({@link QualifiedName#parse(String)}). Expressions, conditions and
 * queries are SQL as it stands.
 * <p>
 * The locks that the methods name are those PostgreSQL takes (its manual, section 13.3);
 * what is locked "for a moment" does not depend on the size of the table. A lock is held
 * until the transaction ends, which is the end of the revision unless something commits
 * before.
 * <p>
 * What cannot be right, such as an empty name or a change that changes nothing, is an
 * {@link IllegalArgumentException}: at once, or once the body has said all, for then the
 * options are known. What only the server can refuse is an error of the run.
 */
public final class Operations implements TableLanguage, ConstraintLanguage, IndexLanguage, TypeLanguage, ObjectLanguage,
		ViewLanguage, RoutineLanguage, PrivilegeLanguage, DataLanguage {

	private final List<Recording> recorded = new ArrayList<>();

	private final NamingConvention naming;

	private Operations(NamingConvention naming) {
		this.naming = naming;
	}

	/**
	 * Records what a body of the language says, with the server's naming convention.
	 * @param body for example {@code migration::upgrade}
	 * @return the operations in the order they were said
	 */
	public static List<Operation> record(Consumer<Operations> body) {
		return record(body, NamingConvention.POSTGRES);
	}

	/**
	 * Records what a body of the language says.
	 * @param body for example {@code migration::upgrade}
	 * @param naming how things without a name are named
	 * @return the operations in the order they were said
	 */
	public static List<Operation> record(Consumer<Operations> body, NamingConvention naming) {
		return listen(body, naming).recorded.stream().flatMap((recording) -> recording.operations().stream()).toList();
	}

	/**
	 * Records what a body of the language says, and derives the way back from it.
	 * @param body the way forth
	 * @return both ways
	 * @throws IrreversibleOperationException when a step cannot be undone and its author
	 * did not say how
	 */
	public static Reversible reversible(Consumer<Operations> body) {
		return reversible(body, NamingConvention.POSTGRES);
	}

	/**
	 * Records what a body of the language says, and derives the way back from it.
	 * @param body the way forth
	 * @param naming how things without a name are named
	 * @return both ways
	 * @throws IrreversibleOperationException when a step cannot be undone and its author
	 * did not say how
	 */
	public static Reversible reversible(Consumer<Operations> body, NamingConvention naming) {
		return Reversible.of(listen(body, naming).recorded, naming);
	}

	/**
	 * Changes that keep readers and writers going, one call each.
	 * @return what they are said with
	 */
	public OnlineOperations online() {
		return new OnlineOperations(this);
	}

	@Override
	public <R extends Recording> R say(R recording) {
		this.recorded.add(recording);
		return recording;
	}

	@Override
	public NamingConvention naming() {
		return this.naming;
	}

	private static Operations listen(Consumer<Operations> body, NamingConvention naming) {
		Operations operations = new Operations(naming);
		body.accept(operations);
		return operations;
	}

}
