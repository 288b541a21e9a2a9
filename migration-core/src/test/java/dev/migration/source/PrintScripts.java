package dev.migration.source;

import java.util.List;

import dev.migration.script.Script;

/**
 * An application that prints the scripts on its class path and what they record.
 */
public final class PrintScripts {

	private PrintScripts() {
	}

	/**
	 * Prints a line a script.
	 * @param args none
	 */
	public static void main(String[] args) {
		LocationScriptSource source = LocationScriptSource.of(List.of(LocationScriptSource.DEFAULT_LOCATION),
				Thread.currentThread().getContextClassLoader());
		for (Script script : source.read().revisions()) {
			System.out.println(script + " " + SqlFiles.upgrade(script));
		}
	}

}
