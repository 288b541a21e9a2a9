package dev.migration.sample.task;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

import dev.migration.sample.user.User;

/**
 * What somebody said about a task.
 */
@Entity
@Table(name = "comments", indexes = @Index(name = "comments_task_id_idx", columnList = "task_id"))
class Comment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "task_id", foreignKey = @ForeignKey(name = "comments_task_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Task task;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "comments_author_id_fkey"))
	private User author;

	@Column(length = Length.LONG32, nullable = false)
	private String body;

	@Generated
	@Column(columnDefinition = "timestamptz", nullable = false)
	@ColumnDefault("now()")
	private @Nullable Instant createdAt;

	/** For Hibernate, which fills the fields. */
	@SuppressWarnings("NullAway.Init")
	protected Comment() {
	}

	Comment(Task task, User author, String body) {
		this.task = task;
		this.author = author;
		this.body = body;
	}

	@Nullable Long getId() {
		return this.id;
	}

	Task getTask() {
		return this.task;
	}

	User getAuthor() {
		return this.author;
	}

	String getBody() {
		return this.body;
	}

	@Nullable Instant getCreatedAt() {
		return this.createdAt;
	}

}
