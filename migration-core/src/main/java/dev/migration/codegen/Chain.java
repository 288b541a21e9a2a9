package dev.migration.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A statement of the language: calls one after the other, such as
 * {@code op.dropTable("account").cascade()}.
 *
 * @param start what the first call is made on
 * @param calls the calls
 */
record Chain(String start, List<Call> calls) {

	Chain {
		calls = List.copyOf(calls);
	}

	/** Nothing said yet. */
	static Chain on(String start) {
		return new Chain(start, List.of());
	}

	static Chain op() {
		return on("op");
	}

	Chain call(String method, Argument... arguments) {
		return call(method, List.of(arguments));
	}

	Chain call(String method, List<Argument> arguments) {
		List<Call> more = new ArrayList<>(this.calls);
		more.add(new Call(method, arguments));
		return new Chain(this.start, more);
	}

	Chain callIf(boolean condition, String method, Argument... arguments) {
		return condition ? call(method, arguments) : this;
	}

	/** A call for a value that may be missing. */
	<T> Chain callIfAny(String method, @Nullable T value, Function<T, Argument> argument) {
		return (value != null) ? call(method, argument.apply(value)) : this;
	}

	/** A call for names, if there are any. */
	Chain callIfAny(String method, List<String> names) {
		return names.isEmpty() ? this : call(method, names.stream().map(Argument::name).toList());
	}

	/** A call for each parameter. */
	Chain callEach(String method, Map<String, String> parameters) {
		Chain chain = this;
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			chain = chain.call(method, Argument.name(parameter.getKey()), Argument.name(parameter.getValue()));
		}
		return chain;
	}

	/**
	 * One call.
	 *
	 * @param method the name of the method
	 * @param arguments what it is given
	 */
	record Call(String method, List<Argument> arguments) {

		Call {
			arguments = List.copyOf(arguments);
		}

	}

}
