package dev.migration.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Scripts of both forms under a list of locations, mixed.
 */
public final class LocationScriptSource implements ScriptSource {

	/** Where scripts are unless the application says otherwise. */
	public static final String DEFAULT_LOCATION = "classpath:db/revisions";

	private final List<String> locations;

	private final ClassLoader classLoader;

	private final Placeholders placeholders;

	private LocationScriptSource(List<String> locations, ClassLoader classLoader, Placeholders placeholders) {
		this.locations = List.copyOf(locations);
		this.classLoader = classLoader;
		this.placeholders = placeholders;
	}

	/**
	 * A source of {@code .sql} files and classes, folders below included; no placeholder
	 * has a value.
	 * @param locations {@code classpath:} and a folder, searched in every entry of the
	 * class path, or {@code file:} and a folder; a folder that does not exist has no
	 * scripts
	 * @param classLoader finds the class path's folders and loads the classes
	 * @return the source
	 */
	public static LocationScriptSource of(List<String> locations, ClassLoader classLoader) {
		return new LocationScriptSource(locations, classLoader, Placeholders.of(Map.of()));
	}

	/**
	 * This source with values for placeholders in {@code .sql} files.
	 * @param values the values, or {@link Placeholders#off()}
	 * @return a copy
	 */
	public LocationScriptSource withPlaceholders(Placeholders values) {
		return new LocationScriptSource(this.locations, this.classLoader, values);
	}

	/**
	 * The locations.
	 * @return the locations as given
	 */
	public List<String> locations() {
		return this.locations;
	}

	@Override
	public Scripts read() {
		SqlFileReader files = new SqlFileReader(this.placeholders);
		JavaClassReader classes = new JavaClassReader(this.classLoader);
		ScriptCollector scripts = new ScriptCollector();
		LocationScanner scanner = new LocationScanner(this.classLoader);
		NavigableMap<String, FoundFile> found = new TreeMap<>();
		for (String location : this.locations) {
			NavigableMap<String, FoundFile> here = scanner.scan(location);
			if (here.isEmpty()) {
				scripts.addEmptyLocation(location);
			}
			here.forEach(found::putIfAbsent);
		}
		for (FoundFile file : LocationScanner.distinct(found)) {
			try {
				if (file.isSql()) {
					files.read(file.location(), file.resource().getContentAsByteArray(), scripts::add, scripts::add);
				}
				else {
					classes.read(file.location(), file.resource(), scripts::add);
				}
			}
			catch (IOException ex) {
				throw new LocationException(file.location(), "the file cannot be read: " + ex.getMessage(), ex);
			}
		}
		return scripts.collect();
	}

}
