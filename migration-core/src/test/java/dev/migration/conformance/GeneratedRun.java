package dev.migration.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migration.catalog.CatalogFilter;
import dev.migration.catalog.PostgresCatalog;
import dev.migration.diff.Difference;
import dev.migration.diff.SchemaDiff;
import dev.migration.revision.Direction;
import dev.migration.revision.Plan;
import dev.migration.revision.Step;
import dev.migration.runtime.ChecksumPolicy;
import dev.migration.runtime.MigrationRunner;
import dev.migration.runtime.OwnTables;
import dev.migration.runtime.RunRequest;
import dev.migration.runtime.RuntimeOptions;
import dev.migration.runtime.TransactionMode;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.script.Script;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the revision of one case as an application would: segments, state table and all.
 */
final class GeneratedRun {

	private static final PostgresCatalog CATALOG = new PostgresCatalog(
			CatalogFilter.ALL.without(OwnTables.names(RuntimeOptions.DEFAULT_TABLE)
				.stream()
				.map((name) -> QualifiedName.of(null, name))
				.collect(Collectors.toSet())));

	private final CaseDatabase database;

	private final DiffCase pair;

	GeneratedRun(CaseDatabase database, DiffCase pair) {
		this.database = database;
		this.pair = pair;
	}

	/** Up to what was meant and back to what was there. */
	void leadsThereAndBack(Script script) throws SQLException {
		Schema after = made(this.pair.after());
		Schema before = made(this.pair.before());
		this.database.run(this.pair.paragraphs("rows"));
		run(script, Direction.UPGRADE);
		assertThat(SchemaDiff.between(read(), after)).as("what is left after the upgrade").isEqualTo(Difference.NONE);
		run(script, Direction.DOWNGRADE);
		assertThat(SchemaDiff.between(read(), before)).as("what is left after going back").isEqualTo(Difference.NONE);
	}

	private void run(Script script, Direction direction) {
		RuntimeOptions options = new RuntimeOptions(null, RuntimeOptions.DEFAULT_TABLE, "anna", null,
				ChecksumPolicy.FAIL, TransactionMode.REVISION, RuntimeOptions.Limits.DEFAULT);
		Plan plan = new Plan(List.of(new Step(script.revision(), direction)));
		new MigrationRunner(this.database.database().dataSource(), options, (event) -> {
		}).run(new RunRequest((rows) -> plan, Map.of(script.revision().id(), script), List.of()));
	}

	private Schema made(List<String> sql) throws SQLException {
		this.database.empty();
		this.database.run(sql);
		return read();
	}

	private Schema read() {
		return CATALOG.read(this.database.connection());
	}

}
