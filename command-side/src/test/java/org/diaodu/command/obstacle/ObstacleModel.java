package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.obstacle.ModelTimes.Limit;

/**
 * The rules of D4 once more, as plainly as can be: what an obstacle is, what each act by
 * each role does to it, and what each clock does when it is over. Who may is in
 * {@link ModelRights}, what supervision does in {@link ModelSupervision}, days and clocks
 * are in {@link ModelTimes}. Shares no code with the program; roles and codes are those
 * of {@code state-act-role.txt}, X is a leader of the city, B a coordinator of the
 * district.
 */
final class ObstacleModel {

	/** Of how many documents a decision names one. */
	static final int DOCUMENTS = 7;

	private static final String SUPERVISABLE = "REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS"
			+ " PAUSED";

	final ModelTimes times;

	final ModelSupervision supervision;

	String status = "REPORTED";

	/** 1 district, 2 city, 3 leading group; 0 before it is sorted. */
	int tier;

	int urgings;

	int extensions;

	int reopenings;

	boolean awaited;

	/** Whether its lead unit had accepted it when the government was asked. */
	boolean workedOn;

	/** Whether a government decided owner and day. */
	boolean bound;

	int wishes;

	@Nullable Limit due;

	@Nullable LocalDate originalDue;

	private final Map<String, Limit> held = new HashMap<>();

	private int originalDays;

	private int sortedDays;

	private int extendedDays;

	private int asked;

	private boolean escalated;

	private boolean binding;

	private boolean answered;

	private boolean overdueBefore;

	/** By which documents which government decided. */
	private final Set<String> documents = new HashSet<>();

	private boolean rated;

	private boolean callBack;

	private @Nullable LocalDate wishedOn;

	private @Nullable LocalDate withdrawnOn;

	private String withdrawnFrom = "";

	private final Map<String, Limit> withdrawn = new HashMap<>();

	private @Nullable LocalDate pausedOn;

	private String pausedFrom = "";

	/** Working days at district and city of what it was sorted as. */
	private int[] days = { 0, 0, 0, 0 };

	private boolean stopsWork;

	ObstacleModel(LocalDate[] working, LocalDate today) {
		this.times = new ModelTimes(working, today);
		this.supervision = new ModelSupervision(this.times);
		this.times.put("OBSTACLE_SORT", 1);
	}

	/** What becomes of an act. */
	String act(char role, String act, int number) {
		String refused = ModelRights.refusal(role, act, this.tier, this.supervision.wentToTheCommission());
		if (refused != null) {
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
					return to("ASSIGNED");
				});
			case "Accept" -> at("ASSIGNED", () -> {
				this.times.remove("OBSTACLE_RESPONSE");
				return to("ACCEPTED");
			});
			case "Return" -> at("ASSIGNED", () -> {
				if (this.binding) {
					return "OBSTACLE_ASSIGNMENT_BINDING";
				}
				this.times.remove("OBSTACLE_RESPONSE");
				this.times.put("OBSTACLE_ASSIGN", 0);
				return to("RETURNED");
			});
			case "Reassign" -> this.status.equals("DECISION_PENDING") ? "OBSTACLE_GOVERNMENT_DECIDES"
					: at("ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
						if (this.bound) {
							return "OBSTACLE_BOUND_BY_GOVERNMENT";
						}
						this.times.remove("OBSTACLE_ASSIGN", "OBSTACLE_EXTENSION_DECISION");
						this.times.put("OBSTACLE_RESPONSE", 1);
						this.binding = true;
						this.asked = 0;
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
				this.times.remove(ModelTimes.COOPERATOR);
				return "+";
			});
			case "Claim" -> handled("ACCEPTED IN_PROGRESS", () -> {
				this.held.putAll(this.times.clocks);
				this.times.clocks.clear();
				this.times.put("OBSTACLE_CONFIRMATION", 3);
				this.times.put("OBSTACLE_SILENCE", 5);
				this.asked = 0;
				return to("SOLVED_CLAIMED");
			});
			case "Request" -> at("ACCEPTED IN_PROGRESS", () -> request(number));
			case "Grant" -> at("ACCEPTED IN_PROGRESS", this::grant);
			case "RefuseDays" -> at("ACCEPTED IN_PROGRESS", () -> {
				if (this.asked == 0) {
					return "OBSTACLE_EXTENSION_NOT_ASKED";
				}
				this.asked = 0;
				this.times.remove("OBSTACLE_EXTENSION_DECISION");
				return "+";
			});
			case "Pause" -> at("ACCEPTED IN_PROGRESS", () -> {
				if (this.bound) {
					return "OBSTACLE_BOUND_BY_GOVERNMENT";
				}
				this.pausedFrom = this.status;
				this.pausedOn = this.times.today;
				return to("PAUSED");
			});
			case "Resume" -> at("PAUSED", () -> {
				int still = this.times.between(Blocked.there(this.pausedOn), this.times.today);
				this.times.clocks.replaceAll((kind, limit) -> this.times.later(limit, still));
				this.due = this.times.later(Blocked.there(this.due), still);
				return to(this.pausedFrom);
			});
			case "Urge" -> at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
				if (role == 'O') {
					return wish();
				}
				this.urgings++;
				return "+";
			});
			case "Escalate" ->
				at((role == 'L') ? "ASSIGNED ACCEPTED IN_PROGRESS" : "ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
					if (this.tier == 3) {
						return "OBSTACLE_AT_HIGHEST_TIER";
					}
					escalate();
					return "+";
				});
			case "Submit" -> at("SORTED ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
				if (this.awaited) {
					return "OBSTACLE_GOVERNMENT_DECIDES";
				}
				submit();
				this.times.remove("OBSTACLE_EXTENSION_DECISION");
				return "+";
			});
			case "Decide" -> at("DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> decide(number));
			case "Supervise" -> at(SUPERVISABLE, () -> this.supervision.supervise(isUnsorted()));
			case "Letter" -> at(SUPERVISABLE, () -> this.supervision.letter(isUnsorted()));
			case "Lift" ->
				at(SUPERVISABLE + " SOLVED_CLAIMED CONFIRMED EVALUATED", () -> this.supervision.lift(this.held));
			case "Criticise" -> at(SUPERVISABLE, this.supervision::criticise);
			case "Interview" -> at(SUPERVISABLE + " SOLVED_CLAIMED CONFIRMED EVALUATED", this.supervision::interview);
			case "Confirm" -> at("SOLVED_CLAIMED", () -> confirm());
			case "Refuse" -> at("SOLVED_CLAIMED", () -> {
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
				if (this.callBack) {
					this.times.put("OBSTACLE_CALL_BACK", 1);
				}
				return this.status.equals("CONFIRMED") ? to("EVALUATED") : "+";
			});
			case "CallBack" -> at("EVALUATED CLOSED", () -> {
				if (!this.callBack) {
					return "OBSTACLE_CALL_BACK_NOT_PENDING";
				}
				this.callBack = false;
				this.times.remove("OBSTACLE_CALL_BACK");
				return (number % 2 == 0) ? "+" : reopen();
			});
			case "Close" -> at("CONFIRMED EVALUATED", () -> {
				if (this.callBack || this.supervision.isOpen()) {
					return this.callBack ? "OBSTACLE_CALL_BACK_PENDING" : "OBSTACLE_SUPERVISED";
				}
				// Whoever may rate it keeps their turn.
				this.times.clocks.keySet().retainAll(List.of("OBSTACLE_RATING"));
				return to("CLOSED");
			});
			case "Reopen" -> at("CLOSED", this::reopen);
			case "Withdraw" ->
				at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED SOLVED_CLAIMED",
						() -> {
							String hidden = hides("OBSTACLE_WITHDRAW_");
							if (hidden != null) {
								return hidden;
							}
							this.withdrawnOn = this.times.today;
							this.withdrawnFrom = this.status;
							this.withdrawn.clear();
							this.withdrawn.putAll(this.times.clocks);
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
		String kind = this.times.over();
		while (kind != null && !this.status.equals("PAUSED")) {
			Limit over = Blocked.there(this.times.clocks.remove(kind));
			switch (kind) {
				case "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_AFTER_DUE" -> this.urgings++;
				case "OBSTACLE_DUE" -> overdue(over.due());
				case "OBSTACLE_SUPERVISION" -> {
					if (!this.supervision.isOpen()) {
						this.supervision.open(isUnsorted());
					}
				}
				case "OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW" -> this.supervision.next(isUnsorted());
				case "OBSTACLE_LETTER:RED" -> this.supervision.redExpired = true;
				case "OBSTACLE_CRITICISM" -> this.supervision.ripe = true;
				case "OBSTACLE_SILENCE" -> confirm();
				default -> {
					// Told, and nothing else changes.
				}
			}
			kind = this.times.over();
		}
	}

	private void overdue(LocalDate dueOn) {
		this.times.remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		this.asked = 0;
		this.times.clocks.put("OBSTACLE_AFTER_DUE", this.times.counted(dueOn, 1));
		if (!this.overdueBefore) {
			if (!this.supervision.isOpen()) {
				this.times.clocks.put("OBSTACLE_SUPERVISION", this.times.counted(dueOn, 3));
			}
			this.times.clocks.put("OBSTACLE_CRITICISM", this.times.counted(dueOn.plusDays(1), 5));
		}
		this.overdueBefore = true;
		this.urgings++;
		if (this.tier < 3) {
			escalate();
		}
	}

	private void escalate() {
		this.tier++;
		this.escalated = true;
		this.asked = 0;
		this.times.remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		Limit own = this.times.counted(this.times.today, halved(this.days[this.tier]));
		this.due = this.bound ? this.due : own;
		this.times.family(own, "");
		if (this.tier == 3 || this.awaited || this.bound) {
			submit();
		}
	}

	private void submit() {
		this.awaited = true;
		this.times.remove("OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE");
		if (!this.status.equals("DECISION_PENDING")) {
			this.workedOn = this.status.equals("ACCEPTED") || this.status.equals("IN_PROGRESS");
			this.asked = 0;
			this.status = "DECISION_PENDING";
		}
	}

	/** Even: across departments, 0606. Odd: major, 0206. From 2 on work stands still. */
	private String sort(int number) {
		if (this.bound && number >= 4) {
			return "OBSTACLE_BOUND_BY_GOVERNMENT";
		}
		boolean major = number % 2 == 1;
		this.stopsWork = number >= 2;
		this.days = major ? new int[] { 0, 20, 40, 40 } : new int[] { 0, 10, 20, 20 };
		int before = this.tier;
		this.tier = (this.escalated || this.bound) ? Math.max(1, before) : 1;
		this.sortedDays = halved(this.days[this.tier]);
		Limit counted = this.times.counted(this.times.today, this.sortedDays);
		Limit standing = this.due;
		if (standing == null) {
			this.originalDays = this.sortedDays;
			this.originalDue = counted.due();
		}
		boolean takesNew = standing == null
				|| (!this.bound && (this.tier > before || counted.due().isBefore(standing.due())));
		Limit deadline = takesNew ? counted : standing;
		this.times.remove("OBSTACLE_SORT", "OBSTACLE_ASSIGN", ModelTimes.COOPERATOR);
		if (!deadline.equals(standing)) {
			this.times.remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE");
			this.times.family(deadline, "");
		}
		this.due = deadline;
		this.awaited |= major;
		if (!this.awaited) {
			this.times.put("OBSTACLE_ASSIGN", 0);
		}
		Limit usual = this.times.counted(this.times.today, 3);
		this.times.clocks.put(ModelTimes.COOPERATOR, usual.due().isAfter(deadline.due()) ? deadline : usual);
		this.binding = this.bound;
		this.answered = false;
		this.workedOn = false;
		return to(this.awaited ? "DECISION_PENDING" : "SORTED");
	}

	private String request(int wished) {
		if (this.bound) {
			return "OBSTACLE_BOUND_BY_GOVERNMENT";
		}
		if (this.asked > 0) {
			return "OBSTACLE_EXTENSION_PENDING";
		}
		if (this.extensions >= 2) {
			return "OBSTACLE_EXTENSIONS_USED_UP";
		}
		if (this.times.between(this.times.today, Blocked.there(this.due).due()) < 1) {
			return "OBSTACLE_EXTENSION_TOO_LATE";
		}
		if (wished < 1 || wished > this.originalDays / 2 - this.extendedDays) {
			return "OBSTACLE_EXTENSION_TOO_LONG";
		}
		this.asked = wished;
		this.times.put("OBSTACLE_EXTENSION_DECISION", 1);
		return "+";
	}

	private String grant() {
		if (this.asked == 0) {
			return "OBSTACLE_EXTENSION_NOT_ASKED";
		}
		if (this.times.today.isAfter(Blocked.there(this.due).due())) {
			return "OBSTACLE_EXTENSION_TOO_LATE";
		}
		this.due = this.times.later(Blocked.there(this.due), this.asked);
		boolean half = this.times.clocks.containsKey("OBSTACLE_HALF");
		this.times.remove("OBSTACLE_EXTENSION_DECISION", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE");
		this.times.family(this.due, half ? "" : "OBSTACLE_HALF");
		this.extendedDays += this.asked;
		this.extensions++;
		this.asked = 0;
		return "+";
	}

	private String decide(int number) {
		if (!this.awaited) {
			return "OBSTACLE_GOVERNMENT_NOT_ASKED";
		}
		if (!this.documents.add(this.tier + " " + number % DOCUMENTS)) {
			return "OBSTACLE_DECISION_REPEATED";
		}
		this.times.remove("OBSTACLE_ASSIGN", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		this.due = new Limit(null, 0, this.times.today.plusDays(number));
		this.times.family(this.due, "");
		this.times.put("OBSTACLE_RESPONSE", 1);
		this.awaited = false;
		this.bound = true;
		this.binding = true;
		this.asked = 0;
		return to("ASSIGNED");
	}

	/** Of the owner: not more often than once in three working days. */
	private String wish() {
		if (this.wishedOn != null && this.times.today.isBefore(this.times.counted(this.wishedOn, 3).due())) {
			return "OBSTACLE_WISH_TOO_SOON";
		}
		this.wishedOn = this.times.today;
		this.wishes++;
		return "+";
	}

	/** As it stood, within ten working days. */
	private String revoke() {
		if (this.times.today.isAfter(this.times.counted(Blocked.there(this.withdrawnOn), 10).due())) {
			return "OBSTACLE_REVOCATION_TOO_LATE";
		}
		this.times.clocks.putAll(this.withdrawn);
		return to(this.withdrawnFrom);
	}

	private String confirm() {
		this.times.remove("OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE");
		this.held.clear();
		this.awaited = false;
		this.times.put("OBSTACLE_RATING", 3);
		return to("CONFIRMED");
	}

	private String reopen() {
		this.reopenings++;
		this.rated = false;
		this.callBack = false;
		this.overdueBefore = false;
		this.supervision.ripe = false;
		this.times.remove("OBSTACLE_CALL_BACK", "OBSTACLE_RATING");
		Limit own = this.times.counted(this.times.today, this.sortedDays);
		this.due = this.bound ? this.due : own;
		this.times.family(own, "");
		to("IN_PROGRESS");
		if (this.bound) {
			submit();
		}
		return "+";
	}

	private boolean isUnsorted() {
		return this.tier == 0;
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

	private int halved(int count) {
		return this.stopsWork ? Math.max(1, count / 2) : count;
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
