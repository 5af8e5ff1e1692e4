package org.diaodu.query.policy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.ProposalStatus;
import org.diaodu.kernel.policy.TierAmounts;
import org.diaodu.kernel.policy.event.CalendarEvent;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The versions of every parameter, what was proposed, and the calendar of working days
 * (F-002).
 */
@Component
class PolicyProjection implements Projection {

	static final String NAME = "policy";

	private static final String PROPOSED = "INSERT INTO {policy_proposal} (log_index, parameter, version, content, status,"
			+ " proposer_id, proposer_unit_id, proposed_on, recorded_at) VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)"
			+ " ON CONFLICT DO NOTHING";

	/** Only what was open then: a name may be proposed anew after it was rejected. */
	private static final String DECIDED = "UPDATE {policy_proposal} SET status = CASE WHEN proposer_id = ? THEN 'WITHDRAWN' ELSE ? END,"
			+ " decided_by = ?, decided_unit_id = ?, decided_on = ?, reason = ? WHERE parameter = ? AND version = ? AND status = 'OPEN' AND log_index < ?";

	private static final String ADOPTED = "INSERT INTO {policy_version} (parameter, version, content, effective_from,"
			+ " proposer_id, proposer_unit_id, approver_id, approver_unit_id, adopted_on, recorded_at, log_index)"
			+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

	private static final String YEAR = "INSERT INTO {calendar_year} (year, log_index, document, source, reason, days,"
			+ " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

	private final JdbcClient jdbc;

	PolicyProjection(QueryDatabase database) {
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
		return List.of("policy_version", "policy_proposal", "calendar_year");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		for (Recorded recorded : events) {
			if (recorded.event() instanceof PolicyEvent event) {
				on(event, recorded, slot);
			}
			else if (recorded.event() instanceof CalendarEvent event) {
				on(event, recorded, slot);
			}
		}
	}

	private void on(PolicyEvent event, Recorded recorded, Slot slot) {
		switch (event) {
			case PolicyProposed e -> this.jdbc.sql(slot.sql(PROPOSED))
				.param(recorded.logIndex())
				.param(e.version().parameter().name())
				.param(e.version().version())
				.param(Codec.write(e.version()))
				.param(e.proposerId())
				.param(e.proposerUnitId())
				.param(e.occurredOn())
				.param(at(recorded))
				.update();
			case PolicyRejected e -> decided(new Actor(e.rejecterId(), e.rejecterUnitId()), ProposalStatus.REJECTED,
					e.reason(), e.parameter(), e.version(), recorded, slot);
			case PolicyAdopted e -> adopted(e.version(), new Actor(e.proposerId(), e.proposerUnitId()),
					(e.approverId() != null && e.approverUnitId() != null)
							? new Actor(e.approverId(), e.approverUnitId()) : null,
					recorded, slot);
			case TierThresholdsAdopted e -> thresholds(TierAmounts.version(e), recorded, slot);
		}
	}

	/**
	 * Their event names nobody: who proposed is in the proposal, who approved recorded
	 * it.
	 */
	private void thresholds(PolicyVersion version, Recorded recorded, Slot slot) {
		Attribution by = recorded.attribution();
		Actor recorder = new Actor(by.actor(), by.organisation());
		Actor proposer = this.jdbc
			.sql(slot
				.sql("SELECT proposer_id, proposer_unit_id FROM {policy_proposal} WHERE parameter = ? AND version = ?"
						+ " AND log_index < ? AND status IN ('OPEN', 'ADOPTED') ORDER BY log_index DESC LIMIT 1"))
			.param(version.parameter().name())
			.param(version.version())
			.param(recorded.logIndex())
			.query((row, number) -> new Actor(row.getString(1), row.getString(2)))
			.optional()
			.orElse(null);
		adopted(version, (proposer != null) ? proposer : recorder, (proposer != null) ? recorder : null, recorded,
				slot);
	}

	private void adopted(PolicyVersion version, Actor proposer, @Nullable Actor approver, Recorded recorded,
			Slot slot) {
		this.jdbc.sql(slot.sql(ADOPTED))
			.param(version.parameter().name())
			.param(version.version())
			.param(Codec.write(version))
			.param(version.effectiveFrom())
			.param(proposer.id())
			.param(proposer.unitId())
			.param((approver != null) ? approver.id() : null)
			.param((approver != null) ? approver.unitId() : null)
			.param(occurredOn(recorded))
			.param(at(recorded))
			.param(recorded.logIndex())
			.update();
		if (approver != null) {
			decided(approver, ProposalStatus.ADOPTED, null, version.parameter(), version.version(), recorded, slot);
		}
	}

	private void decided(Actor by, ProposalStatus status, @Nullable String reason, PolicyParameter parameter,
			String version, Recorded recorded, Slot slot) {
		this.jdbc.sql(slot.sql(DECIDED))
			.param(by.id())
			.param(status.name())
			.param(by.id())
			.param(by.unitId())
			.param(occurredOn(recorded))
			.param(reason)
			.param(parameter.name())
			.param(version)
			.param(recorded.logIndex())
			.update();
	}

	private void on(CalendarEvent event, Recorded recorded, Slot slot) {
		switch (event) {
			case CalendarYearPublished e -> year(e.year(), e.document(), e.source(), null, e.days(), recorded, slot);
			case CalendarYearRevised e ->
				year(e.year(), e.document(), e.source(), e.reason(), e.days(), recorded, slot);
		}
	}

	private void year(int year, String document, String source, @Nullable String reason, List<CalendarDay> days,
			Recorded recorded, Slot slot) {
		this.jdbc.sql(slot.sql(YEAR))
			.param(year)
			.param(recorded.logIndex())
			.param(document)
			.param(source)
			.param(reason)
			.param(Codec.write(days))
			.param(at(recorded))
			.update();
	}

	private static LocalDate occurredOn(Recorded recorded) {
		if (recorded.event() == null) {
			throw new IllegalStateException("nothing happened at " + recorded.logIndex());
		}
		return recorded.event().occurredOn();
	}

	private static OffsetDateTime at(Recorded recorded) {
		return recorded.recordedAt().atOffset(ZoneOffset.UTC);
	}

	private record Actor(String id, String unitId) {
	}

}
