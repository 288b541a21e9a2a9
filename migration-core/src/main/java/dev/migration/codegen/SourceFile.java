package dev.migration.codegen;

/**
 * A file that is still to be written.
 *
 * @param name its name without a folder
 * @param text what is in it; lines end with a line feed
 */
public record SourceFile(String name, String text) {

}
