package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Staffing;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.ObstacleStatus;

/**
 * One act upon an obstacle: what it is, who acts, and what the decision may consult.
 */
@Clause({ "F-004", "F-006" })
record Act(ObstacleState obstacle, Attribution by, DecisionContext context) {

	private static final int LISTED = 50;

	Parties parties() {
		return new Parties(this.obstacle, this.by, this.context);
	}

	LocalDate today() {
		return this.context.today();
	}

	ObstacleRules rules() {
		return new ObstacleRules(this.context.directory(), today());
	}

	TimeLimits limits() {
		return new TimeLimits(this.context.directory().calendar(), this.context.clock());
	}

	/** Refuses unless the obstacle stands at one of these. */
	void requireStatus(Set<ObstacleStatus> allowed) {
		if (!allowed.contains(this.obstacle.status())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_STATE_UNFIT).with("status", this.obstacle.status()).asException();
		}
	}

	/** Refuses unless the lead unit works on it. */
	void requireInHand() {
		if (!this.obstacle.isInHand()) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_STATE_UNFIT).with("status", this.obstacle.status()).asException();
		}
	}

	void requireStatus(ObstacleStatus only) {
		requireStatus(Set.of(only));
	}

	/**
	 * An act that starts, stops or ends a clock is dated the day it is done: nobody gains
	 * a day by dating back.
	 */
	void requireToday(@Nullable LocalDate occurredOn) {
		Form.required(occurredOn, "occurredOn");
		if (!today().equals(occurredOn)) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_DAY_NOT_TODAY, "occurredOn").with("today", today()).asException();
		}
	}

	/** What was only done, not promised, may be dated back to the last change. */
	void requireSinceLastChange(@Nullable LocalDate occurredOn) {
		Form.notInFuture(occurredOn, "occurredOn", today());
		if (occurredOn != null && occurredOn.isBefore(this.obstacle.lastChange())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_EARLIER_THAN_LAST_CHANGE, "occurredOn")
				.with("last", this.obstacle.lastChange())
				.asException();
		}
	}

	/** The form of a list of references. */
	static void requireForm(List<String> references, String field) {
		if (references.size() > LISTED) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, field).with("max", LISTED).asException();
		}
		for (int i = 0; i < references.size(); i++) {
			Form.required(references.get(i), field + "[" + i + "]", Form.NAME);
		}
	}

	/**
	 * What is cited, each in its one form: what is kept by its digest, or a document by
	 * issuer and number. Whether it is kept is judged before (ADR 0127).
	 */
	@Clause({ "F-006", "F-125" })
	static List<String> cited(List<String> evidence) {
		requireForm(evidence, "evidence");
		List<String> cited = new ArrayList<>();
		for (int i = 0; i < evidence.size(); i++) {
			String canonical = Citation.canonical(evidence.get(i));
			if (canonical == null) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_UNFIT, "evidence[" + i + "]").asException();
			}
			cited.add(canonical);
		}
		return List.copyOf(cited);
	}

	/** The same, and at least one. */
	static List<String> citedSome(List<String> evidence) {
		if (evidence.isEmpty()) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_EVIDENCE_REQUIRED, "evidence").asException();
		}
		return cited(evidence);
	}

	/**
	 * Refuses what would change the owner or the day a government decided: only another
	 * decision does.
	 */
	@Clause({ "F-009", "F-128" })
	void requireUnbound(String field) {
		GovernmentBody bound = this.obstacle.boundBy();
		if (bound != null) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_BOUND_BY_GOVERNMENT, field).with("body", bound).asException();
		}
	}

	/** A unit that stands today. */
	KnownUnit requireUnit(@Nullable String unitId, String field) {
		Form.required(unitId, field, Form.NAME);
		KnownUnit unit = (unitId != null) ? this.context.directory().unit(unitId) : null;
		if (unit == null || !unit.standsOn(today())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_UNIT_UNFIT, field).with("unitId", unitId + "").asException();
		}
		return unit;
	}

	/**
	 * The same, with somebody in office who may solve the obstacle: none ever waits for
	 * nobody.
	 */
	@Clause("F-004")
	KnownUnit requireStaffed(@Nullable String unitId, String field) {
		KnownUnit unit = requireUnit(unitId, field);
		if (!new Staffing(this.context.directory(), today()).isStaffed(unit.unitId())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_UNIT_UNSTAFFED, field)
				.with("unitId", unit.unitId())
				.asException();
		}
		return unit;
	}

	/** A unit of a tier, or below it: what is above is sorted there. */
	void requireWithin(KnownUnit unit, SolvingTier tier, String field) {
		if (new ScopeDecidesTheTier(this.context.directory(), this.obstacle.site()).tierOf(unit).compareTo(tier) > 0) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_UNIT_ABOVE_TIER, field)
				.with("unitId", unit.unitId())
				.asException();
		}
	}

	static RefusedException refuse(ObstacleRefusal reason) {
		return Refusal.of(reason).asException();
	}

}
