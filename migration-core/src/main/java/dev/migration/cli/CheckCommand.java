package dev.migration.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}. */
@Command(header = "End with 3 when the database is not what the revisions and the model say.",
		footer = { "", "It looks at three things:",
				"  revisions  pending, unknown, edited and half done ones are findings, and so are repeatables that are"
						+ " due or gone, and a history that is not the application's",
				"  drift      what others changed in the database since a run last looked at it",
				"  model      what the application's model has and the database has not, and the other way round; the"
						+ " model is built in a scratch database, which is dropped again",
				"", "Examples:", "  migration check", "  migration check --only revisions --only drift",
				"  migration check --model schema.sql",
				"  migration check --single-head   # several heads are a finding", "",
				"What others changed is accepted with 'migration repair --drift'; what the model has more becomes a"
						+ " revision with 'migration revision --autogenerate'." })
final class CheckCommand extends Question {

	private static final String REVISIONS = "revisions";

	private static final String DRIFT = "drift";

	private static final String MODEL = "model";

	private static final List<String> THINGS = List.of(REVISIONS, DRIFT, MODEL);

	@Option(names = "--single-head", description = "Several heads are a finding, too.")
	private boolean singleHead;

	@Option(names = "--only", paramLabel = "THING", completionCandidates = Things.class,
			description = "Look only at revisions, drift or model; repeatable.")
	private List<String> only = new ArrayList<>();

	@Mixin
	private ModelOptions model = new ModelOptions();

	CheckCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		this.only.stream().filter((thing) -> !THINGS.contains(thing)).findFirst().ifPresent((thing) -> {
			throw new UsageException("there is no '" + thing + "' to check; there is " + String.join(", ", THINGS));
		});
		Findings findings = new Findings(session());
		if (has(REVISIONS)) {
			findings.revisions(this.singleHead);
		}
		if (has(DRIFT)) {
			findings.drift();
		}
		if (has(MODEL)) {
			findings.model(this.model, !has(REVISIONS));
		}
		return answer(findings);
	}

	private boolean has(String thing) {
		return this.only.isEmpty() || this.only.contains(thing);
	}

	private Answer answer(Findings findings) {
		List<Finding> found = findings.found();
		Style style = session().style();
		Object json = Json.object()
			.put("clean", found.isEmpty())
			.put("findings", found.stream().map(Finding::json).toList())
			.put("remarks", findings.remarks());
		List<String> remarks = new ArrayList<>(findings.remarks());
		remarks.add(found.isEmpty() ? "nothing was found" : Words.count(found.size(), "finding"));
		return new Answer(found.stream().flatMap((finding) -> finding.lines(style, isVerbose()).stream()).toList(),
				json, remarks, found.isEmpty() ? ExitCode.DONE : ExitCode.FOUND);
	}

	/** What a shell can complete. */
	static final class Things implements Iterable<String> {

		@Override
		public Iterator<String> iterator() {
			return THINGS.iterator();
		}

	}

}
