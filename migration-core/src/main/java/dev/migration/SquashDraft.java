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
 */
public record SquashDraft(SquashRange range, Revision revision, SourceFile file, int carried, List<String> leftOut) {

	public SquashDraft {
		leftOut = List.copyOf(leftOut);
	}

}
