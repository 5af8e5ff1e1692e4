package org.diaodu.command.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.obstacle.FormalNames;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.LetterWords;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;

/**
 * What a letter says: the obstacle as it was when the letter was sent, folded from the
 * entries up to that one. Units and offices are named, people never, since what is kept
 * cannot be erased.
 */
@Clause({ "F-064", "F-119", "F-120", "F-121" })
final class LetterMatter {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	/** What is sent to have something done. */
	private static final Set<LetterForm> ASKING = EnumSet.of(LetterForm.URGING, LetterForm.SUPERVISION,
			LetterForm.WARNING_BLUE, LetterForm.WARNING_YELLOW, LetterForm.WARNING_RED);

	private static final String NONE = "无";

	private static final String UNKNOWN = "未确定";

	/** What letters say in place of a day that is not set: 请于…前 must read well. */
	private static final String TO_BE_TOLD = "另行通知的日期";

	/**
	 * Where no day of its own is set to answer, the matter is to be settled by its due.
	 */
	private static final String BY_THE_DUE = "办理时限";

	private final Directory directory;

	private @Nullable ObstacleReported reported;

	private @Nullable ObstacleSorted sorted;

	private @Nullable ObstacleSite site;

	private List<Cooperator> helping = List.of();

	private @Nullable String leadUnitId;

	private @Nullable SolvingTier tier;

	private @Nullable LocalDate due;

	/** Its first limit. */
	private @Nullable Deadline original;

	/** The last day that passed, null when none did. */
	private @Nullable LocalDate passed;

	/** The unit that let it pass, null when nobody or a government did. */
	private @Nullable String passedById;

	/** The government that let it pass, null when none did. */
	private @Nullable GovernmentBody passedByBody;

	/** The last one that its unit let pass, and no government that had to decide. */
	private @Nullable LocalDate own;

	/** The day that passed and for which a unit was urged in vain, null when none was. */
	private @Nullable LocalDate inVain;

	/** The last day that runs: of whoever has to act, be it a government. */
	private @Nullable LocalDate running;

	/** Whether a government decided the last day. */
	private boolean bound;

	/** Whether its lead unit may not return it. */
	private boolean binding;

	/** Whether its lead unit has got it since it was sorted. */
	private boolean handedOver;

	/** The unit that got it, and answers for it as long as it leads. */
	private @Nullable String gotById;

	private int interviews;

	/** The units a red letter of this supervision went to. */
	private final Set<String> reds = new HashSet<>();

	/** The unit that let the last of them expire, null when none did. */
	private @Nullable String redExpiredAt;

	/** The last days of steps that are urged once they are late. */
	private final Map<ClockKind, LocalDate> steps = new EnumMap<>(ClockKind.class);

	/** Whether a government must decide. */
	private boolean decisionAwaited;

	/** Since when it is said to be solved, null while it is not. */
	private @Nullable LocalDate claimedOn;

	/** How that was confirmed, null while it is not. */
	private @Nullable ObstacleSolutionConfirmed confirmed;

	/** Since when it stands still, null when it does not. */
	private @Nullable LocalDate pausedOn;

	/**
	 * Of an obstacle.
	 * @param directory as it was when the letter was sent
	 */
	LetterMatter(Directory directory) {
		this.directory = directory;
	}

	/** Applies the next entry of the obstacle. */
	void evolve(@Nullable DomainEvent event) {
		if (event instanceof ClockBearing bearing) {
			bearing.startsClocks()
				.stream()
				.filter((clock) -> LateStep.of(clock.kind()) != null)
				.forEach((clock) -> this.steps.put(clock.kind(), clock.deadline().due()));
			bearing.startsClocks()
				.stream()
				.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE)
				.forEach((clock) -> this.running = clock.deadline().due());
		}
		switch (event) {
			case ObstacleReported it -> {
				this.reported = it;
				this.site = it.site();
			}
			case ObstacleMoved it -> this.site = it.after();
			case ObstacleSorted it -> {
				if (!it.leadUnitId().equals(this.leadUnitId)) {
					this.gotById = null;
				}
				this.sorted = it;
				this.site = it.site();
				this.helping = it.cooperators();
				this.leadUnitId = it.leadUnitId();
				this.tier = it.tier();
				this.due = it.deadline().due();
				this.original = (this.original != null) ? this.original : it.deadline();
				this.decisionAwaited = it.toGovernment();
				this.binding = this.bound;
				this.handedOver = false;
			}
			case ObstacleAssigned it -> {
				this.gotById = it.leadUnitId();
				this.handedOver = true;
			}
			case ObstacleReturned it -> {
				this.gotById = null;
				this.handedOver = false;
			}
			case ObstacleLimitPassed it -> passed(it);
			case ObstacleSubmittedToGovernment it -> this.decisionAwaited = true;
			case CooperationEnded it ->
				this.helping = this.helping.stream().filter((one) -> !one.unitId().equals(it.unitId())).toList();
			case SupervisionLetterIssued it -> {
				if (it.colour() == LetterColour.RED) {
					this.reds.add(it.unitId());
				}
			}
			case ObstacleSupervisionLifted it -> {
				this.reds.clear();
				this.redExpiredAt = null;
			}
			case ObstacleInterviewed it -> this.interviews++;
			case ObstacleReassigned it -> {
				this.leadUnitId = it.leadUnitId();
				this.gotById = it.leadUnitId();
				this.binding = true;
				this.handedOver = true;
			}
			case ObstacleEscalated it -> {
				this.tier = it.to();
				this.due = it.deadline().due();
			}
			case ObstacleExtensionGranted it -> this.due = it.after().due();
			case ObstaclePaused it -> this.pausedOn = it.occurredOn();
			case ObstacleResumed it -> {
				this.due = it.after().due();
				this.pausedOn = null;
			}
			case ObstacleSolutionClaimed it -> this.claimedOn = it.occurredOn();
			case ObstacleSolutionRefused it -> this.claimedOn = null;
			case ObstacleSolutionConfirmed it -> {
				this.confirmed = it;
				this.decisionAwaited = false;
			}
			case ObstacleReopened it -> {
				this.due = it.deadline().due();
				this.claimedOn = null;
				this.confirmed = null;
				nothingPassed();
			}
			case ObstacleTermsTightened it -> {
				this.due = (it.deadline() != null) ? it.deadline().due() : this.due;
				this.original = (it.original() != null) ? it.original() : this.original;
				helpToo((it.cooperators() != null) ? it.cooperators() : List.of());
			}
			case GovernmentDecisionRecorded it -> {
				this.leadUnitId = it.ownerUnitId();
				this.gotById = it.ownerUnitId();
				this.due = it.deadline().due();
				this.decisionAwaited = false;
				this.handedOver = true;
				this.binding = true;
				this.bound = true;
				nothingPassed();
			}
			case DeadlineRecomputed it -> {
				this.steps.computeIfPresent(it.kind(),
						(step, day) -> it.before().due().equals(day) ? it.after().due() : day);
				if (it.kind() == ClockKind.OBSTACLE_DUE) {
					// The day a government gave does not move with that of another.
					this.due = (it.before().due().equals(this.due) && !this.bound) ? it.after().due() : this.due;
					this.running = it.after().due();
				}
			}
			case null, default -> {
				// Nothing else changes what a letter says.
			}
		}
	}

	/** A new last day: those that passed before say nothing of it. */
	private void nothingPassed() {
		this.passed = null;
		this.own = null;
	}

	private void passed(ObstacleLimitPassed event) {
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			this.passed = event.dueOn();
			this.passedById = this.decisionAwaited ? null : event.unitId();
			this.passedByBody = this.decisionAwaited ? GovernmentBody.of(tier()) : null;
			if (this.own == null || !this.decisionAwaited) {
				this.own = this.bound ? this.due : event.dueOn();
			}
			event.clocks()
				.stream()
				// What the tier it was taken to has left; a government's day stays.
				.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE && !this.bound)
				.forEach((clock) -> this.due = clock.deadline().due());
		}
		if (event.kind() == ClockKind.OBSTACLE_LETTER) {
			// What a unit gave back and has again goes on by its own letter.
			this.redExpiredAt = (this.gotById != null && this.reds.contains(this.gotById)) ? this.gotById
					: event.unitId();
		}
		if (event.kind() == ClockKind.OBSTACLE_CRITICISM) {
			this.inVain = this.own;
		}
	}

	/** The letter of the last entry applied, or null when it sent none. */
	@Nullable SentLetter letter(@Nullable DomainEvent last) {
		return (this.reported != null) ? SentLetter.of(last, this.reported.number(), this.interviews) : null;
	}

	/** The project that is blocked. */
	String projectId() {
		return Objects.requireNonNull(this.reported, "not reported").projectId();
	}

	/**
	 * What a letter says in place of each placeholder.
	 * @param project the entries of the project up to that letter
	 * @param by who sent it
	 */
	Map<LetterPlaceholder, String> values(SentLetter letter, List<Recorded> project, Attribution by) {
		ObstacleReported report = Objects.requireNonNull(this.reported, "not reported");
		LocalDate on = letter.issuedOn();
		String responsible = responsible(letter);
		Map<LetterPlaceholder, String> values = new EnumMap<>(LetterPlaceholder.class);
		values.put(LetterPlaceholder.NUMBER, letter.number());
		values.put(LetterPlaceholder.ISSUER, unit(issuer().of(by, responsible), on));
		values.put(LetterPlaceholder.ADDRESSEE, unit(responsible, on));
		values.put(LetterPlaceholder.RESPONSIBLE, unit(responsible, on));
		values.put(LetterPlaceholder.DATE, on.format(DAY));
		values.put(LetterPlaceholder.PROJECT, name(project));
		values.put(LetterPlaceholder.OBSTACLE, printed(report.number()));
		values.put(LetterPlaceholder.BLOCKED_AT, report.blockedAt());
		values.put(LetterPlaceholder.DESCRIPTION, report.text());
		values.put(LetterPlaceholder.ITEM, item());
		values.put(LetterPlaceholder.LEAD, unit(this.leadUnitId, on));
		values.put(LetterPlaceholder.COOPERATORS, cooperators(on));
		values.put(LetterPlaceholder.TIER, (this.tier != null) ? solvedBy(this.tier, on) : UNKNOWN);
		values.put(LetterPlaceholder.DUE, due(letter, on));
		values.put(LetterPlaceholder.ORIGINAL_DUE, day(originalDue(), sortingDay(UNKNOWN)));
		values.put(LetterPlaceholder.ANSWER_BY,
				day(letter.answerBy(), (this.due != null && this.claimedOn == null) ? BY_THE_DUE : TO_BE_TOLD));
		values.put(LetterPlaceholder.URGE_NUMBER, (letter.urging() > 0) ? Integer.toString(letter.urging()) : NONE);
		values.put(LetterPlaceholder.URGE_CAUSE,
				(letter.cause() != null) ? cause(letter, letter.cause(), on) + late(letter) : NONE);
		values.put(LetterPlaceholder.REASON, reason(letter));
		values.put(LetterPlaceholder.DECIDED_BY, (letter.body() != null) ? deciding(letter.body(), on) : NONE);
		values.put(LetterPlaceholder.DECISION, Objects.requireNonNullElse(letter.documentNo(), NONE));
		values.put(LetterPlaceholder.INTERVIEWED,
				(letter.interviewed() > 0) ? Integer.toString(letter.interviewed()) : NONE);
		return values;
	}

	/** By the working days as they were known when the letter was sent (ADR 0220). */
	private @Nullable LocalDate originalDue() {
		return (this.original != null) ? this.original.countedBy(this.directory.calendar()).due() : null;
	}

	/**
	 * The last day that counts. To whoever is late a letter does not name a day that is
	 * over, or that a government has to decide, as if it were one to solve it by. A
	 * government that has to decide is told its own, not that of the unit it is bound to.
	 * Once it is solved nobody has to solve it by any day (ADR 0225).
	 */
	private String due(SentLetter letter, LocalDate on) {
		LetterForm form = letter.form();
		LocalDate day = this.due;
		if (day != null && this.claimedOn != null) {
			return day.format(DAY) + solved(this.claimedOn);
		}
		if (day == null || !(ASKING.contains(form) || form == LetterForm.CRITICISM)) {
			return day(day, sortingDay(TO_BE_TOLD));
		}
		if (this.pausedOn != null && !day.isBefore(this.pausedOn)) {
			return day.format(DAY) + "(挂起中,恢复后顺延)";
		}
		LocalDate decideBy = decideBy();
		if (decideBy != null && form == LetterForm.URGING && letter.step() == null) {
			return decideBy.format(DAY) + decides(on, decideBy.isBefore(on) ? ",已届满,应尽快作出决定" : "");
		}
		LocalDate own = (decideBy != null && form == LetterForm.CRITICISM && this.own != null) ? this.own : day;
		if (own.isBefore(on)) {
			return own.format(DAY) + "(已届满,应尽快办结)";
		}
		// Of whoever has to decide it is theirs only where no unit is bound to it.
		return day.format(DAY) + (day.equals(decideBy) ? decides(on, "") : "");
	}

	/** Since when it is solved, and by whose word. */
	private String solved(LocalDate since) {
		ObstacleSolutionConfirmed known = this.confirmed;
		String said = "(已于" + since.format(DAY) + "报结,";
		return said
				+ ((known == null) ? "待确认" : "于" + known.occurredOn().format(DAY) + (known.silent() ? "视为已解决" : "确认解决"))
				+ ")";
	}

	/**
	 * Until when a government must decide, where that is another day than the one asked
	 * for; null where none must.
	 */
	private @Nullable LocalDate decideBy() {
		boolean itsOwn = this.passed != null || (this.bound && !Objects.equals(this.running, this.due));
		return (this.decisionAwaited && itsOwn) ? this.running : null;
	}

	private String decides(LocalDate on, String more) {
		return "(" + deciding(GovernmentBody.of(tier()), on) + "作出决定的期限" + more + ")";
	}

	/** Before it is sorted, the day that counts is that of the sorting. */
	private String sortingDay(String otherwise) {
		LocalDate day = this.steps.get(ClockKind.OBSTACLE_SORT);
		return (this.sorted == null && day != null) ? day.format(DAY) + "(分拣期限)" : otherwise;
	}

	/** Of what is late: what, and the day that passed. */
	private String cause(SentLetter letter, UrgeCause cause, LocalDate on) {
		if (this.passed != null && (cause == UrgeCause.DUE || cause == UrgeCause.AFTER_DUE)) {
			String words = LetterWords.passed(cause, this.passed.format(DAY));
			return askedSince(cause) ? ofWhoLetItPass(words, on) : words;
		}
		LateStep step = LateStep.of(letter.step());
		LocalDate day = (step != null) ? this.steps.get(step.kind) : null;
		return (step != null && day != null) ? step.limit + "(" + day.format(DAY) + ")已过,仍未" + step.act
				: LetterWords.of(cause);
	}

	/** Whether a government must decide, and it was not its day that passed. */
	private boolean askedSince(UrgeCause cause) {
		return cause == UrgeCause.AFTER_DUE && this.decisionAwaited && this.running != null && this.passed != null
				&& this.running.isAfter(this.passed);
	}

	/** Says whose day it was. */
	private String ofWhoLetItPass(String words, LocalDate on) {
		if (this.passedByBody != null) {
			return deciding(this.passedByBody, on) + words.replaceFirst("办理时限", "作出决定的期限");
		}
		return (this.passedById != null) ? unit(this.passedById, on) + "的" + words : words;
	}

	/** What was said, and what must be done where that is not to solve it. */
	private String reason(SentLetter letter) {
		String todo = toDo(letter);
		String said = letter.text();
		if (said == null) {
			return (todo != null) ? todo : usual(letter.cause());
		}
		String all = (todo != null) ? LetterPlate.closed(said) + todo : said;
		// Of an urging, when it came about stands behind its cause.
		return (letter.cause() != null) ? all : all + late(letter);
	}

	/** What a letter asks for when nobody said anything. */
	private static String usual(@Nullable UrgeCause cause) {
		return switch (cause) {
			case null -> NONE;
			case DUE, AFTER_DUE -> "请立即办结,并说明逾期原因";
			case HALF, DAY_BEFORE, STEP_LATE, MANUAL -> "请在办理时限内办结";
		};
	}

	private @Nullable String toDo(SentLetter letter) {
		LateStep step = LateStep.of(letter.step());
		if (step != null) {
			return (step == LateStep.RESPONSE && this.binding) ? "请立即签收,本件不得退回" : step.toDo;
		}
		LocalDate day = this.steps.get(ClockKind.OBSTACLE_SORT);
		boolean asksToAct = ASKING.contains(letter.form());
		if (asksToAct && this.sorted == null && day != null) {
			return LateStep.SORT.limit + "为" + day.format(DAY) + "," + LateStep.SORT.toDo;
		}
		if (!asksToAct || this.sorted == null) {
			return null;
		}
		boolean urges = letter.form() == LetterForm.URGING;
		if (this.decisionAwaited) {
			return urges ? "请就报请事项尽快作出决定" : null;
		}
		// A letter of supervision goes to whoever sorts only as long as nobody got it.
		return (urges ? this.handedOver : this.gotById != null) ? null : "请立即交办牵头单位";
	}

	/** What came about before the letter, and when. */
	private String late(SentLetter letter) {
		if (letter.form() == LetterForm.CRITICISM && this.inVain != null && !this.inVain.equals(this.own)) {
			// A government gave it another day since.
			return "(经催办仍未办结的办理时限为" + this.inVain.format(DAY) + ")";
		}
		return (letter.fellDueOn() != null) ? "(事由发生于" + letter.fellDueOn().format(DAY) + ")" : "";
	}

	/**
	 * The unit the letter names; of an interview the one that let the red letter expire,
	 * whoever leads since; else the lead unit that got it; else who coordinates.
	 */
	private @Nullable String responsible(SentLetter letter) {
		if (letter.unitId() != null) {
			return letter.unitId();
		}
		if (letter.form() == LetterForm.INTERVIEW && this.redExpiredAt != null) {
			return this.redExpiredAt;
		}
		return (this.gotById != null) ? this.gotById : coordinating();
	}

	private @Nullable String coordinating() {
		return issuer().coordinating(tier());
	}

	private LetterIssuer issuer() {
		return new LetterIssuer(this.directory, there(), tier());
	}

	private ObstacleSite there() {
		return Objects.requireNonNull(this.site, "not reported");
	}

	/**
	 * Who solves it: whoever has it in its own jurisdiction itself, what crosses it the
	 * commission coordinates, what is major a government does (clause (九)).
	 */
	private String solvedBy(SolvingTier solving, LocalDate on) {
		ObstacleSorted how = this.sorted;
		if (how == null || how.scope() == ObstacleScope.MAJOR || this.bound || this.decisionAwaited
				|| solving == SolvingTier.ZONE || solving == SolvingTier.LEADING_GROUP) {
			return solving(solving, on);
		}
		if (how.scope() == ObstacleScope.OWN && solving == how.tier() && this.leadUnitId != null) {
			return unit(this.leadUnitId, on);
		}
		String coordinating = issuer().coordinating(solving);
		return (coordinating != null) ? unit(coordinating, on) + "协调" : solving(solving, on);
	}

	/** Who solves it at a tier. */
	private String solving(SolvingTier solving, LocalDate on) {
		return Objects.requireNonNullElse(named(solving, on), LetterWords.of(solving));
	}

	/** The government that decides. */
	private String deciding(GovernmentBody body, LocalDate on) {
		return Objects.requireNonNullElse(named(body.tier(), on), LetterWords.of(body));
	}

	/** At the tier of zones the one that leads it, be it that of the project or not. */
	private @Nullable String named(SolvingTier at, LocalDate on) {
		ObstacleSite site = there();
		KnownUnit lead = (this.leadUnitId != null) ? this.directory.unit(this.leadUnitId) : null;
		String zone = (lead != null && lead.kind() == UnitKind.ZONE) ? lead.unitId() : site.zoneId();
		return FormalNames.of(at, site.belongsToTheCity() ? null : site.districtId(), zone, this.directory, on);
	}

	private SolvingTier tier() {
		return (this.tier != null) ? this.tier : SolvingTier.DISTRICT;
	}

	private String unit(@Nullable String unitId, LocalDate on) {
		KnownUnit unit = (unitId != null) ? this.directory.unit(unitId) : null;
		if (unit == null) {
			return LetterIssuer.LEADING_GROUP.equals(unitId) ? LetterWords.of(SolvingTier.LEADING_GROUP) : UNKNOWN;
		}
		return FormalNames.of(unit, on);
	}

	private void helpToo(List<Cooperator> more) {
		List<String> units = more.stream().map(Cooperator::unitId).toList();
		List<Cooperator> all = new ArrayList<>(this.helping);
		all.removeIf((unit) -> units.contains(unit.unitId()));
		all.addAll(more);
		this.helping = List.copyOf(all);
	}

	private String cooperators(LocalDate on) {
		return this.helping.isEmpty() ? NONE
				: this.helping.stream().map((each) -> unit(each.unitId(), on)).collect(Collectors.joining("、"));
	}

	private String item() {
		ObstacleSorted known = this.sorted;
		if (known == null) {
			return UNKNOWN;
		}
		return this.directory.catalogues()
			.obstacles()
			.stream()
			.filter((taxonomy) -> taxonomy.version().equals(known.taxonomyVersion()))
			.flatMap((taxonomy) -> taxonomy.categories().stream())
			.map(ObstacleCategory::items)
			.flatMap(List::stream)
			.filter((item) -> item.code().equals(known.itemCode()))
			.map((item) -> item.name())
			.findFirst()
			.orElse(known.itemCode());
	}

	private static String name(List<Recorded> project) {
		String name = UNKNOWN;
		for (Recorded entry : project) {
			if (entry.event() instanceof ProjectRegistered it) {
				name = it.facts().name();
			}
			else if (entry.event() instanceof ProjectFactsCorrected it) {
				name = it.after().name();
			}
		}
		return name;
	}

	private static String printed(String number) {
		ObstacleNumber parsed = ObstacleNumber.parse(number);
		return (parsed != null) ? parsed.printed() : number;
	}

	private static String day(@Nullable LocalDate day, String otherwise) {
		return (day != null) ? day.format(DAY) : otherwise;
	}

	/** A step that is urged for itself, in the words of letters. */
	private enum LateStep {

		SORT(ClockKind.OBSTACLE_SORT, "分拣期限", "分拣", "请立即分拣,明确牵头单位和办理时限"),
		EXTENSION_DECISION(ClockKind.OBSTACLE_EXTENSION_DECISION, "延期审批期限", "审批", "请立即对延期申请作出决定"),
		CALL_BACK(ClockKind.OBSTACLE_CALL_BACK, "回访期限", "回访", "请立即回访,并登记回访结果"),
		ASSIGN(ClockKind.OBSTACLE_ASSIGN, "交办期限", "交办", "请立即交办牵头单位"),
		RESPONSE(ClockKind.OBSTACLE_RESPONSE, "签收期限", "签收", "请立即签收,不属本单位职责的请说明依据并提出替代方案后退回"),
		STANDSTILL(ClockKind.OBSTACLE_STANDSTILL, "挂起复核期限", "恢复办理", "请立即复核挂起依据并恢复办理;依据仍然存在的,恢复后凭新的依据另行挂起"),
		CLOSING(ClockKind.OBSTACLE_CLOSING, "销号期限", "销号", "请立即销号,并附销号依据"),
		CONCLUSION(ClockKind.OBSTACLE_CONCLUSION, "解除督办期限", "解除督办", "请立即作出督办结论、解除督办,并附依据");

		private final ClockKind kind;

		private final String limit;

		private final String act;

		private final String toDo;

		LateStep(ClockKind kind, String limit, String act, String toDo) {
			this.kind = kind;
			this.limit = limit;
			this.act = act;
			this.toDo = toDo;
		}

		static @Nullable LateStep of(@Nullable ClockKind kind) {
			for (LateStep step : values()) {
				if (step.kind == kind) {
					return step;
				}
			}
			return null;
		}

	}

}
