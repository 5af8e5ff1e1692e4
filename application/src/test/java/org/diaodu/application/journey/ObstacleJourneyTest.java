package org.diaodu.application.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.diaodu.application.identity.DemoPerson;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.RegisterZone;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One obstacle from the report of a street office to its closing, through the hands of
 * the street's specialist, the district's manager, its construction bureau, its
 * commission, the city's commission and a leader of the city, and by the word of the
 * owner; each over GraphQL, sees and does what is theirs and is refused the rest. The
 * days go by on a simulated clock: Monday 2026-10-12 is the first.
 */
@Clause({ "F-004", "F-006", "F-009", "F-086", "F-117", "F-118", "F-119", "F-120", "F-121", "F-123", "F-125", "F-127",
		"F-128", "F-146" })
class ObstacleJourneyTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);

	private static final String DISTRICT = "unit-210106";

	private static final String STREET = "unit-zone-street";

	private static final String BUREAU = "unit-210106-construction";

	private static final String COMMISSION = "unit-210106-drc";

	private static final String PROJECT = "project-journey";

	private static final String ID = "obstacle-journey";

	/** Who they are in this story. */
	private static final String STREET_OFFICER = "zhuanyuan";

	private static final String MANAGER = "zhuanguanyuan";

	private static final String BUREAU_OFFICER = "jianshe";

	private static final String COMMISSIONER = "qufagaiju";

	private static final String CITY = "shifagaiwei";

	private static final String CITY_LEADER = "shilingdao";

	private static final String OWNER = "lianxiren";

	private static final String INSPECTOR = "duchayuan";

	private static final String STRANGER = "lianluoyuan";

	@Nested
	class Plain extends Steps {

		Plain() {
			super(false);
		}

	}

	@Nested
	class Serializing extends Steps {

		Serializing() {
			super(true);
		}

	}

	abstract static class Steps extends ObstacleDays {

		Steps(boolean serializing) {
			super(serializing, FIRST, PROJECT, ID);
		}

		@Test
		void anObstacleGoesThroughTheHandsOfSix() {
			morning();
			aStreetOffice();
			reported();
			sortedAndReturned();
			workedOnUntilItIsLate();
			decidedByTheGovernment();
			solvedAtTheSecondAttempt();
			ratedCalledBackAndStruckOff();
			remembered();
		}

		private void aStreetOffice() {
			Desk desk = new Desk(program());
			desk.bySystem(new RegisterZone(STREET, DISTRICT, "霁虹街道", ZoneKind.STREET, ZoneLevel.OTHER, null,
					LocalDate.of(2018, 2, 14)));
			moveTo(desk, STREET_OFFICER, STREET);
			moveTo(desk, BUREAU_OFFICER, BUREAU);
			ProjectFacts facts = new ProjectFacts("霁虹片区改造", Family.ENTERPRISE, null, DISTRICT, STREET, null,
					Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null,
					new Place(null, new BigDecimal("123.37"), new BigDecimal("41.80")), Stage.PERMITS, null, null, null,
					null);
			desk.bySystem(new RegisterProject(PROJECT, facts, person(OWNER).ownerCode(), "示范企业", null, null, null,
					LocalDate.of(2026, 9, 1)));
		}

		private static DemoPerson person(String username) {
			return DemoPerson.all().stream().filter((one) -> one.username().equals(username)).findFirst().orElseThrow();
		}

		private static void moveTo(Desk desk, String username, String unitId) {
			DemoPerson person = person(username);
			desk.bySystem(new EndPost(person.personId(), person.postId(), LocalDate.of(2026, 9, 30), "调任"));
			desk.bySystem(new AssignPost(person.personId(), "post-" + username, Role.SPECIALIST, unitId, null,
					LocalDate.of(2026, 10, 1), null));
		}

		private void reported() {
			JsonNode payload = done(STREET_OFFICER, "reportObstacle",
					Map.of("obstacleId", ID, "projectId", PROJECT, "text", "地下管线未迁改,基坑无法开挖", "blockedAt", "基坑开挖",
							"itemCode", "0204", "severity", "S2", "evidence", List.of(photo(STREET_OFFICER))));
			assertThat(payload.at("/obstacle/row/number").asString()).startsWith("SZ2610210106");
			assertThat(payload.at("/obstacle/row/status").asString()).isEqualTo("REPORTED");
			// Zone, district and city see it at once, the owner too; nobody else.
			for (String one : List.of(STREET_OFFICER, MANAGER, COMMISSIONER, CITY, CITY_LEADER, INSPECTOR, OWNER)) {
				assertThat(board(one)).as(one).isEqualTo(1);
			}
			for (String one : List.of(BUREAU_OFFICER, STRANGER)) {
				assertThat(board(one)).as(one).isZero();
				assertThat(
						ask(one, "query($id: ID!, $at: Long) { obstacle(id: $id, awaitIndex: $at) { text } }").isNull())
					.as(one)
					.isTrue();
			}
			assertThat(inbox(MANAGER)).isEqualTo("SORTING");
			assertThat(inbox(STREET_OFFICER)).isEmpty();
			assertThat(acts(STREET_OFFICER)).contains("WITHDRAW", "URGE").doesNotContain("SORT", "ASSIGN", "CLOSE");
			assertThat(refused(STREET_OFFICER, "sortObstacle", sorting())).isEqualTo("NOT_PERMITTED");
			assertThat(refused(OWNER, "withdrawObstacle", Map.of("reason", "误报"))).isEqualTo("NOT_PERMITTED");
			assertThat(refused(BUREAU_OFFICER, "acceptObstacle", Map.of())).isEqualTo("NOT_FOUND");
			assertThat(refused(STRANGER, "sortObstacle", sorting())).isEqualTo("NOT_FOUND");
		}

		private static Map<String, Object> sorting() {
			return Map.of("itemCode", "0204", "scope", "CROSS", "severity", "S2", "leadUnitId", BUREAU, "cooperators",
					List.of(Map.of("unitId", COMMISSION)));
		}

		private void sortedAndReturned() {
			JsonNode sorted = done(MANAGER, "sortObstacle", sorting());
			assertThat(sorted.at("/obstacle/row/tier").asString()).isEqualTo("DISTRICT");
			assertThat(sorted.at("/obstacle/row/originalDue").asString()).as("ten working days")
				.isEqualTo("2026-10-26");
			assertThat(refused(BUREAU_OFFICER, "assignObstacle", Map.of())).isEqualTo("NOT_PERMITTED");
			done(MANAGER, "assignObstacle", Map.of());
			assertThat(letters(MANAGER)).containsExactly("ASSIGNMENT");
			assertThat(board(BUREAU_OFFICER)).as("who leads sees it").isEqualTo(1);
			assertThat(inbox(BUREAU_OFFICER)).isEqualTo("RESPONSE");
			assertThat(refused(BUREAU_OFFICER, "returnObstacle", Map.of("ground", "", "alternative", "由街道牵头")))
				.isEqualTo("OBSTACLE_GROUND_REQUIRED");
			done(BUREAU_OFFICER, "returnObstacle",
					Map.of("ground", "产权属于热力公司", "alternative", "由街道牵头协调", "suggestedUnitId", STREET));
			assertThat(inbox(MANAGER)).contains("REASSIGNMENT");
			assertThat(refused(COMMISSIONER, "returnObstacle", Map.of("ground", "无", "alternative", "无")))
				.as("whoever helps returns nothing")
				.isEqualTo("NOT_PERMITTED");
			done(MANAGER, "reassignObstacle", Map.of("leadUnitId", BUREAU, "reason", "管线迁改属城建职责"));
			assertThat(refused(BUREAU_OFFICER, "returnObstacle", Map.of("ground", "再议", "alternative", "再议")))
				.isEqualTo("OBSTACLE_ASSIGNMENT_BINDING");
			done(BUREAU_OFFICER, "acceptObstacle", Map.of());
			assertThat(light(CITY)).isEqualTo("GREEN AS_PLANNED");
		}

		private void workedOnUntilItIsLate() {
			goTo(14);
			done(OWNER, "urgeObstacle", Map.of("text", "设备已到场,请加快"));
			assertThat(refused(OWNER, "urgeObstacle", Map.of("text", "请再加快"))).isEqualTo("OBSTACLE_WISH_TOO_SOON");
			assertThat(letters(OWNER)).as("what the owner asks for is no letter of an office").doesNotContain("URGING");
			done(COMMISSIONER, "answerAsCooperator", Map.of("text", "迁改资金已列入计划", "evidence", List.of("铁西财建〔2026〕12号")));
			assertThat(refused(COMMISSIONER, "answerAsCooperator", Map.of("text", "再答")))
				.isEqualTo("OBSTACLE_ALREADY_ANSWERED");
			assertThat(refused(STREET_OFFICER, "noteObstacleWork", Map.of("noteId", "note-1", "text", "踏勘")))
				.isEqualTo("NOT_PERMITTED");
			done(BUREAU_OFFICER, "noteObstacleWork", Map.of("noteId", "note-1", "text", "现场踏勘"));
			goTo(20);
			assertThat(letters(BUREAU_OFFICER)).as("urged by the clock at half time").contains("URGING");
			assertThat(light(CITY)).isEqualTo("YELLOW OBSTACLE_HALF_USED");
			goTo(27);
			JsonNode row = row(CITY);
			assertThat(row.get("tier").asString()).as("escalated by the clock").isEqualTo("CITY");
			assertThat(row.get("originalDue").asString()).isEqualTo("2026-10-26");
			assertThat(row.get("pastOriginalDue").asBoolean()).isTrue();
			assertThat(light(CITY)).isEqualTo("RED OBSTACLE_OVERDUE");
			assertThat(lit(MANAGER, "RED")).as("found by its light").containsExactly(PROJECT);
			assertThat(lit(MANAGER, "YELLOW")).isEmpty();
			assertThat(onTheMap(MANAGER)).isEqualTo("RED");
			assertThat(onTheMap(STRANGER)).as("not theirs to see").isEmpty();
			assertThat(monthLights(CITY, "2026-10")).as("red, and not repaired")
				.containsExactly("RED OBSTACLE_OVERDUE since 2026-10-27 until -");
			assertThat(refused(MANAGER, "submitToGovernment", Map.of("reason", "需市政府决定")))
				.as("the district sorts no longer")
				.isEqualTo("NOT_PERMITTED");
		}

		private void decidedByTheGovernment() {
			done(CITY, "submitToGovernment", Map.of("reason", "涉及市属热力管网,需市政府决定"));
			assertThat(row(CITY).get("status").asString()).isEqualTo("DECISION_PENDING");
			assertThat(inbox(CITY_LEADER)).isEqualTo("DECISION");
			Map<String, Object> decision = Map.of("documentNo", "沈政会纪〔2026〕31号", "text", "由铁西区城建局负责,热力公司配合",
					"ownerUnitId", BUREAU, "due", "2026-11-13", "evidence", List.of("沈政会纪〔2026〕31号"));
			for (String one : List.of(MANAGER, BUREAU_OFFICER, INSPECTOR, OWNER)) {
				assertThat(refused(one, "recordGovernmentDecision", decision)).as(one).isEqualTo("NOT_PERMITTED");
			}
			Map<String, Object> unnumbered = new TreeMap<>(decision);
			unnumbered.put("documentNo", "会议纪要");
			assertThat(refused(CITY_LEADER, "recordGovernmentDecision", unnumbered))
				.isEqualTo("OBSTACLE_DECISION_UNDOCUMENTED");
			goTo(28);
			JsonNode decided = done(CITY_LEADER, "recordGovernmentDecision", decision);
			assertThat(decided.at("/obstacle/row/due").asString()).isEqualTo("2026-11-13");
			assertThat(decided.at("/obstacle/row/originalDue").asString()).isEqualTo("2026-10-26");
			assertThat(refused(BUREAU_OFFICER, "returnObstacle", Map.of("ground", "再议", "alternative", "再议")))
				.isEqualTo("OBSTACLE_DECISION_BINDING");
			done(BUREAU_OFFICER, "acceptObstacle", Map.of());
			assertThat(refused(BUREAU_OFFICER, "requestObstacleExtension",
					Map.of("workingDays", 1, "reason", "排期", "explanation", "已告知企业")))
				.as("the day is the government's")
				.isEqualTo("OBSTACLE_BOUND_BY_GOVERNMENT");
			assertThat(refused(CITY, "reassignObstacle", Map.of("leadUnitId", STREET, "reason", "换单位")))
				.isEqualTo("OBSTACLE_BOUND_BY_GOVERNMENT");
			goTo(30);
			assertThat(row(INSPECTOR).get("supervised").asBoolean()).as("three working days late").isTrue();
			assertThat(letters(INSPECTOR)).contains("SUPERVISION", "WARNING");
		}

		private void solvedAtTheSecondAttempt() {
			goTo(LocalDate.of(2026, 11, 2));
			assertThat(refused(BUREAU_OFFICER, "claimObstacleSolved", Map.of("text", "已迁改")))
				.isEqualTo("OBSTACLE_EVIDENCE_REQUIRED");
			assertThat(
					refused(BUREAU_OFFICER, "claimObstacleSolved", Map.of("text", "已迁改", "evidence", List.of("竣工照片"))))
				.as("a text proves nothing")
				.isEqualTo("EVIDENCE_UNFIT");
			assertThat(refused(BUREAU_OFFICER, "claimObstacleSolved",
					Map.of("text", "已迁改", "evidence", List.of("0".repeat(64)))))
				.isEqualTo("EVIDENCE_UNKNOWN");
			String kept = "SHA256:" + photo(BUREAU_OFFICER).toUpperCase(Locale.ROOT);
			Map<String, Object> claim = Map.of("text", "管线已迁改", "evidence", List.of(kept));
			assertThat(refused(STRANGER, "noteObstacleWork", claim)).as("not told that it is kept")
				.isEqualTo("EVIDENCE_UNKNOWN");
			done(BUREAU_OFFICER, "claimObstacleSolved", claim);
			assertThat(inbox(STREET_OFFICER)).isEqualTo("CONFIRMATION");
			assertThat(inbox(OWNER)).isEqualTo("CONFIRMATION");
			assertThat(refused(BUREAU_OFFICER, "confirmObstacleSolved", Map.of())).isEqualTo("NOT_PERMITTED");
			goTo(LocalDate.of(2026, 11, 3));
			done(STREET_OFFICER, "refuseObstacleSolution", Map.of("reason", "东侧管线仍未迁改"));
			goTo(LocalDate.of(2026, 11, 4));
			done(BUREAU_OFFICER, "claimObstacleSolved", claim);
			done(OWNER, "confirmObstacleSolved", Map.of());
			assertThat(light(CITY)).as("gone").isEqualTo("GREEN AS_PLANNED");
			assertThat(lit(MANAGER, "RED")).isEmpty();
			assertThat(lit(MANAGER, "GREEN")).containsExactly(PROJECT);
			assertThat(onTheMap(MANAGER)).isNotEqualTo("RED");
			for (String month : List.of("2026-10", "2026-11")) {
				assertThat(monthLights(CITY, month)).as("on record after repair")
					.containsExactly("RED OBSTACLE_OVERDUE since 2026-10-27 until 2026-11-04");
			}
		}

		private void ratedCalledBackAndStruckOff() {
			assertThat(inbox(OWNER)).isEqualTo("RATING");
			assertThat(refused(MANAGER, "rateObstacle", Map.of("score", 5, "reason", "很好"))).isEqualTo("NOT_PERMITTED");
			done(OWNER, "rateObstacle", Map.of("score", 2, "reason", "拖延过久"));
			Map<String, Object> closing = Map.of("evidence", List.of("沈发改销号单第31号"));
			assertThat(refused(CITY, "closeObstacle", closing)).isEqualTo("OBSTACLE_CALL_BACK_PENDING");
			assertThat(inbox(CITY)).contains("CALL_BACK");
			done(CITY, "recordCallBack", Map.of("satisfied", true, "text", "已说明情况,表示理解"));
			assertThat(refused(CITY, "closeObstacle", closing)).isEqualTo("OBSTACLE_SUPERVISED");
			assertThat(refused(STRANGER, "liftSupervision",
					Map.of("conclusion", "已整改到位", "evidence", List.of(photo(BUREAU_OFFICER)))))
				.isEqualTo("EVIDENCE_UNKNOWN");
			done(INSPECTOR, "liftSupervision",
					Map.of("conclusion", "已整改到位", "evidence", List.of("铁西区整改报告第5号", photo(BUREAU_OFFICER))));
			assertThat(refused(MANAGER, "closeObstacle", closing)).isEqualTo("NOT_PERMITTED");
			done(CITY, "closeObstacle", closing);
		}

		private void remembered() {
			assertThat(row(STREET_OFFICER).get("status").asString()).isEqualTo("CLOSED");
			assertThat(board(CITY)).as("open").isZero();
			for (String one : List.of(STREET_OFFICER, MANAGER, BUREAU_OFFICER, COMMISSIONER, CITY, CITY_LEADER,
					OWNER)) {
				assertThat(inbox(one)).as("nothing waits for %s", one).isEmpty();
			}
			JsonNode clock = ask(CITY,
					"""
							query($id: ID!, $at: Long) { obstacleClock(id: $id, awaitIndex: $at) { originalDue
								entries { change kind eventName rule { parameter field version itemCode } } basis { logIndex } } }""");
			assertThat(clock.get("originalDue").asString()).isEqualTo("2026-10-26");
			List<String> entries = clock.get("entries")
				.valueStream()
				.map((entry) -> entry.get("change").asString() + " " + entry.path("kind").asString("") + " "
						+ entry.at("/rule/field").asString("") + entry.at("/rule/itemCode").asString(""))
				.toList();
			assertThat(entries).contains("STARTED OBSTACLE_SORT SORT_DAYS", "STARTED OBSTACLE_DUE 0204",
					"PASSED OBSTACLE_DUE 0204", "STARTED OBSTACLE_RATING CONFIRMATION_DAYS");
			JsonNode bureau = metrics(CITY);
			Map<String, String> figures = new TreeMap<>();
			for (String figure : List.of("reported", "sorted", "solved", "onTime", "escalations", "returns", "ratings",
					"lowRatings", "closed")) {
				figures.put(figure, bureau.get(figure).asString());
			}
			assertThat(figures).isEqualTo(new TreeMap<>(Map.of("reported", "1", "sorted", "1", "solved", "1", "onTime",
					"0", "escalations", "1", "returns", "1", "ratings", "1", "lowRatings", "1", "closed", "1")));
		}

		private JsonNode metrics(String who) {
			JsonNode metrics = ask(who,
					"""
							query($at: Long) { obstacleMetrics(from: "2026-10-01", to: "2026-11-30", unitId: "%s", awaitIndex: $at) {
								total { reported sorted solved onTime escalations returns ratings lowRatings closed }
								basis { logIndex } } }"""
						.formatted(BUREAU));
			return metrics.get("total");
		}

	}

}
