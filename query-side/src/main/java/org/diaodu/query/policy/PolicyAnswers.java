package org.diaodu.query.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.ProposalStatus;
import org.diaodu.kernel.policy.TierAmounts;
import org.diaodu.kernel.policy.query.ListPolicies;
import org.diaodu.kernel.policy.query.ListPolicyProposals;
import org.diaodu.kernel.policy.query.ListPolicyVersions;
import org.diaodu.kernel.policy.query.ListThresholds;
import org.diaodu.kernel.policy.query.PoliciesView;
import org.diaodu.kernel.policy.query.PolicyActorView;
import org.diaodu.kernel.policy.query.PolicyProposalView;
import org.diaodu.kernel.policy.query.PolicyProposalsView;
import org.diaodu.kernel.policy.query.PolicyVersionView;
import org.diaodu.kernel.policy.query.PolicyVersionsView;
import org.diaodu.kernel.policy.query.PolicyView;
import org.diaodu.kernel.policy.query.ThresholdVersionView;
import org.diaodu.kernel.policy.query.ThresholdsView;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about the versions of policy. Whoever holds a post may know what applies; who
 * proposed and who approved is not for those outside the administration.
 */
@Component
class PolicyAnswers {

	private static final String VERSIONS = "SELECT * FROM {policy_version} WHERE (?::text IS NULL OR parameter = ?)"
			+ " ORDER BY parameter, effective_from, log_index";

	private static final String PROPOSALS = "SELECT * FROM {policy_proposal} WHERE (?::text IS NULL OR parameter = ?)"
			+ " AND (?::text IS NULL OR status = ?) ORDER BY log_index DESC";

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	PolicyAnswers(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
	}

	@QueryHandler
	PoliciesView answer(ListPolicies query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME, (reading) -> {
			LocalDate day = (query.on() != null) ? query.on() : reading.today();
			List<PolicyVersionView> all = versions(null, query.caller(), reading);
			List<PolicyView> policies = Arrays.stream(PolicyParameter.values())
				.map((parameter) -> new PolicyView(parameter, inForce(parameter, all, day)))
				.toList();
			return new PoliciesView(day, policies, reading.basis(PolicyProjection.NAME));
		});
	}

	private static @Nullable PolicyVersionView inForce(PolicyParameter parameter, List<PolicyVersionView> all,
			LocalDate day) {
		List<PolicyVersion> versions = all.stream()
			.map(PolicyVersionView::version)
			.filter((version) -> version.parameter() == parameter)
			.toList();
		PolicyVersion found = PolicyVersion.on(versions, day);
		return all.stream().filter((view) -> view.version() == found).findFirst().orElse(null);
	}

	@QueryHandler
	PolicyVersionsView answer(ListPolicyVersions query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME,
				(reading) -> new PolicyVersionsView(versions(query.parameter(), query.caller(), reading),
						reading.basis(PolicyProjection.NAME)));
	}

	@QueryHandler
	ThresholdsView answer(ListThresholds query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME, (reading) -> {
			List<ThresholdVersionView> versions = versions(PolicyParameter.TIER_THRESHOLDS, query.caller(), reading)
				.stream()
				.map(PolicyAnswers::thresholds)
				.toList();
			return new ThresholdsView(versions, reading.basis(PolicyProjection.NAME));
		});
	}

	private static ThresholdVersionView thresholds(PolicyVersionView view) {
		PolicyVersion version = view.version();
		TierAmounts amounts = TierAmounts.of(version);
		return new ThresholdVersionView(version.version(), version.documentNo(), version.clause(),
				version.effectiveFrom(), view.lastDay(), amounts.zone(), amounts.district(), amounts.department(),
				amounts.city());
	}

	@QueryHandler
	PolicyProposalsView answer(ListPolicyProposals query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), PolicyProjection.NAME,
				(reading) -> new PolicyProposalsView(isOutside(query.caller()) ? List.of() : proposals(query, reading),
						reading.basis(PolicyProjection.NAME)));
	}

	private List<PolicyProposalView> proposals(ListPolicyProposals query, Reading reading) {
		String parameter = (query.parameter() != null) ? query.parameter().name() : null;
		String status = (query.status() != null) ? query.status().name() : null;
		List<ProposalRow> rows = this.jdbc.sql(reading.slot(PolicyProjection.NAME).sql(PROPOSALS))
			.params(Arrays.asList(parameter, parameter, status, status))
			.query(PolicyAnswers::proposal)
			.list();
		Names names = names(rows.stream().flatMap((row) -> Stream.of(row.proposer(), row.decidedBy())), reading);
		return rows.stream()
			.map((row) -> new PolicyProposalView(row.logIndex(), row.version(), row.status(),
					Objects.requireNonNull(names.view(row.proposer())), row.proposedOn(), row.recordedAt().toInstant(),
					names.view(row.decidedBy()), row.decidedOn(), row.reason()))
			.toList();
	}

	/** By parameter and first day. */
	private List<PolicyVersionView> versions(@Nullable PolicyParameter parameter, Caller caller, Reading reading) {
		String name = (parameter != null) ? parameter.name() : null;
		List<VersionRow> rows = this.jdbc.sql(reading.slot(PolicyProjection.NAME).sql(VERSIONS))
			.params(Arrays.asList(name, name))
			.query(PolicyAnswers::version)
			.list();
		Names names = isOutside(caller) ? null
				: names(rows.stream().flatMap((row) -> Stream.of(row.proposer(), row.approver())), reading);
		List<PolicyVersionView> views = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			VersionRow row = rows.get(i);
			VersionRow next = (i + 1 < rows.size()) ? rows.get(i + 1) : null;
			views.add(
					new PolicyVersionView(row.version(), lastDay(row.version(), (next != null) ? next.version() : null),
							(names != null) ? names.view(row.proposer()) : null,
							(names != null) ? names.view(row.approver()) : null, row.adoptedOn(),
							row.recordedAt().toInstant()));
		}
		return views;
	}

	private static @Nullable LocalDate lastDay(PolicyVersion version, @Nullable PolicyVersion next) {
		if (version.effectiveTo() != null) {
			return version.effectiveTo();
		}
		return (next != null && next.parameter() == version.parameter()) ? next.effectiveFrom().minusDays(1) : null;
	}

	private static boolean isOutside(Caller caller) {
		return caller.role() == Role.OWNER_CONTACT || caller.role() == Role.PUBLIC;
	}

	private Names names(Stream<@Nullable Actor> actors, Reading reading) {
		List<Actor> known = actors.filter(Objects::nonNull).distinct().toList();
		return new Names(this.people.of(known.stream().map(Actor::id).toList()),
				UnitNames.of(this.jdbc, reading.directory(), known.stream().map(Actor::unitId).toList()),
				reading.today());
	}

	private static VersionRow version(ResultSet row, int number) throws SQLException {
		return new VersionRow(Codec.readVersion(row.getString("content")),
				new Actor(row.getString("proposer_id"), row.getString("proposer_unit_id")),
				actor(row.getString("approver_id"), row.getString("approver_unit_id")),
				row.getObject("adopted_on", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class));
	}

	private static ProposalRow proposal(ResultSet row, int number) throws SQLException {
		return new ProposalRow(row.getLong("log_index"), Codec.readVersion(row.getString("content")),
				ProposalStatus.valueOf(row.getString("status")),
				new Actor(row.getString("proposer_id"), row.getString("proposer_unit_id")),
				row.getObject("proposed_on", LocalDate.class), row.getObject("recorded_at", OffsetDateTime.class),
				actor(row.getString("decided_by"), row.getString("decided_unit_id")),
				row.getObject("decided_on", LocalDate.class), row.getString("reason"));
	}

	private static @Nullable Actor actor(@Nullable String id, @Nullable String unitId) {
		return (id != null && unitId != null) ? new Actor(id, unitId) : null;
	}

	private record Actor(String id, String unitId) {
	}

	private record VersionRow(PolicyVersion version, Actor proposer, @Nullable Actor approver, LocalDate adoptedOn,
			OffsetDateTime recordedAt) {
	}

	private record ProposalRow(long logIndex, PolicyVersion version, ProposalStatus status, Actor proposer,
			LocalDate proposedOn, OffsetDateTime recordedAt, @Nullable Actor decidedBy, @Nullable LocalDate decidedOn,
			@Nullable String reason) {
	}

	private record Names(Map<String, String> people, UnitNames units, LocalDate today) {

		@Nullable PolicyActorView view(@Nullable Actor actor) {
			return (actor != null) ? new PolicyActorView(actor.id(), this.people.get(actor.id()), actor.unitId(),
					this.units.on(actor.unitId(), this.today)) : null;
		}

	}

}
