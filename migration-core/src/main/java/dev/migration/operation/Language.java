package dev.migration.operation;

/**
 * What all parts of the language stand on: where recordings go.
 */
sealed interface Language permits TableLanguage, ConstraintLanguage, IndexLanguage, TypeLanguage, ObjectLanguage,
		ViewLanguage, RoutineLanguage, PrivilegeLanguage, DataLanguage {

	/**
	 * Keeps a recording at its place in the order.
	 * @param recording what was said
	 * @param <R> its kind
	 * @return the recording
	 */
	<R extends Recording> R say(R recording);

	/**
	 * How things without a name are named.
	 * @return the convention
	 */
	NamingConvention naming();

}
