package dev.migration.revision;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * One case of the conformance file: a graph, where the database is, what is asked for and
 * what comes of it.
 *
 * @param json the case as read
 */
record ConformanceCase(JsonNode json) {

	List<Revision> revisions() {
		List<Revision> revisions = new ArrayList<>();
		for (JsonNode node : this.json.get("revisions")) {
			revisions.add(new Revision(node.get("id").asString(), strings(node.get("down")),
					strings(node.get("labels")), strings(node.get("depends_on")), "", null, null));
		}
		return revisions;
	}

	List<String> currentHeads() {
		return strings(this.json.get("currentHeads"));
	}

	String direction() {
		return this.json.get("direction").asString();
	}

	Target target() {
		return Target.parse(strings(this.json.get("target")));
	}

	boolean fails() {
		return this.json.has("expectedError");
	}

	String error() {
		return this.json.get("expectedError").asString();
	}

	List<String> plan() {
		return strings(this.json.get("expectedPlan"));
	}

	boolean onlyValidOrder() {
		return this.json.get("onlyValidOrder").asBoolean();
	}

	List<List<String>> partialOrder() {
		List<List<String>> pairs = new ArrayList<>();
		this.json.path("partialOrder").forEach((pair) -> pairs.add(strings(pair)));
		return pairs;
	}

	List<String> headsAfter() {
		return strings(this.json.get("expectedHeadsAfter"));
	}

	private static List<String> strings(JsonNode node) {
		if (!node.isArray()) {
			return List.of(node.asString());
		}
		List<String> strings = new ArrayList<>();
		node.forEach((item) -> strings.add(item.asString()));
		return strings;
	}

	@Override
	public String toString() {
		return this.json.get("name").asString();
	}

}
