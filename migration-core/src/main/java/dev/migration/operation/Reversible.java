package dev.migration.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The operations of an upgrade and those that undo them.
 *
 * @param upgrade the operations in the order they were said
 * @param downgrade the operations that undo them, in the order to run
 */
public record Reversible(List<Operation> upgrade, List<Operation> downgrade) {

	public Reversible {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	static Reversible of(List<Recording> recordings, Function<Consumer<Operations>, List<Operation>> part) {
		List<Operation> upgrade = new ArrayList<>();
		List<List<Operation>> back = new ArrayList<>();
		for (Recording recording : recordings) {
			List<Operation> said = recording.operations();
			upgrade.addAll(said);
			back.add(recording.undoing().map(part).orElseGet(() -> inverses(said, upgrade.size())));
		}
		Collections.reverse(back);
		return new Reversible(upgrade, back.stream().flatMap(List::stream).toList());
	}

	private static List<Operation> inverses(List<Operation> said, int sofar) {
		List<Operation> inverses = new ArrayList<>();
		for (int i = said.size() - 1; i >= 0; i--) {
			Operation operation = said.get(i);
			int number = sofar - said.size() + i + 1;
			Operation inverse = operation.inverse()
				.orElseThrow(() -> new IrreversibleOperationException(operation, number));
			if (!(inverse instanceof SqlOperation.Nothing)) {
				inverses.add(inverse);
			}
		}
		return inverses;
	}

}
