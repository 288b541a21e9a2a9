package dev.migration.scratch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migration.runtime.OwnTables;
import dev.migration.schema.Schema;

/**
 * Tables that a library makes and no model speaks of.
 */
public final class FrameworkTables {

	/**
	 * Patterns of names, in the order of the libraries: Quartz, Spring Session, Spring
	 * Batch, Spring Integration, Spring Modulith, Spring Security, ShedLock,
	 * db-scheduler, JobRunr; then the histories of Flyway, Liquibase and Alembic.
	 */
	public static final List<String> PATTERNS = List.of("qrtz_*", "spring_session", "spring_session_attributes",
			"batch_job_*", "batch_step_*", "int_lock", "int_message", "int_message_group", "int_group_to_message",
			"int_channel_message", "int_metadata_store", "int_message_seq", "event_publication",
			"event_publication_archive", "oauth2_authorization", "oauth2_authorization_consent",
			"oauth2_registered_client", "oauth2_authorized_client", "persistent_logins", "shedlock", "scheduled_tasks",
			"jobrunr_*", "flyway_schema_history", "databasechangelog", "databasechangeloglock", "alembic_version");

	private FrameworkTables() {
	}

	/**
	 * What {@link dev.migration.diff.DiffFilter#excluding(String...)} leaves out by
	 * default: the patterns above and our own tables, but for those that fit a table of
	 * the model.
	 * @param stateTable the name of our state table
	 * @param desired what the model asks for
	 * @return patterns of names
	 */
	public static List<String> excluded(String stateTable, Schema desired) {
		Stream<String> others = PATTERNS.stream()
			.filter((pattern) -> desired.tables().stream().noneMatch((table) -> fits(pattern, table.name().name())));
		return Stream.concat(OwnTables.names(stateTable).stream(), others).toList();
	}

	private static boolean fits(String pattern, String name) {
		return Pattern.matches(pattern.replace("*", ".*"), name);
	}

}
