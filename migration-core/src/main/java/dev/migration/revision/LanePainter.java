package dev.migration.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws branches beside lines of text, a lane for each. A lane is two characters wide and
 * waits for the revision it leads down to; when a second one waits for the same revision
 * they join, at a merge they part.
 */
final class LanePainter {

	private final StringBuilder text = new StringBuilder();

	/** What each lane, from left to right, leads down to. */
	private final List<Integer> lanes = new ArrayList<>();

	/**
	 * The rightmost lane, if the last revision ended it: the next must not look joined to
	 * it.
	 */
	private int endedLast = -1;

	String text() {
		return this.text.toString();
	}

	/**
	 * Draws the next revision downwards; all that come from it have to be drawn before.
	 * @param node the revision
	 * @param mark the character that stands for it
	 * @param caption what to write beside it; line breaks become spaces
	 * @param parents what comes below it
	 */
	void paint(int node, char mark, String caption, int[] parents) {
		int lane = this.lanes.indexOf(node);
		if (lane < 0) {
			lane = this.lanes.size();
			if (this.endedLast == lane) {
				line(straight(lane));
			}
			this.lanes.add(node);
		}
		this.endedLast = -1;
		StringBuilder row = straight(this.lanes.size());
		row.setCharAt(2 * lane, mark);
		line(row.append(caption.strip().replaceAll("\\s+", " ")));
		if (parents.length == 0) {
			end(lane);
			return;
		}
		this.lanes.set(lane, parents[0]);
		for (int i = parents.length - 1; i > 0; i--) {
			part(lane, parents[i]);
			joinTwins(parents[i]);
		}
		joinTwins(parents[0]);
	}

	// Lanes that lead to the same revision join at once, so that there are no more of
	// them
	// than revisions to come.
	private void joinTwins(int parent) {
		int lane = this.lanes.indexOf(parent);
		int other = this.lanes.lastIndexOf(parent);
		if (other > lane) {
			join(lane, other);
		}
	}

	// One lane goes over to another on its left; all on its right move up.
	private void join(int lane, int other) {
		StringBuilder row = straight(other);
		for (int column = 2 * lane + 1; column < 2 * other - 1; column += 2) {
			row.setCharAt(column, '_');
		}
		row.setCharAt(2 * other - 1, '/');
		line(row.append(" /".repeat(this.lanes.size() - other - 1)));
		this.lanes.remove(other);
	}

	// A lane stops; all on its right move up.
	private void end(int lane) {
		this.lanes.remove(lane);
		int right = this.lanes.size() - lane;
		if (right == 0) {
			this.endedLast = lane;
		}
		else {
			line(straight(lane).append(" /".repeat(right)));
		}
	}

	// A lane begins to the right of another; all on its right make room.
	private void part(int lane, int parent) {
		int right = this.lanes.size() - lane - 1;
		this.lanes.add(lane + 1, parent);
		line(straight(lane + 1).deleteCharAt(2 * lane + 1).append("\\ ".repeat(right + 1)));
	}

	private static StringBuilder straight(int lanes) {
		return new StringBuilder("| ".repeat(lanes));
	}

	private void line(StringBuilder row) {
		this.text.append(row.toString().stripTrailing()).append('\n');
	}

}
