package dev.migration.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migration.Adoption;
import dev.migration.Migrator;
import dev.migration.Report;
import dev.migration.runtime.HistoryTool;

/** {@code adopt}. */
@Command(header = "Take over a database that is there already; runs no script.",
		footer = { "", "Examples:", "  migration adopt --at ae10            # its tables are those of ae10",
				"  migration adopt --from flyway",
				"  migration adopt --from flyway --map V1=ae10,V2=ae10,V3=none --yes",
				"  migration adopt --from liquibase --map-file mapping.txt" })
final class AdoptCommand extends MovingAction {

	@Option(names = "--at", paramLabel = "TARGET",
			description = "Where the database is: heads, an id, a label@head; several with commas between.")
	private @Nullable String at;

	@Option(names = "--from", paramLabel = "TOOL",
			description = "Whose history to take over: ${COMPLETION-CANDIDATES}. It is read and left as it is.")
	private @Nullable HistoryTool from;

	@Option(names = "--table", paramLabel = "NAME", description = "Its history table, when that has another name.")
	private @Nullable String table;

	@Option(names = "--map", paramLabel = "KEY=REVISION", split = ",",
			description = "Which revision one of its migrations stands for, or none; repeatable.")
	private List<String> map = new ArrayList<>();

	@Option(names = "--map-file", paramLabel = "FILE", description = "A file of such lines; # begins a remark.")
	private @Nullable Path mapFile;

	@Option(names = { "-y", "--yes" }, description = "Do not ask whether the mapping is right.")
	private boolean yes;

	@Option(names = "--json", description = "Print the mapping as JSON and record nothing.")
	private boolean json;

	private @Nullable Adoption adoption;

	AdoptCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		if ((this.at == null) == (this.from == null)) {
			throw new UsageException(
					"say either where the database is, with --at TARGET, or whose history to take over,"
							+ " with --from flyway, liquibase or alembic");
		}
		if (this.from != null) {
			Adoption found = looking().adoption(this.from, this.table, mapping());
			if (this.json) {
				session().print(Json.write(AdoptionTable.json(found)));
				return ExitCode.DONE;
			}
			session().print(AdoptionTable.lines(found, session().style()));
			found.check();
			if (!this.yes && !confirmed(found)) {
				session().print("nothing was done");
				return ExitCode.FAILED;
			}
			this.adoption = found;
		}
		else if (this.table != null || !this.map.isEmpty() || this.mapFile != null || this.json) {
			throw new UsageException("--table, --map, --map-file and --json belong to --from");
		}
		return moveAndTell("adopted", "nothing to adopt: '" + this.at + "' is before every revision");
	}

	private boolean confirmed(Adoption found) {
		if (!session().terminal().interactive()) {
			throw new UsageException("nothing was done; say --yes when the mapping above is right");
		}
		return new Confirmation(session())
			.asks("Record " + Words.count(found.revisions().size(), "revision") + " as applied? No script is run.");
	}

	private Map<String, String> mapping() {
		Map<String, String> mapping = new LinkedHashMap<>();
		if (this.mapFile != null) {
			MappingFile.read(session().surroundings().directory().resolve(this.mapFile))
				.forEach((line) -> add(mapping, line));
		}
		this.map.forEach((line) -> add(mapping, line));
		return mapping;
	}

	private static void add(Map<String, String> mapping, String line) {
		int equals = line.lastIndexOf('=');
		if (equals < 1 || line.substring(equals + 1).isBlank()) {
			throw new UsageException(
					"'" + line + "' is no mapping; write KEY=REVISION, for example V1=ae10, or V1=none");
		}
		mapping.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
	}

	@Override
	Report move(Migrator migrator) {
		return (this.adoption != null) ? migrator.adopt(this.adoption) : migrator.adopt(String.valueOf(this.at));
	}

}
