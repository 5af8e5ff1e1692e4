package org.diaodu.kernel.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-001")
class DivisionCodeTest {

	@ParameterizedTest
	@ValueSource(strings = { "210100", "210106", "210181", "210106", "110101" })
	void acceptsSixDigitsOfAProvince(String text) {
		assertThat(DivisionCode.parse(text)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "21010", "2101066", "010106", "910106", "210006", "铁西区", "" })
	void refusesOtherForms(String text) {
		assertThat(DivisionCode.parse(text)).isNull();
	}

	@Test
	void districtLiesInItsCityAndProvinceOnly() {
		DivisionCode tiexi = DivisionCode.of("210106");
		assertThat(tiexi.isWithin(DivisionCode.of("210100"))).isTrue();
		assertThat(tiexi.isWithin(DivisionCode.of("210000"))).isTrue();
		assertThat(tiexi.isWithin(tiexi)).isTrue();
		assertThat(tiexi.isWithin(DivisionCode.of("210200"))).isFalse();
		assertThat(tiexi.isWithin(DivisionCode.of("210105"))).isFalse();
		assertThat(tiexi.isCity()).isFalse();
	}

}
