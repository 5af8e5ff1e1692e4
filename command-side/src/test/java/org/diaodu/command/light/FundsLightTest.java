package org.diaodu.command.light;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.light.FundsLight.Funds;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-027")
class FundsLightTest {

	private static Funds received(String amount, boolean started, boolean proven) {
		return new Funds(new Shortfall(new BigDecimal("12000.00"), new BigDecimal(amount), 6), started, proven);
	}

	@ParameterizedTest(name = "received {0}: {1} {2}")
	@CsvSource({ "6000.01, GREEN,  AS_PLANNED", "6000.00, GREEN,  AS_PLANNED", "5999.99, YELLOW, FUNDS_BEHIND",
			"2400.00, YELLOW, FUNDS_BEHIND", "2399.99, RED,    FUNDS_FAR_BEHIND" })
	void isYellowWhenBehindAtAllAndRedAboveThirtyPoints(String received, LightColour colour, LightRule rule) {
		Judgement judged = FundsLight.judge(received(received, false, false), LightNumbers.FUNDS);
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.rule()).isEqualTo(rule);
		assertThat(judged.inputs()).contains(new LightInput("receivedThisYear", received),
				new LightInput("fundPlan", "12000.00"), new LightInput("redPoints", "30"));
	}

	@ParameterizedTest(name = "received {0}: {1} points behind")
	@CsvSource({ "6000.00, 0.00", "5999.99, 0.0001", "2400.00, 30.00", "2399.99, 30.0001" })
	void tellsThePointsBehindWithAsManyDigitsAsExplainTheColour(String received, String points) {
		assertThat(FundsLight.judge(received(received, false, false), LightNumbers.FUNDS).inputs())
			.contains(new LightInput("pointsBehind", points));
	}

	@Test
	void isRedWhenWorkStartedOnCapitalNobodyProved() {
		Judgement judged = FundsLight.judge(received("12000.00", true, false), LightNumbers.FUNDS);
		assertThat(judged.rule()).isEqualTo(LightRule.CAPITAL_UNPROVEN);
		assertThat(judged.colour()).isEqualTo(LightColour.RED);
		assertThat(judged.policyVersion()).isEqualTo(LightNumbers.VERSION);
		assertThat(FundsLight.judge(new Funds(null, true, false), LightNumbers.FUNDS).rule())
			.isEqualTo(LightRule.CAPITAL_UNPROVEN);
		assertThat(FundsLight.judge(received("12000.00", true, true), LightNumbers.FUNDS).colour())
			.isEqualTo(LightColour.GREEN);
	}

	@Test
	void saysNothingWithoutFundPlan() {
		assertThat(FundsLight.judge(new Funds(null, false, false), LightNumbers.FUNDS).colour())
			.isEqualTo(LightColour.GREY);
		assertThat(FundsLight.judge(new Funds(null, true, true), LightNumbers.FUNDS).colour())
			.isEqualTo(LightColour.GREY);
	}

}
