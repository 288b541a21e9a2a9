package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Pictures of a graph, or of a stretch of its history. Immutable.
 */
public final class Drawing {

	private final Nodes nodes;

	private final BitSet shown;

	private final @Nullable Applied applied;

	Drawing(Nodes nodes, BitSet shown, @Nullable Applied applied) {
		this.nodes = nodes;
		this.shown = shown;
		this.applied = applied;
	}

	/**
	 * The same picture of fewer revisions.
	 * @param revisions the revisions to show, such as a range; others are ignored
	 * @return the new drawing
	 */
	public Drawing of(Collection<Revision> revisions) {
		BitSet chosen = new BitSet();
		for (Revision revision : revisions) {
			Integer node = this.nodes.id(revision.id());
			if (node != null) {
				chosen.set(node);
			}
		}
		chosen.and(this.shown);
		return new Drawing(this.nodes, chosen, this.applied);
	}

	/**
	 * The same picture with what is applied told from what is pending.
	 * @param ids ids of the applied revisions
	 * @return the new drawing
	 * @throws UnknownAppliedException if an applied revision is not in the graph
	 */
	public Drawing applied(Collection<String> ids) {
		return new Drawing(this.nodes, this.shown, Applied.of(this.nodes, new Walks(this.nodes), ids));
	}

	/**
	 * Lines of text with the branches drawn beside them, newest first. A revision is a
	 * {@code *}, or an {@code o} if it is known to be pending.
	 * @return one line or several for each revision, each with a line feed
	 */
	public String text() {
		LanePainter painter = new LanePainter();
		int[] order = order();
		for (int i = order.length - 1; i >= 0; i--) {
			int node = order[i];
			int[] parents = Arrays.stream(this.nodes.parents(node)).filter(this.shown::get).toArray();
			painter.paint(node, isPending(node) ? 'o' : '*', caption(node, " "), parents);
		}
		return painter.text();
	}

	/**
	 * A Mermaid flowchart, newest on top, dependencies dotted, pending revisions dashed.
	 * @return the text of the diagram
	 */
	public String mermaid() {
		StringBuilder text = new StringBuilder("flowchart BT\n");
		for (int node : order()) {
			text.append("    r").append(node).append("[\"").append(DiagramText.mermaid(caption(node, "\n")));
			text.append(isPending(node) ? "\"]:::pending\n" : "\"]\n");
		}
		for (Line line : lines()) {
			text.append("    r").append(line.from()).append(line.dependency() ? " -.-> r" : " --> r");
			text.append(line.to()).append('\n');
		}
		return text.append((this.applied != null) ? "    classDef pending stroke-dasharray: 5\n" : "").toString();
	}

	/**
	 * A Graphviz digraph, newest on top, dependencies dotted, pending revisions dashed.
	 * @return the text of the diagram
	 */
	public String dot() {
		StringBuilder text = new StringBuilder("digraph revisions {\n    rankdir=BT\n    node [shape=box]\n");
		for (int node : order()) {
			text.append("    ").append(name(node)).append(" [label=").append(DiagramText.dot(caption(node, "\n")));
			text.append(isPending(node) ? ", style=dashed]\n" : "]\n");
		}
		for (Line line : lines()) {
			text.append("    ").append(name(line.from())).append(" -> ").append(name(line.to()));
			text.append(line.dependency() ? " [style=dotted]\n" : "\n");
		}
		return text.append("}\n").toString();
	}

	private int[] order() {
		return Ordering.cutOut(this.nodes, this.shown);
	}

	private String name(int node) {
		return DiagramText.dot(this.nodes.revision(node).id());
	}

	private boolean isPending(int node) {
		return this.applied != null && !this.applied.set().get(node);
	}

	// The id, the labels it carries, what is special about it, and what it is for.
	private String caption(int node, String beforeMessage) {
		Revision revision = this.nodes.revision(node);
		StringBuilder caption = new StringBuilder(revision.id());
		if (!revision.branchLabels().isEmpty()) {
			caption.append(" [")
				.append(revision.branchLabels().stream().distinct().collect(Collectors.joining(", ")))
				.append(']');
		}
		List<String> remarks = remarks(node, revision);
		if (!remarks.isEmpty()) {
			caption.append(" (").append(String.join(", ", remarks)).append(')');
		}
		return revision.message().isBlank() ? caption.toString()
				: caption.append(beforeMessage).append(lines(revision.message())).toString();
	}

	// How to break a line is up to each kind of picture.
	private static String lines(String message) {
		return message.lines()
			.map((line) -> Phrases.readable(line.replace('\t', ' ')))
			.collect(Collectors.joining("\n"));
	}

	private List<String> remarks(int node, Revision revision) {
		List<String> remarks = new ArrayList<>();
		if (this.nodes.children(node).length == 0) {
			remarks.add("head");
		}
		if (this.applied != null && this.applied.heads().get(node)) {
			remarks.add("current");
		}
		if (!revision.dependsOn().isEmpty()) {
			remarks.add("depends on " + Phrases.join(revision.dependsOn(), "and"));
		}
		return remarks;
	}

	private List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (int node : order()) {
			Arrays.stream(this.nodes.parents(node))
				.filter(this.shown::get)
				.forEach((parent) -> lines.add(new Line(parent, node, false)));
			Arrays.stream(this.nodes.dependencies(node))
				.filter(this.shown::get)
				.forEach((dependency) -> lines.add(new Line(dependency, node, true)));
		}
		return lines;
	}

	/**
	 * A line of a diagram.
	 *
	 * @param from the earlier revision
	 * @param to the later revision
	 * @param dependency whether the later depends on the earlier without revising it
	 */
	private record Line(int from, int to, boolean dependency) {

	}

}
