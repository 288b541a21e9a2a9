package dev.migration.sample.project;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

import dev.migration.sample.user.User;

/**
 * What tasks belong to.
 */
@Entity
@Table(name = "projects", uniqueConstraints = @UniqueConstraint(name = "projects_key_key", columnNames = "key"))
public class Project {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(length = 10, nullable = false)
	private String key;

	@Column(length = 100, nullable = false)
	private String name;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "projects_owner_id_fkey"))
	private User owner;

	@Generated
	@Column(columnDefinition = "timestamptz", nullable = false)
	@ColumnDefault("now()")
	private @Nullable Instant createdAt;

	/** For Hibernate, which fills the fields. */
	@SuppressWarnings("NullAway.Init")
	protected Project() {
	}

	Project(String key, String name, User owner) {
		this.key = key;
		this.name = name;
		this.owner = owner;
	}

	/**
	 * The short name people use, for example {@code WEB}.
	 * @return the key, unique
	 */
	public String getKey() {
		return this.key;
	}

	@Nullable Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

	User getOwner() {
		return this.owner;
	}

	@Nullable Instant getCreatedAt() {
		return this.createdAt;
	}

}
