package dev.migration.sample.user;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists and creates users.
 */
@RestController
@RequestMapping("/users")
final class UserController {

	private final UserRepository users;

	UserController(UserRepository users) {
		this.users = users;
	}

	@GetMapping
	List<UserView> list() {
		return this.users.findAll(Sort.by("id")).stream().map(UserView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	UserView create(@Valid @RequestBody NewUser user) {
		return UserView.of(this.users.save(new User(user.email(), user.fullName())));
	}

	/**
	 * A request for a user.
	 *
	 * @param email the address, unique
	 * @param fullName the name
	 */
	record NewUser(@NotBlank @Email @Size(max = 320) String email, @NotBlank @Size(max = 100) String fullName) {

	}

	/**
	 * A user as clients see it.
	 *
	 * @param id the key
	 * @param email the address
	 * @param fullName the name
	 * @param createdAt when the user was created
	 */
	record UserView(@Nullable Long id, String email, String fullName, @Nullable Instant createdAt) {

		static UserView of(User user) {
			return new UserView(user.getId(), user.getEmail(), user.getFullName(), user.getCreatedAt());
		}

	}

}
