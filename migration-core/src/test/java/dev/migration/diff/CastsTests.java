package dev.migration.diff;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

class CastsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(10) | character varying(20) | ASSIGNED     | false | ALL
			character varying(10) | text                  | ASSIGNED     | false | ALL
			character varying(20) | character varying(10) | ASSIGNED     | true  | SOME
			text                  | character varying(10) | ASSIGNED     | true  | SOME
			text                  | character varying     | ASSIGNED     | false | ALL
			integer               | bigint                | ASSIGNED     | true  | ALL
			bigint                | integer               | ASSIGNED     | true  | SOME
			integer               | numeric(12,2)         | ASSIGNED     | true  | ALL
			integer               | numeric(11,2)         | ASSIGNED     | true  | SOME
			numeric(10,2)         | numeric(12,2)         | ASSIGNED     | false | ALL
			numeric(10,2)         | numeric(12,4)         | ASSIGNED     | true  | ALL
			numeric(10,2)         | numeric(11,4)         | ASSIGNED     | true  | SOME
			numeric(10,2)         | numeric(9,1)          | ASSIGNED     | true  | SOME
			timestamp with time zone | timestamp(6) with time zone | ASSIGNED | false | ALL
			interval              | interval day to hour  | ASSIGNED     | true  | ALL
			character varying     | integer               | EXPLICIT     | true  | SOME
			integer               | boolean               | EXPLICIT     | true  | ALL
			integer               | uuid                  | THROUGH_TEXT | true  | NONE
			bytea                 | uuid                  | THROUGH_TEXT | true  | NONE
			bigint                | boolean               | THROUGH_TEXT | true  | SOME
			integer               | text                  | ASSIGNED     | true  | ALL
			date                  | timestamp with time zone | ASSIGNED  | true  | ALL
			bit(4)                | bit(3)                | EXPLICIT     | true  | ALL
			""")
	void knowsWhatTheServerDoes(String from, String to, Casts.Path path, boolean rewrites, Casts.Fit fit) {
		Casts casts = Casts.of(DataType.sqlType(from), DataType.sqlType(to));
		assertThat(casts.path()).isEqualTo(path);
		assertThat(casts.rewrites()).isEqualTo(rewrites);
		assertThat(casts.fit()).isEqualTo(fit);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			timestamp with time zone    | date                        | the time of day is lost
			timestamp without time zone | time without time zone      | the day is lost
			timestamp(6) with time zone | timestamp(0) with time zone | seconds are rounded to 0 digits
			time with time zone         | interval                    | the offset from UTC is lost
			interval                    | interval day to hour        | what is no day to hour is lost
			text                        | "char"                      | all but the first character is lost
			text                        | name                        | values are cut to 63 bytes
			numeric                     | integer                     | values are rounded to whole numbers
			double precision            | real                        | values of more than 6 digits are rounded
			bigint                      | double precision            | values of more than 15 digits are rounded
			numeric(10,2)               | numeric(6,0)                | values are rounded to whole numbers
			numeric(10,4)               | numeric(10,2)               | values are rounded to 2 digits after the point
			integer                     | boolean                     | all numbers but 0 become true
			inet                        | cidr                        | the bits of hosts are lost
			bit(4)                      | bit(3)                      | values are cut to 3 bits
			text                        | date                        | a time of day beside the date is lost
			""")
	void saysWhatIsLost(String from, String to, String loss) {
		assertThat(Casts.of(DataType.sqlType(from), DataType.sqlType(to)).effects())
			.filteredOn((effect) -> effect.kind() == Note.Kind.DATA_LOSS)
			.extracting(CastEffect::text)
			.containsExactly(loss);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			integer | numeric
			real    | double precision
			text    | character varying
			date    | timestamp with time zone
			cidr    | inet
			json    | text
			""")
	void nothingIsSaidToBeLostWhereNothingIs(String from, String to) {
		assertThat(Casts.of(DataType.sqlType(from), DataType.sqlType(to)).effects()).extracting(CastEffect::kind)
			.doesNotContain(Note.Kind.DATA_LOSS);
	}

	@Test
	void whereThereIsNoCastTheNoteSaysHowValuesAreRead() {
		assertThat(notes(DataType.uuid(), DataType.bytea()))
			.contains("fails while \"T t\".a has values whose text is none of bytea, for there is no cast from uuid; "
					+ "say another USING if the text is not what is meant");
	}

	@Test
	void whereNoValueFitsTheNoteSaysSo() {
		assertThat(notes(DataType.date(), DataType.integer()))
			.contains("fails as soon as \"T t\".a has a value, for none of date reads as one of integer; "
					+ "say in USING what is meant");
	}

	@Test
	void numberOutOfRangeIsCalledThat() {
		assertThat(notes(DataType.numeric(), DataType.integer())).contains(
				"fails while \"T t\".a has values outside the range of integer",
				"in \"T t\".a values are rounded to whole numbers");
	}

	private static List<String> notes(DataType was, DataType is) {
		return CastNotes.of(QualifiedName.parse("T t"), Column.of("a", was), Column.of("a", is), Casts.of(was, is))
			.stream()
			.map(Note::message)
			.toList();
	}

}
