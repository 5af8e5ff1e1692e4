package org.diaodu.query.progress;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The dispatch ledger (形象进度, 投资, 资金, 停复工): every report with what became of it, plans,
 * funds and stops. It follows no event of official statistics.
 */
@Component
class ProgressProjection implements Projection {

	static final String NAME = "progress";

	private final JdbcTemplate jdbc;

	ProgressProjection(QueryDatabase database) {
		this.jdbc = database.template();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 3;
	}

	@Override
	public Set<String> features() {
		return Set.of("project", "progress");
	}

	@Override
	public List<String> tables() {
		return List.of("progress_project", "progress_fold", "progress_report", "progress_photo", "progress_money",
				"progress_receipt", "progress_stop");
	}

	@Override
	public List<String> filteredTables() {
		return List.of("progress_project", "progress_report", "progress_photo", "progress_money", "progress_receipt",
				"progress_stop");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		new ProgressBatch(this.jdbc, slot).apply(events);
	}

}
