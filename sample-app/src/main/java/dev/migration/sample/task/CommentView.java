package dev.migration.sample.task;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A comment as clients see it.
 *
 * @param id the key
 * @param taskId the task it is about
 * @param author the name of who wrote it
 * @param body the text
 * @param createdAt when it was written
 */
record CommentView(@Nullable Long id, @Nullable Long taskId, String author, String body, @Nullable Instant createdAt) {

	static CommentView of(Comment comment) {
		return new CommentView(comment.getId(), comment.getTask().getId(), comment.getAuthor().getFullName(),
				comment.getBody(), comment.getCreatedAt());
	}

}
