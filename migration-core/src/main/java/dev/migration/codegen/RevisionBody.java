package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a new revision does, as lines of its source.
 *
 * @param upgrade the lines of the way up: Java statements or SQL
 * @param downgrade the lines of the way back
 * @param imports what the Java statements need, for example
 * {@code static dev.migration.schema.DataType.bigint}
 */
public record RevisionBody(List<String> upgrade, List<String> downgrade, Set<String> imports) {

	/** A revision that is still to be written, or a merge. */
	public static final RevisionBody EMPTY = new RevisionBody(List.of(), List.of(), Set.of());

	public RevisionBody {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		imports = Set.copyOf(imports);
	}

	/**
	 * The same with something before the way up.
	 * @param lines for example a comment
	 * @return the body
	 */
	public RevisionBody beginning(List<String> lines) {
		List<String> all = new ArrayList<>(lines);
		if (!lines.isEmpty() && !this.upgrade.isEmpty()) {
			all.add("");
		}
		all.addAll(this.upgrade);
		return new RevisionBody(all, this.downgrade, this.imports);
	}

}
