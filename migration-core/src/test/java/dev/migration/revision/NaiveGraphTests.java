package dev.migration.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The graph against a naive one: what each target and range stands for, or how it fails.
 */
class NaiveGraphTests {

	private static final int QUESTIONS = 6;

	@Test
	void upgradesAreTheSame() {
		RandomGraph.forAll((random) -> {
			NaiveGraph naive = new NaiveGraph(random.revisions());
			for (int i = 0; i < QUESTIONS; i++) {
				List<String> applied = random.anyApplied();
				String target = random.anyTarget();
				assertThat(answer(() -> random.graph().upgrade(applied, Target.parse(target)).ids()))
					.as("upgrade %s from %s", target, applied)
					.isEqualTo(answer(() -> naive.upgrade(applied, target)));
			}
		});
	}

	@Test
	void downgradesAreTheSame() {
		RandomGraph.forAll((random) -> {
			NaiveGraph naive = new NaiveGraph(random.revisions());
			for (int i = 0; i < QUESTIONS; i++) {
				List<String> applied = random.anyApplied();
				String target = random.anyTarget();
				assertThat(answer(() -> random.graph().downgrade(applied, Target.parse(target)).ids()))
					.as("downgrade %s from %s", target, applied)
					.isEqualTo(answer(() -> naive.downgrade(applied, target)));
			}
		});
	}

	@Test
	void stampsAreTheSame() {
		RandomGraph.forAll((random) -> {
			NaiveGraph naive = new NaiveGraph(random.revisions());
			for (int i = 0; i < QUESTIONS; i++) {
				List<String> applied = random.anyApplied();
				String target = random.anyTarget();
				assertThat(answer(() -> {
					Set<String> after = new TreeSet<>(applied);
					random.graph()
						.stamp(applied, Target.parse(target))
						.steps()
						.forEach((step) -> assertThat((step.direction() == Direction.UPGRADE)
								? after.add(step.revision().id()) : after.remove(step.revision().id()))
							.isTrue());
					return after;
				})).as("stamp %s at %s", target, applied).isEqualTo(answer(() -> naive.stamp(applied, target)));
			}
		});
	}

	@Test
	void rangesAreTheSame() {
		RandomGraph.forAll((random) -> {
			NaiveGraph naive = new NaiveGraph(random.revisions());
			for (int i = 0; i < QUESTIONS; i++) {
				List<String> applied = random.anyApplied();
				String from = random.anyTarget().replaceAll(" .*", "");
				String to = random.anyTarget().replaceAll(" .*", "");
				assertThat(answer(() -> Graphs.ids(random.graph().range(from + ":" + to, applied))))
					.as("range %s:%s at %s", from, to, applied)
					.isEqualTo(answer(() -> naive.range(applied, from, to)));
			}
		});
	}

	private static String answer(Supplier<Collection<String>> question) {
		try {
			return new TreeSet<>(question.get()).toString();
		}
		catch (RevisionException ex) {
			return ex.getClass().getSimpleName();
		}
		catch (NaiveGraph.Failure ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
