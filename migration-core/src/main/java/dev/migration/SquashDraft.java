package dev.migration;

import java.util.List;

import dev.migration.codegen.SourceFile;
import dev.migration.revision.Revision;

/**
 * A revision that is proved to do what a range does, still to be written.
 *
 * @param range what it stands for
 * @param revision the revision
 * @param file its name and its text
 * @param carried how many statements with rows it took over as they were
 * @param leftOut whose rows it leaves out, because that was asked for
 * @param irreversible which of the range cannot be taken back, and why; then neither can
 * it, and the way back stands there as a comment
 */
public record SquashDraft(SquashRange range, Revision revision, SourceFile file, int carried, List<String> leftOut,
		List<String> irreversible) {

	public SquashDraft {
		irreversible = List.copyOf(irreversible);
		leftOut = List.copyOf(leftOut);
	}

}
