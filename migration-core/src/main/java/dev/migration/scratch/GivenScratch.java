package dev.migration.scratch;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migration.scratch.ScratchException.Reason;

/**
 * One empty database that is kept for trying things out. What is made in it is removed
 * afterwards, and after a run that died by the next one.
 */
public final class GivenScratch implements ScratchDatabases {

	private final String setting;

	private final DataSource given;

	private final @Nullable DataSource application;

	/**
	 * A given database.
	 * @param setting what names it, for messages: {@code migration.scratch.url}
	 * @param given connects to it; one connection is held while it is used
	 * @param application connects to the application's database, which the given one must
	 * not be, or {@code null} when there is none
	 */
	public GivenScratch(String setting, DataSource given, @Nullable DataSource application) {
		this.setting = setting;
		this.given = given;
		this.application = application;
	}

	@Override
	public ScratchDatabase create() {
		GivenContents contents = open();
		try {
			requireOther(contents);
			if (!contents.tryLock()) {
				throw problem(Reason.IN_USE,
						"another run uses it at the moment; try again when that has ended, or give "
								+ "each a database of its own",
						List.of());
			}
			if (contents.isMarked()) {
				contents.tableWithRows().ifPresent((table) -> {
					throw problem(Reason.NOT_EMPTY,
							"a run that died left it behind, but by now the table " + table
									+ " holds rows, which nothing of ours does; empty it yourself, or give another",
							List.of("table " + table));
				});
				contents.removeAll();
			}
			List<String> found = contents.first();
			if (!found.isEmpty()) {
				throw problem(Reason.NOT_EMPTY, "it must be empty, and this is in it: " + String.join(", ", found)
						+ "; give one that is kept for the purpose", found);
			}
			contents.mark();
			return new Used(this, contents);
		}
		catch (SQLException ex) {
			contents.close();
			throw failed("cannot be used: ", ex);
		}
		catch (RuntimeException | Error ex) {
			contents.close();
			throw ex;
		}
	}

	private GivenContents open() {
		try {
			return new GivenContents(this.given.getConnection());
		}
		catch (SQLException ex) {
			throw failed("cannot be reached: ", ex);
		}
	}

	private void requireOther(GivenContents contents) throws SQLException {
		if (this.application == null) {
			return;
		}
		Optional<String> own = identity(this.application);
		if (own.isPresent() && own.get().equals(contents.identity())) {
			throw problem(Reason.APPLICATIONS_OWN,
					"it is the database of the application itself; give another one, which is empty", List.of());
		}
	}

	private static Optional<String> identity(DataSource application) {
		try (GivenContents contents = new GivenContents(application.getConnection())) {
			return Optional.of(contents.identity());
		}
		catch (SQLException ex) {
			return Optional.empty();
		}
	}

	private ScratchException problem(Reason reason, String why, List<String> found) {
		return new ScratchException(reason, this.setting,
				"The database of '%s' is no scratch database: %s".formatted(this.setting, why), found, null);
	}

	private ScratchException failed(String what, SQLException ex) {
		return new ScratchException(Reason.FAILED, this.setting,
				"The database of '%s' %s%s".formatted(this.setting, what, ex.getMessage()), ex);
	}

	/** The database while it is used. */
	private record Used(GivenScratch owner, GivenContents contents) implements ScratchDatabase {

		@Override
		public DataSource dataSource() {
			return this.owner.given;
		}

		@Override
		public void close() {
			try (this.contents) {
				this.contents.removeAll();
			}
			catch (SQLException ex) {
				throw this.owner.failed("could not be emptied, which the next run does: ", ex);
			}
		}

	}

}
