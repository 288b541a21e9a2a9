package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;

import dev.migration.schema.Index;
import dev.migration.schema.IndexKey;

/**
 * Indexes, as they are said inside a new table and of a table that is there.
 */
final class IndexWords {

	private final JavaWords words;

	IndexWords(JavaWords words) {
		this.words = words;
	}

	Chain inTable(Index index) {
		return say(Chain.on("table"), "index", List.of(this.words.local(index.name())), index);
	}

	Chain created(Index index) {
		return say(Chain.op(), "createIndex", List.of(this.words.local(index.name()), this.words.name(index.table())),
				index);
	}

	private Chain say(Chain chain, String method, List<Argument> start, Index index) {
		List<IndexKey> keys = index.keys();
		List<Argument> arguments = new ArrayList<>(start);
		boolean plain = keys.stream().allMatch(JavaWords::isPlain);
		if (plain) {
			keys.forEach((key) -> arguments.add(Argument.name(key.text())));
		}
		Chain said = chain.call(method, arguments);
		if (!plain) {
			said = isExpression(keys) ? said.call("onExpression", Argument.text(keys.get(0).text()))
					: said.call("on", keys.stream().map(this.words::key).toList());
		}
		return said.callIf(index.unique(), "unique")
			.callIf(index.nullsNotDistinct(), "nullsNotDistinct")
			.callIf(!index.method().equals(Index.BTREE), "using", Argument.name(index.method()))
			.callIfAny("include", index.include())
			.callIfAny("where", index.where(), Argument::text)
			.callEach("with", index.storage().parameters())
			.callIfAny("tablespace", index.storage().tablespace(), Argument::name)
			.callIf(index.only(), "only")
			.callIfAny("comment", index.comment(), Argument::text);
	}

	private static boolean isExpression(List<IndexKey> keys) {
		return keys.size() == 1 && keys.get(0).equals(IndexKey.expression(keys.get(0).text()));
	}

}
