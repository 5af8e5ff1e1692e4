package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import org.diaodu.kernel.value.Days;
import org.diaodu.kernel.value.WanYuan;
import org.jspecify.annotations.Nullable;

/**
 * The scalars of the contract. Own ones, because their messages say what to write instead
 * of which class was met, and because money must never pass through floating point.
 */
final class Scalars {

	/** Digits enough for any amount here; more is an attack on the arithmetic. */
	private static final int MAX_DECIMAL_LENGTH = 40;

	private Scalars() {
	}

	/** All of them. */
	static List<GraphQLScalarType> all() {
		return List.of(
				scalar("Date", "a day written \"2026-11-22\", from " + Days.FIRST + " to " + Days.LAST,
						"日期,写作 \"2026-11-22\",从 " + Days.FIRST + " 到 " + Days.LAST, Scalars::date,
						(value) -> (value instanceof LocalDate) ? value.toString() : null),
				scalar("DateTime", "an instant written \"2026-11-22T08:30:00Z\"", "时刻,写作 \"2026-11-22T08:30:00Z\"",
						Scalars::instant, (value) -> (value instanceof Instant) ? value.toString() : null),
				scalar("Long", "a whole number of up to 64 bits", "64 位以内的整数", Scalars::whole,
						(value) -> (value instanceof Long || value instanceof Integer) ? value : null),
				scalar("Decimal", "a decimal number in quotes, such as \"10000.00\"", "加引号的十进制数,如 \"10000.00\"",
						Scalars::decimal, Scalars::plainDecimal));
	}

	private static @Nullable Object date(Object value) {
		return (value instanceof String text) ? Days.parse(text) : null;
	}

	private static @Nullable Object instant(Object value) {
		return (value instanceof String text) ? OffsetDateTime.parse(text).toInstant() : null;
	}

	private static @Nullable Object whole(Object value) {
		return switch (value) {
			case Integer number -> number.longValue();
			case Long number -> number;
			case BigInteger number -> number.longValueExact();
			default -> null;
		};
	}

	private static @Nullable Object decimal(Object value) {
		return (value instanceof String text && text.length() <= MAX_DECIMAL_LENGTH
				&& text.matches("-?[0-9]+(\\.[0-9]+)?")) ? new BigDecimal(text) : null;
	}

	private static @Nullable Object plainDecimal(Object value) {
		return switch (value) {
			case BigDecimal number -> number.toPlainString();
			case WanYuan amount -> amount.toString();
			default -> null;
		};
	}

	private static GraphQLScalarType scalar(String name, String expected, String inChinese,
			Function<Object, @Nullable Object> parse, Function<Object, @Nullable Object> serialize) {
		return GraphQLScalarType.newScalar()
			.name(name)
			.coercing(new TextCoercing(name, expected, inChinese, parse, serialize))
			.build();
	}

	private record TextCoercing(String name, String expected, String inChinese,
			Function<Object, @Nullable Object> parse,
			Function<Object, @Nullable Object> serialize) implements Coercing<Object, Object> {

		@Override
		public Object serialize(Object value, GraphQLContext context, Locale locale) {
			Object plain = this.serialize.apply(value);
			if (plain == null) {
				throw new CoercingSerializeException("not a " + this.name);
			}
			return plain;
		}

		@Override
		public Object parseValue(Object input, GraphQLContext context, Locale locale) {
			Object value = parsed(input);
			if (value == null) {
				throw new CoercingParseValueException(message(locale));
			}
			return value;
		}

		@Override
		public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
			Object plain = switch (input) {
				case StringValue text -> text.getValue();
				case IntValue number -> number.getValue();
				default -> null;
			};
			Object value = (plain != null) ? parsed(plain) : null;
			if (value == null) {
				throw new CoercingParseLiteralException(message(locale));
			}
			return value;
		}

		@Override
		public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
			Object plain = serialize(input, context, locale);
			return (plain instanceof String text) ? StringValue.of(text)
					: IntValue.of(Math.toIntExact(((Number) plain).longValue()));
		}

		private @Nullable Object parsed(Object input) {
			try {
				return this.parse.apply(input);
			}
			catch (DateTimeParseException | ArithmeticException ex) {
				return null;
			}
		}

		private String message(Locale locale) {
			return locale.getLanguage().equals("zh") ? "须为" + this.inChinese : this.name + " is " + this.expected;
		}

	}

}
