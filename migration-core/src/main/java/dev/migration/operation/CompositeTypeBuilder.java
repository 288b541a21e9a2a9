package dev.migration.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.CompositeType;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

/**
 * Says what a composite type is like.
 */
public final class CompositeTypeBuilder implements Recording {

	private final QualifiedName name;

	private final List<CompositeType.Attribute> attributes = new ArrayList<>();

	private @Nullable String comment;

	CompositeTypeBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Adds a part.
	 * @param attribute the exact name
	 * @param type the type
	 * @return this builder
	 */
	public CompositeTypeBuilder attribute(String attribute, DataType type) {
		this.attributes.add(new CompositeType.Attribute(attribute, type, null, null));
		return this;
	}

	/**
	 * Adds a part that is sorted by a collation.
	 * @param attribute the exact name
	 * @param type the type
	 * @param collation the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public CompositeTypeBuilder attribute(String attribute, DataType type, String collation) {
		this.attributes.add(new CompositeType.Attribute(attribute, type, QualifiedName.parse(collation), null));
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public CompositeTypeBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List
			.of(new TypeOperation.CreateType(new CompositeType(this.name, this.attributes, this.comment, List.of())));
	}

}
