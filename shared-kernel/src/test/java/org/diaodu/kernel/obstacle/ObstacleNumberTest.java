package org.diaodu.kernel.obstacle;

import java.time.YearMonth;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Clause("F-125")
class ObstacleNumberTest {

	/** Check digits worked out by hand from the rule of C2. */
	@ParameterizedTest
	@CsvSource({ "2018-03, 210106, 0205, 12, SZ18032101060205000125, SZ-1803-210106-02-05-00012-5",
			"2018-03, 210106, 9900, 1, SZ18032101069900000013, SZ-1803-210106-99-00-00001-3",
			"2019-12, 210100, 0107, 1, SZ19122101000107000017, SZ-1912-210100-01-07-00001-7",
			"2026-02, 210181, 0804, 99999, SZ26022101810804999996, SZ-2602-210181-08-04-99999-6" })
	void namesMonthDivisionSubItemSequenceAndCheckDigit(YearMonth month, String division, String item, int sequence,
			String value, String printed) {
		ObstacleNumber number = ObstacleNumber.of(month, division, item, sequence);
		assertThat(number.value()).isEqualTo(value);
		assertThat(number.printed()).isEqualTo(printed);
		assertThat(ObstacleNumber.parse(printed)).isEqualTo(number);
		assertThat(ObstacleNumber.parse(" " + value.toLowerCase(java.util.Locale.ROOT))).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SZ", "SZ18032101060205000124", "SZ18032101060205000126", "SH18032101060205000125",
			"SZ1803210106020500012", "SZ180321010602050001255", "SZ1803210106020500012X" })
	void knowsWhatIsNoNumber(String text) {
		assertThat(ObstacleNumber.parse(text)).isNull();
	}

	@Property(tries = 500)
	void noticesAnyDigitMistyped(@ForAll @IntRange(min = 1, max = 99_999) int sequence,
			@ForAll @IntRange(min = 2, max = 21) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
		String value = ObstacleNumber.of(YearMonth.of(2018, 3), "210106", "0205", sequence).value();
		char wrong = (char) ('0' + (value.charAt(at) - '0' + by) % 10);
		assertThat(ObstacleNumber.parse(value.substring(0, at) + wrong + value.substring(at + 1))).isNull();
	}

	@Test
	void givesNoNumberBeyondFiveDigits() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ObstacleNumber.of(YearMonth.of(2018, 3), "210106", "0205", 100_000));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ObstacleNumber.of(YearMonth.of(2018, 3), "210106", "0205", 0));
	}

}
