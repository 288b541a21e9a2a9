package dev.migration.sample.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.migration.sample.project.Project;
import dev.migration.sample.user.User;

/**
 * Something to do in a project.
 */
@Entity
@Table(name = "tasks", indexes = @Index(name = "tasks_project_id_status_idx", columnList = "project_id, status"))
class Task {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "project_id", foreignKey = @ForeignKey(name = "tasks_project_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Project project;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "assignee_id", foreignKey = @ForeignKey(name = "tasks_assignee_id_fkey"))
	@OnDelete(action = OnDeleteAction.SET_NULL)
	private @Nullable User assignee;

	@Column(length = 200, nullable = false)
	private String title;

	@Column(length = Length.LONG32)
	private @Nullable String description;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
	@Column(nullable = false)
	@ColumnDefault("'OPEN'")
	private Status status = Status.OPEN;

	private @Nullable LocalDate dueOn;

	@Generated
	@Column(columnDefinition = "timestamptz", nullable = false)
	@ColumnDefault("now()")
	private @Nullable Instant createdAt;

	/** Kept by a trigger, so that changes made by hand count too. */
	@Generated(event = { EventType.INSERT, EventType.UPDATE })
	@Column(columnDefinition = "timestamptz", nullable = false)
	@ColumnDefault("now()")
	private @Nullable Instant updatedAt;

	@ManyToMany
	@JoinTable(name = "task_tags",
			joinColumns = @JoinColumn(name = "task_id", foreignKey = @ForeignKey(name = "task_tags_task_id_fkey")),
			inverseJoinColumns = @JoinColumn(name = "tag_id", foreignKey = @ForeignKey(name = "task_tags_tag_id_fkey")),
			indexes = @Index(name = "task_tags_tag_id_idx", columnList = "tag_id"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	@OrderBy("name")
	private Set<Tag> tags = new LinkedHashSet<>();

	/** For Hibernate, which fills the fields. */
	@SuppressWarnings("NullAway.Init")
	protected Task() {
	}

	Task(Project project, String title) {
		this.project = project;
		this.title = title;
	}

	void describe(@Nullable String description, @Nullable LocalDate dueOn) {
		this.description = description;
		this.dueOn = dueOn;
	}

	void assignTo(User assignee) {
		this.assignee = assignee;
	}

	void moveTo(Status status) {
		this.status = status;
	}

	@Nullable Long getId() {
		return this.id;
	}

	Project getProject() {
		return this.project;
	}

	@Nullable User getAssignee() {
		return this.assignee;
	}

	String getTitle() {
		return this.title;
	}

	@Nullable String getDescription() {
		return this.description;
	}

	Status getStatus() {
		return this.status;
	}

	@Nullable LocalDate getDueOn() {
		return this.dueOn;
	}

	@Nullable Instant getCreatedAt() {
		return this.createdAt;
	}

	@Nullable Instant getUpdatedAt() {
		return this.updatedAt;
	}

	Set<Tag> getTags() {
		return this.tags;
	}

}
