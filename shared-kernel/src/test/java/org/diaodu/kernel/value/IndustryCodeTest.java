package org.diaodu.kernel.value;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-018")
class IndustryCodeTest {

	@ParameterizedTest
	@CsvSource({ "C3039,C,30", "c3039,C,30", "A01,A,1", "K701,K,70", "T9700,T,97", "C1311,C,13", "S96,S,96" })
	void acceptsDivisionGroupAndClassInTheirSection(String text, String section, int division) {
		IndustryCode code = IndustryCode.of(text);
		assertThat(code.section()).isEqualTo(section);
		assertThat(code.division()).isEqualTo(division);
	}

	@ParameterizedTest
	@ValueSource(strings = { "C0110", "B4410", "3039", "C", "C3", "C30391", "U9900", "A0000", "T98" })
	void refusesWhatIsNoCodeOrStandsUnderTheWrongLetter(String text) {
		assertThat(IndustryCode.parse(text)).isNull();
	}

	@Property
	void everyDivisionHasExactlyOneSection(@ForAll @IntRange(min = 1, max = 97) int division) {
		List<String> letters = "ABCDEFGHIJKLMNOPQRST".chars().mapToObj(Character::toString).toList();
		assertThat(letters).filteredOn((letter) -> IndustryCode.parse(letter + "%02d".formatted(division)) != null)
			.hasSize(1);
	}

	@Test
	void lettersBeyondTAreNoSections() {
		assertThat(IndustryCode.isSection("T")).isTrue();
		assertThat(IndustryCode.isSection("U")).isFalse();
		assertThat(IndustryCode.isSection("AB")).isFalse();
	}

}
