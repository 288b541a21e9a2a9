package dev.migration.source;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migration.script.Repeatable;
import dev.migration.script.TimeLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RepeatableOrderTests {

	private final ScriptCollector scripts = new ScriptCollector();

	@Test
	void dependenciesComeFirstAndTheRestByName() {
		add("a", "z");
		add("z", "m", "b");
		add("b");
		add("m", "b");
		add("c");
		assertThat(this.scripts.collect().repeatables()).extracting(Repeatable::name)
			.containsExactly("b", "m", "z", "a", "c");
	}

	@Test
	void unknownDependencyIsRefused() {
		add("users_view", "user_view");
		add("tasks_view");
		assertThatExceptionOfType(RepeatableDependencyException.class).isThrownBy(this.scripts::collect)
			.withMessage("users_view.sql: repeatable 'users_view' depends on 'user_view', which is no repeatable;"
					+ " the repeatables are tasks_view, users_view")
			.satisfies((ex) -> assertThat(ex.names()).containsExactly("users_view", "user_view"));
	}

	@Test
	void cycleIsRefused() {
		add("a", "b");
		add("b", "c");
		add("c", "b");
		assertThatExceptionOfType(RepeatableDependencyException.class).isThrownBy(this.scripts::collect)
			.withMessage("b.sql: repeatables depend on each other: b -> c -> b; remove one of these dependencies")
			.satisfies((ex) -> assertThat(ex.names()).containsExactly("b", "c", "b"))
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("b.sql"));
	}

	private void add(String name, String... dependsOn) {
		this.scripts.add(new Repeatable(name, List.of(dependsOn), name + ".sql", true, TimeLimits.CONFIGURED,
				(op) -> op.execute("SELECT 1"), () -> "v1:" + name));
	}

}
