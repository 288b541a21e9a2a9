package dev.migration.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import dev.migration.script.Migration;

/**
 * Tells from bytecode, without loading a class, whether it is a migration.
 */
final class TypeHierarchy {

	private final MetadataReaderFactory classes;

	private final Map<String, Boolean> known = new HashMap<>();

	TypeHierarchy(MetadataReaderFactory classes) {
		this.classes = classes;
		this.known.put(Migration.class.getName(), true);
		this.known.put(Object.class.getName(), false);
	}

	/**
	 * Whether a class implements {@link Migration}, itself or through its supertypes.
	 * @param type the class
	 * @return {@code true} for a migration; {@code false} also when a supertype cannot be
	 * found
	 */
	boolean isMigration(ClassMetadata type) {
		for (String implemented : type.getInterfaceNames()) {
			if (isMigration(implemented)) {
				return true;
			}
		}
		return type.getSuperClassName() != null && isMigration(type.getSuperClassName());
	}

	private boolean isMigration(String name) {
		Boolean answer = this.known.get(name);
		if (answer == null) {
			answer = !name.startsWith("java.") && read(name);
			this.known.put(name, answer);
		}
		return answer;
	}

	private boolean read(String name) {
		try {
			return isMigration(this.classes.getMetadataReader(name).getClassMetadata());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
