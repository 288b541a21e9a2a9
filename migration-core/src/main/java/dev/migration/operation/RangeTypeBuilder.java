package dev.migration.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.RangeType;

/**
 * Says what a range type is like.
 */
public final class RangeTypeBuilder implements Recording {

	private final QualifiedName name;

	private final DataType subtype;

	private @Nullable QualifiedName operatorClass;

	private @Nullable QualifiedName collation;

	private @Nullable QualifiedName difference;

	private @Nullable QualifiedName multirange;

	private @Nullable String comment;

	RangeTypeBuilder(QualifiedName name, DataType subtype) {
		this.name = name;
		this.subtype = subtype;
	}

	/**
	 * Orders the bounds by an operator class.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public RangeTypeBuilder opclass(String other) {
		this.operatorClass = QualifiedName.parse(other);
		return this;
	}

	/**
	 * Orders the bounds by a collation.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public RangeTypeBuilder collate(String other) {
		this.collation = QualifiedName.parse(other);
		return this;
	}

	/**
	 * Measures ranges by a function.
	 * @param function the exact name, or {@code schema.name}, of a function of two bounds
	 * that returns {@code double precision}
	 * @return this builder
	 */
	public RangeTypeBuilder difference(String function) {
		this.difference = QualifiedName.parse(function);
		return this;
	}

	/**
	 * Names the type of several ranges.
	 * @param other the exact name, or {@code schema.name}
	 * @return this builder
	 */
	public RangeTypeBuilder multirange(String other) {
		this.multirange = QualifiedName.parse(other);
		return this;
	}

	/**
	 * Says for people what it is for.
	 * @param text the comment
	 * @return this builder
	 */
	public RangeTypeBuilder comment(String text) {
		this.comment = text;
		return this;
	}

	@Override
	public List<Operation> operations() {
		return List.of(new TypeOperation.CreateType(new RangeType(this.name, this.subtype, this.operatorClass,
				this.collation, null, this.difference, this.multirange, this.comment, List.of())));
	}

}
