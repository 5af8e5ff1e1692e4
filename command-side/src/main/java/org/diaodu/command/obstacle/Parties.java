package org.diaodu.command.obstacle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.DecisionRecorder;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.OwnMatter;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;

/**
 * Who may do what to an obstacle: who sorts it sits at its tier, who solves it in its
 * lead unit, who helps in a cooperating one; who reported it, or speaks for the owner,
 * says whether it is gone. Who may not know of it is told that there is none.
 */
@Clause({ "F-048", "F-049", "F-117", "F-125", "F-146" })
final class Parties {

	private final ObstacleState obstacle;

	private final Attribution by;

	private final Directory directory;

	private final Permissions permissions;

	private final ProjectScope scope;

	private final ObstacleSite site;

	/** Who decides on the work of the lead unit, as the last event said. */
	private final @Nullable Arbiter decidedBy;

	Parties(ObstacleState obstacle, Attribution by, DecisionContext context) {
		this(obstacle, by, context, obstacle.site(), obstacle.decidedBy());
	}

	private Parties(ObstacleState obstacle, Attribution by, DecisionContext context, ObstacleSite site,
			@Nullable Arbiter decidedBy) {
		this.obstacle = obstacle;
		this.by = by;
		this.directory = context.directory();
		this.permissions = Permissions.in(context);
		this.scope = scopeOf(site);
		this.site = site;
		this.decidedBy = decidedBy;
	}

	/** The parties it has once its project is another's. */
	static Parties onceAt(ObstacleSite site, Act act) {
		ObstacleState obstacle = act.obstacle();
		Arbiter decides = new Parties(obstacle, act.by(), act.context(), site, null).arbiterOfWork();
		return new Parties(obstacle, act.by(), act.context(), site, (obstacle.decidedBy() != null) ? decides : null);
	}

	/** Who decides on the work of the lead unit; null where no event named anybody. */
	@Nullable Arbiter decidedBy() {
		return this.decidedBy;
	}

	static ProjectScope scopeOf(ObstacleSite site) {
		return new ProjectScope(site.family(), site.level(), site.districtId(), site.zoneId(),
				site.constructionDepartmentId(), site.sectorDepartmentId(), site.ownerCode());
	}

	/** Whoever sorts, assigns and closes at the obstacle's tier. */
	void requireSorter() {
		require(isSorter());
	}

	/** Whoever works in the lead unit. */
	void requireLead() {
		require(isLead());
	}

	/** Whoever works in the lead unit or sorts at the tier. */
	void requireLeadOrSorter() {
		require(isLead() || isSorter());
	}

	/** Whoever works in the lead unit or a cooperating one. */
	void requireWorking() {
		require(isLead() || isCooperator());
	}

	void requireCooperator() {
		require(isCooperator());
	}

	/** Whoever reported it or speaks for the owner. */
	void requireReporting() {
		require(isReporting());
	}

	/** Whoever reported it itself: nobody else takes a report back. */
	void requireReporter() {
		require(isReporter() && this.by.actor().equals(this.obstacle.reported().reporterId()));
	}

	/** Whether they sort at the obstacle's tier. */
	boolean sorts() {
		return isSorter();
	}

	/**
	 * Whether their urging is that of an office. The owner asks; offices urge.
	 */
	boolean urgeForAnOffice() {
		return isSorter() || mayAtTier(Duty.SUPERVISE_OBSTACLE)
				|| (isReporter() && !Role.OWNER_CONTACT.name().equals(this.by.role()));
	}

	/** Whoever may say that it is urgent. */
	void requireUrging() {
		require(isSorter() || isReporting() || mayAtTier(Duty.SUPERVISE_OBSTACLE));
	}

	/**
	 * Whoever may take it up again, but nobody what their own unit solved: that gives it
	 * its days anew. The owner may, and whoever decides on the work of that unit.
	 */
	@Clause({ "F-004", "F-006", "F-125" })
	void requireReopening() {
		Arbiter arbiter = arbiterOfWork();
		require(isSorter() || isReporting() || mayAtTier(Duty.SUPERVISE_OBSTACLE) || isArbiter(arbiter));
		if (!speaksForOwner()) {
			requireNotOwn(this.obstacle.leadUnitId(), arbiter, OwnMatter.LEADS);
		}
	}

	/** Refuses unless the program itself acts. */
	void requireSystem() {
		require(Permissions.isSystem(this.by));
	}

	/**
	 * Whoever reported it or speaks for the owner, but nobody confirms what their own
	 * unit claims; where all of them are of that unit, whoever decides instead of them.
	 */
	void requireConfirming() {
		Arbiter instead = confirms();
		require(isReporting() || isArbiter(instead));
		if (!speaksForOwner()) {
			requireOther(this.obstacle.claimedBy(), instead, ObstacleRefusal.OBSTACLE_CONFIRM_OWN);
		}
	}

	/**
	 * Whoever takes a report back, but nobody of the unit that must solve it, or is late
	 * with sorting it or handing it over. A contact is of the owner, not of the district
	 * where their post is kept.
	 * @param late whether a day has passed before the lead unit got it
	 */
	@Clause({ "F-004", "F-117" })
	void requireTakingBack(boolean late) {
		requireReporter();
		if (!speaksForOwner()) {
			requireOtherThan(this.obstacle.leadUnitId(), ObstacleRefusal.OBSTACLE_WITHDRAW_OWN);
			if (late && !this.obstacle.isWithItsLead()) {
				requireOtherThan(answerable(), ObstacleRefusal.OBSTACLE_WITHDRAW_OWN);
			}
			this.obstacle.lateUnits()
				.forEach((unitId) -> requireOtherThan(unitId, ObstacleRefusal.OBSTACLE_WITHDRAW_OWN));
		}
	}

	/** The same without others in their stead: only they can rate. */
	void requireRating() {
		require(isReporting());
		if (!speaksForOwner()) {
			requireOtherThan(this.obstacle.claimedBy(), ObstacleRefusal.OBSTACLE_CONFIRM_OWN);
		}
	}

	/** Whoever decides on more days that a unit asked for, but never that unit. */
	void requireDeciding(ObstacleExtensionRequested asked) {
		require(isSorter() || isArbiter(asked.decidedBy()));
		requireOther(asked.unitId(), asked.decidedBy(), ObstacleRefusal.OBSTACLE_EXTENSION_OWN);
	}

	/** Who decides on the work of the lead unit, as things are. */
	Arbiter arbiterOfWork() {
		return Arbiter.ofWork(this.obstacle.leadUnitId(), seat());
	}

	/** Whoever decides on the work of the lead unit, but never that unit. */
	void requireDecidingOnWork(Arbiter arbiter) {
		require(isSorter() || isArbiter(arbiter));
		requireNotOwn(this.obstacle.leadUnitId(), arbiter, OwnMatter.LEADS);
	}

	/** Whoever hands it to another unit, but never the unit that leads it. */
	void requireHandingOver() {
		requireHandingOver(null);
	}

	/**
	 * The same, by whom the event named when it was given back.
	 * @param field that names another unit, null when the act itself does
	 */
	@Clause({ "F-004", "F-086", "F-119" })
	void requireHandingOver(@Nullable String field) {
		Arbiter arbiter = isGivenBack() ? this.obstacle.handedOverBy() : arbiterOfWork();
		if (arbiter == null) {
			requireSorter();
			return;
		}
		require(isSorter() || isArbiter(arbiter));
		requireNotOwn(this.obstacle.leadUnitId(), arbiter, OwnMatter.LEADS, field);
	}

	/** Whoever ends it in another one, but never the unit that leads it. */
	@Clause({ "F-004", "F-117" })
	void requireMerging() {
		requireDecidingOnWork(arbiterOfWork());
	}

	/** Whoever may let another one end in this one. */
	void requireAbsorbing(Arbiter arbiterOfOther) {
		require(isSorter() || isArbiter(arbiterOfOther));
	}

	/**
	 * The same by whom the last event named, or the tier above once they let it lie;
	 * where it named nobody, whoever sorts.
	 */
	void requireNamed() {
		requireNamed(this.obstacle.named());
	}

	/** The same of a call, which goes to the tier above when it is left lying. */
	void requireCalling() {
		requireNamed(this.obstacle.calledBy());
	}

	private void requireNamed(@Nullable Arbiter named) {
		if (named == null) {
			requireSorter();
		}
		else {
			requireDecidingOnWork(named);
		}
	}

	/**
	 * Whoever supervises at the tier, but never those who answer for it: whoever a letter
	 * went to neither opens, continues nor concludes it.
	 */
	void requireSupervising() {
		Map<String, OwnMatter> concerned = answering();
		this.obstacle.supervision().lettered().forEach((unit) -> concerned.putIfAbsent(unit, OwnMatter.LETTERED));
		requireAbove(Duty.SUPERVISE_OBSTACLE, concerned);
	}

	/**
	 * Whoever criticises at the tier, but nobody their own unit: where the commission is
	 * to blame, the tier above does, and in the city a leader.
	 */
	void requireCriticising() {
		String urgedInVain = this.obstacle.supervision().toCriticise();
		boolean sorts = !this.obstacle.isWithItsLead() && Objects.equals(urgedInVain, answerable());
		requireAbove(Duty.CRITICISE_OBSTACLE,
				(urgedInVain != null) ? Map.of(urgedInVain, sorts ? OwnMatter.SORTS : OwnMatter.LEADS) : answering());
	}

	/** Whoever has that duty at the tier or stands in, and is of none of these units. */
	private void requireAbove(Duty duty, Map<String, OwnMatter> concerned) {
		Arbiter arbiter = arbiterOf(concerned.keySet());
		boolean standsIn = switch (arbiter) {
			case LEADER, LEADING_GROUP -> isArbiter(arbiter);
			case REPORTERS, SORTER, TIER_ABOVE -> false;
		};
		require(mayAtTier(duty) || standsIn);
		concerned.forEach((unitId, matter) -> requireNotOwn(unitId, arbiter, matter));
	}

	/** Who answers for it, and why. */
	private Map<String, OwnMatter> answering() {
		Map<String, OwnMatter> answering = new LinkedHashMap<>();
		answering.put(answerable(), this.obstacle.isWithItsLead() ? OwnMatter.LEADS : OwnMatter.SORTS);
		String lead = this.obstacle.leadUnitId();
		if (isGivenBack() && lead != null) {
			// It decides on nobody who has now what it did not want.
			answering.putIfAbsent(lead, OwnMatter.LEADS);
		}
		return answering;
	}

	/**
	 * Who is above all of them; where the tier above must hand over what it was given
	 * back, above that one are the leaders of the city.
	 */
	private Arbiter arbiterOf(Set<String> unitIds) {
		Arbiter named = this.decidedBy;
		return (isGivenBack() && named != null && named != Arbiter.SORTER) ? Arbiter.LEADING_GROUP
				: Arbiter.aboveAll(unitIds, seat(), city());
	}

	/** Who concludes a supervision once a letter went to that unit, too. */
	Arbiter concludedBy(String unitId) {
		Set<String> units = new LinkedHashSet<>(this.obstacle.supervision().lettered());
		units.add(unitId);
		return arbiterOf(units);
	}

	/** Who concludes its supervision as things are; null where it is under none. */
	@Nullable Arbiter concludes() {
		if (!this.obstacle.isSupervised()) {
			return null;
		}
		Set<String> units = new LinkedHashSet<>(this.obstacle.supervision().lettered());
		units.addAll(answering().keySet());
		return arbiterOf(units);
	}

	/**
	 * Whether somebody of its tier may conclude its supervision: of those who supervise
	 * there, one who serves in none of the units it is about.
	 */
	@Clause({ "F-004", "F-121" })
	boolean isConcludedAtItsTier() {
		SortingSeat seat = seat();
		Set<String> units = new LinkedHashSet<>(this.obstacle.supervision().lettered());
		units.addAll(answering().keySet());
		return seat == null
				|| this.permissions.having(Duty.SUPERVISE_OBSTACLE, Coordination.unitsOf(this.directory, seat.unitId()))
					.stream()
					.anyMatch((servesIn) -> Collections.disjoint(servesIn, units));
	}

	/**
	 * Who concludes a supervision once that unit has it at that tier; null where it is
	 * under none.
	 */
	@Clause({ "F-004", "F-121" })
	@Nullable Arbiter concludesOnce(@Nullable String leadUnitId, @Nullable SolvingTier tier) {
		if (!this.obstacle.isSupervised()) {
			return null;
		}
		Set<String> units = new LinkedHashSet<>(this.obstacle.supervision().lettered());
		if (leadUnitId != null) {
			units.add(leadUnitId);
		}
		return Arbiter.aboveAll(units, seatOf((tier != null) ? tier : tier()), city());
	}

	/**
	 * Whoever records what the government of the tier decided, and is neither of the unit
	 * that leads nor of the one that is to: those who act for that government; where it
	 * has nobody else, for the city; above the city, its leaders.
	 * @param ownerUnitId of the decision, null when it names none
	 */
	@Clause({ "F-009", "F-128" })
	void requireRecordingDecision(@Nullable String ownerUnitId) {
		require(mayAtTier(Duty.DECIDE_OBSTACLE));
		SortingSeat seat = seat();
		if (Permissions.isSystem(this.by) || seat == null) {
			return;
		}
		Map<String, OwnMatter> concerned = new LinkedHashMap<>();
		if (this.obstacle.leadUnitId() != null) {
			concerned.put(this.obstacle.leadUnitId(), OwnMatter.LEADS);
		}
		if (ownerUnitId != null) {
			concerned.putIfAbsent(ownerUnitId, OwnMatter.OWNS);
		}
		SortingSeat city = Coordination.seatOf(this.directory, this.site, SolvingTier.CITY);
		DecisionRecorder recorder = DecisionRecorder.of(concerned.keySet(), seat.ofTheCity(), acting(seat),
				acting(city));
		boolean ofTheSeat = isOf(seat);
		require(ofTheSeat || (recorder != DecisionRecorder.GOVERNMENT && isOf(city)));
		for (Map.Entry<String, OwnMatter> one : concerned.entrySet()) {
			if (isOwn(one.getKey()) && !(recorder == DecisionRecorder.LEADING_GROUP && leadsTheCity())) {
				throw own(one.getValue(), (one.getValue() == OwnMatter.OWNS) ? "ownerUnitId" : null);
			}
		}
	}

	/**
	 * Whoever calls in those who let the red letter expire, but nobody of that unit: the
	 * leaders above it do, and above the city its leaders, who lead nothing for it.
	 */
	@Clause({ "F-004", "F-121" })
	void requireInterviewing() {
		require(mayAtTier(Duty.INTERVIEW_FOR_OBSTACLE));
		String lettered = this.obstacle.supervision().letteredLast();
		if (isOwn(lettered) && !(leadsTheCity() && this.by.organisation().equals(lettered))) {
			throw own(OwnMatter.LETTERED, null);
		}
	}

	/** Whoever acts for the government at a seat, by the units they serve in. */
	private List<Set<String>> acting(@Nullable SortingSeat seat) {
		return (seat == null) ? List.of()
				: this.permissions.having(Duty.DECIDE_OBSTACLE, Coordination.unitsOf(this.directory, seat.unitId()));
	}

	private boolean isOf(@Nullable SortingSeat seat) {
		KnownUnit own = this.permissions.territory(this.by);
		return seat != null && own != null && own.unitId().equals(seat.unitId());
	}

	/**
	 * Who answers for it: the lead unit; before that one got it, whoever must sort it and
	 * hand it over; once it gave it back, whoever must hand it over again.
	 */
	String answerable() {
		String lead = this.obstacle.leadUnitId();
		if (lead != null && this.obstacle.isWithItsLead()) {
			return lead;
		}
		return Objects.requireNonNullElse(isGivenBack() ? unitOf(this.decidedBy) : sortingUnitId(),
				this.obstacle.reported().reporterUnitId());
	}

	private boolean isGivenBack() {
		return this.obstacle.status() == ObstacleStatus.RETURNED;
	}

	/** Whether they serve in a unit, in whichever post they act. */
	@Clause({ "F-004", "F-006" })
	boolean isOwn(@Nullable String unitId) {
		return this.permissions.serves(this.by.actor(), unitId);
	}

	/**
	 * Who says whether what a unit calls solved is gone: those who reported it, are still
	 * in office and serve in other units, and whoever speaks for the owner; where nobody
	 * of them is left, as for a request.
	 */
	@Clause({ "F-004", "F-123" })
	Arbiter judgeOf(String unitId) {
		List<ObstacleReporter> reporters = this.obstacle.reporters()
			.stream()
			.filter((one) -> this.permissions.isInOffice(one.personId()))
			.filter((one) -> one.role() == Role.OWNER_CONTACT || !this.permissions.serves(one.personId(), unitId))
			.toList();
		return Arbiter.ofSolution(unitId, reporters, spokenFor(), seat());
	}

	/** The owner, where somebody speaks for it. */
	private @Nullable String spokenFor() {
		String owner = this.site.ownerCode();
		return (owner != null && this.permissions.isSpokenFor(owner)) ? owner : null;
	}

	/** Whether some speak for its owner who did not where it was before. */
	boolean isSpokenForByOthersThan(ObstacleSite before) {
		String owner = spokenFor();
		return owner != null && !owner.equals(before.ownerCode());
	}

	/**
	 * Who says so as things are: those who were asked, or, where none of them is left who
	 * serves elsewhere, whoever decides instead of them.
	 */
	private @Nullable Arbiter confirms() {
		Arbiter asked = this.obstacle.confirmedBy();
		String claiming = this.obstacle.claimedBy();
		return ((asked == null || asked == Arbiter.REPORTERS) && claiming != null) ? judgeOf(claiming) : asked;
	}

	/**
	 * Whether anybody is there to rate what was solved: of those who say whether it is,
	 * or would have.
	 */
	@Clause({ "F-004", "F-125" })
	boolean isRatingAsked() {
		String claiming = this.obstacle.claimedBy();
		return claiming == null || judgeOf(claiming) == Arbiter.REPORTERS;
	}

	/** Nobody decides on what their own unit asked for. */
	void requireOtherThan(@Nullable String unitId, ObstacleRefusal reason) {
		if (isOwn(unitId)) {
			throw Refusal.of(reason).asException();
		}
	}

	/** Above the city itself there are only its leaders, who speak for the group. */
	private void requireOther(@Nullable String unitId, @Nullable Arbiter arbiter, ObstacleRefusal reason) {
		if (arbiter != Arbiter.LEADING_GROUP || !isArbiter(arbiter)) {
			requireOtherThan(unitId, reason);
		}
	}

	/** The same, said why. */
	private void requireNotOwn(@Nullable String unitId, Arbiter arbiter, OwnMatter matter) {
		requireNotOwn(unitId, arbiter, matter, null);
	}

	private void requireNotOwn(@Nullable String unitId, Arbiter arbiter, OwnMatter matter, @Nullable String field) {
		if (isOwn(unitId) && (arbiter != Arbiter.LEADING_GROUP || !isArbiter(arbiter))) {
			throw own(matter, field);
		}
	}

	private static RefusedException own(OwnMatter matter, @Nullable String field) {
		Refusal refusal = (field != null) ? Refusal.of(ObstacleRefusal.OBSTACLE_WORK_OWN, field)
				: Refusal.of(ObstacleRefusal.OBSTACLE_WORK_OWN);
		return refusal.with("matter", matter).asException();
	}

	/** The commission that sorts at the obstacle's tier, or the government's seat. */
	@Nullable String sortingUnitId() {
		SortingSeat seat = seat();
		return (seat != null) ? seat.sortingUnitId() : null;
	}

	/** The unit that must hand it over now, null where that is nobody's turn. */
	@Nullable String handsItOver() {
		return switch (this.obstacle.status()) {
			case SORTED -> sortingUnitId();
			case RETURNED -> unitOf(this.decidedBy);
			default -> null;
		};
	}

	/**
	 * The unit of whoever decides, null for whoever sorts; null when there is no city.
	 */
	@Nullable String unitOf(@Nullable Arbiter arbiter) {
		SortingSeat seat = seat();
		SortingSeat city = Coordination.seatOf(this.directory, this.site, SolvingTier.CITY);
		return switch (arbiter) {
			case LEADER -> (seat != null) ? seat.unitId() : null;
			case TIER_ABOVE -> (city != null) ? city.sortingUnitId() : null;
			case LEADING_GROUP -> (city != null) ? city.unitId() : null;
			case REPORTERS, SORTER -> sortingUnitId();
			case null -> sortingUnitId();
		};
	}

	/**
	 * The unit that must act now: with it the turn is. While a government must decide,
	 * that is the district or city whose government was asked.
	 */
	@Clause({ "F-004", "F-120" })
	String whoseTurn() {
		GovernmentBody asked = this.obstacle.awaited();
		String unitId = switch (this.obstacle.status()) {
			case REPORTED -> unitOf(this.obstacle.sortedBy());
			case DECISION_PENDING -> (asked != null) ? governmentUnitId(asked) : sortingUnitId();
			case ASSIGNED, ACCEPTED, IN_PROGRESS, PAUSED -> this.obstacle.leadUnitId();
			case SORTED, RETURNED -> unitOf(this.obstacle.handedOverBy());
			case SOLVED_CLAIMED, CONFIRMED, EVALUATED, CLOSED, WITHDRAWN, MERGED -> sortingUnitId();
		};
		return Objects.requireNonNullElse(unitId, this.obstacle.reported().reporterUnitId());
	}

	private @Nullable String governmentUnitId(GovernmentBody asked) {
		SortingSeat seat = Coordination.seatOf(this.directory, this.site, asked.tier());
		return (seat != null) ? seat.unitId() : null;
	}

	/** Where it is sorted at its tier; null when there is no city. */
	@Nullable SortingSeat seat() {
		return seatOf(tier());
	}

	private @Nullable SortingSeat city() {
		return seatOf(SolvingTier.CITY);
	}

	private @Nullable SortingSeat seatOf(SolvingTier tier) {
		return Coordination.seatOf(this.directory, this.site, tier);
	}

	private SolvingTier tier() {
		SolvingTier tier = this.obstacle.tier();
		return (tier != null) ? tier : SolvingTier.DISTRICT;
	}

	private void require(boolean allowed) {
		if (!allowed) {
			throw isKnown() ? Permissions.notPermitted()
					: Refusal.of(CommonRefusal.NOT_FOUND, "obstacleId").with("id", this.obstacle.id()).asException();
		}
	}

	private boolean isKnown() {
		return this.permissions.sees(this.by, this.scope) || isReporter() || isLead() || isCooperator();
	}

	private boolean isSorter() {
		return mayAtTier(Duty.SORT_OBSTACLE);
	}

	private boolean mayAtTier(Duty duty) {
		return this.permissions.sees(this.by, this.scope)
				&& this.permissions.mayOf(this.by, duty, this.obstacle.id(), this.scope) && (!tier().isOfTheCity()
						|| this.permissions.mayOf(this.by, Duty.ACT_FOR_THE_CITY, this.obstacle.id(), this.scope));
	}

	private boolean isArbiter(@Nullable Arbiter arbiter) {
		return switch (arbiter) {
			case SORTER -> isSorter();
			case LEADER -> mayAtTier(Duty.STAND_IN_FOR_SORTER);
			case TIER_ABOVE -> isSorter();
			case LEADING_GROUP ->
				(Permissions.isSystem(this.by) || leadsTheCity()) && mayAtTier(Duty.STAND_IN_FOR_SORTER);
			case REPORTERS -> false;
			case null -> false;
		};
	}

	/**
	 * Whoever leads the city itself decides for the leading group what the city asks for,
	 * and therefore asks for nothing.
	 */
	private boolean isLead() {
		return !leadsTheCity() && this.permissions.mayIn(this.by, Duty.HANDLE_OBSTACLE, this.obstacle.leadUnitId());
	}

	private boolean leadsTheCity() {
		KnownUnit unit = this.directory.unit(this.by.organisation());
		return Role.RESPONSIBLE_LEADER.name().equals(this.by.role()) && unit != null && unit.kind() == UnitKind.CITY;
	}

	private boolean isCooperator() {
		return !leadsTheCity() && this.obstacle.cooperators().containsKey(this.by.organisation())
				&& this.permissions.mayIn(this.by, Duty.HANDLE_OBSTACLE, this.by.organisation());
	}

	private boolean isReporter() {
		return this.obstacle.reporters().stream().anyMatch((one) -> one.personId().equals(this.by.actor()))
				&& this.permissions.mayIn(this.by, Duty.REPORT_OBSTACLE, this.by.organisation());
	}

	private boolean isReporting() {
		return isReporter() || speaksForOwner();
	}

	private boolean speaksForOwner() {
		return this.permissions.sees(this.by, this.scope)
				&& this.permissions.mayOf(this.by, Duty.SPEAK_FOR_OWNER, this.obstacle.id(), this.scope);
	}

}
