package dev.migration.revision;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * The grammar of targets.
 */
class TargetTests {

	@ParameterizedTest
	@CsvSource({ "ae10,,ae10,", "head,,head,", "heads,,heads,", "base,,base,", "+1,,,1", "-2,,,-2", "ae10+2,,ae10,2",
			"ae10-2,,ae10,-2", "billing@head,billing,head,", "billing@base,billing,base,", "billing@+3,billing,,3",
			"billing@-3,billing,,-3", "billing@ae10-1,billing,ae10,-1", "ae10@head,ae10,head,", "+0,,,0", "a.b,,a.b,",
			"548,,548," })
	void isMadeOfBranchNameAndSteps(String text, String branch, String name, Integer steps) {
		assertThat(Target.parse(text).terms()).containsExactly(new Term(text, branch, name, steps));
	}

	@Test
	void severalAreSeparatedByCommasOrSpace() {
		assertThat(Target.parse(" ae10, billing@head  +1 ").terms()).extracting(Term::text)
			.containsExactly("ae10", "billing@head", "+1");
		assertThat(Target.parse(List.of("ae10", "billing@head"))).isEqualTo(Target.parse("ae10 billing@head"));
	}

	@Test
	void numberOfStepsThatFitsNowhereIsAsGoodAsTheMost() {
		assertThat(Target.parse("+00000000001").terms()).extracting(Term::steps).containsExactly(1);
		assertThat(Target.parse("-99999999999").terms()).extracting(Term::steps)
			.containsExactly(-(Integer.MAX_VALUE / 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ", ,", "a,", ",a", "d,,e" })
	void commaNeedsATargetOnBothSides(String text) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse(text))
			.withMessageContaining("a comma needs a target on both sides");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "+1foo", "foo+", "+", "a@", "@head", "a@b@c", "1+2+3", "a--1", "+1.5", "a b@", "+1234567890x" })
	void refusesWhatIsNoTarget(String text) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse(text))
			.withMessage("'" + text + "' is not a target: expected an id or the beginning of one, a branch label, head,"
					+ " heads, base, +N, -N, or id+N, and before any of these perhaps 'label@', as in ae10+2 or"
					+ " billing@head")
			.satisfies((ex) -> assertThat(ex.target()).isEqualTo(text));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			a/b,               '/'
			`\u00a0head`,      U+00A0 (NO-BREAK SPACE)
			`he\u200bad`,      U+200B (ZERO WIDTH SPACE)
			caf\u00e9@head,    '\u00e9'
			"head",            '"'
			""")
	void refusesCharactersThatNoNameHas(String text, String character) {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse(text))
			.withMessageContaining(" is not a target: " + character + " is not allowed in it; expected an id or the"
					+ " beginning of one")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("\u00a0", "\u200b"))
			.satisfies((ex) -> assertThat(ex.target()).isEqualTo(text));
	}

	@Test
	void refusesNothingAtAll() {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse("  "))
			.withMessageStartingWith("'' is not a target: it is empty; expected an id");
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse(List.of()));
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse(List.of("a", " ")))
			.withMessageContaining(" is not a target: one of several is empty; expected an id");
	}

	@Test
	void refusesRanges() {
		assertThatExceptionOfType(InvalidTargetException.class).isThrownBy(() -> Target.parse("a:b"))
			.withMessage("'a:b' is not a target: a range is not asked for here; name one end of it");
	}

	@Test
	void readsAsItWasTyped() {
		assertThat(Target.HEADS).hasToString("heads").isEqualTo(Target.parse(" heads "));
		assertThat(Target.HEAD).hasToString("head");
		assertThat(Target.BASE).hasToString("base");
	}

	@Test
	@SuppressWarnings("NullAway")
	void nothingIsNoTarget() {
		String nothing = null;
		assertThatNullPointerException().isThrownBy(() -> Target.parse(nothing))
			.withMessage("A target is needed, for example 'heads', '+1' or an id; found null");
	}

}
