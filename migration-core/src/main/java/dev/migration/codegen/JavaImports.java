package dev.migration.codegen;

import java.util.Set;
import java.util.TreeSet;

import dev.migration.operation.TableOperation;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.PartitionStrategy;
import dev.migration.schema.Privilege;
import dev.migration.schema.ReferentialAction;

/**
 * What the Java statements of a revision import, collected while they are written.
 */
final class JavaImports {

	// No two of these have a constant of the same name.
	private static final Set<Class<?>> CONSTANTS = Set.of(IdentityGeneration.class, PartitionStrategy.class,
			Privilege.class, ReferentialAction.class, TableOperation.OnCommit.class);

	private final Set<String> names = new TreeSet<>();

	Set<String> names() {
		return Set.copyOf(this.names);
	}

	/** The name of a type; one inside another has the other's name before. */
	String type(Class<?> type) {
		Class<?> outer = type.getDeclaringClass();
		if (outer != null) {
			return type(outer) + "." + type.getSimpleName();
		}
		if (!type.getPackageName().equals("java.lang")) {
			this.names.add(type.getName());
		}
		return type.getSimpleName();
	}

	/** The name of a static method. */
	String method(Class<?> type, String method) {
		this.names.add("static " + type.getCanonicalName() + "." + method);
		return method;
	}

	/** A constant of an enum. */
	String constant(Enum<?> constant) {
		Class<?> type = constant.getDeclaringClass();
		return CONSTANTS.contains(type) ? method(type, constant.name()) : type(type) + "." + constant.name();
	}

}
