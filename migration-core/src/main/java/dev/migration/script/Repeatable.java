package dev.migration.script;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.migration.operation.Operations;

/**
 * A script that is run again whenever its text changed: a view, a function, a trigger,
 * grants.
 * <p>
 * It is no node of the graph and has no way back.
 *
 * @param name the unique name
 * @param dependsOn names of the repeatables that must run before it
 * @param location the file, for messages
 * @param transactional whether it runs in one transaction
 * @param limits how long its statements may wait and run
 * @param body records what it does
 * @param sum computes what {@link #checksum()} says; asked only when somebody needs it,
 * for it needs the values of placeholders
 */
public record Repeatable(String name, List<String> dependsOn, String location, boolean transactional, TimeLimits limits,
		Consumer<Operations> body, Supplier<String> sum) {

	public Repeatable {
		dependsOn = List.copyOf(dependsOn);
		Once once = new Once(sum);
		sum = () -> once.get().orElseThrow();
	}

	/**
	 * What it says, as one hash.
	 * @return {@code v1:} and 64 hexadecimal digits over its statements and the values of
	 * the placeholders in them; comments, line ends and blank space outside quotes do not
	 * count
	 */
	public String checksum() {
		return this.sum.get();
	}

}
