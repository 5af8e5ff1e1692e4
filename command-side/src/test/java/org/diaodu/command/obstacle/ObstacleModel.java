package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.obstacle.ModelTimes.Limit;

/**
 * The rules of D4 once more, as plainly as can be: what an obstacle is, what each act by
 * each role does to it, and what each clock does when it is over. Who may is in
 * {@link ModelRights}, what supervision does in {@link ModelSupervision}, its days and
 * extensions in {@link ModelTerm}, what its reporters alone do in {@link ModelReporter},
 * working days and clocks in {@link ModelTimes}. Shares no code with the program; roles
 * and codes are those of {@code state-act-role.txt}, X is a leader of the city, B a
 * coordinator of the district.
 */
final class ObstacleModel {

	/** Of how many documents a decision names one. */
	static final int DOCUMENTS = 7;

	/** Of how many decisions one names another department as owner. */
	static final int OWNERS = 5;

	/** Of which unit somebody is called in, by number. */
	static final String CALLED_IN = "LVck";

	private static final String SUPERVISABLE = "REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS"
			+ " PAUSED";

	final ModelTimes times;

	final ModelSupervision supervision;

	final ModelTerm term;

	final ModelReporter reporter;

	String status = "REPORTED";

	/** 1 district, 2 city, 3 leading group; 0 before it is sorted. */
	int tier;

	final ModelUrging urging;

	int reopenings;

	private boolean upheld;

	boolean awaited;

	/** Whether its lead unit had accepted it when the government was asked. */
	boolean workedOn;

	/** Bound by a government, and not accepted when another was asked. */
	private boolean unaccepted;

	/** Whether a government decided owner and day. */
	boolean bound;

	private final Map<String, Limit> held = new HashMap<>();

	private boolean escalated;

	/** Taken up before its time, and nothing done there yet. */
	boolean raisedEarly;

	/** Left unsorted so long that the city sorts it. */
	boolean sortedAbove;

	/** To whom more days and calls went that were left lying: in the city a leader. */
	private @Nullable String daysRaisedTo;

	private @Nullable String callRaisedTo;

	private @Nullable String handingRaisedTo;

	/** The same of the end of a standstill, and of a closing. */
	@Nullable String endRaisedTo;

	/** Which role leads, - before it is sorted. */
	char lead = '-';

	/** Whether that one got it: until then whoever must hand it over answers for it. */
	private boolean withItsLead;

	/** Who gave it back, what ran against it then, and whether it was late. */
	private char givenBackBy = '-';

	private final Map<String, Limit> givenBack = new HashMap<>();

	private boolean overdueWhenGivenBack;

	private boolean binding;

	private boolean answered;

	private boolean cityHelps;

	/** Until when each that helps was asked to, by its clock, and who let that pass. */
	private final Map<String, Limit> helping = new HashMap<>();

	private final Set<String> helpsLate = new HashSet<>();

	private boolean overdueBefore;

	/** By which documents which government decided. */
	private final Set<String> documents = new HashSet<>();

	private boolean rated;

	private boolean callBack;

	private @Nullable LocalDate pausedOn;

	private String pausedFrom = "";

	ObstacleModel(LocalDate[] working, LocalDate today) {
		this.times = new ModelTimes(working, today);
		this.supervision = new ModelSupervision(this.times);
		this.term = new ModelTerm(this.times);
		this.reporter = new ModelReporter(this.times);
		this.urging = new ModelUrging(this.times);
		this.times.put("OBSTACLE_SORT", 1);
	}

	/** What becomes of an act. */
	String act(char who, String act, int number) {
		// Whoever leads is L for those rights, and the other department nobody.
		char role = (who == 'L' || who == 'V') ? ((who == this.lead || this.lead == '-') ? 'L' : 'V') : who;
		String refused = ModelRights.refusal(role, act, this.tier, this.supervision.concerned(act, answers()), number);
		if (refused != null && !(role == 'X' && isOfLeader(act))) {
			return refused;
		}
		if (act.equals("Reopen") && this.status.equals("WITHDRAWN")) {
			return (role == 'Z') ? revoke() : "NOT_PERMITTED";
		}
		return switch (act) {
			case "Sort" -> at("REPORTED SORTED DECISION_PENDING RETURNED", () -> sort(number));
			case "Assign" ->
				this.status.equals("DECISION_PENDING") ? "OBSTACLE_GOVERNMENT_DECIDES" : at("SORTED", () -> {
					this.times.remove("OBSTACLE_ASSIGN");
					this.times.put("OBSTACLE_RESPONSE", 1);
					leads(this.lead, true);
					return to("ASSIGNED");
				});
			case "Accept" -> at(this.unaccepted ? "ASSIGNED DECISION_PENDING" : "ASSIGNED", () -> {
				this.times.remove("OBSTACLE_RESPONSE");
				this.handingRaisedTo = null;
				if (this.unaccepted && this.status.equals("DECISION_PENDING")) {
					this.workedOn = true;
					this.unaccepted = false;
					return "+";
				}
				return to("ACCEPTED");
			});
			case "Return" -> at("ASSIGNED", () -> {
				if (this.bound) {
					return "OBSTACLE_DECISION_BINDING";
				}
				if (this.binding) {
					return "OBSTACLE_ASSIGNMENT_BINDING";
				}
				this.times.remove("OBSTACLE_RESPONSE");
				this.times.put("OBSTACLE_ASSIGN", 0);
				givenBack();
				return to("RETURNED");
			});
			case "Reassign" -> this.status.equals("DECISION_PENDING") ? "OBSTACLE_GOVERNMENT_DECIDES"
					: at("ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
						if (this.bound) {
							return "OBSTACLE_BOUND_BY_GOVERNMENT";
						}
						this.times.remove("OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE", "OBSTACLE_EXTENSION_DECISION");
						this.times.put("OBSTACLE_RESPONSE", 1);
						this.binding = true;
						this.raisedEarly = false;
						this.term.lapse();
						leads((number == 1) ? 'V' : 'L', true);
						return to("ASSIGNED");
					});
			case "Note" -> handled("ACCEPTED IN_PROGRESS PAUSED",
					() -> this.status.equals("PAUSED") || this.status.equals("DECISION_PENDING") ? "+"
							: to("IN_PROGRESS"));
			case "Answer" -> at("SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED", () -> {
				if (this.answered) {
					return "OBSTACLE_ALREADY_ANSWERED";
				}
				this.answered = true;
				if (this.times.clocks.containsKey(ModelTimes.COOPERATOR)) {
					this.helping.remove(ModelTimes.COOPERATOR);
				}
				this.times.remove(ModelTimes.COOPERATOR);
				return "+";
			});
			case "Claim" -> handled("ACCEPTED IN_PROGRESS", () -> {
				this.held.putAll(this.times.clocks);
				this.held.keySet().removeIf((kind) -> kind.endsWith("OBSTACLE_EXTENSION_DECISION"));
				this.times.clocks.clear();
				this.times.put("OBSTACLE_CONFIRMATION", 3);
				this.times.put("OBSTACLE_SILENCE", 5);
				this.term.asked = 0;
				return to("SOLVED_CLAIMED");
			});
			case "Request" -> (number < 1) ? "OBSTACLE_EXTENSION_NO_DAY"
					: at("ACCEPTED IN_PROGRESS", () -> this.bound ? "OBSTACLE_BOUND_BY_GOVERNMENT" : request(number));
			case "Grant" -> at("ACCEPTED IN_PROGRESS", () -> onTheDays(this.term.grant()));
			case "RefuseDays" -> at("ACCEPTED IN_PROGRESS", () -> onTheDays(this.term.refuse()));
			case "Pause" -> at("ACCEPTED IN_PROGRESS", () -> {
				if (this.bound) {
					return "OBSTACLE_BOUND_BY_GOVERNMENT";
				}
				this.pausedFrom = this.status;
				this.raisedEarly = false;
				this.pausedOn = this.times.today;
				this.endRaisedTo = null;
				this.times.put(ModelTimes.STANDSTILL, 20);
				return to("PAUSED");
			});
			case "Resume" -> at("PAUSED", () -> {
				this.times.remove(ModelTimes.STANDSTILL);
				this.endRaisedTo = null;
				int still = this.times.between(Blocked.there(this.pausedOn), this.times.today);
				this.times.clocks.replaceAll((kind, limit) -> this.times.later(limit,
						kind.startsWith("OBSTACLE_LETTER:") ? sinceSent(limit, still) : still));
				this.helping.replaceAll(
						(kind, limit) -> this.helpsLate.contains(kind) ? limit : this.times.later(limit, still));
				this.term.stood(still);
				return to(this.pausedFrom);
			});
			case "Urge" -> at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
				if (role == 'O') {
					return this.reporter.wish();
				}
				return this.urging.urgeByHand(role, whoseTurn());
			});
			case "Escalate" ->
				at((role == 'L') ? "ASSIGNED ACCEPTED IN_PROGRESS" : "ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
					if (this.tier == 3) {
						return "OBSTACLE_AT_HIGHEST_TIER";
					}
					if (this.raisedEarly && role == 'L') {
						return "OBSTACLE_RAISED_EARLY";
					}
					this.term.lapse();
					// The city's commission is asked by the leading group, too, to hand
					// it over.
					escalate(true, role == 'L' || (this.status.equals("RETURNED") && this.tier == 2));
					return "+";
				});
			case "Submit" -> at("SORTED ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
				if (this.awaited) {
					return "OBSTACLE_GOVERNMENT_DECIDES";
				}
				this.term.lapse();
				submit();
				this.times.remove("OBSTACLE_EXTENSION_DECISION");
				return "+";
			});
			case "Decide" -> at("DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> decide(number));
			case "Supervise" -> at(SUPERVISABLE, () -> this.supervision.supervise(answers()));
			case "Letter" -> at(SUPERVISABLE, () -> this.supervision.letter(answers()));
			case "Lift" -> at(SUPERVISABLE + " SOLVED_CLAIMED CONFIRMED EVALUATED", () -> {
				this.givenBack.keySet()
					.removeIf((kind) -> this.supervision.isOpen() && kind.startsWith("OBSTACLE_LETTER:"));
				String lifted = this.supervision.lift(this.held);
				this.times.remove(ModelTimes.CONCLUSION);
				if (lifted.equals("+") && !this.callBack && !this.times.runs("OBSTACLE_RATING")) {
					mayBeClosed();
				}
				return lifted;
			});
			case "Criticise" -> at(SUPERVISABLE, this.supervision::criticise);
			case "Interview" -> at(SUPERVISABLE + " SOLVED_CLAIMED CONFIRMED EVALUATED",
					() -> this.supervision.interview(CALLED_IN.charAt(number)));
			case "Confirm" -> at("SOLVED_CLAIMED", () -> confirm());
			case "Refuse" -> at("SOLVED_CLAIMED", () -> {
				this.upheld = true;
				this.times.remove("OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE");
				this.times.clocks.putAll(this.held);
				this.held.clear();
				this.workedOn = true;
				return to(this.awaited ? "DECISION_PENDING" : "IN_PROGRESS");
			});
			case "Rate" -> at("CONFIRMED EVALUATED CLOSED", () -> {
				if (this.rated) {
					return "OBSTACLE_RATED";
				}
				this.rated = true;
				this.times.remove("OBSTACLE_RATING");
				this.callBack = number <= 2;
				this.callRaisedTo = null;
				if (this.callBack) {
					this.times.remove(ModelTimes.CLOSING);
					this.endRaisedTo = null;
					this.times.put("OBSTACLE_CALL_BACK", 1);
				}
				else if (!this.times.runs(ModelTimes.CLOSING)) {
					mayBeClosed();
				}
				return this.status.equals("CONFIRMED") ? to("EVALUATED") : "+";
			});
			case "CallBack" -> at("EVALUATED CLOSED", () -> {
				if (!this.callBack) {
					return "OBSTACLE_CALL_BACK_NOT_PENDING";
				}
				this.callBack = false;
				this.callRaisedTo = null;
				this.times.remove("OBSTACLE_CALL_BACK");
				if (number % 2 == 1) {
					return reopen();
				}
				mayBeClosed();
				return "+";
			});
			case "Close" -> at("CONFIRMED EVALUATED", () -> {
				if (this.callBack || this.supervision.isOpen()) {
					return this.callBack ? "OBSTACLE_CALL_BACK_PENDING" : "OBSTACLE_SUPERVISED";
				}
				// Whoever may rate it keeps their turn.
				this.times.clocks.keySet().retainAll(List.of("OBSTACLE_RATING"));
				this.endRaisedTo = null;
				return to("CLOSED");
			});
			case "Reopen" -> at("CLOSED", this::reopen);
			case "Withdraw" ->
				at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED SOLVED_CLAIMED",
						() -> {
							String hidden = hides("OBSTACLE_WITHDRAW_");
							if (hidden != null || this.upheld) {
								return (hidden != null) ? hidden : "OBSTACLE_WITHDRAW_UPHELD";
							}
							this.reporter.withdraw(this.status);
							return ended("WITHDRAWN");
						});
			case "Merge" -> at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", this::merge);
			default -> throw new IllegalArgumentException(act);
		};
	}

	/** A morning: whatever is over rings. */
	void morning(LocalDate day) {
		this.times.today = day;
		ring();
	}

	void ring() {
		String kind = this.times.over(this.status.equals("PAUSED"));
		while (kind != null) {
			Limit over = Blocked.there(this.times.clocks.remove(kind));
			switch (kind) {
				case "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_AFTER_DUE" ->
					this.urging.urgeForTheLimit(whoseTurn());
				case "OBSTACLE_DUE" -> overdue(over.due());
				case "OBSTACLE_SUPERVISION" -> {
					if (!this.supervision.isOpenTo(answers())) {
						this.supervision.byItself(answers());
					}
				}
				case "OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW" -> this.supervision.next(answers());
				case "OBSTACLE_LETTER:RED" -> this.supervision.redExpires(this.withItsLead ? this.lead : '-');
				case "OBSTACLE_CRITICISM" -> this.supervision.toCriticise = answers();
				case "OBSTACLE_SILENCE" -> confirm();
				case "OBSTACLE_RATING" -> mayBeClosed();
				case "OBSTACLE_SORT", "OBSTACLE_EXTENSION_DECISION", "OBSTACLE_CALL_BACK", "OBSTACLE_ASSIGN",
						"OBSTACLE_RESPONSE", ModelTimes.STANDSTILL, ModelTimes.CLOSING, ModelTimes.CONCLUSION ->
					late(kind, over.due());
				default -> {
					if (kind.startsWith(ModelTimes.URGING)) {
						this.urging.urgeForAStep(owes(kind.substring(ModelTimes.URGING.length())), whoseTurn());
						this.times.clocks.put(kind, this.times.counted(this.times.today.minusDays(1), 2));
					}
					else if (kind.startsWith(ModelTimes.ESCALATION)) {
						above(kind.substring(ModelTimes.ESCALATION.length()));
					}
					else if (kind.startsWith("OBSTACLE_COOPERATOR")) {
						this.helpsLate.add(kind);
					}
					// Told, and nothing else changes.
				}
			}
			kind = this.times.over(this.status.equals("PAUSED"));
		}
	}

	/** Within three working days, unless its supervision must be concluded before. */
	private void mayBeClosed() {
		if (List.of("CONFIRMED", "EVALUATED").contains(this.status) && !this.supervision.isOpen()) {
			this.times.put(ModelTimes.CLOSING, 3);
		}
	}

	private void overdue(LocalDate dueOn) {
		this.times.remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		this.term.lapse();
		this.times.clocks.put("OBSTACLE_AFTER_DUE", this.times.counted(dueOn, 1));
		boolean decides = this.awaited && (!this.withItsLead || (this.bound && !dueOn.equals(this.term.due().due())));
		if (!this.overdueBefore && !decides) {
			this.supervision.comes(dueOn, answers());
			this.times.clocks.put("OBSTACLE_CRITICISM", this.times.counted(dueOn.plusDays(1), 5));
		}
		this.overdueBefore |= !decides;
		String turn = whoseTurn();
		boolean more = this.term.hasMore(dueOn, this.bound);
		this.urging.urgeForTheLimit(turn);
		if (!more && this.tier < 3) {
			escalate(false, false);
		}
	}

	/** A step is late: urged every two working days, the tier above's after three. */
	private void late(String step, LocalDate dueOn) {
		this.times.clocks.put(ModelTimes.URGING + step, this.times.counted(this.times.today.minusDays(1), 2));
		// No leader of the city hands over for the first time, or concludes for others;
		// what a government bound goes to no other unit.
		boolean rises = step.equals(ModelTimes.CONCLUSION) ? !isConcludedByTheCity() : step.equals("OBSTACLE_RESPONSE")
				? !this.bound : !step.equals("OBSTACLE_ASSIGN") || this.tier < 2 || this.status.equals("RETURNED");
		if (rises) {
			this.times.clocks.put(ModelTimes.ESCALATION + step, this.times.counted(dueOn, 3));
		}
		if (step.equals("OBSTACLE_SORT") || step.equals("OBSTACLE_ASSIGN")) {
			this.supervision.comes(dueOn, answers());
		}
	}

	private void above(String step) {
		this.sortedAbove |= step.equals("OBSTACLE_SORT");
		this.supervision.raised |= step.equals(ModelTimes.CONCLUSION);
		String above = (this.tier >= 2) ? TestDirectory.CITY : TestDirectory.CITY_DRC;
		if (step.equals("OBSTACLE_EXTENSION_DECISION")) {
			this.daysRaisedTo = above;
		}
		if (step.equals("OBSTACLE_CALL_BACK")) {
			this.callRaisedTo = above;
		}
		if (step.equals(ModelTimes.STANDSTILL) || step.equals(ModelTimes.CLOSING)) {
			this.endRaisedTo = above;
		}
		if (step.equals("OBSTACLE_ASSIGN")) {
			// Where nobody is above any more, it stays.
			this.handingRaisedTo = (this.tier >= 2 && this.status.equals("SORTED")) ? null : above;
		}
	}

	/** Who owes a step that is late. */
	private String owes(String step) {
		String raised = switch (step) {
			case "OBSTACLE_SORT" -> this.sortedAbove ? TestDirectory.CITY_DRC : null;
			case "OBSTACLE_EXTENSION_DECISION" -> this.daysRaisedTo;
			case "OBSTACLE_ASSIGN" -> this.handingRaisedTo;
			case "OBSTACLE_RESPONSE" -> leadUnit();
			case ModelTimes.STANDSTILL, ModelTimes.CLOSING -> this.endRaisedTo;
			case ModelTimes.CONCLUSION -> isConcludedByTheCity() ? TestDirectory.CITY : TestDirectory.TIEXI;
			default -> this.callRaisedTo;
		};
		return (raised != null) ? raised : office();
	}

	/** By those who supervise there; in a district unless its commission is concerned. */
	private boolean isConcludedByTheCity() {
		return this.tier >= 2 || this.supervision.raised
				|| this.supervision.concerned("Lift", answers()).indexOf('c') >= 0;
	}

	/** Whose turn it is: who is urged. */
	private String whoseTurn() {
		return switch (this.status) {
			case "REPORTED" -> owes("OBSTACLE_SORT");
			case "SORTED", "RETURNED" -> owes("OBSTACLE_ASSIGN");
			case "DECISION_PENDING" -> (this.tier >= 2) ? TestDirectory.CITY : TestDirectory.TIEXI;
			case "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "PAUSED" -> leadUnit();
			default -> office();
		};
	}

	private String office() {
		return (this.tier >= 2) ? TestDirectory.CITY_DRC : TestDirectory.TIEXI_DRC;
	}

	String leadUnit() {
		return (this.lead == '-') ? "none"
				: (this.lead == 'V') ? Blocked.TIEXI_WATER : TestDirectory.TIEXI_CONSTRUCTION;
	}

	/** Another that answers for it does so for its own days. */
	private void leads(char role, boolean handsOver) {
		boolean another = handsOver ? answers() != role : this.withItsLead && this.lead != role;
		if (another) {
			this.overdueBefore = false;
			this.supervision.handedOver();
		}
		this.withItsLead &= this.lead == role;
		this.lead = role;
		this.withItsLead |= handsOver;
		if (handsOver) {
			this.handingRaisedTo = null;
			if (role == this.givenBackBy) {
				this.times.clocks.putAll(this.givenBack);
				this.overdueBefore |= this.overdueWhenGivenBack;
			}
			this.givenBackBy = '-';
		}
	}

	/** What ran against it stands still: it has it no longer. */
	private void givenBack() {
		this.givenBackBy = this.lead;
		this.handingRaisedTo = null;
		this.overdueWhenGivenBack = this.overdueBefore;
		this.overdueBefore = false;
		this.withItsLead = false;
		this.givenBack.clear();
		for (String kind : List.of("OBSTACLE_SUPERVISION", "OBSTACLE_CRITICISM", "OBSTACLE_LETTER:BLUE",
				"OBSTACLE_LETTER:YELLOW", "OBSTACLE_LETTER:RED")) {
			Limit limit = this.times.clocks.remove(kind);
			if (limit != null) {
				this.givenBack.put(kind, limit);
			}
		}
	}

	/** To whom letters of supervision go. */
	private char answers() {
		return this.withItsLead ? this.lead : (this.tier >= 2) ? 'k' : 'c';
	}

	private boolean isOfLeader(String act) {
		return (this.term.asked > 0 && TestDirectory.CITY.equals(this.daysRaisedTo)
				&& List.of("Grant", "RefuseDays").contains(act))
				|| (TestDirectory.CITY.equals(this.callRaisedTo) && act.equals("CallBack"))
				|| (TestDirectory.CITY.equals(this.endRaisedTo) && List.of("Resume", "Close").contains(act))
				|| (TestDirectory.CITY.equals(this.handingRaisedTo) && this.status.equals("RETURNED")
						&& act.equals("Reassign"));
	}

	/** What is sent in a standstill stands still from then on. */
	private int sinceSent(Limit letter, int still) {
		return Math.min(still,
				this.times.between(this.times.counted(Blocked.there(letter.from()), 0).due(), this.times.today));
	}

	private void escalate(boolean early, boolean byLead) {
		this.tier++;
		this.raisedEarly = early;
		this.escalated = true;
		if (byLead) {
			this.term.riseAsked(this.tier, this.bound);
		}
		else {
			this.term.rise(this.tier, this.bound);
		}
		if (this.tier == 3 || this.awaited || this.bound) {
			submit();
		}
	}

	private void submit() {
		this.awaited = true;
		this.handingRaisedTo = null;
		this.times.remove("OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE");
		if (!this.status.equals("DECISION_PENDING")) {
			this.workedOn = this.status.equals("ACCEPTED") || this.status.equals("IN_PROGRESS");
			this.unaccepted = this.bound && this.status.equals("ASSIGNED");
			this.term.asked = 0;
			this.status = "DECISION_PENDING";
		}
	}

	/**
	 * Even: across departments, 0606. Odd: major, 0206. From 2 on work stands still. 4
	 * and 5 to another unit; from 6 on the same as from 0, with one of the city.
	 */
	private String sort(int number) {
		boolean other = number == 4 || number == 5;
		if (this.bound && (other || this.lead != 'L')) {
			return "OBSTACLE_BOUND_BY_GOVERNMENT";
		}
		boolean major = number % 2 == 1;
		int before = this.tier;
		boolean ofTheCity = number >= 6;
		int decided = ofTheCity ? 2 : 1;
		this.tier = (this.escalated || this.bound) ? Math.max(decided, before) : decided;
		// Whoever must hand it over has the day once.
		boolean sameHands = (this.status.equals("SORTED") || this.status.equals("RETURNED"))
				&& (before >= 2) == (this.tier >= 2);
		this.times.remove("OBSTACLE_SORT", ModelTimes.COOPERATOR, ModelTimes.OF_THE_CITY);
		if (before == 0) {
			// Supervised for not being sorted.
			this.times.remove("OBSTACLE_SUPERVISION");
			if (this.tier >= 2) {
				// Another must hand it over; else letters go on until it is.
				this.times.remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW", "OBSTACLE_LETTER:RED");
			}
		}
		leads('L', false);
		this.sortedAbove = false;
		this.raisedEarly = false;
		this.term.sort(major, number % 6 >= 2, before, this.tier, this.bound);
		this.awaited |= major;
		if (this.awaited || !sameHands) {
			this.times.remove("OBSTACLE_ASSIGN");
		}
		if (this.awaited || !sameHands || this.tier >= 2) {
			this.handingRaisedTo = null;
		}
		if (!this.awaited && !sameHands) {
			this.times.put("OBSTACLE_ASSIGN", 0);
		}
		Limit usual = this.times.counted(this.times.today, 3);
		Limit due = this.term.due();
		Limit theirs = usual.due().isAfter(due.due()) ? due : usual;
		helps(ModelTimes.COOPERATOR, theirs);
		this.cityHelps = ofTheCity;
		if (ofTheCity) {
			helps(ModelTimes.OF_THE_CITY, theirs);
		}
		this.binding = this.bound;
		this.answered = false;
		this.workedOn = false;
		this.unaccepted = false;
		return to(this.awaited ? "DECISION_PENDING" : "SORTED");
	}

	/** Asked again, it has the day it had; one that passed unasked is today. */
	private void helps(String kind, Limit asked) {
		Limit before = this.helping.get(kind);
		Limit until = asked;
		if (before != null && this.helpsLate.contains(kind)) {
			until = before;
		}
		else if (before != null) {
			Limit left = before.due().isBefore(this.times.today) ? this.times.counted(this.times.today, 0) : before;
			until = asked.due().isBefore(left.due()) ? asked : left;
		}
		this.helping.put(kind, until);
		this.times.clocks.put(kind, until);
	}

	private String request(int wished) {
		String outcome = this.term.request(wished);
		if (outcome.equals("+")) {
			this.daysRaisedTo = null;
		}
		return outcome;
	}

	private String onTheDays(String outcome) {
		this.raisedEarly &= !outcome.equals("+");
		return outcome;
	}

	private String decide(int number) {
		if (!this.awaited) {
			return "OBSTACLE_GOVERNMENT_NOT_ASKED";
		}
		if (!this.documents.add(this.tier + " " + number % DOCUMENTS)) {
			return "OBSTACLE_DECISION_REPEATED";
		}
		this.times.remove("OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE",
				"OBSTACLE_AFTER_DUE", "OBSTACLE_EXTENSION_DECISION");
		char owner = (number % OWNERS == OWNERS - 1) ? 'V' : 'L';
		boolean late = this.term.isPastOriginal();
		boolean another = answers() != owner;
		if (!another && this.overdueBefore && !late) {
			this.supervision.newDay(this.term.due().due());
			this.overdueBefore = false;
		}
		if (this.overdueWhenGivenBack && !late) {
			this.givenBack.clear();
		}
		boolean again = owner == this.givenBackBy && !this.givenBack.isEmpty();
		leads(owner, true);
		this.overdueBefore &= !another || again;
		this.term.decided(this.times.today.plusDays(number));
		this.times.put("OBSTACLE_RESPONSE", 1);
		this.awaited = false;
		this.raisedEarly = false;
		this.bound = true;
		this.binding = true;
		return to("ASSIGNED");
	}

	/** As it stood, within ten working days. */
	private String revoke() {
		return this.reporter.revoke() ? to(this.reporter.withdrawnFrom()) : "OBSTACLE_REVOCATION_TOO_LATE";
	}

	private String confirm() {
		this.times.remove("OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE");
		this.held.clear();
		this.awaited = false;
		this.times.put("OBSTACLE_RATING", 3);
		if (this.supervision.isOpen()) {
			this.times.put(ModelTimes.CONCLUSION, 5);
		}
		return to("CONFIRMED");
	}

	private String reopen() {
		this.reopenings++;
		this.upheld = true;
		this.rated = false;
		this.callBack = false;
		this.raisedEarly = false;
		this.overdueBefore = false;
		this.callRaisedTo = null;
		this.supervision.toCriticise = '-';
		this.times.remove("OBSTACLE_CALL_BACK", "OBSTACLE_RATING", ModelTimes.CONCLUSION);
		this.supervision.raised = false;
		Limit own = this.term.again(this.tier, this.bound);
		Limit usual = this.times.counted(this.times.today, 3);
		Limit theirs = usual.due().isAfter(own.due()) ? own : usual;
		this.helping.clear();
		this.helpsLate.clear();
		if (!this.answered) {
			helps(ModelTimes.COOPERATOR, theirs);
		}
		if (this.cityHelps) {
			helps(ModelTimes.OF_THE_CITY, theirs);
		}
		to("IN_PROGRESS");
		if (this.bound && this.term.due().due().isBefore(own.due())) {
			submit();
		}
		return "+";
	}

	/** Into one that is sorted at its district. */
	private String merge() {
		String hidden = hides("OBSTACLE_MERGE_");
		if (hidden != null) {
			return hidden;
		}
		return (this.tier > 1) ? "OBSTACLE_MERGE_DOWN" : ended("MERGED");
	}

	/** What is followed by others ends by nobody's word. */
	private @Nullable String hides(String code) {
		return this.bound ? "OBSTACLE_BOUND_BY_GOVERNMENT"
				: this.awaited ? code + "UNDECIDED" : this.supervision.isOpen() ? code + "SUPERVISED" : null;
	}

	private String ended(String how) {
		this.times.clocks.clear();
		return to(how);
	}

	private String to(String next) {
		this.status = next;
		return "+";
	}

	/** At these, or while a government is asked about what the lead unit works on. */
	private String handled(String allowed, Supplier<String> then) {
		return at(this.workedOn ? allowed + " DECISION_PENDING" : allowed, then);
	}

	private String at(String allowed, Supplier<String> then) {
		return List.of(allowed.split(" ")).contains(this.status) ? then.get() : "OBSTACLE_STATE_UNFIT";
	}

}
