package dev.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migration.revision.Comparison;
import dev.migration.revision.Direction;
import dev.migration.revision.Revision;
import dev.migration.revision.RevisionGraph;
import dev.migration.runtime.AppliedRevision;
import dev.migration.runtime.Planner;
import dev.migration.runtime.RunRequest;
import dev.migration.script.Repeatable;
import dev.migration.script.Script;
import dev.migration.source.Scripts;

/**
 * The scripts of the application and their graph.
 *
 * @param scripts the scripts by revision id
 * @param graph their graph
 * @param repeatables the repeatable scripts
 * @param emptyLocations the locations without any
 */
record KnownScripts(Map<String, Script> scripts, RevisionGraph graph, List<Repeatable> repeatables,
		List<String> emptyLocations) {

	static KnownScripts of(Scripts found) {
		Map<String, Script> byId = new LinkedHashMap<>();
		found.revisions().forEach((script) -> byId.put(script.revision().id(), script));
		List<Revision> revisions = found.revisions().stream().map(Script::revision).toList();
		RevisionGraph graph = RevisionGraph.of(revisions);
		graph.revisions().forEach((node) -> byId.computeIfPresent(node.id(), (id, script) -> placed(script, node)));
		return new KnownScripts(byId, graph, found.repeatables(), found.emptyLocations());
	}

	/** The script of a revision whose parents may be others than its file names. */
	private static Script placed(Script script, Revision node) {
		return script.revision().equals(node) ? script : script.withRevision(node);
	}

	/** What the database has, held against the scripts; its graph knows both. */
	Comparison comparison(List<AppliedRevision> rows) {
		return this.graph.compare(rows.stream().map(AppliedRevision::revision).toList());
	}

	/** Where a database is that has these rows. */
	Position position(List<AppliedRevision> rows) {
		return Position.of(comparison(rows), rows);
	}

	/** What an upgrade to a place leaves applied, newest first. */
	List<String> appliedAt(String place) {
		List<String> ids = this.graph.resolve(place).stream().map(Revision::id).toList();
		List<String> applied = new ArrayList<>(this.graph.impliedBy(ids).stream().map(Revision::id).toList());
		Collections.reverse(applied);
		return applied;
	}

	RevisionStatus status(Revision revision, @Nullable AppliedRevision row) {
		Script script = this.scripts.get(revision.id());
		String kind = (row != null) ? row.kind() : "unknown";
		if (script != null) {
			kind = script.kind().name().toLowerCase(Locale.ROOT);
		}
		return new RevisionStatus(revision.id(), revision.message(), revision.revises(), kind,
				(script != null) ? script.location() : null,
				(row != null) ? new RevisionStatus.Application(row.appliedAt(), row.took(), row.appliedBy()) : null);
	}

	Set<String> repeatableNames() {
		return this.repeatables.stream().map(Repeatable::name).collect(Collectors.toSet());
	}

	/** A run with these scripts; no repeatable script has a way back. */
	RunRequest request(Direction direction, Planner planner) {
		return new RunRequest(planner, this.scripts, (direction == Direction.UPGRADE) ? this.repeatables : List.of());
	}

}
