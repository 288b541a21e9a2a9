package dev.migration.scratch;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migration.schema.Namespace;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;

/**
 * The schemas that have to stay for what is in them and is not compared.
 */
public final class HeldNamespaces {

	private HeldNamespaces() {
	}

	/**
	 * Leaves them out of the comparison.
	 * @param actual the whole database
	 * @param before the part of it that is compared
	 * @param after what there should be
	 * @return the part without the schemas that the model does not have and that are not
	 * empty but for that part
	 */
	public static Schema without(Schema actual, Schema before, Schema after) {
		Set<QualifiedName> compared = all(before).collect(Collectors.toSet());
		Set<String> held = all(actual).filter((name) -> !compared.contains(name))
			.flatMap((name) -> Stream.ofNullable(name.schema()))
			.collect(Collectors.toSet());
		after.namespaces().stream().map(Namespace::name).forEach(held::remove);
		return held.isEmpty() ? before : Schemas.withNamespaces(before,
				before.namespaces().stream().filter((namespace) -> !held.contains(namespace.name())).toList());
	}

	private static Stream<QualifiedName> all(Schema schema) {
		return Stream.concat(Schemas.names(schema),
				schema.unsupported().stream().flatMap((object) -> object.names().stream()));
	}

}
