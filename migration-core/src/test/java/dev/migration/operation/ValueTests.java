package dev.migration.operation;

import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValueTests {

	@Test
	void equalValuesAreEqual() {
		assertThat(Value.of(new byte[] { 1, 2 })).isEqualTo(Value.of(new byte[] { 1, 2 }));
		assertThat(Value.of(new int[] { 1, 2 })).isEqualTo(Value.of(List.of(1, 2)));
		assertThat(Value.of(null)).isEqualTo(Value.of(null));
	}

	@Test
	void aTimeWithAZoneKeepsItsInstant() {
		ZonedDateTime time = ZonedDateTime.parse("2020-01-02T03:04:05+01:00[Europe/Berlin]");
		assertThat(Value.of(time).text()).isEqualTo("2020-01-02T03:04:05+01:00");
	}

	@Test
	void aTypeWithoutMeaningIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Value.of(new Object()))
			.withMessage(
					"No SQL value for a java.lang.Object; give text, a number, a boolean, bytes, a UUID, a date or "
							+ "time, a list, or Value.sql(\"…\")");
	}

}
