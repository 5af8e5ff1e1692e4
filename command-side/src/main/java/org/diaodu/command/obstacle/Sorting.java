package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.PolicyField;

/**
 * Sorts an obstacle: what it is, who leads, who helps, by when. Sorted again, it gets no
 * new days unless it goes to a higher tier, and what was escalated never comes down. To
 * make less of it than was said takes a reason.
 */
@Clause({ "F-118", "F-124", "F-137" })
final class Sorting {

	private final Act act;

	/** The project as it is now. */
	private final ObstacleSite site;

	private final @Nullable String guarantorId;

	Sorting(Act act, ObstacleSite site, @Nullable String guarantorId) {
		this.act = act;
		this.site = site;
		this.guarantorId = guarantorId;
	}

	List<ObstacleEvent> decide(SortObstacle command) {
		ObstacleState obstacle = this.act.obstacle();
		this.act.parties().requireSorter();
		this.act.requireToday(command.occurredOn());
		Form.required(command.scope(), "scope");
		Form.required(command.severity(), "severity");
		this.act.requireStatus(ObstacleStates.SORTABLE);
		if (lowers(command)) {
			Form.reason(command.severityReason(), "severityReason");
		}
		ObstacleTaxonomyAdopted taxonomy = Taxonomies.require(this.act, command.itemCode());
		ObstacleItem item = Taxonomies.item(taxonomy, command.itemCode());
		KnownUnit lead = this.act.requireStaffed(command.leadUnitId(), "leadUnitId");
		if (!lead.unitId().equals(obstacle.leadUnitId())) {
			this.act.requireUnbound("leadUnitId");
			if (obstacle.wasHandedOver()) {
				this.act.parties().requireHandingOver("leadUnitId");
			}
		}
		List<KnownUnit> helpers = helpers(command, lead);
		ScopeDecidesTheTier.Decided decided = new ScopeDecidesTheTier(this.act.context().directory(), this.site)
			.decide(command.scope(), lead, helpers);
		SolvingTier tier = tier(decided.tier());
		int days = days(command, item, tier);
		LastDays.LastDay last = new LastDays(this.act).sorted(tier, days, lead.unitId());
		Deadline deadline = last.present();
		// A government that was asked is not taken the question away by sorting again.
		boolean toGovernment = command.scope() == ObstacleScope.MAJOR || obstacle.awaited() != null;
		List<Cooperator> cooperators = cooperators(command, deadline);
		boolean handsOver = !toGovernment && !mustHandItOverAlready(tier);
		return List.of(new ObstacleSorted(obstacle.id(), this.site, item.code(), taxonomy.version(), command.scope(),
				tier, decided.rule(), command.severity(), lead.unitId(),
				(command.scope() == ObstacleScope.OWN) ? null
						: Coordination.unitOf(this.act.context().directory(), this.site, tier),
				cooperators, days,
				obstacle.isSorted() ? this.act.limits().asKnown(obstacle.original()).due() : deadline.due(), deadline,
				toGovernment, (command.severity() == Severity.S1) ? this.guarantorId : null,
				this.act.rules().stepsVersion(), clocks(deadline, cooperators, handsOver),
				ended(deadline, lead.unitId(), tier, handsOver || toGovernment), this.act.today(), last.behind(),
				lowers(command) ? command.severityReason() : null,
				this.act.parties().concludesOnce(lead.unitId(), tier)));
	}

	/** Whether it is to hit less than was reported, sorted or merged into it. */
	private boolean lowers(SortObstacle command) {
		Severity known = this.act.obstacle().severity();
		return known != null && command.severity().compareTo(known) > 0;
	}

	/**
	 * Whether the same unit must hand it over already: its day for that stays, and what
	 * it is late with goes on (ADR 0206).
	 */
	@Clause({ "F-006", "F-119" })
	private boolean mustHandItOverAlready(SolvingTier tier) {
		String unitId = this.act.parties().handsItOver();
		return unitId != null && unitId.equals(Coordination.unitOf(this.act.context().directory(), this.site, tier));
	}

	private List<KnownUnit> helpers(SortObstacle command, KnownUnit lead) {
		List<KnownUnit> helpers = new ArrayList<>();
		Set<String> named = new HashSet<>(Set.of(lead.unitId()));
		for (int i = 0; i < command.cooperators().size(); i++) {
			String field = "cooperators[" + i + "].unitId";
			KnownUnit unit = this.act.requireStaffed(command.cooperators().get(i).unitId(), field);
			if (!named.add(unit.unitId())) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_UNIT_TWICE, field)
					.with("unitId", unit.unitId())
					.asException();
			}
			helpers.add(unit);
		}
		return helpers;
	}

	private SolvingTier tier(SolvingTier decided) {
		ObstacleState obstacle = this.act.obstacle();
		SolvingTier reached = (obstacle.isEscalated() || obstacle.boundBy() != null) ? obstacle.tier() : null;
		return (reached != null && reached.compareTo(decided) > 0) ? reached : decided;
	}

	private int days(SortObstacle command, ObstacleItem item, SolvingTier tier) {
		int most = this.act.rules().daysFor(command.severity(), item.days(tier));
		Integer wished = command.workingDays();
		if (wished == null) {
			return most;
		}
		if (wished < 1 || wished > most) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_DAYS_UNFIT, "workingDays").with("max", most).asException();
		}
		return wished;
	}

	private List<Cooperator> cooperators(SortObstacle command, Deadline deadline) {
		List<Cooperator> cooperators = new ArrayList<>();
		LastDays days = new LastDays(this.act);
		for (int i = 0; i < command.cooperators().size(); i++) {
			CooperatorWish wish = command.cooperators().get(i);
			Deadline usual = this.act.limits().after(this.act.rules().step(PolicyField.COOPERATOR_DAYS));
			Deadline most = usual.due().isAfter(deadline.due()) ? deadline : usual;
			LocalDate wished = wish.due();
			LocalDate last = days.helping(wish.unitId(), deadline).due();
			if (wished != null && (wished.isBefore(this.act.today()) || wished.isAfter(last))) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_COOPERATOR_DUE_UNFIT, "cooperators[" + i + "].due")
					.with("due", last)
					.asException();
			}
			cooperators.add(new Cooperator(wish.unitId(),
					days.helping(wish.unitId(), (wished != null) ? Deadline.on(wished) : most)));
		}
		return cooperators;
	}

	private List<DueClock> clocks(Deadline deadline, List<Cooperator> cooperators, boolean handsOver) {
		List<DueClock> clocks = new ArrayList<>();
		if (handsOver) {
			// 当日交办
			clocks.add(this.act.limits().clock(ClockKind.OBSTACLE_ASSIGN, 0));
		}
		if (isNew(deadline)) {
			clocks.addAll(this.act.limits().left(deadline));
		}
		for (Cooperator unit : cooperators) {
			clocks.add(new DueClock(ClockKind.OBSTACLE_COOPERATOR, unit.unitId(), unit.deadline()));
		}
		return clocks;
	}

	private boolean isNew(Deadline deadline) {
		return !this.act.obstacle().isSorted() || !deadline.equals(this.act.obstacle().deadline());
	}

	private List<ClockRef> ended(Deadline deadline, String leadUnitId, SolvingTier tier, boolean endsHandingOver) {
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_SORT));
		if (endsHandingOver) {
			ended.addAll(TimeLimits.refs(ClockKind.OBSTACLE_ASSIGN));
		}
		if (isNew(deadline)) {
			ended.addAll(TimeLimits.refs(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE));
		}
		ended.addAll(ClocksOf.cooperators(this.act.obstacle()));
		if (!this.act.obstacle().isSorted()) {
			// It is sorted; letters go on until it is handed over, where the same unit
			// must do that.
			ended.addAll(TimeLimits.refs(ClockKind.OBSTACLE_SUPERVISION));
			if (!this.act.parties().answerable().equals(sortingUnitId(tier))) {
				ended.addAll(Supervision.refs());
			}
		}
		else if (this.act.obstacle().isWithItsLead()) {
			// Nobody else is late before: naming another, whoever sorts stays so.
			ended.addAll(Supervision.endedWith(this.act, leadUnitId));
		}
		return ended;
	}

	private @Nullable String sortingUnitId(SolvingTier tier) {
		SortingSeat seat = Coordination.seatOf(this.act.context().directory(), this.site, tier);
		return (seat != null) ? seat.sortingUnitId() : null;
	}

	/**
	 * What is sorted is classified: by the version of the day, or, where that has its
	 * sub-item no more, by the one it was sorted with before.
	 */
	@Clause("F-124")
	static final class Taxonomies {

		private Taxonomies() {
		}

		static ObstacleTaxonomyAdopted require(Act act, @Nullable String code) {
			ObstacleTaxonomyAdopted taxonomy = act.context().directory().catalogues().obstaclesOn(act.today());
			if (taxonomy == null) {
				throw Act.refuse(ObstacleRefusal.OBSTACLE_TAXONOMY_MISSING);
			}
			ObstacleSorted before = act.obstacle().sorted();
			if (before == null || !before.itemCode().equals(code) || items(taxonomy).anyMatch(coded(code))) {
				return taxonomy;
			}
			return act.context()
				.directory()
				.catalogues()
				.obstacles()
				.stream()
				.filter((version) -> version.version().equals(before.taxonomyVersion()))
				.findFirst()
				.orElse(taxonomy);
		}

		static ObstacleItem item(ObstacleTaxonomyAdopted taxonomy, @Nullable String code) {
			Form.required(code, "itemCode", Form.NAME);
			if (ObstacleNumber.UNCLASSIFIED.equals(code)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_UNCLASSIFIED, "itemCode").asException();
			}
			return items(taxonomy).filter(coded(code))
				.findFirst()
				.orElseThrow(() -> Refusal.of(ObstacleRefusal.OBSTACLE_ITEM_UNKNOWN, "itemCode")
					.with("code", code + "")
					.asException());
		}

		private static Stream<ObstacleItem> items(ObstacleTaxonomyAdopted taxonomy) {
			return taxonomy.categories().stream().flatMap((category) -> category.items().stream());
		}

		private static Predicate<ObstacleItem> coded(@Nullable String code) {
			return (item) -> item.code().equals(code);
		}

	}

}
