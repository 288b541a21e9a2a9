package dev.migration.spring.actuate;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import dev.migration.Migrator;
import dev.migration.ModelCheck;
import dev.migration.NotAtHeadsException;
import dev.migration.Report;
import dev.migration.TimedAnswers;
import dev.migration.TimedStatus;
import dev.migration.revision.RevisionException;
import dev.migration.runtime.DatabaseUnavailableException;
import dev.migration.runtime.IrreversibleException;
import dev.migration.runtime.MigrationRunException;
import dev.migration.runtime.NoWayBackException;
import dev.migration.runtime.OneLine;
import dev.migration.scratch.ScratchException;
import dev.migration.spring.model.ModelException;
import dev.migration.spring.startup.LastRun;
import dev.migration.spring.startup.RunLog;

/**
 * {@code /actuator/migrations}: where the database stands, one revision, and, when access
 * is unrestricted, a way to move it.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({ MigrationsDescriptor.class, RevisionDetails.class, DriftDescriptor.class,
		ModelDescriptor.class, ReportDescriptor.class, MigrationsEndpoint.Refusal.class })
public final class MigrationsEndpoint {

	private static final int ATTEMPTS = 20;

	private static final Duration CATALOG = Duration.ofMinutes(1);

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final Migrator migrator;

	private final TimedStatus status;

	private final TimedAnswers<Optional<Object>> catalog;

	private final LastRun lastRun;

	private final Supplier<@Nullable ModelCheck> check;

	/**
	 * Creates the endpoint.
	 * @param migrator what it asks
	 * @param status tells where the database stands
	 * @param lastRun what this process saw of its latest run
	 * @param check finds what compares the model, or {@code null}
	 */
	public MigrationsEndpoint(Migrator migrator, TimedStatus status, LastRun lastRun,
			Supplier<@Nullable ModelCheck> check) {
		this(migrator, status, lastRun, check, CATALOG);
	}

	MigrationsEndpoint(Migrator migrator, TimedStatus status, LastRun lastRun, Supplier<@Nullable ModelCheck> check,
			Duration catalog) {
		this.migrator = migrator;
		this.status = status;
		this.catalog = new TimedAnswers<>("reading the catalog", catalog);
		this.lastRun = lastRun;
		this.check = check;
	}

	/**
	 * Tells where the database stands, in two short queries and without a look at files.
	 * @return the body; with status 503, why the database cannot be asked
	 */
	@ReadOperation
	public @Nullable Object migrations() {
		return answered(() -> MigrationsDescriptor.of(this.status.status("heads"), this.migrator.graph().revisions(),
				this.lastRun));
	}

	/**
	 * Tells all about one revision, in two short queries: also what it runs and what was
	 * tried. In the place of a revision, {@code drift} tells what others changed, and
	 * {@code model} compares the database with the application's model, for which a
	 * scratch database is made; these two have a minute.
	 * @param revision its id, {@code drift} or {@code model}
	 * @return the body, or {@code null} without a model; with status 404, that there is
	 * no such revision; with status 400, why nothing can be compared; with status 503,
	 * why the database cannot be asked
	 */
	@ReadOperation
	public @Nullable Object detail(@Selector String revision) {
		return answered(() -> found(revision).orElse(null));
	}

	private Optional<Object> found(String revision) {
		return switch (revision) {
			case "drift" -> this.catalog.to(revision, () -> Optional.of(DriftDescriptor.of(this.migrator.drift())));
			case "model" -> this.catalog.to(revision, () -> Optional.ofNullable(model()));
			default -> this.status.revision(revision, ATTEMPTS)
				.<Object>map(RevisionDetails::of)
				.or(() -> Optional.of(refused(404, "Neither this application nor the database knows a revision '"
						+ revision + "'; its id has to be whole here")));
		};
	}

	private static @Nullable Object answered(Supplier<@Nullable Object> question) {
		try {
			return question.get();
		}
		catch (MigrationRunException ex) {
			return refused(status(ex), String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable Object model() {
		ModelCheck modelCheck = this.check.get();
		try {
			return (modelCheck != null) ? ModelDescriptor.of(modelCheck.compare(List.of())) : null;
		}
		catch (NotAtHeadsException | ScratchException | ModelException ex) {
			return refused(400, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Moves the database to a target.
	 * @param direction {@code upgrade} or {@code downgrade}
	 * @param target where to
	 * @param security who asks
	 * @return what was done; or, with status 400, why there is no such direction, target
	 * or way; with status 503, why the database cannot be asked; or, with status 500,
	 * what stopped the run
	 */
	@WriteOperation
	@SuppressWarnings("deprecation") // the only one that both lines of Spring Boot know
	public WebEndpointResponse<?> migrate(@org.springframework.lang.Nullable String direction,
			@org.springframework.lang.Nullable String target, SecurityContext security) {
		if (direction == null || target == null) {
			return refused(400, "'" + ((direction != null) ? "target" : "direction") + "' is missing; say for example "
					+ "{\"direction\": \"upgrade\", \"target\": \"heads\"}");
		}
		String wanted = direction.toLowerCase(Locale.ROOT);
		if (!wanted.equals("upgrade") && !wanted.equals("downgrade")) {
			return refused(400, "The direction '" + direction + "' is neither 'upgrade' nor 'downgrade'");
		}
		Optional<String> by = Optional.ofNullable(security.getPrincipal()).map(Principal::getName);
		logger.info("Asked by " + OneLine.name(by.orElse("nobody known")) + " through the 'migrations' endpoint to "
				+ wanted + " to '" + OneLine.of(target) + "'");
		try {
			Migrator acting = by.map(this.migrator::onBehalfOf).orElse(this.migrator);
			Report report = wanted.equals("upgrade") ? acting.upgrade(target) : acting.downgrade(target);
			RunLog.result(report);
			return new WebEndpointResponse<>(ReportDescriptor.of(report));
		}
		catch (RevisionException | IrreversibleException | NoWayBackException ex) {
			return refused(400, String.valueOf(ex.getMessage()));
		}
		catch (MigrationRunException ex) {
			logger.error(ex.getMessage());
			return refused(status(ex), String.valueOf(ex.getMessage()));
		}
	}

	private static int status(MigrationRunException ex) {
		return (ex instanceof DatabaseUnavailableException) ? 503 : 500;
	}

	private static WebEndpointResponse<Refusal> refused(int status, String error) {
		return new WebEndpointResponse<>(new Refusal(error), status);
	}

	/**
	 * Why nothing was done, or not all.
	 *
	 * @param error what is wrong and what to do
	 */
	public record Refusal(String error) implements OperationResponseBody {

	}

}
