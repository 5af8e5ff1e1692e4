package org.diaodu.kernel.value;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Clause({ "F-035", "F-036", "F-038" })
class WanYuanTest {

	@Test
	void theThresholdItselfIsReached() {
		assertThat(WanYuan.of("500.00").reaches(WanYuan.of(500))).isTrue();
		assertThat(WanYuan.of("499.99").reaches(WanYuan.of(500))).isFalse();
	}

	@Test
	void moreThanTwoDecimalsAreRefusedAndNotRounded() {
		assertThatIllegalArgumentException().isThrownBy(() -> WanYuan.of("1.005"));
		assertThat(WanYuan.of("1.500")).hasToString("1.50");
	}

	@Property
	void textAndValueAreTheSame(@ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long cents) {
		WanYuan value = new WanYuan(BigDecimal.valueOf(cents, 2));
		assertThat(WanYuan.of(value.toString())).isEqualTo(value);
	}

}
