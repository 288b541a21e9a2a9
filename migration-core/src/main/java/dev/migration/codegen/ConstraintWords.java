package dev.migration.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Constraint;
import dev.migration.schema.Deferral;
import dev.migration.schema.ExclusionConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.MatchType;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.StorageOptions;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;

/**
 * Constraints, as they are said inside a new table and of a table that is there.
 */
final class ConstraintWords {

	private final JavaWords words;

	ConstraintWords(JavaWords words) {
		this.words = words;
	}

	/** In a new table; empty when there is no word for it. */
	Optional<Chain> inTable(Constraint constraint) {
		Chain table = Chain.on("table");
		Argument name = Argument.name(constraint.name());
		if (constraint instanceof PrimaryKey key) {
			return Optional.of(options(table.call("primaryKey", this.words.names(name, key.columns())), key));
		}
		if (constraint instanceof UniqueConstraint unique) {
			return Optional.of(options(table.call("unique", this.words.names(name, unique.columns())), unique));
		}
		if (constraint instanceof ForeignKey key) {
			return Optional.of(options(table.call("foreignKey", this.words.names(name, key.columns())), key));
		}
		if (constraint instanceof CheckConstraint check) {
			return Optional.of(options(table.call("check", name, Argument.text(check.expression())), check));
		}
		return (constraint instanceof ExclusionConstraint exclusion)
				? Optional.of(options(table.call("exclude", name), exclusion)) : Optional.empty();
	}

	/** Added to a table; empty when there is no word for it. */
	Optional<Chain> added(Chain op, QualifiedName table, Constraint constraint) {
		List<Argument> start = List.of(Argument.name(constraint.name()), this.words.name(table));
		if (constraint instanceof PrimaryKey key) {
			return Optional.of(options(op.call("createPrimaryKey", columns(start, key.columns())), key));
		}
		if (constraint instanceof UniqueConstraint unique) {
			return Optional.of(options(op.call("createUniqueConstraint", columns(start, unique.columns())), unique));
		}
		if (constraint instanceof ForeignKey key) {
			return Optional.of(options(op.call("createForeignKey", columns(start, key.columns())), key));
		}
		if (constraint instanceof CheckConstraint check) {
			return Optional.of(options(
					op.call("createCheckConstraint", start.get(0), start.get(1), Argument.text(check.expression())),
					check));
		}
		return (constraint instanceof ExclusionConstraint exclusion)
				? Optional.of(options(op.call("createExclusionConstraint", start), exclusion)) : Optional.empty();
	}

	/** What a column references, and how. */
	Chain references(Chain chain, ForeignKey key) {
		return options(chain, key);
	}

	private static List<Argument> columns(List<Argument> start, List<String> columns) {
		return Stream.concat(start.stream(), columns.stream().map(Argument::name)).toList();
	}

	private Chain options(Chain chain, PrimaryKey key) {
		Chain said = chain.callIf(key.withoutOverlaps(), "withoutOverlaps");
		return end(index(said, key.include(), key.storage()), key.deferral(), key);
	}

	private Chain options(Chain chain, UniqueConstraint unique) {
		Chain said = chain.callIf(unique.nullsNotDistinct(), "nullsNotDistinct")
			.callIf(unique.withoutOverlaps(), "withoutOverlaps");
		return end(index(said, unique.include(), unique.storage()), unique.deferral(), unique);
	}

	private Chain options(Chain chain, ExclusionConstraint exclusion) {
		Chain said = chain.callIf(!exclusion.method().equals("gist"), "using", Argument.name(exclusion.method()));
		for (ExclusionConstraint.Element element : exclusion.elements()) {
			Argument key = JavaWords.isPlain(element.key()) ? Argument.name(element.key().text())
					: this.words.key(element.key());
			said = said.call("compare", key, Argument.name(element.operator()));
		}
		said = index(said, exclusion.include(), exclusion.storage()).callIfAny("where", exclusion.where(),
				Argument::text);
		return end(said, exclusion.deferral(), exclusion);
	}

	private Chain options(Chain chain, ForeignKey key) {
		Chain said = chain
			.call("references", this.words.names(this.words.name(key.referencedTable()), key.referencedColumns()))
			.callIf(key.period(), "period")
			.callIf(key.match() == MatchType.FULL, "matchFull");
		if (key.onDelete() != ReferentialAction.NO_ACTION || !key.onDeleteColumns().isEmpty()) {
			said = said.call("onDelete", this.words.names(this.words.constant(key.onDelete()), key.onDeleteColumns()));
		}
		if (key.onUpdate() != ReferentialAction.NO_ACTION) {
			said = said.call("onUpdate", this.words.constant(key.onUpdate()));
		}
		return validity(end(said, key.deferral(), key), key.validity());
	}

	private Chain options(Chain chain, CheckConstraint check) {
		return validity(chain.callIf(check.noInherit(), "noInherit"), check.validity()).callIfAny("comment",
				check.comment(), Argument::text);
	}

	private static Chain index(Chain chain, List<String> include, StorageOptions storage) {
		return chain.callIfAny("include", include)
			.callEach("with", storage.parameters())
			.callIfAny("tablespace", storage.tablespace(), Argument::name);
	}

	private static Chain validity(Chain chain, Validity validity) {
		return chain.callIf(validity == Validity.NOT_VALID, "notValid")
			.callIf(validity == Validity.NOT_ENFORCED, "notEnforced");
	}

	private static Chain end(Chain chain, Deferral deferral, Constraint constraint) {
		return chain.callIf(deferral == Deferral.INITIALLY_IMMEDIATE, "deferrable")
			.callIf(deferral == Deferral.INITIALLY_DEFERRED, "initiallyDeferred")
			.callIfAny("comment", constraint.comment(), Argument::text);
	}

}
