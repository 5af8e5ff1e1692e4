package org.diaodu.query.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.policy.query.ThresholdsView;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about policy.
 */
@Component
class ThresholdAnswers {

	private final Answering answering;

	private final JdbcClient jdbc;

	ThresholdAnswers(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.jdbc = database.jdbc();
	}

	@QueryHandler
	ThresholdsView answer(ListThresholds query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), ThresholdProjection.NAME, (reading) -> {
			List<ThresholdVersionView> rows = this.jdbc
				.sql(reading.slot(ThresholdProjection.NAME)
					.sql("SELECT *, lead(effective_from) OVER (ORDER BY effective_from, log_index) AS next"
							+ " FROM {threshold} ORDER BY effective_from, log_index"))
				.query(ThresholdAnswers::version)
				.list();
			return new ThresholdsView(new ArrayList<>(rows), reading.basis(ThresholdProjection.NAME));
		});
	}

	private static ThresholdVersionView version(ResultSet row, int number) throws SQLException {
		LocalDate next = row.getObject("next", LocalDate.class);
		return new ThresholdVersionView(row.getString("version"), row.getString("document_no"), row.getString("clause"),
				row.getObject("effective_from", LocalDate.class), (next != null) ? next.minusDays(1) : null,
				new WanYuan(row.getBigDecimal("zone")), new WanYuan(row.getBigDecimal("district")),
				new WanYuan(row.getBigDecimal("department")), new WanYuan(row.getBigDecimal("city")));
	}

}
