package dev.migration.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.migration.Position;
import dev.migration.revision.Drawing;
import dev.migration.revision.Revision;

/** {@code graph}. */
@Command(header = "Draw the revisions with their branches.",
		footer = { "", "Examples:", "  migration graph", "  migration graph --format mermaid > revisions.mmd",
				"  migration graph --format dot | dot -Tsvg > revisions.svg",
				"  migration graph -i              # pending revisions are 'o'" })
final class GraphCommand extends Question {

	@Option(names = { "-f", "--format" }, paramLabel = "FORMAT", defaultValue = "text",
			description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when left out.")
	private Format format = Format.TEXT;

	@Mixin
	private RangeOptions range = new RangeOptions();

	@Option(names = { "-i", "--indicate-current" }, description = "Tell what is applied from what is pending.")
	private boolean indicateCurrent;

	GraphCommand(Session session) {
		super(session);
	}

	@Override
	Answer answer() {
		RangeOptions.Excerpt shown = this.range.read(session().migrator(), this.indicateCurrent);
		Position position = shown.position();
		Drawing drawing = position.graph().drawing().of(shown.revisions());
		if (shown.asked()) {
			drawing = drawing.applied(position.applied());
		}
		return shown.answer(text(drawing).lines().toList(), json(position, shown.revisions(), shown.asked()),
				session());
	}

	private String text(Drawing drawing) {
		return switch (this.format) {
			case TEXT -> drawing.text();
			case MERMAID -> drawing.mermaid();
			case DOT -> drawing.dot();
		};
	}

	private static Object json(Position position, List<Revision> shown, boolean asksDatabase) {
		List<Json.Members> nodes = new ArrayList<>();
		List<Json.Members> edges = new ArrayList<>();
		for (Revision revision : shown) {
			Json.Members node = Json.object()
				.put("id", revision.id())
				.put("message", revision.message())
				.put("branchLabels", revision.branchLabels());
			nodes.add(asksDatabase ? node.put("applied", position.applied().contains(revision.id())) : node);
			revision.revises().forEach((parent) -> edges.add(edge(revision, parent, "revises")));
			position.graph()
				.lineage(revision.id())
				.dependencies()
				.forEach((needed) -> edges.add(edge(revision, needed.id(), "depends on")));
		}
		return Json.object().put("revisions", nodes).put("edges", edges);
	}

	private static Json.Members edge(Revision from, String to, String kind) {
		return Json.object().put("from", from.id()).put("to", to).put("kind", kind);
	}

	/** How to draw. */
	enum Format {

		/** Lines with the branches drawn beside them. */
		TEXT,

		/** A Mermaid flowchart. */
		MERMAID,

		/** A Graphviz graph. */
		DOT;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
