package dev.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import dev.migration.diff.DiffFilter;
import dev.migration.diff.Difference;
import dev.migration.diff.RenameException;
import dev.migration.diff.Renames;
import dev.migration.diff.SchemaDiff;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.scratch.Alignment;
import dev.migration.scratch.Coverage;
import dev.migration.scratch.DesiredSchema;
import dev.migration.scratch.FrameworkTables;
import dev.migration.scratch.HeldNamespaces;
import dev.migration.scratch.SchemaModel;
import dev.migration.scratch.ScratchDatabases;

/**
 * Compares the application's model with its database. In a test it is one line,
 * {@code modelCheck.verify()}.
 */
public final class ModelCheck {

	private final Migrator migrator;

	private final Supplier<SchemaModel> model;

	private final ScratchDatabases scratch;

	private final List<String> excluded;

	/**
	 * A check.
	 * @param migrator the database and its revisions
	 * @param model finds what the schema should be; asked at each comparison
	 * @param scratch where the model can be built
	 * @param excluded patterns of names that are not compared, as
	 * {@link DiffFilter.NamePattern#of} reads them
	 */
	public ModelCheck(Migrator migrator, Supplier<SchemaModel> model, ScratchDatabases scratch, List<String> excluded) {
		this.migrator = migrator;
		this.model = model;
		this.scratch = scratch;
		this.excluded = List.copyOf(excluded);
	}

	/**
	 * Fails unless the database is at the heads and what the model says.
	 * @throws ModelDiffersException with all differences
	 * @throws NotAtHeadsException when revisions are pending
	 * @throws dev.migration.scratch.ScratchException when the model cannot be built
	 */
	public void verify() {
		ModelDifference difference = compare(List.of());
		if (!difference.isEmpty()) {
			throw new ModelDiffersException(difference);
		}
	}

	/**
	 * Compares.
	 * @param renames what has a new name, for example {@code users.name=full_name}, as
	 * {@link Renames.Rename#parse} reads it; renames that are certain from the structure
	 * are found without being told
	 * @return what would make the database what the model says
	 * @throws NotAtHeadsException when revisions are pending
	 * @throws AuthoringException when a told rename cannot be
	 * @throws dev.migration.scratch.ScratchException when the model cannot be built
	 */
	public ModelDifference compare(List<String> renames) {
		Renames told = told(renames);
		SchemaModel model = this.model.get();
		Status status = this.migrator.status();
		if (!status.pending().isEmpty() || !status.unknown().isEmpty()) {
			throw new NotAtHeadsException(status.pending(), status.unknown());
		}
		LiveSchema live = this.migrator.live();
		Schema actual = live.read();
		String current = live.currentSchema();
		Schema desired = new DesiredSchema(this.scratch, live.filter(), current).of(model, actual);
		DiffFilter filter = filter(desired, model.coverage(), current, live);
		Schema before = filter.apply(actual);
		Schema after = Alignment.of(before, filter.apply(desired), model.coverage());
		before = HeldNamespaces.without(actual, before, after);
		ShortNames names = new ShortNames(current);
		Difference difference = difference(before, after, told);
		return new ModelDifference(model.description(), names.in(difference),
				Unsaid.byHand(before, after, difference).stream().map(names::in).toList());
	}

	private static Renames told(List<String> renames) {
		try {
			return Renames.of(renames.toArray(String[]::new));
		}
		catch (IllegalArgumentException ex) {
			throw new AuthoringException(String.valueOf(ex.getMessage()));
		}
	}

	private static Difference difference(Schema before, Schema after, Renames renames) {
		try {
			return SchemaDiff.between(before, after, renames);
		}
		catch (RenameException ex) {
			throw new AuthoringException(String.valueOf(ex.getMessage()));
		}
	}

	private DiffFilter filter(Schema desired, Coverage coverage, String current, LiveSchema live) {
		List<String> patterns = new ArrayList<>(FrameworkTables.excluded(live.stateTable(), desired));
		patterns.addAll(this.excluded);
		DiffFilter filter = DiffFilter.ALL.excluding(patterns.toArray(String[]::new));
		if (coverage == Coverage.COMPLETE) {
			return filter;
		}
		Set<String> schemas = new LinkedHashSet<>();
		schemas.add(current);
		desired.tables()
			.stream()
			.map(Table::name)
			.map(QualifiedName::schema)
			.filter(Objects::nonNull)
			.forEach(schemas::add);
		return filter.schemas(schemas.toArray(String[]::new));
	}

}
