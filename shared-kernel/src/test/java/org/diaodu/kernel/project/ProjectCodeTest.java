package org.diaodu.kernel.project;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.Mod1110;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-103")
class ProjectCodeTest {

	@ParameterizedTest
	@ValueSource(strings = { "2105-210181-04-01-722531", "2509-320193-89-01-544060", "2603-141124-89-05-346948",
			"2411-130202-89-01-637015", "24111302028901637015", "2411-130202-89-01-637015",
			"2411—130202—89—01—637015" })
	void realCodesOfThePresentSchemeAreSound(String text) {
		ProjectCode code = ProjectCode.parse(text);
		assertThat(code).isNotNull();
		assertThat(code.scheme()).isEqualTo(CodeScheme.NATIONAL_2020);
		assertThat(code.hasSoundCheckDigit()).isTrue();
		assertThat(code.value()).hasSize(24);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-330327-48-01-167360", "2020-451421-88-03-016343", "2014-210106-48-01-000001" })
	void codesOfTheSchemeBeforeHaveNoCheckDigit(String text) {
		ProjectCode code = ProjectCode.parse(text);
		assertThat(code).isNotNull();
		assertThat(code.scheme()).isEqualTo(CodeScheme.NATIONAL_2017);
		assertThat(code.hasSoundCheckDigit()).isTrue();
	}

	@Test
	void novemberAndDecember2020AreMonths() {
		assertThat(ProjectCode.parse("2011-210106-04-01-000000")).extracting(ProjectCode::scheme)
			.isEqualTo(CodeScheme.NATIONAL_2020);
		assertThat(ProjectCode.parse("2012-210106-04-01-000000")).extracting(ProjectCode::scheme)
			.isEqualTo(CodeScheme.NATIONAL_2020);
	}

	@Test
	void wrongCheckDigitIsADoubtAndNoError() {
		ProjectCode code = ProjectCode.parse("2105-210181-04-01-722532");
		assertThat(code).isNotNull();
		assertThat(code.hasSoundCheckDigit()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2113-210181-04-01-722531", "2100-210181-04-01-722531", "2013-210181-04-01-722531",
			"2105-210181-04-01-72253", "2105-210181-04-01-7225311", "2105-21018A-04-01-722531", "" })
	void refusesOtherForms(String text) {
		assertThat(ProjectCode.parse(text)).isNull();
	}

	@Property
	void oneWrongDigitIsAlwaysNoticed(@ForAll @NumericChars @StringLength(15) String body,
			@ForAll @IntRange(max = 18) int where, @ForAll @IntRange(min = 1, max = 9) int shift) {
		String digits = "2406" + body;
		String sound = digits + Mod1110.checkDigit(digits);
		char[] wrong = sound.toCharArray();
		wrong[where] = (char) ('0' + (wrong[where] - '0' + shift) % 10);
		ProjectCode changed = ProjectCode.parse(new String(wrong));
		assertThat(changed == null || changed.scheme() == CodeScheme.NATIONAL_2017 || !changed.hasSoundCheckDigit())
			.isTrue();
	}

}
