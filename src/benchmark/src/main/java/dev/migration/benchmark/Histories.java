package dev.migration.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.migration.revision.Revision;

/**
 * Histories as long-lived projects have them: one trunk, now and then a labelled branch
 * of a few revisions that is merged back, and a second base that depends on the trunk.
 */
final class Histories {

	private static final Instant BEGINNING = Instant.parse("2015-01-01T00:00:00Z");

	private final Random random = new Random(42);

	private final List<Revision> revisions = new ArrayList<>();

	private final int size;

	private String trunk = "";

	private String second = "";

	private Histories(int size) {
		this.size = size;
	}

	/**
	 * Makes a history.
	 * @param size how many revisions
	 * @return the revisions in a random order, always the same
	 */
	static List<Revision> ofSize(int size) {
		Histories history = new Histories(size);
		while (history.revisions.size() < size) {
			history.grow();
		}
		Collections.shuffle(history.revisions, history.random);
		return history.revisions;
	}

	private void grow() {
		int left = this.size - this.revisions.size();
		int chance = this.random.nextInt(20);
		if (chance == 0 && left > 10 && !this.trunk.isEmpty()) {
			branchAndMerge();
		}
		else if (chance == 1 && !this.trunk.isEmpty()) {
			this.second = add(parents(this.second), List.of(), List.of(this.trunk));
		}
		else {
			this.trunk = add(parents(this.trunk), List.of(), List.of());
		}
	}

	private void branchAndMerge() {
		String fork = this.trunk;
		String side = add(parents(fork), List.of("branch" + this.revisions.size()), List.of());
		for (int i = this.random.nextInt(4); i > 0; i--) {
			side = add(parents(side), List.of(), List.of());
		}
		String main = fork;
		for (int i = 1 + this.random.nextInt(3); i > 0; i--) {
			main = add(parents(main), List.of(), List.of());
		}
		this.trunk = add(List.of(main, side), List.of(), List.of());
	}

	private String add(List<String> parents, List<String> labels, List<String> dependencies) {
		int number = this.revisions.size();
		String id = "%012x".formatted(this.random.nextLong() & 0xffff_ffff_ffffL);
		this.revisions.add(new Revision(id, parents, labels, dependencies, "change " + number,
				BEGINNING.plus(Duration.ofMinutes(number)), "db/revisions/" + id + ".sql"));
		return id;
	}

	private static List<String> parents(String parent) {
		return parent.isEmpty() ? List.of() : List.of(parent);
	}

}
