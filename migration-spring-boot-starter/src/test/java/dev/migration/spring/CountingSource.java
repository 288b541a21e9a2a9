package dev.migration.spring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migration.script.Script;
import dev.migration.source.LocationScriptSource;
import dev.migration.source.ScriptSource;
import dev.migration.source.Scripts;

/**
 * Reads a location and counts how often that happens and how often each file is hashed.
 */
public final class CountingSource implements ScriptSource {

	private final ScriptSource source;

	private final Map<String, Integer> hashed = new HashMap<>();

	private int reads;

	public CountingSource(String location) {
		this.source = LocationScriptSource.of(List.of(location), CountingSource.class.getClassLoader());
	}

	@Override
	public Scripts read() {
		this.reads++;
		Scripts found = this.source.read();
		return new Scripts(found.revisions().stream().map(this::counted).toList(), found.repeatables(),
				found.emptyLocations());
	}

	private Script counted(Script script) {
		return script.withChecksum(() -> {
			this.hashed.merge(script.revision().id(), 1, Integer::sum);
			return script.checksum().orElseThrow();
		});
	}

	public int reads() {
		return this.reads;
	}

	public Map<String, Integer> hashed() {
		return Map.copyOf(this.hashed);
	}

}
