package org.diaodu.query.lifecycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.lifecycle.Batch;
import org.diaodu.kernel.lifecycle.query.FindFunnel;
import org.diaodu.kernel.lifecycle.query.FunnelRowView;
import org.diaodu.kernel.lifecycle.query.FunnelView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.stewardship.Districts;
import org.diaodu.query.stewardship.Sql;

/**
 * Answers how projects move through the five batches.
 */
@Component
class FunnelAnswers {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final LifecycleAnswering answering;

	FunnelAnswers(LifecycleAnswering answering) {
		this.answering = answering;
	}

	/** A month that is not over is told as it stands. */
	@QueryHandler
	@Clause({ "F-003", "F-093" })
	FunnelView answer(FindFunnel query) {
		YearMonth month = month(query.month());
		return this.answering.answer(query.caller(), query.awaitIndex(), null, (view) -> {
			LocalDate first = month.atDay(1);
			if (first.isAfter(view.day())) {
				throw Refusals.refuse(Refusal.of(CommonRefusal.DATE_IN_FUTURE, "month")
					.with("date", month)
					.with("today", view.day()));
			}
			LocalDate last = month.atEndOfMonth();
			Sql sql = new Sql()
				.add("SELECT b.district_id, b.batch, count(*) FILTER (WHERE b.until_day > ?) AS projects,"
						+ " coalesce(sum(b.amount) FILTER (WHERE b.until_day > ? AND b.amount >= 0), 0)::bigint AS amount,"
						+ " count(*) FILTER (WHERE b.since = b.from_day AND b.since >= ?) AS entered,"
						+ " count(*) FILTER (WHERE b.advanced AND b.until_day <= ?) AS advanced,"
						+ " count(DISTINCT b.project_id) AS present,"
						+ " coalesce(sum(b.until_day - b.since) FILTER (WHERE b.advanced AND b.until_day <= ?), 0) AS dwelt"
						+ " FROM {lifecycle_batch} b JOIN {lifecycle_project} s ON s.project_id = b.project_id"
						+ " WHERE b.from_day < b.until_day AND b.from_day <= ? AND b.until_day >= ?", last, last, first,
						last, last, last, first)
				.and(view.inScope("s"))
				.add(" GROUP BY b.district_id, b.batch");
			List<Row> rows = view.list(sql, FunnelAnswers::row);
			UnitNames units = view.units(rows.stream().<@Nullable String>map(Row::districtId).toList());
			return new FunnelView(month.toString(),
					rows.stream()
						.sorted(Comparator.comparing((Row row) -> Districts.order(units, row.districtId(), last))
							.thenComparing(Row::batch))
						.map((row) -> row.view(units, last))
						.toList(),
					view.basis());
		});
	}

	private static YearMonth month(String text) {
		try {
			YearMonth month = YearMonth.parse(text);
			if (month.toString().equals(text)) {
				return month;
			}
		}
		catch (DateTimeException ex) {
			// refused below, like what is parsed but was written otherwise
		}
		throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "month"));
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("district_id"), Batch.valueOf(row.getString("batch")), row.getLong("projects"),
				row.getLong("amount"), row.getLong("entered"), row.getLong("advanced"), row.getLong("present"),
				row.getLong("dwelt"));
	}

	private record Row(@Nullable String districtId, Batch batch, long projects, long amount, long entered,
			long advanced, long present, long dwelt) {

		FunnelRowView view(UnitNames units, LocalDate day) {
			return new FunnelRowView(this.districtId, units.on(this.districtId, day), this.batch, this.projects,
					Objects.requireNonNull(Hundredths.amount(this.amount)), this.entered, this.advanced,
					share(HUNDRED.multiply(BigDecimal.valueOf(this.advanced)), this.present, 2),
					share(BigDecimal.valueOf(this.dwelt), this.advanced, 1));
		}

		private static @Nullable BigDecimal share(BigDecimal part, long whole, int decimals) {
			return (whole == 0) ? null : part.divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
		}

	}

}
