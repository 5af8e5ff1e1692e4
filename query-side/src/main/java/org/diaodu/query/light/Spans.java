package org.diaodu.query.light;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.query.LightMonthView;
import org.diaodu.kernel.light.query.LightView;

/**
 * The history of one project's lights, up to a day.
 *
 * @param day nothing after it is looked at
 */
record Spans(List<Span> spans, LocalDate day) {

	/** How many months back are told. */
	static final int MONTHS = 12;

	static final String COLUMNS = "light, from_day, nullif(until_day, 'infinity') AS until_day, colour, rule, inputs,"
			+ " policy_version";

	/**
	 * A colour a light showed.
	 *
	 * @param until first day on which it did not any more, null while it does
	 */
	record Span(String light, LocalDate from, @Nullable LocalDate until, LightColour colour, LightRule rule,
			List<LightInput> inputs, @Nullable String policyVersion) {

		private boolean holds(LocalDate day) {
			return !this.from.isAfter(day) && (this.until == null || this.until.isAfter(day));
		}

		/** Whether it showed at the end of any day of these. */
		private boolean touches(LocalDate first, LocalDate last) {
			return days(first, last) > 0;
		}

		/** On how many days of these it showed at their end. */
		private int days(LocalDate first, LocalDate last) {
			LocalDate begin = this.from.isBefore(first) ? first : this.from;
			LocalDate end = last.plusDays(1);
			if (this.until != null && this.until.isBefore(end)) {
				end = this.until;
			}
			return (int) Math.max(0, ChronoUnit.DAYS.between(begin, end));
		}

	}

	static Span read(ResultSet row, int number) throws SQLException {
		return new Span(row.getString("light"), row.getObject("from_day", LocalDate.class),
				row.getObject("until_day", LocalDate.class), LightColour.valueOf(row.getString("colour")),
				LightRule.valueOf(row.getString("rule")), Codec.readInputs(row.getString("inputs")),
				row.getString("policy_version"));
	}

	/** What a light shows on the day. */
	LightView view(@Nullable Light light) {
		String name = (light != null) ? light.name() : LightFold.OVERALL;
		for (Span span : this.spans) {
			if (span.light().equals(name) && span.holds(this.day)) {
				return new LightView(light, span.colour(), span.from(), span.rule(), span.inputs(),
						span.policyVersion());
			}
		}
		return new LightView(light, LightColour.GREY, null, LightRule.NOT_APPLICABLE, List.of(), null);
	}

	/**
	 * Months in which a light was yellow or red, latest first, the worst of the five
	 * first.
	 */
	List<LightMonthView> months() {
		List<LightMonthView> months = new ArrayList<>();
		for (int back = 0; back < MONTHS; back++) {
			YearMonth month = YearMonth.from(this.day).minusMonths(back);
			add(months, null, month);
			for (Light light : Light.values()) {
				add(months, light, month);
			}
		}
		return months;
	}

	private void add(List<LightMonthView> months, @Nullable Light light, YearMonth month) {
		LocalDate first = month.atDay(1);
		LocalDate last = month.atEndOfMonth().isAfter(this.day) ? this.day : month.atEndOfMonth();
		String name = (light != null) ? light.name() : LightFold.OVERALL;
		List<Span> shown = this.spans.stream()
			.filter((span) -> span.light().equals(name) && span.touches(first, last))
			.toList();
		LightColour worst = shown.stream().map(Span::colour).max(Comparator.naturalOrder()).orElse(LightColour.GREY);
		if (worst.compareTo(LightColour.YELLOW) >= 0) {
			months.add(new LightMonthView(light, month.toString(), worst, days(shown, LightColour.YELLOW, first, last),
					days(shown, LightColour.RED, first, last)));
		}
	}

	private static int days(List<Span> shown, LightColour colour, LocalDate first, LocalDate last) {
		return shown.stream()
			.filter((span) -> span.colour() == colour)
			.mapToInt((span) -> span.days(first, last))
			.sum();
	}

}
