package dev.migration.sample.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A word that tasks of any project can carry.
 */
@Entity
@Table(name = "tags", uniqueConstraints = @UniqueConstraint(name = "tags_name_key", columnNames = "name"))
class Tag {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(length = 50, nullable = false)
	private String name;

	/** For Hibernate, which fills the fields. */
	@SuppressWarnings("NullAway.Init")
	protected Tag() {
	}

	Tag(String name) {
		this.name = name;
	}

	@Nullable Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

}
