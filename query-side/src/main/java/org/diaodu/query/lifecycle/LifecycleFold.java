package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Batch;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleCauseRecorded;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEvent;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerEvent;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;

/**
 * The life of a project as it stands; what ended is in the tables. A fact told late, with
 * a day before the last change of what it concerns, holds from that change on at the
 * earliest: what was said of the days before stays as it was said.
 */
final class LifecycleFold {

	private static final String STAGE = "STAGE";

	private static final String POOL = "POOL";

	private static final String PILOT = "PILOT";

	private static final String BASELINE = "BASELINE";

	String projectId = "";

	long logIndex = -1;

	@Nullable Facts facts;

	/** The pool it was admitted to last, also while it is withdrawn. */
	@Nullable Pool pool;

	TreeMap<String, Standing> nodes = new TreeMap<>();

	TreeMap<String, Phase> phases = new TreeMap<>();

	PermitDesks permits = new PermitDesks();

	@Nullable Told told;

	/** In which batches it was told before, the last of them last. */
	List<Past> past = new ArrayList<>();

	/** The stages that nodes brought the project out of, by code of the node. */
	TreeMap<String, Phase> left = new TreeMap<>();

	/**
	 * Stage, pool, pilot or version of the plan, since a day.
	 *
	 * @param since the day it is counted from: earlier than it holds from, when it goes
	 * on after a node was taken back
	 */
	record Phase(String value, LocalDate from, LocalDate since) {
	}

	/**
	 * In which batch it is told, where and with how much.
	 *
	 * @param since first day in that batch; of one that was taken back, in the one before
	 */
	record Told(LocalDate from, Batch batch, LocalDate since, @Nullable String districtId, long amount) {

		private Told countedFrom(LocalDate day) {
			return new Told(this.from, this.batch, day, this.districtId, this.amount);
		}

	}

	/**
	 * In which batch it was told until a day.
	 *
	 * @param advanced whether it went on to a later one
	 */
	record Past(Told told, LocalDate until, boolean advanced) {
	}

	/** Whether an event changes the life of a project as it is told here. */
	static boolean concerns(@Nullable DomainEvent event) {
		return event instanceof ProjectEvent || event instanceof LifecycleEvent || event instanceof PermitEvent
				|| event instanceof StatisticallyEntered || event instanceof OfficerEvent;
	}

	/**
	 * Applies the next event.
	 * @throws IllegalStateException when events before it are missing
	 */
	void apply(Recorded recorded, DomainEvent event, Catalogue catalogue, LifecycleRows rows) {
		this.projectId = recorded.subject();
		this.logIndex = recorded.logIndex();
		switch (event) {
			case ProjectEvent e -> {
				Facts next = Facts.after(this.facts, e);
				this.facts = next;
				enter(STAGE, (next.stage() != null) ? next.stage().name() : "", e.occurredOn(), goesOnSince(e), rows);
				enterPool(next, e.occurredOn(), rows);
				stateStart(next, e.occurredOn(), catalogue, rows);
			}
			case LifecycleEvent e -> apply(e, rows);
			case PermitEvent e -> {
				this.permits.apply(this, e, rows);
				prove(e.occurredOn(), catalogue, rows);
			}
			case StatisticsEvent e -> {
				for (NodeDefinition node : catalogue.everyNode(e.occurredOn(), facts().family())) {
					if (node.meaning() == NodeMeaning.STATISTICALLY_ENTERED) {
						change(node.code(), e.occurredOn(),
								(standing) -> standing.achieved(e.occurredOn(), node.meaning(), null, List.of(), null),
								rows);
					}
				}
			}
			case OfficerEvent e -> apply(e, rows);
			default -> throw new IllegalStateException(recorded.type() + " is no event of a project's life");
		}
		tell(event, rows);
	}

	private void apply(LifecycleEvent event, LifecycleRows rows) {
		facts();
		LocalDate day = event.occurredOn();
		switch (event) {
			case NodePlanned e -> change(e.nodeCode(), day, (node) -> node.planned(e.plannedOn(), e.reason()), rows);
			case PlanBaselined e -> {
				for (PlannedNode planned : e.nodes()) {
					change(planned.nodeCode(), day, (node) -> node.baselined(planned.plannedOn(), e.promisedOn()),
							rows);
				}
				enter(BASELINE, Integer.toString(e.baseline()), day, rows);
			}
			case NodeDateChanged e -> change(e.nodeCode(), day, (node) -> node.moved(e), rows);
			case NodeForecastChanged e ->
				change(e.nodeCode(), day, (node) -> node.forecast(e.forecastOn(), e.reason()), rows);
			case NodeAchieved e -> change(e.nodeCode(), day,
					(node) -> node.achieved(day, e.meaning(), null, e.evidence(), e.note()), rows);
			case NodeSkipped e -> change(e.nodeCode(), day, (node) -> node.skipped(e.reason()), rows);
			case NodeReopened e -> change(e.nodeCode(), day, (node) -> node.reopened(e.reason()), rows);
			case NodeMissed e -> change(e.nodeCode(), day, (node) -> node.missed(e.plannedOn()), rows);
			case PoolAdmitted e -> {
				this.pool = e.after();
				enterPool(facts(), day, rows);
			}
			case LifecyclePilotChanged e -> enter(PILOT, Boolean.toString(e.pilot()), day, rows);
			// Told by the timeline; they move neither a node nor the project.
			case PoolAdmissionProposed e -> {
			}
			case PoolAdmissionRejected e -> {
			}
			case LandContractRecorded e -> {
			}
			case StartStated e -> {
			}
			case StartOverdue e -> {
			}
			case AcceptanceFilingOverdue e -> {
			}
			case IdleLandSuspected e -> {
			}
			case IdleCauseRecorded e -> {
			}
		}
	}

	/**
	 * The start the facts state is promised from the day they do, before any plan (ADR
	 * 0082, 0180).
	 */
	private void stateStart(Facts known, LocalDate day, Catalogue catalogue, LifecycleRows rows) {
		LocalDate stated = known.plannedStart();
		Set<String> starts = new TreeSet<>();
		for (NodeDefinition node : catalogue.nodes(day, known.family())) {
			if (node.meaning() == NodeMeaning.WORK_STARTED) {
				starts.add(node.code());
			}
		}
		for (String code : starts) {
			Standing before = this.nodes.get(code);
			if (!Objects.equals(stated, (before != null) ? before.statedOn() : null)) {
				change(code, day, (node) -> node.stated(stated, day), rows);
			}
		}
		// Of another family now: its start is another node.
		for (Map.Entry<String, Standing> node : Map.copyOf(this.nodes).entrySet()) {
			if (node.getValue().statedOn() != null && !starts.contains(node.getKey())) {
				change(node.getKey(), day, (standing) -> standing.stated(null, day), rows);
			}
		}
	}

	private void apply(OfficerEvent event, LifecycleRows rows) {
		switch (event) {
			case OfficerAppointed e -> rows.holder(this, e.slot(), e.personId());
			case OfficerHandedOver e -> rows.holder(this, e.slot(), e.personId());
			case OfficerReleased e -> rows.holder(this, e.slot(), null);
		}
	}

	/**
	 * A node is achieved from the first permit that proves it on, until that is void (ADR
	 * 0071).
	 */
	private void prove(LocalDate day, Catalogue catalogue, LifecycleRows rows) {
		for (NodeDefinition node : catalogue.everyNode(day, facts().family())) {
			if (node.permitCodes().isEmpty()) {
				continue;
			}
			Standing standing = this.nodes.get(node.code());
			String proof = (standing != null) ? standing.permitId() : null;
			if (proof != null && this.permits.isIssued(proof)) {
				continue;
			}
			PermitDesks.Permit permit = this.permits.firstIssued(node.permitCodes());
			if (permit != null && permit.issuedOn() != null) {
				LocalDate on = permit.issuedOn();
				change(node.code(), day,
						(open) -> open.achieved(on, node.meaning(), permit.permitId(),
								List.of(new NodeEvidence(EvidenceKind.PERMIT, String.valueOf(permit.number()))), null),
						rows);
			}
			else if (proof != null) {
				change(node.code(), day, (reached) -> reached.reopened(String.valueOf(this.permits.voided(proof))),
						rows);
			}
		}
	}

	private void change(String code, LocalDate day, UnaryOperator<Standing> change, LifecycleRows rows) {
		Standing before = this.nodes.get(code);
		LocalDate from = (before != null && !day.isAfter(before.from())) ? before.from() : day;
		Standing after = change.apply((before != null) ? before : Standing.unknown(from)).from(from);
		if (before != null && after.equals(before.from(from))) {
			return;
		}
		if (before != null && from.isAfter(before.from())) {
			rows.node(this, code, before, from);
		}
		this.nodes.put(code, after);
		rows.node(this, code, after, null);
	}

	/**
	 * A stage that a node brought the project out of, and which comes back because the
	 * node was taken back, goes on as if there had been no such node: since the day it
	 * began. Null of any other change.
	 */
	private @Nullable LocalDate goesOnSince(ProjectEvent event) {
		if (!(event instanceof ProjectStageChanged e) || e.nodeCode() == null) {
			return null;
		}
		if (e.before() == null || e.after().compareTo(e.before()) > 0) {
			Phase before = this.phases.get(STAGE);
			if (before != null) {
				this.left.put(e.nodeCode(), before);
			}
			return null;
		}
		// Nodes may be taken back in another order than they were reached.
		LocalDate since = this.left.values()
			.stream()
			.filter((phase) -> phase.value().equals(e.after().name()))
			.map(Phase::since)
			.min(Comparator.naturalOrder())
			.orElse(null);
		this.left.values().removeIf((phase) -> Stage.valueOf(phase.value()).compareTo(e.after()) >= 0);
		return since;
	}

	/** What left the platform is in no pool; restored, it is where it was (F-093). */
	private void enterPool(Facts known, LocalDate day, LifecycleRows rows) {
		if (this.pool != null) {
			enter(POOL, known.active() ? this.pool.name() : "", day, rows);
		}
	}

	private void enter(String kind, String value, LocalDate day, LifecycleRows rows) {
		enter(kind, value, day, null, rows);
	}

	private void enter(String kind, String value, LocalDate day, @Nullable LocalDate since, LifecycleRows rows) {
		Phase before = this.phases.get(kind);
		if (before != null && before.value().equals(value)) {
			return;
		}
		LocalDate from = (before != null && !day.isAfter(before.from())) ? before.from() : day;
		if (before != null && from.isAfter(before.from())) {
			rows.phase(this, kind, before, from);
		}
		Phase after = new Phase(value, from, (since != null) ? since : from);
		this.phases.put(kind, after);
		rows.phase(this, kind, after, null);
	}

	private void tell(DomainEvent event, LifecycleRows rows) {
		LocalDate day = event.occurredOn();
		Facts known = facts();
		Told before = this.told;
		Batch batch = (known.active() && known.counted()) ? batch(known) : null;
		if (before == null && batch == null) {
			return;
		}
		if (before != null && before.batch() == batch && before.amount() == known.amount()
				&& Objects.equals(before.districtId(), known.districtId())) {
			return;
		}
		LocalDate from = (before != null && !day.isAfter(before.from())) ? before.from() : day;
		Past left = (before != null && batch != null && batch.ordinal() < before.batch().ordinal() && takesBack(event))
				? takeBack(batch, rows) : null;
		Told ended = this.told;
		if (ended != null && (batch == null || from.isAfter(ended.from()))) {
			end(new Past(ended, from, batch != null && batch.ordinal() > ended.batch().ordinal()), rows);
		}
		if (batch == null) {
			this.told = null;
			return;
		}
		LocalDate since = (before != null && before.batch() == batch) ? before.since() : from;
		if (left != null && left.told().batch() == batch) {
			since = left.told().since();
		}
		this.told = new Told(from, batch, since, known.districtId(), known.amount());
		rows.batch(this, this.told, null, false);
	}

	private void end(Past ended, LifecycleRows rows) {
		this.past.add(ended);
		rows.batch(this, ended.told(), ended.until(), ended.advanced());
	}

	/** Whether a node is taken back, or a stage that rests on one. */
	private static boolean takesBack(DomainEvent event) {
		return event instanceof NodeReopened || (event instanceof ProjectStageChanged e && e.nodeCode() != null);
	}

	/**
	 * Whatever it was told in beyond a batch it never entered, and it never went on from
	 * that batch (ADR 0181). Where it was told in between stays.
	 * @return where it was told before, null when nowhere
	 */
	private @Nullable Past takeBack(Batch batch, LifecycleRows rows) {
		int at = this.past.size() - 1;
		while (at >= 0 && this.past.get(at).told().batch().ordinal() > batch.ordinal()) {
			at--;
		}
		if (at < 0) {
			return null;
		}
		Past left = this.past.get(at);
		if (left.advanced() && left.told().batch() == batch) {
			left = new Past(left.told(), left.until(), false);
			rewrite(at, left, rows);
		}
		LocalDate since = left.told().since();
		for (int i = at + 1; i < this.past.size(); i++) {
			Past beyond = this.past.get(i);
			rewrite(i, new Past(beyond.told().countedFrom(since), beyond.until(), false), rows);
		}
		if (this.told != null) {
			this.told = this.told.countedFrom(since);
		}
		return left;
	}

	private void rewrite(int place, Past past, LifecycleRows rows) {
		this.past.set(place, past);
		rows.batch(this, past.told(), past.until(), past.advanced());
	}

	private Batch batch(Facts known) {
		return Batches.furthest(this.pool, known.stage(), this.nodes.values());
	}

	/** The facts; there are some from the first event on. */
	Facts facts() {
		Facts known = this.facts;
		if (known == null) {
			throw new IllegalStateException("not registered: " + this.projectId);
		}
		return known;
	}

}
