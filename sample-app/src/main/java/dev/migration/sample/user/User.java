package dev.migration.sample.user;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the tracker.
 */
@Entity
@Table(name = "users", uniqueConstraints = @UniqueConstraint(name = "users_email_key", columnNames = "email"))
public class User {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(length = 320, nullable = false)
	private String email;

	@Column(length = 100, nullable = false)
	private String fullName;

	@Generated
	@Column(columnDefinition = "timestamptz", nullable = false)
	@ColumnDefault("now()")
	private @Nullable Instant createdAt;

	/** For Hibernate, which fills the fields. */
	@SuppressWarnings("NullAway.Init")
	protected User() {
	}

	User(String email, String fullName) {
		this.email = email;
		this.fullName = fullName;
	}

	/**
	 * The key the database gave.
	 * @return the key, or {@code null} before the user is saved
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * The full name, as people read it.
	 * @return the name
	 */
	public String getFullName() {
		return this.fullName;
	}

	String getEmail() {
		return this.email;
	}

	@Nullable Instant getCreatedAt() {
		return this.createdAt;
	}

}
