package org.diaodu.query.obstacle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.query.FindObstacleMetrics;
import org.diaodu.kernel.obstacle.query.ObstacleMetricView;
import org.diaodu.kernel.obstacle.query.ObstacleMetricsView;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.projection.Condition;

/**
 * Answers about how obstacles were dealt with, from the sums of each month.
 */
@Component
class MetricAnswers {

	private static final String SUMS = Arrays.stream(Fact.COLUMNS.split(", "))
		.map((column) -> "coalesce(sum(c." + column + "), 0) AS " + column)
		.collect(Collectors.joining(", "));

	/** Bits of the grouping: a dimension that is grouped by has none. */
	private static final int ALL = 0b111;

	private static final int BY_UNIT = 0b011;

	private static final int BY_DISTRICT = 0b101;

	private static final int BY_CATEGORY = 0b110;

	private final ObstacleAnswering answering;

	MetricAnswers(ObstacleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-008", "F-122", "F-145" })
	ObstacleMetricsView answer(FindObstacleMetrics query) {
		if (query.from().isAfter(query.to())) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "to"));
		}
		return this.answering.answer(query.caller(), query.awaitIndex(), (desk) -> {
			Condition filter = Sight.ofMetrics(desk.reading().scope())
				.and(Selection.equal("c.unit_id", query.unitId()))
				.and(Selection.equal("c.district_id", query.districtId()))
				.and(Selection.equal("c.category", query.category()));
			List<Sum> sums = Sql
				.of("SELECT grouping(c.unit_id, c.district_id, c.category) AS grouped,"
						+ " coalesce(c.unit_id, c.district_id, c.category, '') AS member, " + SUMS
						+ " FROM {obstacle_cell} c WHERE c.month BETWEEN ? AND ? AND ", query.from().atDay(1),
						query.to().atDay(1))
				.add(filter)
				.add(" GROUP BY GROUPING SETS ((), (c.unit_id), (c.district_id), (c.category))")
				.list(desk, (row, number) -> sum(row));
			Items items = desk.items();
			UnitNames units = desk.units();
			Function<String, @Nullable String> unitName = (id) -> units.on(id, desk.today());
			return new ObstacleMetricsView(query.from(), query.to(),
					sums.stream()
						.filter((sum) -> sum.grouped() == ALL)
						.map((sum) -> sum.view((key) -> null))
						.findFirst()
						.orElseThrow(() -> new IllegalStateException("no sum of all")),
					views(sums, BY_UNIT, unitName), views(sums, BY_DISTRICT, unitName),
					views(sums, BY_CATEGORY, (code) -> items.categoryOn(code, desk.today())), desk.basis());
		});
	}

	private static List<ObstacleMetricView> views(List<Sum> sums, int grouped,
			Function<String, @Nullable String> name) {
		return sums.stream()
			.filter((sum) -> sum.grouped() == grouped)
			.sorted(Comparator.comparing(Sum::member))
			.map((sum) -> sum.view(name))
			.toList();
	}

	private static Sum sum(ResultSet row) throws SQLException {
		return new Sum(row.getInt("grouped"), row.getString("member"), row.getLong("reported"), row.getLong("sorted"),
				row.getLong("solved"), row.getLong("on_time"), row.getLong("working_days"), row.getLong("escalated"),
				row.getLong("reopened"), row.getLong("returned"), row.getLong("rated"), row.getLong("score"),
				row.getLong("rated_low"), row.getLong("repeated"), row.getLong("closed"), row.getLong("led"));
	}

	private record Sum(int grouped, String member, long reported, long sorted, long solved, long onTime,
			long workingDays, long escalated, long reopened, long returned, long rated, long score, long ratedLow,
			long repeated, long closed, long led) {

		private static final int DIGITS = 2;

		private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

		ObstacleMetricView view(Function<String, @Nullable String> name) {
			return new ObstacleMetricView(this.member, name.apply(this.member), this.reported, this.sorted, this.led,
					this.solved, this.onTime, percent(this.onTime, this.solved), share(this.workingDays, this.solved),
					this.escalated, percent(this.escalated, this.led), this.reopened,
					percent(this.reopened, this.solved), this.returned, percent(this.returned, this.led), this.rated,
					share(this.score, this.rated), this.ratedLow, this.repeated, percent(this.repeated, this.sorted),
					this.closed);
		}

		private static @Nullable BigDecimal percent(long part, long whole) {
			return (whole == 0) ? null : HUNDRED.multiply(BigDecimal.valueOf(part))
				.divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
		}

		private static @Nullable BigDecimal share(long sum, long number) {
			return (number == 0) ? null
					: BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(number), DIGITS, RoundingMode.HALF_UP);
		}

	}

}
