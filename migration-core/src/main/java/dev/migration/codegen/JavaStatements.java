package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migration.codegen.CommentedOperation.Remark;
import dev.migration.operation.NamingConvention;
import dev.migration.operation.Operation;

/**
 * Writes operations as the Java that an author would have written: recording it gives
 * operations that run the same SQL. What {@code previously} says is left out, for a
 * revision that is written has its way back beside it.
 */
public final class JavaStatements {

	/** What is left of a line of 120 characters inside a method. */
	private static final int WIDTH = 112;

	/** What formatters leave of a line of 90 characters for prose. */
	private static final int PROSE = 79;

	private static final String COMMENT = "// ";

	private static final String CODE = "//     ";

	private final NamingConvention naming;

	/**
	 * Creates a writer.
	 * @param naming how the revision will name what has no name: what has the name it
	 * would be given needs none in the source
	 */
	public JavaStatements(NamingConvention naming) {
		this.naming = naming;
	}

	/**
	 * Writes both ways of a revision.
	 * @param upgrade the way up
	 * @param downgrade the way back
	 * @return the lines and what they import; code that is commented out imports nothing
	 * @throws IllegalArgumentException when an operation is JDBC work, which is a lambda
	 * and has no source
	 */
	public RevisionBody body(List<CommentedOperation> upgrade, List<CommentedOperation> downgrade) {
		JavaImports imports = new JavaImports();
		OperationChains chains = new OperationChains(imports, this.naming);
		List<String> up = lines(upgrade, chains);
		List<String> down = lines(downgrade, chains);
		return new RevisionBody(up, down, imports.names());
	}

	/**
	 * A comment for the beginning of a method.
	 * @param text prose; it is wrapped to the width of the source
	 * @param quoted lines that stay as they are
	 * @return the lines
	 */
	public static List<String> comment(String text, List<String> quoted) {
		return Stream
			.concat(Prose.lines(text, PROSE).stream().map((line) -> COMMENT + line),
					quoted.stream().flatMap(Prose::cut).map((line) -> (CODE + line).stripTrailing()))
			.map(JavaText::lineComment)
			.toList();
	}

	private List<String> lines(List<CommentedOperation> operations, OperationChains chains) {
		List<String> lines = new ArrayList<>();
		for (CommentedOperation operation : operations) {
			if (!lines.isEmpty() && !operation.remarks().isEmpty()) {
				lines.add("");
			}
			operation.remarks().forEach((remark) -> lines.addAll(comment(remark)));
			lines.addAll(lines(List.of(operation.operation()), chains, WIDTH));
		}
		return lines;
	}

	private List<String> comment(Remark remark) {
		List<String> lines = new ArrayList<>();
		Prose.lines(remark.text(), PROSE).forEach((line) -> lines.add(COMMENT + JavaText.lineComment(line)));
		OperationChains chains = new OperationChains(new JavaImports(), this.naming);
		lines(remark.instead(), chains, WIDTH - CODE.length())
			.forEach((line) -> lines.add((CODE + line).stripTrailing()));
		return lines;
	}

	private static List<String> lines(List<Operation> operations, OperationChains chains, int width) {
		return chains.of(operations).stream().flatMap((chain) -> JavaLines.of(chain, width).stream()).toList();
	}

}
