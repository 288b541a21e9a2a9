package dev.migration.script;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeLimitsTests {

	@Test
	void readsDurationsAsPeopleWriteThem() {
		assertThat(TimeLimits.parse("500ms")).contains(Duration.ofMillis(500));
		assertThat(TimeLimits.parse("10s")).contains(Duration.ofSeconds(10));
		assertThat(TimeLimits.parse("2m")).contains(Duration.ofMinutes(2));
		assertThat(TimeLimits.parse("3h")).contains(Duration.ofHours(3));
		assertThat(TimeLimits.parse("1d")).contains(Duration.ofDays(1));
		assertThat(TimeLimits.parse("0")).contains(Duration.ZERO);
		assertThat(TimeLimits.parse("0s")).contains(Duration.ZERO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10", "-1s", "1.5s", "10 s", "10S", "soon", "PT5S", "5s 3ms", "25d", "9999999999d",
			"99999999999s", "2147483648ms" })
	void refusesEverythingElse(String text) {
		assertThat(TimeLimits.parse(text)).isEmpty();
	}

	@Test
	void longestIsThatOfPostgres() {
		assertThat(TimeLimits.parse("2147483647ms")).contains(Duration.ofMillis(Integer.MAX_VALUE));
	}

}
