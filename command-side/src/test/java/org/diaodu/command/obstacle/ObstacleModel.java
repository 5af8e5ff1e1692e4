package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The rules of D4 once more, as plainly as can be: what an obstacle is, what each act by
 * each role does to it, and what each clock does when it is over. Shares no code with the
 * program; roles and codes are those of {@code state-act-role.txt}, X is a leader of the
 * city.
 */
final class ObstacleModel {

	private static final List<String> ORDER = List.of("OBSTACLE_SORT", "OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE",
			"OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_DUE", "OBSTACLE_AFTER_DUE", "OBSTACLE_EXTENSION_DECISION",
			"OBSTACLE_SUPERVISION", "OBSTACLE_CRITICISM", "OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE",
			"OBSTACLE_CALL_BACK", "OBSTACLE_RATING", "OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW",
			"OBSTACLE_LETTER:RED", "OBSTACLE_COOPERATOR:" + Blocked.TIEXI_INDUSTRY);

	private static final String COOPERATOR = ORDER.getLast();

	private static final Map<String, String> RIGHTS = Map.ofEntries(Map.entry("Sort", "DCS"),
			Map.entry("Assign", "DCS"), Map.entry("Accept", "LS"), Map.entry("Return", "LS"),
			Map.entry("Reassign", "DCS"), Map.entry("Note", "LKS"), Map.entry("Answer", "K"), Map.entry("Claim", "LS"),
			Map.entry("Request", "LS"), Map.entry("Grant", "DCS"), Map.entry("RefuseDays", "DCS"),
			Map.entry("Pause", "DCS"), Map.entry("Resume", "DCS"), Map.entry("Urge", "ZODCIS"),
			Map.entry("Escalate", "LDCS"), Map.entry("Submit", "DCS"), Map.entry("Decide", "CMXS"),
			Map.entry("Supervise", "CIS"), Map.entry("Letter", "CIS"), Map.entry("Lift", "CIS"),
			Map.entry("Criticise", "CS"), Map.entry("Interview", "MXS"), Map.entry("Confirm", "ZOS"),
			Map.entry("Refuse", "ZOS"), Map.entry("Rate", "ZOS"), Map.entry("CallBack", "DCS"),
			Map.entry("Close", "DCS"), Map.entry("Reopen", "ZODCIS"), Map.entry("Withdraw", "Z"),
			Map.entry("Merge", "DCS"));

	private final LocalDate[] working;

	LocalDate today;

	String status = "REPORTED";

	/** 1 district, 2 city, 3 leading group; 0 before it is sorted. */
	int tier;

	int urgings;

	int extensions;

	int reopenings;

	boolean awaited;

	/** Whether its lead unit had accepted it when the government was asked. */
	boolean workedOn;

	boolean supervised;

	/** Whether a government decided owner and day. */
	boolean bound;

	int wishes;

	final Map<String, Limit> clocks = new TreeMap<>();

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

	private boolean ripe;

	private boolean redExpired;

	private int letter;

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

	/**
	 * A last day, and from when and how many it was counted; from is null for a given
	 * one.
	 */
	record Limit(@Nullable LocalDate from, int count, LocalDate due) {
	}

	ObstacleModel(LocalDate[] working, LocalDate today) {
		this.working = working;
		this.today = today;
		put("OBSTACLE_SORT", 1);
	}

	/** What becomes of an act. */
	String act(char role, String act, int number) {
		boolean unknown = role == 'H' || role == 'N' || ((role == 'L' || role == 'K') && this.tier == 0);
		boolean local = role == 'D' || role == 'I' || role == 'M';
		if (unknown || Blocked.there(RIGHTS.get(act)).indexOf(role) < 0 || (local && this.tier >= 2)) {
			return unknown ? "NOT_FOUND" : "NOT_PERMITTED";
		}
		if (act.equals("Reopen") && this.status.equals("WITHDRAWN")) {
			return (role == 'Z') ? revoke() : "NOT_PERMITTED";
		}
		return switch (act) {
			case "Sort" -> at("REPORTED SORTED DECISION_PENDING RETURNED", () -> sort(number));
			case "Assign" ->
				this.status.equals("DECISION_PENDING") ? "OBSTACLE_GOVERNMENT_DECIDES" : at("SORTED", () -> {
					remove("OBSTACLE_ASSIGN");
					put("OBSTACLE_RESPONSE", 1);
					return to("ASSIGNED");
				});
			case "Accept" -> at("ASSIGNED", () -> {
				remove("OBSTACLE_RESPONSE");
				return to("ACCEPTED");
			});
			case "Return" -> at("ASSIGNED", () -> {
				if (this.binding) {
					return "OBSTACLE_ASSIGNMENT_BINDING";
				}
				remove("OBSTACLE_RESPONSE");
				put("OBSTACLE_ASSIGN", 0);
				return to("RETURNED");
			});
			case "Reassign" -> this.status.equals("DECISION_PENDING") ? "OBSTACLE_GOVERNMENT_DECIDES"
					: at("ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> {
						if (this.bound) {
							return "OBSTACLE_BOUND_BY_GOVERNMENT";
						}
						remove("OBSTACLE_ASSIGN", "OBSTACLE_EXTENSION_DECISION");
						put("OBSTACLE_RESPONSE", 1);
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
				remove(COOPERATOR);
				return "+";
			});
			case "Claim" -> handled("ACCEPTED IN_PROGRESS", () -> {
				this.held.putAll(this.clocks);
				this.clocks.clear();
				put("OBSTACLE_CONFIRMATION", 3);
				put("OBSTACLE_SILENCE", 5);
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
				remove("OBSTACLE_EXTENSION_DECISION");
				return "+";
			});
			case "Pause" -> at("ACCEPTED IN_PROGRESS", () -> {
				if (this.bound) {
					return "OBSTACLE_BOUND_BY_GOVERNMENT";
				}
				this.pausedFrom = this.status;
				this.pausedOn = this.today;
				return to("PAUSED");
			});
			case "Resume" -> at("PAUSED", () -> {
				int still = between(Blocked.there(this.pausedOn), this.today);
				this.clocks.replaceAll((kind, limit) -> later(limit, still));
				this.due = later(Blocked.there(this.due), still);
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
				remove("OBSTACLE_EXTENSION_DECISION");
				return "+";
			});
			case "Decide" -> at("DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", () -> decide(number));
			case "Supervise" ->
				at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED", () -> {
					if (this.supervised) {
						return "OBSTACLE_SUPERVISED";
					}
					supervise();
					return "+";
				});
			case "Letter" ->
				at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED", () -> {
					if (this.letter == 0) {
						return "OBSTACLE_NOT_SUPERVISED";
					}
					if (this.letter == 3) {
						return "OBSTACLE_LAST_LETTER";
					}
					nextLetter();
					return "+";
				});
			case "Lift" -> at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED"
					+ " SOLVED_CLAIMED CONFIRMED EVALUATED", () -> {
						if (!this.supervised) {
							return "OBSTACLE_NOT_SUPERVISED";
						}
						this.supervised = false;
						this.letter = 0;
						this.redExpired = false;
						remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW", "OBSTACLE_LETTER:RED");
						this.held.keySet().removeIf((kind) -> kind.startsWith("OBSTACLE_LETTER:"));
						return "+";
					});
			case "Criticise" ->
				at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED", () -> {
					boolean issued = this.ripe;
					this.ripe = false;
					return issued ? "+" : "OBSTACLE_CRITICISM_TOO_EARLY";
				});
			case "Interview" -> at(
					"REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED"
							+ " SOLVED_CLAIMED CONFIRMED EVALUATED",
					() -> this.redExpired ? "+" : "OBSTACLE_INTERVIEW_TOO_EARLY");
			case "Confirm" -> at("SOLVED_CLAIMED", () -> confirm());
			case "Refuse" -> at("SOLVED_CLAIMED", () -> {
				remove("OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE");
				this.clocks.putAll(this.held);
				this.held.clear();
				this.workedOn = true;
				return to(this.awaited ? "DECISION_PENDING" : "IN_PROGRESS");
			});
			case "Rate" -> at("CONFIRMED EVALUATED CLOSED", () -> {
				if (this.rated) {
					return "OBSTACLE_RATED";
				}
				this.rated = true;
				remove("OBSTACLE_RATING");
				this.callBack = number <= 2;
				if (this.callBack) {
					put("OBSTACLE_CALL_BACK", 1);
				}
				return this.status.equals("CONFIRMED") ? to("EVALUATED") : "+";
			});
			case "CallBack" -> at("EVALUATED CLOSED", () -> {
				if (!this.callBack) {
					return "OBSTACLE_CALL_BACK_NOT_PENDING";
				}
				this.callBack = false;
				remove("OBSTACLE_CALL_BACK");
				return (number % 2 == 0) ? "+" : reopen();
			});
			case "Close" -> at("CONFIRMED EVALUATED", () -> {
				if (this.callBack || this.supervised) {
					return this.callBack ? "OBSTACLE_CALL_BACK_PENDING" : "OBSTACLE_SUPERVISED";
				}
				// Whoever may rate it keeps their turn.
				this.clocks.keySet().retainAll(List.of("OBSTACLE_RATING"));
				return to("CLOSED");
			});
			case "Reopen" -> at("CLOSED", this::reopen);
			case "Withdraw" ->
				at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS PAUSED SOLVED_CLAIMED",
						() -> {
							this.withdrawnOn = this.today;
							this.withdrawnFrom = this.status;
							this.withdrawn.clear();
							this.withdrawn.putAll(this.clocks);
							return ended("WITHDRAWN");
						});
			case "Merge" -> at("REPORTED SORTED DECISION_PENDING ASSIGNED RETURNED ACCEPTED IN_PROGRESS", this::merge);
			default -> throw new IllegalArgumentException(act);
		};
	}

	/** The clock that is over first, or null. */
	private @Nullable String over() {
		String first = null;
		for (String kind : ORDER) {
			Limit limit = this.clocks.get(kind);
			if (limit != null && limit.due().isBefore(this.today)
					&& (first == null || limit.due().isBefore(Blocked.there(this.clocks.get(first)).due()))) {
				first = kind;
			}
		}
		return first;
	}

	/** A morning: whatever is over rings. */
	void morning(LocalDate day) {
		this.today = day;
		ring();
	}

	void ring() {
		String kind = over();
		while (kind != null && !this.status.equals("PAUSED")) {
			Limit over = Blocked.there(this.clocks.remove(kind));
			switch (kind) {
				case "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_AFTER_DUE" -> this.urgings++;
				case "OBSTACLE_DUE" -> overdue(over.due());
				case "OBSTACLE_SUPERVISION" -> {
					if (!this.supervised) {
						supervise();
					}
				}
				case "OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW" -> nextLetter();
				case "OBSTACLE_LETTER:RED" -> this.redExpired = true;
				case "OBSTACLE_CRITICISM" -> this.ripe = true;
				case "OBSTACLE_SILENCE" -> confirm();
				default -> {
					// Told, and nothing else changes.
				}
			}
			kind = over();
		}
	}

	private void overdue(LocalDate dueOn) {
		remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		this.asked = 0;
		this.clocks.put("OBSTACLE_AFTER_DUE", counted(dueOn, 1));
		if (!this.overdueBefore) {
			if (!this.supervised) {
				this.clocks.put("OBSTACLE_SUPERVISION", counted(dueOn, 3));
			}
			this.clocks.put("OBSTACLE_CRITICISM", counted(dueOn.plusDays(1), 5));
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
		remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		Limit own = counted(this.today, halved(this.days[this.tier]));
		this.due = this.bound ? this.due : own;
		family(own, "");
		if (this.tier == 3 || this.awaited || this.bound) {
			submit();
		}
	}

	private void submit() {
		this.awaited = true;
		remove("OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE");
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
		Limit counted = counted(this.today, this.sortedDays);
		Limit standing = this.due;
		if (standing == null) {
			this.originalDays = this.sortedDays;
			this.originalDue = counted.due();
		}
		boolean takesNew = standing == null
				|| (!this.bound && (this.tier > before || counted.due().isBefore(standing.due())));
		Limit deadline = takesNew ? counted : standing;
		remove("OBSTACLE_SORT", "OBSTACLE_ASSIGN", COOPERATOR);
		if (!deadline.equals(standing)) {
			remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE");
			family(deadline, "");
		}
		this.due = deadline;
		this.awaited |= major;
		if (!this.awaited) {
			put("OBSTACLE_ASSIGN", 0);
		}
		Limit usual = counted(this.today, 3);
		this.clocks.put(COOPERATOR, usual.due().isAfter(deadline.due()) ? deadline : usual);
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
		if (between(this.today, Blocked.there(this.due).due()) < 1) {
			return "OBSTACLE_EXTENSION_TOO_LATE";
		}
		if (wished < 1 || wished > this.originalDays / 2 - this.extendedDays) {
			return "OBSTACLE_EXTENSION_TOO_LONG";
		}
		this.asked = wished;
		put("OBSTACLE_EXTENSION_DECISION", 1);
		return "+";
	}

	private String grant() {
		if (this.asked == 0) {
			return "OBSTACLE_EXTENSION_NOT_ASKED";
		}
		if (this.today.isAfter(Blocked.there(this.due).due())) {
			return "OBSTACLE_EXTENSION_TOO_LATE";
		}
		this.due = later(Blocked.there(this.due), this.asked);
		boolean half = this.clocks.containsKey("OBSTACLE_HALF");
		remove("OBSTACLE_EXTENSION_DECISION", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE");
		family(this.due, half ? "" : "OBSTACLE_HALF");
		this.extendedDays += this.asked;
		this.extensions++;
		this.asked = 0;
		return "+";
	}

	private String decide(int number) {
		if (!this.awaited) {
			return "OBSTACLE_GOVERNMENT_NOT_ASKED";
		}
		remove("OBSTACLE_ASSIGN", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		this.due = new Limit(null, 0, this.today.plusDays(number));
		family(this.due, "");
		put("OBSTACLE_RESPONSE", 1);
		this.awaited = false;
		this.bound = true;
		this.binding = true;
		this.asked = 0;
		return to("ASSIGNED");
	}

	/** Of the owner: not more often than once in three working days. */
	private String wish() {
		if (this.wishedOn != null && this.today.isBefore(counted(this.wishedOn, 3).due())) {
			return "OBSTACLE_WISH_TOO_SOON";
		}
		this.wishedOn = this.today;
		this.wishes++;
		return "+";
	}

	/** As it stood, within ten working days. */
	private String revoke() {
		if (this.today.isAfter(counted(Blocked.there(this.withdrawnOn), 10).due())) {
			return "OBSTACLE_REVOCATION_TOO_LATE";
		}
		this.clocks.putAll(this.withdrawn);
		return to(this.withdrawnFrom);
	}

	private String confirm() {
		remove("OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE");
		this.held.clear();
		this.awaited = false;
		put("OBSTACLE_RATING", 3);
		return to("CONFIRMED");
	}

	private String reopen() {
		this.reopenings++;
		this.rated = false;
		this.callBack = false;
		this.overdueBefore = false;
		this.ripe = false;
		remove("OBSTACLE_CALL_BACK", "OBSTACLE_RATING");
		Limit own = counted(this.today, this.sortedDays);
		this.due = this.bound ? this.due : own;
		family(own, "");
		to("IN_PROGRESS");
		if (this.bound) {
			submit();
		}
		return "+";
	}

	private void supervise() {
		this.supervised = true;
		this.letter = 1;
		remove("OBSTACLE_SUPERVISION");
		put("OBSTACLE_LETTER:BLUE", 3);
	}

	private void nextLetter() {
		this.letter++;
		remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW");
		put((this.letter == 2) ? "OBSTACLE_LETTER:YELLOW" : "OBSTACLE_LETTER:RED", 3);
	}

	/** Into one that is sorted at its district. */
	private String merge() {
		if (this.bound || this.awaited) {
			return this.bound ? "OBSTACLE_BOUND_BY_GOVERNMENT" : "OBSTACLE_MERGE_UNDECIDED";
		}
		if (this.supervised || this.tier > 1) {
			return this.supervised ? "OBSTACLE_MERGE_SUPERVISED" : "OBSTACLE_MERGE_DOWN";
		}
		return ended("MERGED");
	}

	private String ended(String how) {
		this.clocks.clear();
		return to(how);
	}

	private void family(Limit limit, String without) {
		LocalDate start = (limit.from() != null) ? limit.from() : this.today;
		int count = (limit.from() != null) ? limit.count() : between(this.today, limit.due());
		int half = (count + 1) / 2;
		if (half < count && half != count - 2 && without.isEmpty()) {
			this.clocks.put("OBSTACLE_HALF", counted(start, half));
		}
		if (count >= 2) {
			this.clocks.put("OBSTACLE_DAY_BEFORE", counted(start, count - 2));
		}
		this.clocks.put("OBSTACLE_DUE", limit);
	}

	private int halved(int count) {
		return this.stopsWork ? Math.max(1, count / 2) : count;
	}

	private Limit later(Limit limit, int more) {
		return (limit.from() != null) ? counted(limit.from(), limit.count() + more) : counted(limit.due(), more);
	}

	private Limit counted(LocalDate from, int count) {
		return new Limit(from, count, this.working[firstFrom(from) + count]);
	}

	private int between(LocalDate after, LocalDate last) {
		return Math.max(0, firstFrom(last.plusDays(1)) - firstFrom(after.plusDays(1)));
	}

	private int firstFrom(LocalDate day) {
		int at = Arrays.binarySearch(this.working, day);
		return (at >= 0) ? at : -at - 1;
	}

	private void put(String kind, int count) {
		this.clocks.put(kind, counted(this.today, count));
	}

	private void remove(String... kinds) {
		for (String kind : kinds) {
			this.clocks.remove(kind);
		}
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
