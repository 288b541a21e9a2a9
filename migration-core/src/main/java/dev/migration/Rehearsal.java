package dev.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Step;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.scratch.CurrentSchema;
import dev.migration.scratch.ScratchDatabase;
import dev.migration.scratch.ScratchDatabases;
import dev.migration.script.Script;

/**
 * Runs revisions on scratch databases and looks at what they leave.
 */
final class Rehearsal {

	/** The one that a new database has, whatever the application's is called. */
	static final String SCHEMA = "public";

	private final ScratchDatabases scratch;

	private final RuntimeOptions options;

	private final List<Script> below;

	/**
	 * A rehearsal.
	 * @param scratch where databases come from
	 * @param options tables, names and limits
	 * @param below what is applied first, oldest first
	 */
	Rehearsal(ScratchDatabases scratch, RuntimeOptions options, List<Script> below) {
		this.scratch = scratch;
		this.options = options;
		this.below = below;
	}

	/** Applies some scripts on a fresh database and looks before and after. */
	Ends upgrade(List<Script> scripts) {
		try (ScratchDatabase database = this.scratch.create()) {
			Stage stage = new Stage(new CurrentSchema(database.dataSource(), SCHEMA));
			stage.run(this.below, Direction.UPGRADE);
			Picture lower = stage.picture();
			stage.run(scripts, Direction.UPGRADE);
			return new Ends(lower, stage.picture(), lower);
		}
	}

	/** Applies a script on a fresh database, takes it back and looks each time. */
	Ends thereAndBack(Script script) {
		try (ScratchDatabase database = this.scratch.create()) {
			Stage stage = new Stage(new CurrentSchema(database.dataSource(), SCHEMA));
			stage.run(this.below, Direction.UPGRADE);
			Picture lower = stage.picture();
			stage.run(List.of(script), Direction.UPGRADE);
			Picture upper = stage.picture();
			stage.run(List.of(script), Direction.DOWNGRADE);
			return new Ends(lower, upper, stage.picture());
		}
	}

	/**
	 * What was seen.
	 *
	 * @param lower before the scripts
	 * @param upper after them
	 * @param back after they were taken back; the lower end when they were not
	 */
	record Ends(Picture lower, Picture upper, Picture back) {

	}

	/** One scratch database in use. */
	private final class Stage {

		private final DataSource dataSource;

		private final MigrationRunner runner;

		Stage(DataSource dataSource) {
			this.dataSource = dataSource;
			this.runner = new MigrationRunner(dataSource, Rehearsal.this.options, (event) -> {
			});
		}

		void run(List<Script> scripts, Direction direction) {
			Map<String, Script> byId = new HashMap<>();
			List<Step> steps = new ArrayList<>();
			for (Script script : scripts) {
				byId.put(script.revision().id(), script);
				steps.add(new Step(script.revision(), direction));
			}
			if (direction == Direction.DOWNGRADE) {
				Collections.reverse(steps);
			}
			this.runner.run(new RunRequest((applied) -> new Plan(steps), byId, List.of()));
		}

		Picture picture() {
			return Picture.of(this.dataSource, new LiveSchema(this.dataSource, Rehearsal.this.options.table()));
		}

	}

}
