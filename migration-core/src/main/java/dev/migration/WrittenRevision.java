package dev.migration;

import java.nio.file.Path;

import dev.migration.revision.Revision;

/**
 * A revision that was just written.
 *
 * @param path its file
 * @param revision the revision
 * @param packaged whether the application has to be built before it finds the file
 */
public record WrittenRevision(Path path, Revision revision, boolean packaged) {

}
