package dev.migration.sample;

import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what the database refuses, such as a project key that is taken, with 409.
 */
@RestControllerAdvice
final class ErrorAdvice {

	@ExceptionHandler(DataIntegrityViolationException.class)
	ProblemDetail conflict(DataIntegrityViolationException ex) {
		String detail = (ex.getCause() instanceof ConstraintViolationException violation)
				? "The database refused it: constraint " + violation.getConstraintName() : "The database refused it";
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
	}

}
