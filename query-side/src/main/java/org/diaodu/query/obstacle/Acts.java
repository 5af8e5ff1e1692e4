package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.project.Family;
import org.diaodu.query.jurisdiction.Directory;

import static org.diaodu.kernel.obstacle.ObstacleStatus.ASSIGNED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.CLOSED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.PAUSED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.RETURNED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.SOLVED_CLAIMED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.SORTED;
import static org.diaodu.kernel.obstacle.ObstacleStatus.WITHDRAWN;

/**
 * What whoever asks may do to an obstacle as it stands: state, role and unit decide, as
 * they do on the deciding side. What depends on the content of an act is judged there
 * alone.
 */
@Clause({ "F-004", "F-118", "F-125" })
record Acts(ObstacleFold obstacle, Actor actor, Directory units, MoreDays moreDays, LocalDate today,
		boolean confirmsInstead) {

	/** What the caller may do now, in the order of an obstacle's life. */
	static List<ObstacleAct> of(ObstacleFold obstacle, Desk desk) {
		Acts acts = new Acts(obstacle, desk.actor(), desk.reading().units(), desk.moreDays(), desk.today(),
				Judges.isInstead(obstacle, desk));
		List<ObstacleAct> may = new ArrayList<>();
		for (ObstacleAct act : ObstacleAct.values()) {
			if (acts.may(act)) {
				may.add(act);
			}
		}
		return may;
	}

	private boolean may(ObstacleAct act) {
		return switch (act) {
			case SORT -> sorts() && at(ObstacleStates.SORTABLE);
			case ASSIGN -> sorts() && at(SORTED) && leadIsOfItsTier();
			case ACCEPT -> leads() && (at(ASSIGNED) || this.obstacle.isBoundUnaccepted());
			case RETURN -> leads() && at(ASSIGNED) && !this.obstacle.binding;
			case REASSIGN -> handsOver() && at(ObstacleStates.HANDED_OVER) && !this.obstacle.isBound();
			case NOTE_WORK -> (leads() || helper() != null) && (this.obstacle.isInHand() || at(PAUSED));
			case ANSWER_AS_COOPERATOR -> answers();
			case REQUEST_EXTENSION -> leads() && inHand() && this.obstacle.extension == null && !this.obstacle.isBound()
					&& this.moreDays.areLeft(this.obstacle);
			case GRANT_EXTENSION -> decidesExtension() && !this.obstacle.isBound();
			case REFUSE_EXTENSION -> decidesExtension();
			case PAUSE ->
				decidesOnWork(this.actor.arbiterOfWork(this.obstacle)) && inHand() && !this.obstacle.isBound();
			case RESUME -> decidesAsNamed() && at(PAUSED);
			case URGE -> urges() && at(ObstacleStates.UNSOLVED);
			case ESCALATE -> (sorts() || (leads() && !at(RETURNED) && !this.obstacle.raisedEarly))
					&& at(ObstacleStates.HANDED_OVER) && this.obstacle.tier != SolvingTier.LEADING_GROUP;
			case SUBMIT_TO_GOVERNMENT -> sorts() && at(ObstacleStates.SUBMITTABLE) && this.obstacle.awaits == null;
			case RECORD_DECISION -> this.actor.recordsDecision(this.obstacle) && this.obstacle.awaits != null
					&& at(ObstacleStates.DECIDABLE);
			case SUPERVISE -> runsSupervision() && supervisable() && !this.obstacle.supervised;
			case ISSUE_LETTER -> runsSupervision() && supervisable() && this.obstacle.supervised
					&& this.actor.answering(this.obstacle)
						.stream()
						.allMatch((unit) -> this.obstacle.letterTo(unit) != LetterColour.RED);
			case LIFT_SUPERVISION -> runsSupervision() && this.obstacle.isOpen() && this.obstacle.supervised;
			case CRITICISE -> this.obstacle.toCriticise != null && supervisable()
					&& isAbove(ObstacleRight.CRITICISE, Set.of(this.obstacle.toCriticise));
			case INTERVIEW ->
				this.actor.interviews(this.obstacle) && this.obstacle.isOpen() && this.obstacle.redExpired;
			case CLAIM_SOLVED -> leads() && this.obstacle.isInHand();
			case CONFIRM, REFUSE_SOLUTION -> confirms() && at(SOLVED_CLAIMED);
			case RATE -> rates() && at(ObstacleStates.RATEABLE) && this.obstacle.rating == null;
			case RECORD_CALL_BACK -> calls() && at(ObstacleStates.RATED) && this.obstacle.isCallBackPending();
			case CLOSE -> decidesAsNamed() && at(ObstacleStates.CLOSABLE) && !this.obstacle.isCallBackPending()
					&& !this.obstacle.supervised;
			case REOPEN -> (reopens() && at(CLOSED)) || (isFirstReporter() && at(WITHDRAWN));
			case WITHDRAW -> isFirstReporter() && !this.obstacle.upheld
					&& (this.actor.speaksForOwner(this.obstacle) || !(leadsOwn() || isLateWithIt()))
					&& this.obstacle.reporters()
						.stream()
						.allMatch((one) -> one.personId().equals(this.obstacle.reported().reporterId()))
					&& at(ObstacleStates.UNCONFIRMED) && hidesNothing();
			case MERGE ->
				decidesOnWork(this.actor.arbiterOfWork(this.obstacle)) && at(ObstacleStates.UNSOLVED) && hidesNothing();
		};
	}

	/** Not where its project went to another district since: it is sorted again first. */
	private boolean leadIsOfItsTier() {
		SolvingTier tier = this.obstacle.tier;
		if (tier == null || tier.isOfTheCity()) {
			return true;
		}
		ObstacleSite site = this.obstacle.site();
		Directory.Unit lead = this.units.unit(this.obstacle.leadUnitId);
		Directory.Unit territory = lead;
		while (territory != null && territory.kind() != UnitKind.DISTRICT) {
			territory = this.units.unit(territory.parentId());
		}
		return !site.belongsToTheCity() && lead != null && territory != null
				&& territory.unitId().equals(site.districtId())
				&& (tier != SolvingTier.ZONE || (lead.kind() == UnitKind.ZONE && site.family() != Family.GOVERNMENT));
	}

	private boolean answers() {
		ObstacleFold.Helper helper = helper();
		return helper != null && helper.answeredOn() == null && at(ObstacleStates.TIMED);
	}

	/** Nothing that is supervised or before a government ends quietly. */
	private boolean hidesNothing() {
		return !this.obstacle.isBound() && !this.obstacle.supervised && this.obstacle.awaits == null;
	}

	/** Nobody decides on what their own unit asked for. */
	private boolean decidesExtension() {
		ObstacleExtensionRequested asked = this.obstacle.extension;
		return asked != null && inHand() && ((sorts() && !this.actor.isOwn(asked.unitId()))
				|| this.actor.standsIn(asked.decidedBy(), this.obstacle, asked.unitId()));
	}

	/** Nobody confirms what their own unit says is done, but the owner. */
	private boolean confirms() {
		return rates() || this.confirmsInstead || this.actor.standsIn(this.obstacle.confirmedBy(), this.obstacle,
				(this.obstacle.claim != null) ? this.obstacle.claim.unitId() : null);
	}

	private boolean rates() {
		return this.actor.speaksForOwner(this.obstacle) || (this.actor.isReporter(this.obstacle) && !claimsOwn());
	}

	private boolean claimsOwn() {
		return this.obstacle.claim != null && this.actor.isOwn(this.obstacle.claim.unitId());
	}

	/** Nobody takes up again what their own unit solved, but the owner. */
	private boolean reopens() {
		return this.actor.speaksForOwner(this.obstacle) || ((sorts() || reports() || supervises()) && !leadsOwn())
				|| this.actor.standsIn(this.actor.arbiterOfWork(this.obstacle), this.obstacle,
						this.obstacle.leadUnitId);
	}

	/** Of the unit that must solve it, whatever they may do for it. */
	private boolean leadsOwn() {
		return this.actor.isOwn(this.obstacle.leadUnitId);
	}

	/** Of the unit that lets it lie before the lead unit has it. */
	private boolean isLateWithIt() {
		return this.obstacle.lateUnits.stream().anyMatch(this.actor::isOwn)
				|| (!this.obstacle.withItsLead && this.obstacle.isLateBeforeItsLead(this.today)
						&& this.actor.answering(this.obstacle).stream().anyMatch(this.actor::isOwn));
	}

	/** Nobody decides on the work of their own unit. */
	private boolean decidesOnWork(Arbiter arbiter) {
		return (sorts() && !leadsOwn()) || this.actor.standsIn(arbiter, this.obstacle, this.obstacle.leadUnitId);
	}

	/** Nobody hands away what their own unit leads. */
	private boolean handsOver() {
		return at(RETURNED) ? decidesAs(this.obstacle.handedOverBy())
				: decidesOnWork(this.actor.arbiterOfWork(this.obstacle));
	}

	/**
	 * The same by whom the last event named, or the tier above once they let it lie;
	 * where it named nobody, whoever sorts.
	 */
	private boolean decidesAsNamed() {
		return decidesAs(this.obstacle.named());
	}

	/** The same of a call, which goes to the tier above when it is left lying. */
	private boolean calls() {
		Arbiter above = this.obstacle.callRaisedTo;
		return decidesAs((above != null) ? above : this.obstacle.decidedBy);
	}

	/** An owner says what they wish; offices urge another than their own unit. */
	private boolean urges() {
		boolean office = sorts() || supervises()
				|| (this.actor.isReporter(this.obstacle) && this.actor.caller().role() != Role.OWNER_CONTACT);
		return office ? !this.actor.isOwn(this.actor.whoseTurn(this.obstacle)) : reports();
	}

	private boolean decidesAs(@Nullable Arbiter named) {
		return (named != null) ? decidesOnWork(named) : sorts();
	}

	/** Nobody supervises what their own unit answers for, or got a letter about. */
	private boolean runsSupervision() {
		Set<String> units = new LinkedHashSet<>(this.obstacle.lettered.keySet());
		units.addAll(this.actor.answering(this.obstacle));
		return isAbove(ObstacleRight.SUPERVISE, units);
	}

	/** Whoever has that right at its tier or stands in, and is of none of these units. */
	private boolean isAbove(ObstacleRight right, Set<String> units) {
		Arbiter arbiter = this.actor.arbiterOfWork(this.obstacle, units);
		boolean standsIn = (arbiter == Arbiter.LEADER || arbiter == Arbiter.LEADING_GROUP)
				&& this.actor.isArbiter(arbiter, this.obstacle);
		return (this.actor.has(right, this.obstacle) || standsIn)
				&& (units.stream().noneMatch(this.actor::isOwn) || (standsIn && arbiter == Arbiter.LEADING_GROUP));
	}

	private boolean isFirstReporter() {
		return this.actor.isReporter(this.obstacle)
				&& this.actor.caller().personId().equals(this.obstacle.reported().reporterId());
	}

	private boolean sorts() {
		return this.actor.has(ObstacleRight.SORT, this.obstacle);
	}

	private boolean supervises() {
		return this.actor.has(ObstacleRight.SUPERVISE, this.obstacle);
	}

	private boolean leads() {
		return this.actor.isLead(this.obstacle);
	}

	private boolean reports() {
		return this.actor.isReporter(this.obstacle) || this.actor.speaksForOwner(this.obstacle);
	}

	private ObstacleFold.@Nullable Helper helper() {
		return this.actor.helper(this.obstacle);
	}

	private boolean inHand() {
		return at(ObstacleStates.IN_HAND);
	}

	private boolean supervisable() {
		return at(ObstacleStates.SUPERVISABLE);
	}

	private boolean at(Set<ObstacleStatus> states) {
		return states.contains(this.obstacle.status);
	}

	private boolean at(ObstacleStatus state) {
		return this.obstacle.status == state;
	}

}
