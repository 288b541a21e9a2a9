package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;

import dev.migration.schema.Column;
import dev.migration.schema.ColumnOptions;
import dev.migration.schema.Generated;
import dev.migration.schema.Identity;
import dev.migration.schema.IdentityGeneration;
import dev.migration.schema.SequenceOptions;

/**
 * Columns, as they are said inside a new table and of a table that is there.
 */
final class ColumnWords {

	private final JavaWords words;

	ColumnWords(JavaWords words) {
		this.words = words;
	}

	/** Whether the language has words for all of it. */
	static boolean isSayable(Column column) {
		return column.grants().isEmpty() && (column.identity() == null || column.notNull());
	}

	/** What a column is beside its type, but for its comment. */
	Chain say(Chain chain, Column column, boolean primaryKey) {
		Chain said = chain;
		Identity identity = column.identity();
		if (identity != null) {
			said = said.call("identity", identity(identity, false));
		}
		said = said.callIf(primaryKey, "primaryKey")
			.callIf(column.notNull() && !primaryKey && identity == null, "notNull")
			.callIfAny("defaultTo", column.defaultExpression(), Argument::text);
		Generated generated = column.generated();
		if (generated != null) {
			said = said.call(generated.stored() ? "generatedAs" : "generatedVirtualAs",
					Argument.text(generated.expression()));
		}
		ColumnOptions options = column.options();
		return said.callIfAny("collate", column.collation(), this.words::name)
			.callIfAny("storage", options.storage(), Argument::name)
			.callIfAny("compression", options.compression(), Argument::name)
			.callIfAny("statistics", options.statistics(), (target) -> this.words.number(target))
			.callEach("set", options.parameters());
	}

	/** Who gives the values of an identity, and how they are counted. */
	List<Argument> identity(Identity identity, boolean complete) {
		List<Argument> arguments = new ArrayList<>();
		boolean plain = identity.options().equals(SequenceOptions.DEFAULT) && identity.sequence() == null;
		if (complete || !plain || identity.generation() != IdentityGeneration.BY_DEFAULT) {
			arguments.add(this.words.constant(identity.generation()));
		}
		if (!plain) {
			Chain numbers = Chain.on("numbers")
				.callIfAny("sequenceName", identity.sequence(), (name) -> this.words.name(name));
			arguments.add(new Argument.Expression("numbers", counting(numbers, identity.options())));
		}
		return arguments;
	}

	/** How a sequence counts. */
	Chain counting(Chain chain, SequenceOptions options) {
		Chain said = chain.callIfAny("startWith", options.start(), this.words::number)
			.callIfAny("incrementBy", options.increment(), this.words::number)
			.callIfAny("minValue", options.minimum(), this.words::number)
			.callIfAny("maxValue", options.maximum(), this.words::number)
			.callIfAny("cache", options.cache(), this.words::number);
		Boolean cycle = options.cycle();
		if (cycle == null) {
			return said;
		}
		return cycle ? said.call("cycle") : said.call("cycle", Argument.code("false"));
	}

}
