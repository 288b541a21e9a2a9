package dev.migration.sample.task;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The tags in the database.
 */
interface TagRepository extends JpaRepository<Tag, Long> {

	Optional<Tag> findByName(String name);

}
