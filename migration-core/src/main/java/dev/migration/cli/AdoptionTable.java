package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;

import dev.migration.Adoption;
import dev.migration.Adoption.Pair;
import dev.migration.Adoption.Reason;
import dev.migration.revision.Revision;

/**
 * Which revisions another tool's migrations stand for, as lines.
 */
final class AdoptionTable {

	private static final int WIDEST = 40;

	private AdoptionTable() {
	}

	static List<String> lines(Adoption adoption, Style style) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(adoption.history().table(), "", "revision", ""));
		adoption.pairs().forEach((pair) -> rows.add(row(pair)));
		int[] widths = new int[4];
		for (List<String> row : rows) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], row.get(i).length());
			}
		}
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			String line = line(rows.get(i), widths);
			boolean bad = i > 0 && isBad(adoption.pairs().get(i - 1));
			lines.add(bad ? style.warning(line) : line);
		}
		return lines;
	}

	private static boolean isBad(Pair pair) {
		return pair.theirs().failed() || pair.reason() == Reason.MISSING;
	}

	private static List<String> row(Pair pair) {
		Revision ours = pair.ours();
		return List.of(pair.theirs().key(), Words.shorten(pair.theirs().description(), WIDEST),
				(ours != null) ? ours.id() + " " + Words.shorten(ours.message(), WIDEST) : "-",
				pair.theirs().failed() ? "failed" : pair.reason().toString());
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			if (widths[i] > 0) {
				line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
			}
		}
		return line.toString().stripTrailing();
	}

	/** The same for programs. */
	static Json.Members json(Adoption adoption) {
		return Json.object()
			.put("tool", adoption.history().tool())
			.put("table", adoption.history().table())
			.put("migrations", adoption.pairs().stream().map(AdoptionTable::json).toList())
			.put("revisions", adoption.revisions().stream().map(Revision::id).toList());
	}

	private static Json.Members json(Pair pair) {
		return Json.object()
			.put("key", pair.theirs().key())
			.put("description", pair.theirs().description())
			.put("failed", pair.theirs().failed())
			.put("revision", (pair.ours() != null) ? pair.ours().id() : null)
			.put("reason", pair.reason());
	}

}
