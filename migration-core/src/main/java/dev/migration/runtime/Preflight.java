package dev.migration.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Plan;

/**
 * What a run would do and whether it would be refused, found out without the lock; reads
 * only.
 */
final class Preflight {

	private final Session session;

	private final RuntimeOptions options;

	private final History history;

	private final RunRequest request;

	private final StateReader.Place place;

	private final StateRows read;

	private final StateRows rows;

	Preflight(Session session, RuntimeOptions options, History history, RunRequest request) throws SQLException {
		StateReader reader = new StateReader(session, options);
		this.session = session;
		this.options = options;
		this.history = history;
		this.request = request;
		this.place = reader.place();
		this.read = reader.read(this.place);
		this.rows = Exchange.after(this.read, request.scripts());
	}

	/** The steps, how far they are already, and what stands in their way. */
	Planned planned() throws SQLException {
		Plan plan = this.request.planner().plan(this.rows.applied());
		Jobs jobs = new ScriptWriter(this.options).jobs(this.request.scripts());
		List<Job> steps = jobs.of(plan, this.rows.applied());
		List<Job> repeats = this.request.due(plan, this.rows).stream().map(jobs::repeat).toList();
		Function<Job, PlannedStep> shown = (job) -> PlannedStep.of(job, this.rows);
		return new Planned(steps.stream().map(shown).toList(), repeats.stream().map(shown).toList(),
				refusal(plan, Stream.concat(steps.stream(), repeats.stream()).toList()));
	}

	/** The run as a script, which is refused where the run is. */
	String script() throws SQLException {
		refuse(this.request.planner().plan(this.rows.applied()));
		return new ScriptWriter(this.options).of(this.request, this.read);
	}

	private @Nullable String refusal(Plan plan, List<Job> jobs) throws SQLException {
		try {
			refuse(plan);
			for (Job job : jobs) {
				if (this.rows.progressOf(job.revision().id(), job.direction()).isPresent()) {
					new Journal(this.session, this.place.tables(), job).remaining();
				}
			}
			this.options.transactions().refuse(jobs);
			return null;
		}
		catch (MigrationRunException ex) {
			return ex.getMessage();
		}
	}

	/** In the order in which a run looks. */
	private void refuse(Plan plan) throws SQLException {
		this.history.check(this.rows.applied(), this.options.checksums(), RunListener.NONE);
		if (!this.request.isDone(plan, this.read, this.rows)) {
			this.place.refuseLoss();
			new ToolHistories(this.session, this.place.tables()).refuse(this.place);
			this.rows.leftBehind(plan, this.request.scripts().keySet()).ifPresent((step) -> {
				throw new HalfDoneException(step);
			});
		}
	}

}
