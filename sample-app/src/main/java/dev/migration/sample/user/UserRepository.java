package dev.migration.sample.user;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The users in the database.
 */
public interface UserRepository extends JpaRepository<User, Long> {

	/**
	 * The user of an id that a request names.
	 * @param id the id
	 * @return the user
	 * @throws ResponseStatusException 404 when there is none
	 */
	default User require(long id) {
		return findById(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no user with id " + id));
	}

}
