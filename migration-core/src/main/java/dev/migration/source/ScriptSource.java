package dev.migration.source;

/**
 * Finds the scripts of an application.
 */
@FunctionalInterface
public interface ScriptSource {

	/**
	 * Reads all scripts, each file once. No class of a migration is loaded.
	 * @return the scripts, in an order that does not depend on how they are packaged
	 * @throws ScriptException when one of them cannot be read
	 */
	Scripts read();

}
