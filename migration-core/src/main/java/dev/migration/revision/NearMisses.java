package dev.migration.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Names that look like a name that is not there.
 */
public final class NearMisses {

	private static final int SUGGESTIONS = 3;

	private NearMisses() {
	}

	/**
	 * Finds the names that were perhaps meant.
	 * @param typed the unknown name
	 * @param names the known names
	 * @return at most three, the nearest first
	 */
	public static List<String> of(String typed, Stream<String> names) {
		int limit = Math.max(1, typed.length() / 3);
		List<Candidate> near = new ArrayList<>();
		names.forEach((name) -> {
			int distance = distance(typed, name, limit);
			if (distance <= limit && distance < Math.max(typed.length(), name.length())) {
				near.add(new Candidate(name, distance));
			}
		});
		near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
		return near.stream().limit(SUGGESTIONS).map(Candidate::name).toList();
	}

	// Counts the insertions, deletions, substitutions and swaps of neighbours that turn
	// one name into
	// another (optimal string alignment), ignoring case.
	private static int distance(String typed, String name, int limit) {
		if (Math.abs(typed.length() - name.length()) > limit) {
			return limit + 1;
		}
		String a = typed.toLowerCase(Locale.ROOT);
		String b = name.toLowerCase(Locale.ROOT);
		int[][] rows = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				rows[i][j] = (Math.min(i, j) == 0) ? Math.max(i, j) : step(a, b, i, j, rows);
			}
		}
		return rows[a.length()][b.length()];
	}

	private static int step(String a, String b, int i, int j, int[][] rows) {
		int substitute = rows[i - 1][j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
		int best = Math.min(substitute, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
		boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swap ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
	}

	private record Candidate(String name, int distance) {

	}

}
