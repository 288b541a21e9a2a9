package dev.migration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.diff.Difference;

/**
 * What others than the revisions changed in a database.
 *
 * @param known whether that is known; it is not before the first run that keeps a
 * snapshot, nor after a run that was killed or a script that was run by hand
 * @param gaps the spans of time in which something changed, oldest first
 */
public record Drift(boolean known, List<Gap> gaps) {

	public Drift {
		gaps = List.copyOf(gaps);
	}

	/**
	 * Changes between two looks at the database.
	 *
	 * @param since when it was as it should be
	 * @param until when it was not any more, or {@code null} for now
	 * @param difference the changes, and the way back
	 * @param others what changed of the objects that operations cannot say, for example
	 * {@code foreign table public.legacy: added}
	 */
	public record Gap(Instant since, @Nullable Instant until, Difference difference, List<String> others) {

		public Gap {
			others = List.copyOf(others);
		}

		/**
		 * What others did; for what operations cannot say there are no statements.
		 * @return the changes
		 */
		public List<SchemaChange> changes() {
			Stream<SchemaChange> unsaid = this.others.stream()
				.map((other) -> new SchemaChange(other, List.of(), List.of()));
			return Stream.concat(SchemaChange.of(this.difference.upgrade()).stream(), unsaid).toList();
		}

		/**
		 * Whether nothing changed after all.
		 * @return {@code true} when there is nothing to tell
		 */
		public boolean isEmpty() {
			return this.difference.isEmpty() && this.others.isEmpty();
		}

	}

}
