package org.diaodu.query.policy;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The versions of the tier thresholds (F-002).
 */
@Component
class ThresholdProjection implements Projection {

	static final String NAME = "tier-thresholds";

	private final JdbcClient jdbc;

	ThresholdProjection(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public Set<String> features() {
		return Set.of("policy");
	}

	@Override
	public List<String> tables() {
		return List.of("threshold");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		for (Recorded recorded : events) {
			if (recorded.event() instanceof PolicyEvent event) {
				on(event, recorded.logIndex(), slot);
			}
		}
	}

	private void on(PolicyEvent event, long logIndex, Slot slot) {
		switch (event) {
			case TierThresholdsAdopted e -> this.jdbc
				.sql(slot.sql("INSERT INTO {threshold} (version, document_no, clause, effective_from, zone, district,"
						+ " department, city, log_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"))
				.param(e.version())
				.param(e.documentNo())
				.param(e.clause())
				.param(e.effectiveFrom())
				.param(e.zone().amount())
				.param(e.district().amount())
				.param(e.department().amount())
				.param(e.city().amount())
				.param(logIndex)
				.update();
			case PolicyProposed e -> {
				// Has no effect until it is approved.
			}
			case PolicyAdopted e -> {
				// Another parameter.
			}
			case PolicyRejected e -> {
				// Never had any effect.
			}
		}
	}

}
