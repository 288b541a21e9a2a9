package dev.migration.diff;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known about names that changed.
 *
 * @param told renames that somebody tells
 * @param detect whether a rename that is certain from the structure is taken for one
 */
public record Renames(List<Rename> told, boolean detect) {

	/** Those that are certain from the structure. */
	public static final Renames DETECTED = new Renames(List.of(), true);

	/** None: what has another name is another thing. */
	public static final Renames NONE = new Renames(List.of(), false);

	public Renames {
		told = List.copyOf(told);
	}

	/**
	 * Some renames that somebody tells, besides those that are certain.
	 * @param texts each as {@link Rename#parse(String)} reads it
	 * @return the renames
	 */
	public static Renames of(String... texts) {
		return new Renames(Stream.of(texts).map(Rename::parse).toList(), true);
	}

	/**
	 * One rename.
	 *
	 * @param from the parts of the name before, each exact: {@code [users]},
	 * {@code [users, name]} or {@code [app, users, name]}
	 * @param to the exact new name, or the schema and the name
	 */
	public record Rename(List<String> from, List<String> to) {

		public Rename {
			from = List.copyOf(from);
			to = List.copyOf(to);
			if (from.isEmpty() || from.size() > 3 || to.isEmpty() || to.size() > 2) {
				throw new IllegalArgumentException(
						"A rename is from one to three names to one or two, not from %s to %s".formatted(from, to));
			}
		}

		/**
		 * Reads a rename as people write it. A dot that belongs to a name is written
		 * {@code \.}.
		 * @param text for example {@code users=people}, {@code users.name=full_name},
		 * {@code mood.ok=fine} or {@code old.users=app.users}
		 * @return the rename
		 */
		public static Rename parse(String text) {
			int sign = text.indexOf('=');
			if (sign <= 0 || sign == text.length() - 1) {
				throw new IllegalArgumentException(
						"'%s' is no rename; write old=new, for example users.name=full_name".formatted(text));
			}
			return new Rename(parts(text.substring(0, sign)), parts(text.substring(sign + 1)));
		}

		private static List<String> parts(String text) {
			return Stream.of(text.strip().split("(?<!\\\\)\\.")).map((part) -> part.replace("\\.", ".")).toList();
		}

		@Override
		public String toString() {
			return join(this.from) + "=" + join(this.to);
		}

		private static String join(List<String> parts) {
			return String.join(".", parts.stream().map((part) -> part.replace(".", "\\.")).toList());
		}

	}

}
