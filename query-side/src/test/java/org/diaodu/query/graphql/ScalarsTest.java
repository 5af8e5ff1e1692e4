package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import org.diaodu.kernel.value.WanYuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How the scalars of the contract are read and written.
 */
class ScalarsTest {

	@Test
	void readsWhatIsWrittenAsTheContractSays() {
		assertThat(parsed("Date", "2026-11-22")).isEqualTo(LocalDate.of(2026, 11, 22));
		assertThat(parsed("DateTime", "2026-11-22T16:30:00+08:00")).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
		assertThat(parsed("Long", 9_007_199_254_740_993L)).isEqualTo(9_007_199_254_740_993L);
		assertThat(parsed("Decimal", "0012000.50")).isEqualTo(new BigDecimal("12000.50"));
	}

	@Test
	void writesMoneyExactlyAndNeverInScientificNotation() {
		assertThat(written("Decimal", WanYuan.of("10000"))).isEqualTo("10000.00");
		assertThat(written("Decimal", new BigDecimal("1E+3"))).isEqualTo("1000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e9", "1e999999999", "NaN", " 1", "１２", "1,000", "", ".5", "5.", "+1",
			"11111111111111111111111111111111111111111" })
	void refusesADecimalThatIsNotPlain(String text) {
		assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> parsed("Decimal", text))
			.withMessage("Decimal is a decimal number in quotes, such as \"10000.00\"");
	}

	@Test
	void refusesANumberWhereItMustBeExact() {
		assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> parsed("Decimal", 0.1));
		assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> parsed("Long", 0.5));
		assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> parsed("Date", "2026-02-30"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+9999999-01-01", "+999999999-12-31", "-999999999-01-01", "1899-12-31", "2201-01-01" })
	void refusesADayNoRecordCanBeOf(String text) {
		assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> parsed("Date", text))
			.withMessage("Date is a day written \"2026-11-22\", from 1900-01-01 to 2200-12-31");
	}

	@Test
	void readsTheFirstAndTheLastDayThatMayBe() {
		assertThat(parsed("Date", "1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
		assertThat(parsed("Date", "2200-12-31")).isEqualTo(LocalDate.of(2200, 12, 31));
	}

	private static Object parsed(String scalar, Object input) {
		return coercing(scalar).parseValue(input, GraphQLContext.getDefault(), Locale.ROOT);
	}

	private static Object written(String scalar, Object value) {
		return coercing(scalar).serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
	}

	private static Coercing<?, ?> coercing(String name) {
		return Scalars.all()
			.stream()
			.filter((scalar) -> scalar.getName().equals(name))
			.findFirst()
			.orElseThrow()
			.getCoercing();
	}

}
