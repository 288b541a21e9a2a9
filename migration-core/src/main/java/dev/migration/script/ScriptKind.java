package dev.migration.script;

/**
 * How a script was written.
 */
public enum ScriptKind {

	/** A Java class. */
	JAVA,

	/** A {@code .sql} file. */
	SQL

}
