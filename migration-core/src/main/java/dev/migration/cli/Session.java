package dev.migration.cli;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migration.Migrator;
import dev.migration.MigratorBuilder;
import dev.migration.PlanTrial;
import dev.migration.Squash;
import dev.migration.runtime.RunListener;

/**
 * One command being carried out: the application around it and the options that every
 * command has.
 */
final class Session {

	private final Surroundings surroundings;

	private final RootCommand options;

	private final LastWord lastWord;

	private @Nullable Migrator migrator;

	Session(Surroundings surroundings, RootCommand options, LastWord lastWord) {
		this.lastWord = lastWord;
		this.surroundings = surroundings;
		this.options = options;
	}

	Surroundings surroundings() {
		return this.surroundings;
	}

	LastWord lastWord() {
		return this.lastWord;
	}

	RootCommand options() {
		return this.options;
	}

	Terminal terminal() {
		return this.surroundings.terminal();
	}

	/** The migrator of commands that only look. */
	Migrator migrator() {
		Migrator made = this.migrator;
		if (made == null) {
			made = builder().build();
			this.migrator = made;
		}
		return made;
	}

	/** The migrator of commands that run something, watched. */
	Migrator migrator(RunListener listener, @Nullable String tag) {
		return builder().listener(listener).tag(tag).build();
	}

	/** Makes one revision of several. */
	Squash squash() {
		return new Squash(builder());
	}

	/** Tries a plan out. */
	PlanTrial trial() {
		return new PlanTrial(builder());
	}

	private MigratorBuilder builder() {
		return withPlaceholders(this.surroundings.migrator().get(), this.options.parameters());
	}

	static MigratorBuilder withPlaceholders(MigratorBuilder builder, Map<String, String> values) {
		try {
			return builder.placeholders(values);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	Style style() {
		return switch (this.options.color()) {
			case ALWAYS -> new Style(true);
			case NEVER -> Style.NONE;
			case AUTO ->
				new Style(terminal().interactive() && variable("NO_COLOR") == null && !"dumb".equals(variable("TERM")));
		};
	}

	@Nullable String variable(String name) {
		String value = this.surroundings.variables().apply(name);
		return (value != null && !value.isBlank()) ? value : null;
	}

	/** Prints what was asked for. */
	void print(Collection<String> lines) {
		lines.forEach(this.terminal().out()::println);
	}

	/** Prints what was asked for. */
	void print(String line) {
		terminal().out().println(line);
	}

	/** Prints what is good to know, unless the user wants to be left alone. */
	void remark(String line) {
		if (!this.options.quiet()) {
			terminal().err().println(line);
		}
	}

}
