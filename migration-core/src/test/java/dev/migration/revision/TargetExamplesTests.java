package dev.migration.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each form of a target leads to, on graphs small enough to see it.
 */
class TargetExamplesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# applied  | target          | plan
			''         | heads           | a b c e d n f
			''         | d               | a b d
			''         | base            | ''
			''         | left@base       | ''
			''         | left            | a b c
			''         | righ            | a b d
			''         | left@head       | a b c e
			''         | left@heads      | a b c e
			''         | b@heads         | a b c e d
			''         | net@head        | a b c e n f
			''         | n@head          | a b c e n f
			''         | net@+1          | n
			''         | net@+2          | a b c e n f
			''         | left@base+3     | a b c
			''         | left@head-1     | a b c
			''         | left@b+1        | a b c
			''         | left@e-1        | a b c
			''         | right@d-1       | a b
			''         | d-1             | a b
			''         | d-3             | ''
			''         | a+1             | a b
			''         | d left          | a b c d
			''         | d,n             | a b d n
			b          | left@+1         | c
			b          | right@+1        | d
			b          | heads           | c e d n f
			d          | left@+1         | c
			d          | left@+2         | c e
			d          | a               | ''
			f          | heads           | d
			c d        | left@+1         | e
			c d        | left@+1 net@+1  | e n
			c          | c+1             | e
			c          | +1              | e
			""")
	void leadsUp(String applied, String target, String plan) {
		assertThat(Graphs.graph(Graphs.NET).upgrade(words(applied), Target.parse(target)).ids()).isEqualTo(words(plan));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# applied  | target          | plan
			f d        | base            | f n d e c b a
			f d        | a               | d f e c b
			f d        | b               | d f e c
			f d        | left@b          | f e c
			f d        | right@b         | d
			f d        | left@base       | d f e c b a
			f d        | net@base        | f n
			f d        | net@-1          | f
			f d        | right@-1        | d
			f d        | n               | f
			f d        | left@base+2     | f e c
			f d        | left@c          | f e
			f d        | left            | f e
			f d        | e@head-1        | f e
			f d        | left@e-1        | f e
			f d        | left@e-2        | f e c
			b          | left@-1         | b
			f d        | -1              | f
			d f        | -1              | d
			d f        | -3              | d f e c b a
			f d        | d               | ''
			f d        | f d             | ''
			f d        | n b             | f d e c
			''         | base            | ''
			''         | left@base       | ''
			a          | -1              | a
			e d        | left@-1 right@-1 | e d
			e d        | left@c right@b  | e d
			e d        | left@b b        | e c d
			f d        | net@base left@c | f n e
			""")
	void leadsDown(String applied, String target, String plan) {
		List<String> ids = Graphs.graph(Graphs.NET).downgrade(words(applied), Target.parse(target)).ids();
		assertThat(ids).containsExactlyInAnyOrderElementsOf(words(plan));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# applied  | target          | heads then
			''         | heads           | d f
			''         | left            | c
			e d        | b               | b
			d          | e               | d e
			e d        | left@base       | d
			e          | left@base       | ''
			b          | e d             | d e
			e d        | base            | ''
			f d        | e               | d e n
			d          | n               | d n
			e d        | e               | d e
			e d        | d               | d e
			e d        | left@c          | c d
			e d        | b@c             | c d
			e d        | left@b          | d
			f d        | left@c          | c d n
			f d        | left@b          | d n
			d          | left@e          | d e
			d          | right@b         | b
			f          | left@head       | e n
			e d        | e-1             | c d
			c d        | heads           | d f
			f d        | net@base        | d e
			f d        | n               | d e n
			f d        | left@base       | d n
			f          | right@base      | f
			e d        | left@base right@base | ''
			e          | left@base d     | d
			e d        | left@b right@b  | b
			""")
	void stamps(String applied, String target, String heads) {
		RevisionGraph graph = Graphs.graph(Graphs.NET);
		List<String> after = new ArrayList<>(Graphs.ids(graph.impliedBy(words(applied))));
		for (Step step : graph.stamp(words(applied), Target.parse(target)).steps()) {
			if (step.direction() == Direction.UPGRADE) {
				assertThat(after).doesNotContain(step.revision().id());
				after.add(step.revision().id());
			}
			else {
				assertThat(after.remove(step.revision().id())).isTrue();
			}
		}
		assertThat(Graphs.ids(graph.headsOf(after))).isEqualTo(words(heads));
		assertThat(after).containsExactlyInAnyOrderElementsOf(Graphs.ids(graph.impliedBy(words(heads))));
	}

	@Test
	void stampForgetsOnlyWhatNeedsTheTarget() {
		RevisionGraph graph = Graphs.graph("a @A; a2 < a; b @B; b2 < b ! a2; b3 < b2");
		assertThat(graph.stamp(List.of("b3"), Target.parse("a2")).ids()).containsExactly("b3", "b2");
		assertThat(graph.stamp(List.of("a2"), Target.parse("B@base")).isEmpty()).isTrue();
	}

	@Test
	void rangesThroughADependencyHaveAllThatLiesBetween() {
		RevisionGraph graph = Graphs.graph(Graphs.NET + "; g < f");
		assertThat(Graphs.ids(graph.range("e:g"))).containsExactly("g", "f", "e");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# applied  | range           | revisions
			''         | :               | f n d e c b a
			''         | base:heads      | f n d e c b a
			''         | a:e             | e c b a
			''         | b:              | d e c b
			''         | :c              | c b a
			''         | c:left@head     | e c
			''         | left@b:         | e c b
			''         | left@base:      | e c b a
			''         | a:left          | c b a
			''         | -1:             | f n d e c b
			''         | -9:             | f n d e c b a
			''         | left@-1:        | e c
			''         | a:left@+2       | c b a
			''         | d-1:d           | d b
			''         | n:f-1           | n
			''         | c:c+9           | e c
			''         | e:e             | e
			c          | current:e       | e c
			c          | :current        | c b a
			c          | a:current       | c b a
			c          | current-1:current+1 | e c b
			c n        | current:        | f n e c
			''         | :current        | ''
			''         | current:current | ''
			''         | :right@current  | ''
			f d        | :left@current   | e c b a
			''         | current:c       | c b a
			f          | n:current       | f n
			e d        | :left@current   | e c b a
			''         | e:f             | f e
			''         | b:f             | f e c b
			f d        | c:current       | f e c
			''         | c:net@head      | f e c
			""")
	void selectsRanges(String applied, String range, String revisions) {
		RevisionGraph graph = Graphs.graph(Graphs.NET);
		assertThat(Graphs.ids(graph.range(range, words(applied)))).isEqualTo(words(revisions));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# target   | revisions
			heads      | h2
			a@heads    | h1 h2
			x@heads    | h1
			a@heads n  | n h1 h2
			""")
	void headsOfABranchAreThoseNothingRevises(String target, String revisions) {
		RevisionGraph graph = Graphs.graph("a; n; h1 < a @x; h2 < a n ! x");
		assertThat(Graphs.ids(graph.resolve(target))).containsExactlyInAnyOrderElementsOf(words(revisions));
	}

	@Test
	void headsOfABranchDoNotOverlapEachOther() {
		RevisionGraph graph = Graphs.graph("a; h1 < a; h2 < a ! h1; h3 < a");
		assertThat(graph.upgrade(List.of(), Target.parse("a@heads")).ids()).containsExactly("a", "h1", "h2", "h3");
		assertThat(graph.stamp(List.of(), Target.parse("a@heads")).ids()).containsExactly("a", "h1", "h2", "h3");
		assertThatExceptionOfType(OverlappingTargetsException.class)
			.isThrownBy(() -> graph.upgrade(List.of(), Target.parse("a@heads h1")));
	}

	private static List<String> words(String text) {
		return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" "));
	}

}
