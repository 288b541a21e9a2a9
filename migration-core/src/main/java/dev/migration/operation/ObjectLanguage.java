package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.ObjectReference;
import dev.migration.schema.QualifiedName;

/**
 * What is said about schemas, extensions and sequences, and of any object.
 */
public sealed interface ObjectLanguage extends Language permits Operations {

	/**
	 * Creates a schema. Locks nothing.
	 * @param schema the exact name
	 * @return a builder of the options
	 */
	default CreateSchemaBuilder createSchema(String schema) {
		return say(new CreateSchemaBuilder(schema));
	}

	/**
	 * Drops a schema, which must be empty unless cascading. Locks what is in it in ACCESS
	 * EXCLUSIVE mode.
	 * @param schema the exact name
	 * @return a builder of the options
	 */
	default DropBuilder dropSchema(String schema) {
		return say(new DropBuilder(
				(ifExists, cascade) -> new NamespaceOperation.DropSchema(schema, ifExists, cascade, null)));
	}

	/**
	 * Gives a schema another name. Locks no table.
	 * @param schema the exact name
	 * @param to the exact new name
	 */
	default void renameSchema(String schema, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.schema(schema), to)));
	}

	/**
	 * Installs an extension. Locks nothing.
	 * @param extension the exact name
	 * @return a builder of the options
	 */
	default ExtensionBuilder createExtension(String extension) {
		return say(new ExtensionBuilder(extension));
	}

	/**
	 * Changes the version of an extension to the default one. What its script locks is
	 * its own matter.
	 * @param extension the exact name
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder updateExtension(String extension) {
		return say(new UndoBuilder(new NamespaceOperation.UpdateExtension(extension, null, null)));
	}

	/**
	 * Changes the version of an extension. What its script locks is its own matter.
	 * @param extension the exact name
	 * @param version the new version
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder updateExtension(String extension, String version) {
		return say(new UndoBuilder(new NamespaceOperation.UpdateExtension(extension, version, null)));
	}

	/**
	 * Removes an extension. Locks its tables in ACCESS EXCLUSIVE mode.
	 * @param extension the exact name
	 * @return a builder of the options
	 */
	default DropBuilder dropExtension(String extension) {
		return say(new DropBuilder(
				(ifExists, cascade) -> new NamespaceOperation.DropExtension(extension, ifExists, cascade, null)));
	}

	/**
	 * Creates a sequence. Locks nothing but the table that owns it, in ACCESS SHARE mode,
	 * for a moment.
	 * @param sequence the sequence
	 * @return a builder of the options
	 */
	default SequenceBuilder createSequence(String sequence) {
		return say(new SequenceBuilder(QualifiedName.parse(sequence)));
	}

	/**
	 * Changes a sequence. Locks it in SHARE ROW EXCLUSIVE mode, for a moment.
	 * @param sequence the sequence
	 * @return a builder of the change
	 */
	default AlterSequenceBuilder alterSequence(String sequence) {
		return say(new AlterSequenceBuilder(QualifiedName.parse(sequence)));
	}

	/**
	 * Drops a sequence. Locks it in ACCESS EXCLUSIVE mode, for a moment.
	 * @param sequence the sequence
	 * @return a builder of the options
	 */
	default DropBuilder dropSequence(String sequence) {
		QualifiedName name = QualifiedName.parse(sequence);
		return say(new DropBuilder(
				(ifExists, cascade) -> new SequenceOperation.DropSequence(name, ifExists, cascade, null)));
	}

	/**
	 * Gives a sequence another name. Locks it in ACCESS EXCLUSIVE mode, for a moment.
	 * @param sequence the sequence
	 * @param to the exact new name
	 */
	default void renameSequence(String sequence, String to) {
		say(() -> List.of(new ObjectOperation.Rename(ObjectReference.sequence(sequence), to)));
	}

	/**
	 * Gives any object another name. Locks a table, view, sequence, column, constraint,
	 * trigger or policy's table in ACCESS EXCLUSIVE mode, an index in SHARE UPDATE
	 * EXCLUSIVE mode; for a moment.
	 * @param object the object, for example {@code table("account")}
	 * @param to the exact new name
	 */
	default void rename(ObjectReference object, String to) {
		say(() -> List.of(new ObjectOperation.Rename(object, to)));
	}

	/**
	 * Moves any object to another schema. Locks a table, view or sequence in ACCESS
	 * EXCLUSIVE mode, for a moment.
	 * @param object the object, for example {@code table("account")}
	 * @param schema the exact name of the schema
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder moveToSchema(ObjectReference object, String schema) {
		return say(new UndoBuilder(new ObjectOperation.MoveToSchema(object, schema)));
	}

	/**
	 * Says for people what an object is for. Locks a table or view in SHARE UPDATE
	 * EXCLUSIVE mode, for a moment.
	 * @param object the object, for example {@code table("account")}
	 * @param text the comment, or {@code null} for none
	 * @return a builder that can say how this is undone
	 */
	default UndoBuilder comment(ObjectReference object, @Nullable String text) {
		return say(new UndoBuilder(new ObjectOperation.Comment(object, text, Previous.unknown())));
	}

}
