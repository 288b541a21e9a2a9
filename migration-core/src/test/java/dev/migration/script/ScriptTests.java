package dev.migration.script;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.migration.operation.Operations;
import dev.migration.revision.Revision;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTests {

	private final Script script = new Script(
			new Revision("a1", List.of(), List.of(), List.of(), "message", null, "a.sql"), ScriptKind.SQL, "a.sql",
			true, new Nothing());

	@Test
	void checksumIsComputedWhenAskedForAndOnce() {
		AtomicInteger computed = new AtomicInteger();
		Script summed = this.script.withChecksum(() -> "v1:" + computed.incrementAndGet()).withIrreversible("gone");
		assertThat(computed).hasValue(0);
		assertThat(summed.checksum()).hasValue("v1:1");
		assertThat(summed.checksum()).hasValue("v1:1");
		assertThat(computed).hasValue(1);
	}

	@Test
	void scriptWithoutTextHasNoChecksum() {
		assertThat(this.script.checksum()).isEmpty();
	}

	@Test
	void irreversibleScriptKeepsTheRest() {
		Script irreversible = this.script.withChecksum(() -> "v1:x").withIrreversible("gone");
		assertThat(irreversible.irreversible()).hasValue("gone");
		assertThat(irreversible.checksum()).hasValue("v1:x");
		assertThat(irreversible).hasToString("a1 (a.sql)");
		assertThat(this.script.irreversible()).isEmpty();
	}

	/**
	 * A migration that does nothing.
	 */
	private static final class Nothing implements Migration {

		@Override
		public void upgrade(Operations op) {
		}

		@Override
		public void downgrade(Operations op) {
		}

	}

}
