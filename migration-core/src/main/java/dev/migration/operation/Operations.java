package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

	private final Parameters parameters;

	private Operations(NamingConvention naming, Parameters parameters) {
		this.naming = naming;
		this.parameters = parameters;
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
		return record(body, naming, Parameters.of(Map.of()));
	}

	/**
	 * Records what a body of the language says.
	 * @param body for example {@code migration::upgrade}
	 * @param naming how things without a name are named
	 * @param parameters what the body may ask for
	 * @return the operations in the order they were said
	 * @throws MissingParameterException when the body asks for another one
	 */
	public static List<Operation> record(Consumer<Operations> body, NamingConvention naming, Parameters parameters) {
		return listen(body, naming, parameters).operations();
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
		return listen(body, naming, Parameters.of(Map.of())).reversible();
	}

	/**
	 * Records what a body of the language says as a part of this recording, with the same
	 * convention and parameters, and derives the way back from it.
	 * @param body the way forth
	 * @return both ways; nothing of it is recorded here yet
	 * @throws IrreversibleOperationException when a step cannot be undone and its author
	 * did not say how
	 */
	public Reversible bothWays(Consumer<Operations> body) {
		return listen(body, this.naming, this.parameters).reversible();
	}

	/**
	 * The value of a parameter, which the command line's {@code -x name=value} or
	 * {@code migration.placeholders.name} gives. It is for texts and JDBC work, not for
	 * decisions: while the checksum is taken it is <code>${name}</code>, so that another
	 * value does not count as another revision. Logs and messages show that, too, and
	 * never the value.
	 * @param name the name
	 * @return its value
	 * @throws MissingParameterException when it has none
	 */
	public String parameter(String name) {
		return this.parameters.value(name);
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

	/** Records a body as a part of this recording. */
	List<Operation> part(Consumer<Operations> body) {
		return record(body, this.naming, this.parameters);
	}

	private List<Operation> operations() {
		return this.recorded.stream().flatMap((recording) -> recording.operations().stream()).toList();
	}

	private Reversible reversible() {
		return Reversible.of(this.recorded, this::part);
	}

	private static Operations listen(Consumer<Operations> body, NamingConvention naming, Parameters parameters) {
		Operations operations = new Operations(naming, parameters);
		body.accept(operations);
		return operations;
	}

}
