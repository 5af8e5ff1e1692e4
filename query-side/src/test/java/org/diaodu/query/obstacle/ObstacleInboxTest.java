package org.diaodu.query.obstacle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.ListObstacleInbox;
import org.diaodu.kernel.obstacle.query.ListOverdueObstacles;
import org.diaodu.kernel.obstacle.query.ObstacleAct;
import org.diaodu.kernel.obstacle.query.ObstacleInboxEntryView;
import org.diaodu.kernel.obstacle.query.ObstacleInboxPage;
import org.diaodu.kernel.obstacle.query.ObstacleTurnView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.kernel.obstacle.query.OverdueObstaclePage;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.obstacle.ObstacleEvents.TIEXI_BUILDING;
import static org.diaodu.query.obstacle.ObstacleEvents.accepted;
import static org.diaodu.query.obstacle.ObstacleEvents.after;
import static org.diaodu.query.obstacle.ObstacleEvents.assigned;
import static org.diaodu.query.obstacle.ObstacleEvents.claimed;
import static org.diaodu.query.obstacle.ObstacleEvents.closed;
import static org.diaodu.query.obstacle.ObstacleEvents.confirmed;
import static org.diaodu.query.obstacle.ObstacleEvents.noted;
import static org.diaodu.query.obstacle.ObstacleEvents.number;
import static org.diaodu.query.obstacle.ObstacleEvents.paused;
import static org.diaodu.query.obstacle.ObstacleEvents.rated;
import static org.diaodu.query.obstacle.ObstacleEvents.reported;
import static org.diaodu.query.obstacle.ObstacleEvents.returned;
import static org.diaodu.query.obstacle.ObstacleEvents.sorted;

/** What waits for whom, and what they are offered to do. */
@Clause({ "F-004", "F-117", "F-118", "F-125", "F-146" })
class ObstacleInboxTest {

	private static final String DAY = "2026-06-01";

	/** The table the deciding side is judged by. */
	private static final Path TABLE = Path
		.of("../command-side/src/test/resources/org/diaodu/command/obstacle/state-act-role.txt");

	/** The same of what a government decided. */
	private static final Path BOUND = TABLE.resolveSibling("bound-act-role.txt");

	/** Those who hold a post; who holds none cannot ask, and the program does not. */
	private static final Map<Character, Caller> CALLERS = new TreeMap<>(Map.of('Z', ObstacleEvents.REPORTER, 'O',
			ObstacleEvents.CONTACT, 'L', ObstacleEvents.LEAD, 'K', ObstacleEvents.HELPER, 'D', ObstacleEvents.SORTER,
			'C', COORDINATOR, 'H', ObstacleEvents.OUTSIDER, 'I', ObstacleEvents.INSPECTOR, 'M', ObstacleEvents.LEADER));

	private final ProjectionFixture fixture = ObstacleEvents.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void whatIsOfferedIsWhatTheDecidingSideRecords() throws IOException {
		Map<ObstacleAct, Map<ObstacleStatus, String>> table = table(TABLE);
		assertThat(table.keySet()).containsExactlyInAnyOrder(ObstacleAct.values());
		for (ObstacleStatus status : ObstacleStatus.values()) {
			stand(status, status.name().toLowerCase(java.util.Locale.ROOT), 1 + status.ordinal());
			if (status == ObstacleStatus.ACCEPTED || status == ObstacleStatus.IN_PROGRESS) {
				String id = status.name().toLowerCase(java.util.Locale.ROOT) + "-asked";
				stand(status, id, 30 + status.ordinal());
				this.fixture.given(new ObstacleExtensionRequested(id, TIEXI_BUILDING, 1, "排期", "已告知企业", "2018-7",
						List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_EXTENSION_DECISION, DAY, 1)), List.of(),
						LocalDate.parse(DAY), null));
			}
			if (status.compareTo(ObstacleStatus.PAUSED) <= 0) {
				String id = status.name().toLowerCase(java.util.Locale.ROOT) + "-supervised";
				stand(status, id, 60 + status.ordinal());
				supervise(id, 60 + status.ordinal());
			}
		}
		List<String> wrong = new ArrayList<>();
		int offered = 0;
		for (Map.Entry<ObstacleAct, Map<ObstacleStatus, String>> act : table.entrySet()) {
			for (Map.Entry<ObstacleStatus, String> row : act.getValue().entrySet()) {
				String id = prepared(act.getKey(), row.getKey());
				int column = 0;
				for (char role : "ZOLKDCHIMN".toCharArray()) {
					boolean records = row.getValue().charAt(column++) == '+';
					Caller caller = CALLERS.get(role);
					boolean offers = caller != null && acts(caller, id).contains(act.getKey());
					offered += offers ? 1 : 0;
					if (offers != records) {
						wrong.add(act.getKey() + " at " + row.getKey() + " by " + role + ": offered " + offers);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(offered).isGreaterThan(100);
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void nothingIsOfferedThatWouldMoveWhatAGovernmentBound() throws IOException {
		List<String> wrong = new ArrayList<>();
		Map<ObstacleAct, Map<ObstacleStatus, String>> table = table(BOUND);
		// To the unit the government named it may be sorted again.
		table.remove(ObstacleAct.SORT);
		for (Map.Entry<ObstacleAct, Map<ObstacleStatus, String>> act : table.entrySet()) {
			for (Map.Entry<ObstacleStatus, String> row : act.getValue().entrySet()) {
				String id = bound(row.getKey());
				int column = 0;
				for (char role : "ZOLKDCHIM".toCharArray()) {
					boolean records = row.getValue().charAt(column++) == '+';
					if (acts(CALLERS.get(role), id).contains(act.getKey()) != records) {
						wrong.add(act.getKey() + " at " + row.getKey() + " by " + role + ": offered " + !records);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(table).hasSize(11);
	}

	/** Decided on by the district's government, and standing there. */
	private String bound(ObstacleStatus status) {
		String id = "bound-" + status.name().toLowerCase(java.util.Locale.ROOT);
		if (!this.bound.add(id)) {
			return id;
		}
		int sequence = 90 + status.ordinal();
		LocalDate day = LocalDate.parse(DAY);
		stand(ObstacleStatus.DECISION_PENDING, id, sequence);
		this.fixture.given(new GovernmentDecisionRecorded(id, GovernmentBody.DISTRICT_GOVERNMENT, "铁西区政府常务会议纪要第8期",
				"由城建局负责", TIEXI_BUILDING, Deadline.on(day.plusDays(20)), after(DAY, 20).due(),
				LetterKind.DECISION.number(number(sequence), 1), List.of(),
				List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_RESPONSE, DAY, 1)), List.of(), day, null));
		if (status == ObstacleStatus.ASSIGNED) {
			return id;
		}
		this.fixture.given(accepted(id, DAY));
		if (status == ObstacleStatus.ACCEPTED) {
			return id;
		}
		this.fixture.given(noted(id, DAY));
		if (status == ObstacleStatus.DECISION_PENDING) {
			this.fixture.given(new ObstacleSubmittedToGovernment(id, GovernmentBody.DISTRICT_GOVERNMENT, "情况有变",
					List.of(), List.of(), day));
		}
		if (status == ObstacleStatus.CLOSED) {
			this.fixture.given(claimed(id, true, DAY), confirmed(id, false, DAY), closed(id, DAY));
		}
		return id;
	}

	private final Set<String> bound = new HashSet<>();

	private List<ObstacleAct> acts(Caller caller, String id) {
		ObstacleView found = this.known
			.computeIfAbsent(caller.personId() + id,
					(first) -> new Found(this.fixture.whenAsked(new FindObstacle(caller, id, null)).answer()))
			.view();
		return (found != null) ? found.acts() : List.of();
	}

	private record Found(ObstacleView view) {
	}

	private final Map<String, Found> known = new HashMap<>();

	private static String prepared(ObstacleAct act, ObstacleStatus status) {
		String id = status.name().toLowerCase(java.util.Locale.ROOT);
		return switch (act) {
			case GRANT_EXTENSION, REFUSE_EXTENSION ->
				(status == ObstacleStatus.ACCEPTED || status == ObstacleStatus.IN_PROGRESS) ? id + "-asked" : id;
			case ISSUE_LETTER, LIFT_SUPERVISION ->
				(status.compareTo(ObstacleStatus.PAUSED) <= 0) ? id + "-supervised" : id;
			default -> id;
		};
	}

	/** Brings an obstacle to where it stands, as the deciding side's test does. */
	private void stand(ObstacleStatus status, String id, int sequence) {
		this.fixture.given(reported(id, sequence, DAY));
		switch (status) {
			case REPORTED -> {
				return;
			}
			case WITHDRAWN -> {
				this.fixture.given(new ObstacleWithdrawn(id, "误报", LocalDate.parse(DAY)));
				return;
			}
			case MERGED -> {
				this.fixture.given(new ObstacleMerged(id, "obstacle-other", number(99), "同一事项", LocalDate.parse(DAY)));
				return;
			}
			case DECISION_PENDING -> {
				this.fixture.given(sorted(id, ObstacleEvents.PLANT_SITE, "0206", SolvingTier.DISTRICT, TIEXI_BUILDING,
						20, DAY, true, TIEXI_INDUSTRY));
				return;
			}
			default -> this.fixture.given(sorted(id, "0606", 10, DAY, TIEXI_INDUSTRY));
		}
		List<Runnable> steps = new ArrayList<>();
		steps.add(() -> this.fixture.given(assigned(id, sequence, DAY)));
		if (status == ObstacleStatus.RETURNED) {
			steps.add(() -> this.fixture.given(returned(id, DAY)));
		}
		else {
			steps.add(() -> this.fixture.given(accepted(id, DAY)));
			steps.add(() -> this.fixture.given(noted(id, DAY)));
			steps.add((status == ObstacleStatus.PAUSED) ? () -> this.fixture.given(paused(id, DAY))
					: () -> this.fixture.given(claimed(id, true, DAY)));
			steps.add(() -> this.fixture.given(confirmed(id, false, DAY)));
			steps.add((status == ObstacleStatus.CLOSED) ? () -> this.fixture.given(closed(id, DAY))
					: () -> this.fixture.given(rated(id, 2, DAY)));
		}
		List<ObstacleStatus> reached = (status == ObstacleStatus.RETURNED)
				? List.of(ObstacleStatus.ASSIGNED, ObstacleStatus.RETURNED)
				: List.of(ObstacleStatus.ASSIGNED, ObstacleStatus.ACCEPTED, ObstacleStatus.IN_PROGRESS,
						(status == ObstacleStatus.PAUSED) ? ObstacleStatus.PAUSED : ObstacleStatus.SOLVED_CLAIMED,
						ObstacleStatus.CONFIRMED,
						(status == ObstacleStatus.CLOSED) ? ObstacleStatus.CLOSED : ObstacleStatus.EVALUATED);
		if (status == ObstacleStatus.SORTED) {
			return;
		}
		for (int i = 0; i < steps.size(); i++) {
			steps.get(i).run();
			if (reached.get(i) == status) {
				return;
			}
		}
		throw new IllegalStateException("not reached: " + status);
	}

	private void supervise(String id, int sequence) {
		this.fixture.given(
				new ObstacleSupervised(id, SupervisionCause.ORDERED, "重点督查",
						LetterKind.SUPERVISION.number(number(sequence), 1), "2018-7", LocalDate.parse(DAY)),
				new SupervisionLetterIssued(id, LetterColour.BLUE, TIEXI_BUILDING,
						LetterKind.WARNING.number(number(sequence), 1), "重点督查", after(DAY, 3), List.of(), List.of(),
						LocalDate.parse(DAY), null));
	}

	private static Map<ObstacleAct, Map<ObstacleStatus, String>> table(Path file) throws IOException {
		Map<ObstacleAct, Map<ObstacleStatus, String>> table = new EnumMap<>(ObstacleAct.class);
		ObstacleAct act = null;
		for (String line : Files.readAllLines(file)) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] words = line.split("\\s+", 2);
			String cells = words[1].replace(" ", "");
			if (cells.startsWith("ZO")) {
				assertThat(cells).startsWith("ZOLKDCHIMN");
				// What only the program does is offered to nobody.
				act = ActsOfCommands.ACTS.get(words[0]);
			}
			else if (act != null) {
				table.computeIfAbsent(act, (first) -> new EnumMap<>(ObstacleStatus.class))
					.put(ObstacleStatus.valueOf(words[0]), cells);
			}
		}
		return table;
	}

	@Test
	@Clause({ "F-004", "F-137" })
	void eachFindsWhatWaitsForThemTheOldestClockFirst() {
		this.fixture.given(reported("obstacle-1", 1, "2026-05-29"), reported("obstacle-2", 2, "2026-05-27"),
				reported("obstacle-3", 3, "2026-05-20"), sorted("obstacle-3", "0606", 10, "2026-05-21", TIEXI_INDUSTRY),
				assigned("obstacle-3", 3, "2026-05-21"), accepted("obstacle-3", "2026-05-21"),
				reported("obstacle-4", 4, "2026-05-20"), sorted("obstacle-4", "0606", 5, "2026-05-21"),
				assigned("obstacle-4", 4, "2026-05-21"), accepted("obstacle-4", "2026-05-21"),
				noted("obstacle-4", "2026-05-22"), claimed("obstacle-4", true, "2026-05-25"));
		assertThat(inbox(ObstacleEvents.SORTER)).containsExactly("obstacle-2 SORTING 2026-05-28 true",
				"obstacle-1 SORTING 2026-06-01 false");
		assertThat(inbox(ObstacleEvents.LEAD)).containsExactly("obstacle-3 SOLUTION 2026-06-04 false");
		assertThat(inbox(ObstacleEvents.HELPER)).containsExactly("obstacle-3 COOPERATION 2026-05-26 true");
		assertThat(inbox(ObstacleEvents.CONTACT)).containsExactly("obstacle-4 CONFIRMATION 2026-05-28 true");
		assertThat(inbox(ObstacleEvents.REPORTER)).containsExactly("obstacle-4 CONFIRMATION 2026-05-28 true");
		assertThat(inbox(COORDINATOR)).as("the district's are the district's").isEmpty();
		assertThat(inbox(ObstacleEvents.OUTSIDER)).isEmpty();
		assertThat(inbox(ObstacleEvents.CITIZEN)).isEmpty();
		ObstacleInboxPage first = page(ObstacleEvents.SORTER, 1, null);
		assertThat(first.totalCount()).isEqualTo(2);
		assertThat(first.hasNext()).isTrue();
		assertThat(first.entries().getFirst().acts()).containsExactly(ObstacleAct.SORT, ObstacleAct.MERGE);
		ObstacleInboxPage second = page(ObstacleEvents.SORTER, 1, first.cursors().getLast());
		assertThat(second.entries()).extracting((entry) -> entry.obstacle().obstacleId()).containsExactly("obstacle-1");
		assertThat(second.hasNext()).isFalse();
		assertThat(second.totalCount()).isEqualTo(2);
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whatAGovernmentMustDecideWaitsForItsSeat() {
		this.fixture.given(reported("obstacle-1", 1, "2026-05-27"), sorted("obstacle-1", ObstacleEvents.PLANT_SITE,
				"0206", SolvingTier.DISTRICT, TIEXI_BUILDING, 20, "2026-05-28", true));
		this.fixture.given(reported("obstacle-2", 2, "2026-05-27"), sorted("obstacle-2", ObstacleEvents.PLANT_SITE,
				"0206", SolvingTier.CITY, TIEXI_BUILDING, 20, "2026-05-28", true));
		assertThat(inbox(ObstacleEvents.LEADER)).containsExactly("obstacle-1 DECISION 2026-06-25 false");
		assertThat(inbox(COORDINATOR)).containsExactly("obstacle-2 DECISION 2026-06-25 false");
		ObstacleTurnView turn = page(COORDINATOR, 10, null).entries().getFirst().waiting().getFirst();
		assertThat(turn.unitName()).isEqualTo("沈阳市");
		assertThat(turn.role()).isEqualTo(Role.RESPONSIBLE_LEADER);
	}

	@Test
	@Clause({ "F-119", "F-137" })
	void whoeverLeadsIsNotAskedToHelp() {
		LocalDate day = LocalDate.parse("2026-05-29");
		this.fixture.given(reported("obstacle-1", 1, "2026-05-28"),
				sorted("obstacle-1", "0606", 10, "2026-05-28", TIEXI_INDUSTRY), assigned("obstacle-1", 1, "2026-05-28"),
				new CooperationEnded("obstacle-1", TIEXI_INDUSTRY, null, List.of(),
						List.of(new ClockRef(ClockKind.OBSTACLE_COOPERATOR, TIEXI_INDUSTRY)), day),
				new ObstacleReassigned("obstacle-1", TIEXI_BUILDING, TIEXI_INDUSTRY, "职责明确",
						LetterKind.ASSIGNMENT.number(number(1), 2),
						List.of(ObstacleEvents.clock(ClockKind.OBSTACLE_RESPONSE, "2026-05-29", 1)), List.of(), day,
						null));
		assertThat(inbox(ObstacleEvents.HELPER)).containsExactly("obstacle-1 RESPONSE 2026-06-01 false");
		ObstacleInboxEntryView entry = page(ObstacleEvents.HELPER, 10, null).entries().getFirst();
		assertThat(entry.obstacle().cooperators()).isEmpty();
		assertThat(entry.acts()).contains(ObstacleAct.ACCEPT).doesNotContain(ObstacleAct.ANSWER_AS_COOPERATOR);
	}

	@Test
	@Clause({ "F-121", "F-123" })
	void whatIsSupervisedWaitsForItsConclusionAndALowRatingForACall() {
		for (int i = 1; i <= 2; i++) {
			String id = "obstacle-" + i;
			this.fixture.given(ObstacleEvents.inHand(id, i, "2026-05-20", "2026-05-21", 10));
			if (i == 2) {
				supervise(id, i);
			}
			this.fixture.given(claimed(id, true, "2026-05-25"), confirmed(id, false, "2026-05-26"),
					rated(id, (i == 1) ? 1 : 5, "2026-05-27"));
		}
		assertThat(inbox(ObstacleEvents.SORTER)).containsExactly("obstacle-1 CALL_BACK 2026-05-28 true");
		assertThat(inbox(ObstacleEvents.INSPECTOR)).containsExactly("obstacle-2 LIFTING null false");
		assertThat(page(ObstacleEvents.INSPECTOR, 10, null).entries().getFirst().acts())
			.containsExactly(ObstacleAct.LIFT_SUPERVISION);
	}

	@Test
	@Clause({ "F-004", "F-123" })
	void aCallThatWentUpStaysWithWhoeverOwedItToo() {
		String call = "obstacle-1 CALL_BACK 2026-05-28 true";
		this.fixture.given(ObstacleEvents.inHand("obstacle-1", 1, "2026-05-20", "2026-05-21", 10))
			.given(claimed("obstacle-1", true, "2026-05-25"), confirmed("obstacle-1", false, "2026-05-26"),
					closed("obstacle-1", "2026-05-26"), rated("obstacle-1", 1, "2026-05-27"));
		assertThat(inbox(ObstacleEvents.SORTER)).containsExactly(call);
		assertThat(inbox(COORDINATOR)).isEmpty();
		this.fixture.given(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_STEP_ESCALATION,
				ClockKind.OBSTACLE_CALL_BACK.name(), LocalDate.parse("2026-06-02"), null, List.of(), List.of(),
				LocalDate.parse("2026-06-03"), Arbiter.TIER_ABOVE));
		for (Caller caller : List.of(ObstacleEvents.SORTER, COORDINATOR)) {
			assertThat(inbox(caller)).containsExactly(call);
			assertThat(page(caller, 10, null).entries().getFirst().acts()).contains(ObstacleAct.RECORD_CALL_BACK);
		}
		this.fixture.given(new ObstacleCalledBack("obstacle-1", true, "已说明", List.of(),
				List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_CALL_BACK)), LocalDate.parse("2026-06-03")));
		assertThat(inbox(ObstacleEvents.SORTER)).isEmpty();
		assertThat(inbox(COORDINATOR)).isEmpty();
	}

	@Test
	@Clause({ "F-004", "F-005", "F-119" })
	void whatIsNotHandedOverOrAcceptedIsLateAndGoesUp() {
		this.fixture.given(ObstacleEvents.reported("obstacle-1", 1, "2026-05-20"),
				sorted("obstacle-1", "0606", 10, "2026-05-21"));
		assertThat(late()).as("since the 21st, counted on June 1st").containsExactly("obstacle-1 7");
		assertThat(inbox(COORDINATOR)).isEmpty();
		this.fixture.given(wentUp(ClockKind.OBSTACLE_ASSIGN, Arbiter.TIER_ABOVE));
		assertThat(inbox(ObstacleEvents.SORTER)).isEmpty();
		assertThat(inbox(COORDINATOR)).containsExactly("obstacle-1 ASSIGNMENT 2026-05-21 true");
		assertThat(page(COORDINATOR, 10, null).entries().getFirst().acts()).contains(ObstacleAct.ASSIGN);

		this.fixture.given(ObstacleEvents.assigned("obstacle-1", 1, "2026-05-26"));
		assertThat(late()).containsExactly("obstacle-1 3");
		assertThat(inbox(COORDINATOR)).isEmpty();
		this.fixture.given(wentUp(ClockKind.OBSTACLE_RESPONSE, Arbiter.SORTER));
		assertThat(inbox(ObstacleEvents.SORTER)).as("to give it to another")
			.containsExactly("obstacle-1 REASSIGNMENT 2026-05-27 true");
		assertThat(inbox(ObstacleEvents.LEAD)).as("who may still accept it")
			.containsExactly("obstacle-1 RESPONSE 2026-05-27 true");

		this.fixture.given(returned("obstacle-1", TIEXI_BUILDING, Arbiter.SORTER, "2026-05-28"));
		assertThat(inbox(ObstacleEvents.LEAD)).isEmpty();
		assertThat(late()).containsExactly("obstacle-1 2");
		this.fixture.given(wentUp(ClockKind.OBSTACLE_ASSIGN, Arbiter.TIER_ABOVE));
		assertThat(inbox(ObstacleEvents.SORTER)).isEmpty();
		assertThat(inbox(COORDINATOR)).containsExactly("obstacle-1 REASSIGNMENT 2026-05-28 true");
		assertThat(page(COORDINATOR, 10, null).entries().getFirst().acts()).contains(ObstacleAct.REASSIGN);
	}

	/** Raised as older programs did: whoever sorts may not give it to another. */
	@Test
	@Clause({ "F-004", "F-009", "F-128" })
	void whatAGovernmentBoundIsNotAcceptedIsTheUnitsAlone() {
		this.fixture.given(ObstacleEvents.reported("obstacle-1", 1, "2026-05-20"),
				sorted("obstacle-1", ObstacleEvents.PLANT_SITE, "0606", SolvingTier.DISTRICT, TIEXI_BUILDING, 20,
						"2026-05-21", true),
				ObstacleEvents.bound("obstacle-1", 1, "2026-06-05", "2026-06-12", "2026-05-25"),
				wentUp(ClockKind.OBSTACLE_RESPONSE, Arbiter.SORTER));
		assertThat(inbox(ObstacleEvents.SORTER)).isEmpty();
		assertThat(inbox(ObstacleEvents.LEAD)).containsExactly("obstacle-1 RESPONSE 2026-05-26 true");
		assertThat(late()).as("since the 26th, counted on June 1st").containsExactly("obstacle-1 4");
	}

	private static ObstacleLimitPassed wentUp(ClockKind step, Arbiter above) {
		return new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_STEP_ESCALATION, step.name(),
				LocalDate.parse("2026-05-25"), null, List.of(), List.of(), LocalDate.parse("2026-05-26"), above);
	}

	/** What is late, and by how many working days. */
	private List<String> late() {
		OverdueObstaclePage page = this.fixture
			.whenAsked(new ListOverdueObstacles(COORDINATOR, null, null, 10, null, null))
			.answer();
		return page.rows().stream().map((late) -> late.obstacle().obstacleId() + " " + late.workingDaysLate()).toList();
	}

	/** They see it as long as they may conclude it. */
	@Test
	@Clause({ "F-004", "F-121" })
	void whoeverOpenedASupervisionElsewhereIsToConcludeItToo() {
		this.fixture.given(ObstacleEvents.inHand("obstacle-1", 1, "2026-05-20", "2026-05-21", 10))
			.by(ProjectionFixture.attribution(COORDINATOR.personId(), COORDINATOR.role(), COORDINATOR.unitId()));
		supervise("obstacle-1", 1);
		this.fixture.given(claimed("obstacle-1", true, "2026-05-25"), confirmed("obstacle-1", false, "2026-05-26"));
		for (Caller caller : List.of(ObstacleEvents.INSPECTOR, COORDINATOR)) {
			assertThat(inbox(caller)).containsExactly("obstacle-1 LIFTING null false");
			assertThat(page(caller, 10, null).entries().getFirst().acts()).contains(ObstacleAct.LIFT_SUPERVISION);
		}
		this.fixture.given(ObstacleEvents.inHand("obstacle-2", 2, "2026-05-20", "2026-05-21", 10))
			.by(ProjectionFixture.attribution("person-other", Role.COORDINATOR, TIEXI_BUILDING));
		supervise("obstacle-2", 2);
		this.fixture.given(claimed("obstacle-2", true, "2026-05-25"), confirmed("obstacle-2", false, "2026-05-26"));
		assertThat(inbox(COORDINATOR)).as("opened by somebody else").hasSize(1);
	}

	/** Where a unit has officers its leaders are not told, and it is not their turn. */
	@Test
	@Clause({ "F-004", "F-042" })
	void theLeadersOfALeadUnitLeaveItToItsOfficers() {
		Caller head = new Caller("person-head", Role.RESPONSIBLE_LEADER, TIEXI_BUILDING);
		this.fixture.given(Shenyang.posts(head))
			.given(ObstacleEvents.inHand("obstacle-1", 1, "2026-05-20", "2026-05-21", 10));
		assertThat(inbox(ObstacleEvents.LEAD)).hasSize(1);
		assertThat(inbox(head)).isEmpty();
		assertThat(acts(head, "obstacle-1")).as("they may, all the same").contains(ObstacleAct.CLAIM_SOLVED);
		this.fixture
			.given(new PostEnded(ObstacleEvents.LEAD.personId(), "post-1", "调离", LocalDate.parse("2026-01-31")));
		assertThat(inbox(head)).hasSize(1);
	}

	@Test
	@Clause({ "F-121", "F-122" })
	void anotherLeadGetsTheFirstLetterAndCriticismStaysWithTheUnitBefore() {
		LocalDate day = LocalDate.parse("2026-05-28");
		this.fixture.given(ObstacleEvents.inHand("obstacle-1", 1, "2026-05-20", "2026-05-21", 10));
		supervise("obstacle-1", 1);
		this.fixture.given(
				new SupervisionLetterIssued("obstacle-1", LetterColour.RED, TIEXI_BUILDING,
						LetterKind.WARNING.number(number(1), 2), "无进展", after("2026-05-28", 3), List.of(), List.of(),
						day, null),
				new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_CRITICISM, "", day, TIEXI_BUILDING, List.of(),
						List.of(), day, null));
		assertThat(offered(ObstacleEvents.INSPECTOR)).doesNotContain(ObstacleAct.ISSUE_LETTER);
		this.fixture.given(new ObstacleReassigned("obstacle-1", TIEXI_BUILDING, TIEXI_INDUSTRY, "职责明确",
				LetterKind.ASSIGNMENT.number(number(1), 2), List.of(), List.of(), day, null));
		assertThat(offered(ObstacleEvents.INSPECTOR)).contains(ObstacleAct.ISSUE_LETTER, ObstacleAct.LIFT_SUPERVISION)
			.doesNotContain(ObstacleAct.SUPERVISE);
		assertThat(inbox(ObstacleEvents.INSPECTOR)).as("goes on or concludes")
			.contains("obstacle-1 LIFTING null false");
		assertThat(offered(COORDINATOR)).as("the unit before was urged in vain").contains(ObstacleAct.CRITICISE);
	}

	private List<ObstacleAct> offered(Caller caller) {
		ObstacleView found = this.fixture.whenAsked(new FindObstacle(caller, "obstacle-1", null)).answer();
		return found.acts();
	}

	@Test
	@Clause("F-123")
	void aQuickClosingTakesTheRatingOffNobody() {
		this.fixture.given(ObstacleEvents.inHand("obstacle-1", 1, "2026-05-20", "2026-05-21", 10))
			.given(claimed("obstacle-1", true, "2026-05-28"), confirmed("obstacle-1", false, "2026-05-29"),
					closed("obstacle-1", "2026-05-29"));
		String waits = "obstacle-1 RATING 2026-06-03 false";
		assertThat(inbox(ObstacleEvents.REPORTER)).containsExactly(waits);
		assertThat(inbox(ObstacleEvents.CONTACT)).containsExactly(waits);
		assertThat(page(ObstacleEvents.REPORTER, 10, null).entries().getFirst().acts()).contains(ObstacleAct.RATE);
		this.fixture.given(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_RATING, "",
				LocalDate.parse("2026-06-03"), null, List.of(), List.of(ObstacleEvents.ref(ClockKind.OBSTACLE_RATING)),
				LocalDate.parse("2026-06-04"), null));
		assertThat(inbox(ObstacleEvents.REPORTER)).as("the days are over").isEmpty();
	}

	@Test
	@Clause("F-004")
	void atEveryMomentItIsSomebodysTurnUntilItEnds() {
		for (ObstacleStatus status : ObstacleStatus.values()) {
			stand(status, status.name().toLowerCase(java.util.Locale.ROOT), 1 + status.ordinal());
			ObstacleView found = this.fixture
				.whenAsked(new FindObstacle(COORDINATOR, status.name().toLowerCase(java.util.Locale.ROOT), null))
				.answer();
			boolean ended = Set.of(ObstacleStatus.WITHDRAWN, ObstacleStatus.MERGED).contains(status);
			if (status == ObstacleStatus.CLOSED) {
				assertThat(found.row().turns()).extracting(ObstacleTurnView::waitsFor)
					.as("nobody rated it yet")
					.containsOnly(ObstacleWait.RATING);
			}
			assertThat(found.row().turns().isEmpty()).as(status.name()).isEqualTo(ended);
			assertThat(found.row().turns()).allMatch(
					(turn) -> turn.waitsFor() != ObstacleWait.COOPERATION || turn.unitId().equals(TIEXI_INDUSTRY));
		}
	}

	@Test
	@Clause("F-004")
	void whoeverHasTheTurnMayDoWhatItWaitsFor() {
		for (ObstacleStatus status : ObstacleStatus.values()) {
			String id = status.name().toLowerCase(java.util.Locale.ROOT);
			stand(status, id, 1 + status.ordinal());
			if (status.compareTo(ObstacleStatus.PAUSED) <= 0) {
				stand(status, id + "-supervised", 60 + status.ordinal());
				supervise(id + "-supervised", 60 + status.ordinal());
			}
		}
		int turns = 0;
		for (Caller caller : CALLERS.values()) {
			ObstacleInboxPage inbox = page(caller, 100, null);
			// Turns are counted without a look at their obstacles.
			assertThat(inbox.totalCount()).as("of %s", caller).isEqualTo(inbox.entries().size());
			for (ObstacleInboxEntryView entry : inbox.entries()) {
				for (ObstacleTurnView turn : entry.waiting()) {
					assertThat(entry.acts())
						.as("%s of %s by %s", turn.waitsFor(), entry.obstacle().obstacleId(), caller)
						.contains(answerTo(turn.waitsFor()));
					turns++;
				}
			}
		}
		assertThat(turns).isGreaterThan(30);
	}

	private static ObstacleAct answerTo(ObstacleWait wait) {
		return switch (wait) {
			case SORTING -> ObstacleAct.SORT;
			case ASSIGNMENT -> ObstacleAct.ASSIGN;
			case RESPONSE -> ObstacleAct.ACCEPT;
			case REASSIGNMENT -> ObstacleAct.REASSIGN;
			case COOPERATION -> ObstacleAct.ANSWER_AS_COOPERATOR;
			case SOLUTION -> ObstacleAct.CLAIM_SOLVED;
			case EXTENSION_DECISION -> ObstacleAct.GRANT_EXTENSION;
			case DECISION -> ObstacleAct.RECORD_DECISION;
			case RESUMPTION -> ObstacleAct.RESUME;
			case CRITICISM -> ObstacleAct.CRITICISE;
			case INTERVIEW -> ObstacleAct.INTERVIEW;
			case CONFIRMATION -> ObstacleAct.CONFIRM;
			case RATING -> ObstacleAct.RATE;
			case CALL_BACK -> ObstacleAct.RECORD_CALL_BACK;
			case CLOSING -> ObstacleAct.CLOSE;
			case LIFTING -> ObstacleAct.LIFT_SUPERVISION;
		};
	}

	private List<String> inbox(Caller caller) {
		List<String> all = new ArrayList<>();
		for (ObstacleInboxEntryView entry : page(caller, 100, null).entries()) {
			for (ObstacleTurnView turn : entry.waiting()) {
				all.add(entry.obstacle().obstacleId() + " " + turn.waitsFor() + " " + turn.due() + " "
						+ turn.overdue());
			}
		}
		return all;
	}

	private ObstacleInboxPage page(Caller caller, int first, String after) {
		return this.fixture.whenAsked(new ListObstacleInbox(caller, first, after, null)).answer();
	}

}
