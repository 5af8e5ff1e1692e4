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

	/** Sound, mistyped, or something else: an id, or words. */
	@ParameterizedTest
	@CsvSource({ "SZ-1803-210106-02-05-00012-5, SOUND", "sz-1803-210106-02-05-00012-5, SOUND",
			"SZ18032101060205000125, SOUND", "SZ－1803－210106－02－05－00012－5, SOUND", "ＳＺ１８０３２１０１０６０２０５０００１２５, SOUND",
			"' SZ 1803 210106 02 05 00012 5 ', SOUND", "SZ—1803—210106—02—05—00012—5, SOUND",
			"SZ-1803-210106-02-05-00012-4, MISTYPED", "SZ-18O3-21O1O6-O2-O5-OOO12-5, MISTYPED",
			"SZ-1803-210106-02-05-00012-S, MISTYPED", "sz-l803-2l0l06-02-05-000l2-5, MISTYPED",
			"SZ-1803-210106-02-05-00012, MISTYPED", "SZ-1803-210106-02-05-0012-5, MISTYPED",
			"SZ-1803-210106-02-05-000012-5, MISTYPED", "SZ-1803-210106-02-05, MISTYPED",
			"S2-1803-210106-02-05-00012-5, MISTYPED", "5Z-1803-210106-02-05-00012-5, MISTYPED",
			"SH-1803-210106-02-05-00012-5, MISTYPED", "SY18032101060205000125, MISTYPED",
			"1803-210106-02-05-00012-5, MISTYPED", "Z-1803-210106-02-05-00012-5, MISTYPED",
			"2018-210106-47-03-012345, OTHER", "00000000-0000-0000-0000-000000000001, OTHER",
			"3f2a1c9e-0b7d-4e55-9a31-5c2b7f0d1e88, OTHER", "018f3c1e75b27c7a8b1f2e3d4c5b6a79, OTHER",
			"obstacle-1, OTHER", "18032101060205000125, OTHER", "52180321010602050001, OTHER", "SZ, OTHER",
			"SZ-1803, OTHER", "SZ-project-2018-01-roads, OTHER", "管线未迁改, OTHER", "'', OTHER" })
	void tellsANumberThatWasMistypedFromWhatIsNone(String text, String is) {
		assertThat(ObstacleNumber.parse(text) != null).isEqualTo(is.equals("SOUND"));
		assertThat(ObstacleNumber.isMeant(text)).isEqualTo(!is.equals("OTHER"));
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
