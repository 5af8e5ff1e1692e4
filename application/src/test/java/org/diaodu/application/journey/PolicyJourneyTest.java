package org.diaodu.application.journey;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Policy from its proposal to the day it applies, and working days, through the whole
 * program; once plainly and once with every message made bytes on its way.
 */
@Clause({ "F-002", "F-062" })
class PolicyJourneyTest {

	private static final String PROPOSE = """
			mutation($parameter: PolicyParameter!, $version: String!, $from: Date!, $to: Date, $values: [PolicyValueInput!]!) {
				proposePolicy(input: { parameter: $parameter, version: $version, documentNo: "沈政发〔2027〕1号",
					clause: "(四)", effectiveFrom: $from, effectiveTo: $to, values: $values }) {
				receipt { logIndex } userErrors { code field message }
				versions { version approver { name } } openProposals { version values { field value } proposer { unitName } } } }""";

	private static final String APPROVE = """
			mutation($parameter: PolicyParameter!, $version: String!) {
				approvePolicy(input: { parameter: $parameter, version: $version, evidence: ["市政府常务会议纪要"] }) {
				receipt { logIndex } userErrors { code field message }
				versions { version lastDay proposer { name unitName } approver { personId name unitName } } } }""";

	private static final String REJECT = """
			mutation($parameter: PolicyParameter!, $version: String!, $reason: String!) {
				rejectPolicy(input: { parameter: $parameter, version: $version, reason: $reason }) {
				receipt { logIndex } userErrors { code field message } openProposals { version } } }""";

	private static final String ON = """
			query($on: Date, $at: Long) { policyParameters(on: $on, awaitIndex: $at) { on basis { logIndex }
				policies { parameter fourEyes fields { field unit } inForce { version clause values { field value } } } } }""";

	private static final String PROPOSALS = """
			query($parameter: PolicyParameter, $at: Long) { policyProposals(parameter: $parameter, awaitIndex: $at, first: 1) {
				edges { node { version status reason decidedBy { name } } } totalCount basis { logIndex } } }""";

	private static final String VERSIONS = """
			query($parameter: PolicyParameter!, $at: Long) { policyVersions(parameter: $parameter, awaitIndex: $at) {
				edges { node { version lastDay proposer { name } approver { name } } } totalCount basis { logIndex } } }""";

	private static final String PUBLISH = """
			mutation($year: Int!, $days: [CalendarDayInput!]!) { publishCalendarYear(input: { year: $year,
				document: "国务院办公厅关于2027年部分节假日安排的通知", source: "https://www.gov.cn/", days: $days }) {
				receipt { logIndex } userErrors { code field message } calendar { published workingDays } } }""";

	private static final String REVISE = """
			mutation($year: Int!, $days: [CalendarDayInput!]!) { reviseCalendarYear(input: { year: $year,
				document: "补充通知", source: "https://www.gov.cn/", days: $days, reason: "延长假期" }) {
				receipt { logIndex } userErrors { code field message } calendar { revision reason workingDays } } }""";

	private static final String DUE = """
			query($received: DateTime!, $days: Int!, $at: Long) { dueDate(received: $received, workingDays: $days, awaitIndex: $at) {
				receivedOn dueOn dueAt provisional basis { logIndex } } }""";

	private static final String DAY = """
			query($date: Date!) { workingDay(date: $date) { status countsAsWorking holiday } }""";

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

	abstract static class Steps extends Journey {

		Steps(boolean serializing) {
			super(serializing);
		}

		private Api.Session as(String username) {
			return api().as(username);
		}

		private static Map<String, ?> quota(String version, String from, int projects) {
			return Map.of("parameter", "MAJOR_PROJECT_QUOTA", "version", version, "from", from, "values",
					List.of(Map.of("field", "MAJOR_PROJECTS", "value", Integer.toString(projects))));
		}

		private static Map<String, ?> named(String parameter, String version) {
			return Map.of("parameter", parameter, "version", version);
		}

		private String majorProjects(String on, long at) {
			JsonNode day = as("duchayuan").reflecting(at, ON, Map.of("on", on, "at", at));
			return day.get("policies")
				.valueStream()
				.filter((policy) -> policy.get("parameter").asString().equals("MAJOR_PROJECT_QUOTA"))
				.map((policy) -> policy.at("/inForce/values/0/value").asString("none"))
				.findFirst()
				.orElseThrow();
		}

		@Test
		void aQuotaIsAmendedByTwoPeopleOfTwoUnitsAndDoesNotReachBack() {
			Api.Session proposer = as("shifagaiwei");
			JsonNode proposed = proposer.done(PROPOSE, quota("2027-1", "2027-01-01", 80));
			assertThat(proposed.at("/openProposals/0/version").asString()).isEqualTo("2027-1");
			assertThat(proposed.at("/openProposals/0/proposer/unitName").asString()).isEqualTo("沈阳市发展和改革委员会");
			long at = proposed.at("/receipt/logIndex").asLong();
			assertThat(majorProjects("2027-01-01", at)).isEqualTo("72");

			assertThat(proposer.refused(APPROVE, named("MAJOR_PROJECT_QUOTA", "2027-1")))
				.isEqualTo("POLICY_SELF_APPROVED");
			JsonNode approved = as("shilingdao").done(APPROVE, named("MAJOR_PROJECT_QUOTA", "2027-1"));
			JsonNode last = approved.get("versions").get(approved.get("versions").size() - 1);
			assertThat(last.at("/proposer/name").asString()).isEqualTo("演示·市发改委管理员");
			assertThat(last.at("/approver/name").asString()).isEqualTo("演示·市责任领导");
			assertThat(last.at("/approver/unitName").asString()).isEqualTo("沈阳市");

			at = approved.at("/receipt/logIndex").asLong();
			assertThat(majorProjects("2018-02-13", at)).isEqualTo("none");
			assertThat(majorProjects("2018-02-14", at)).isEqualTo("72");
			assertThat(majorProjects("2026-12-31", at)).isEqualTo("72");
			assertThat(majorProjects("2027-01-01", at)).isEqualTo("80");
			assertThat(proposer.refused(PROPOSE, quota("2027-2", "2027-01-01", 90))).isEqualTo("POLICY_OVERLAPS");
		}

		@Test
		void thresholdsTakeTheSameTwoPeopleAndARejectionLeavesThemAsTheyAre() {
			Api.Session proposer = as("shifagaiwei");
			Map<String, ?> wish = Map.of("parameter", "TIER_THRESHOLDS", "version", "2028-1", "from", "2028-01-01",
					"values",
					List.of(Map.of("field", "ZONE_AMOUNT", "value", "1000"),
							Map.of("field", "DISTRICT_AMOUNT", "value", "5000"),
							Map.of("field", "DEPARTMENT_AMOUNT", "value", "5000"),
							Map.of("field", "CITY_AMOUNT", "value", "20000")));
			proposer.done(PROPOSE, wish);
			JsonNode rejected = as("shilingdao").done(REJECT,
					Map.of("parameter", "TIER_THRESHOLDS", "version", "2028-1", "reason", "先摸清存量项目"));
			assertThat(rejected.get("openProposals")).isEmpty();
			long at = rejected.at("/receipt/logIndex").asLong();
			JsonNode proposals = proposer.reflecting(at, PROPOSALS, Map.of("parameter", "TIER_THRESHOLDS", "at", at));
			JsonNode first = proposals.at("/edges/0/node");
			assertThat(first.get("status").asString()).isEqualTo("REJECTED");
			assertThat(first.get("reason").asString()).isEqualTo("先摸清存量项目");
			assertThat(first.at("/decidedBy/name").asString()).isEqualTo("演示·市责任领导");

			proposer.done(PROPOSE, wish);
			at = as("shilingdao").done(APPROVE, named("TIER_THRESHOLDS", "2028-1")).at("/receipt/logIndex").asLong();
			JsonNode versions = proposer.reflecting(at, VERSIONS, Map.of("parameter", "TIER_THRESHOLDS", "at", at));
			assertThat(versions.get("totalCount").asLong()).isEqualTo(2);
			assertThat(versions.at("/edges/0/node/version").asString()).isEqualTo("2018-7");
			assertThat(versions.at("/edges/0/node/lastDay").asString()).isEqualTo("2027-12-31");
			assertThat(versions.at("/edges/1/node/proposer/name").asString()).isEqualTo("演示·市发改委管理员");
			assertThat(versions.at("/edges/1/node/approver/name").asString()).isEqualTo("演示·市责任领导");
			JsonNode thresholds = proposer.ask("{ tierThresholds { version effectiveTo cityWanYuan } }")
				.get("tierThresholds");
			assertThat(thresholds.valueStream().map((version) -> version.get("cityWanYuan").asString()))
				.containsExactly("10000.00", "20000.00");
		}

		@Test
		void whatOnePersonMayDecideAppliesAtOnceAndTheReferenceValuesSayThatTheyAreProposals() {
			Api.Session proposer = as("shifagaiwei");
			JsonNode adopted = proposer.done(PROPOSE,
					Map.of("parameter", "GUARANTEE_VISITS", "version", "2027-1", "from", "2027-01-01", "values",
							List.of(Map.of("field", "OTHER_VISIT_DAYS", "value", "60"),
									Map.of("field", "MAJOR_VISIT_DAYS", "value", "15"))));
			assertThat(adopted.get("openProposals")).isEmpty();
			assertThat(adopted.get("versions").valueStream().map((version) -> version.get("version").asString()))
				.containsExactly("2018-7", "2027-1");
			long at = adopted.at("/receipt/logIndex").asLong();
			JsonNode policies = as("qufagaiju").reflecting(at, ON, Map.of("on", "2026-12-31", "at", at))
				.get("policies");
			assertThat(policies).hasSize(21);
			assertThat(policies.valueStream()
				.filter((policy) -> policy.at("/inForce/clause").asString().contains("建议值"))
				.map((policy) -> policy.get("parameter").asString())).containsExactlyInAnyOrder("OFFICER_LOAD_LIMIT",
						"GUARANTEE_VISITS", "SERVICE_STANDARD", "NODE_DATE_CHANGES", "START_LIGHT", "PROGRESS_LIGHT",
						"FUNDS_LIGHT", "STATISTICS_LIGHT", "OBSTACLE_LIGHT", "OBSTACLE_STEPS", "OBSTACLE_EXTENSIONS",
						"OBSTACLE_SUPERVISION", "PLAUSIBLE_DATES", "OBSTACLE_REPORTER_TERMS", "PERMIT_STEPS",
						"OBSTACLE_LATE_STEPS", "OBSTACLE_URGING");
		}

		@ParameterizedTest
		@CsvSource({ "MAJOR_PROJECTS,0,POLICY_VALUE_OUT_OF_BOUNDS,values.0.value",
				"MAJOR_PROJECTS,many,VALUE_INVALID,values.0.value",
				"UPDATE_DAYS,7,POLICY_FIELD_UNKNOWN,values.0.field" })
		void aWrongValueIsRefusedWithItsPathAndAText(String field, String value, String code, String path) {
			JsonNode payload = as("shifagaiwei")
				.ask(PROPOSE, Map.of("parameter", "MAJOR_PROJECT_QUOTA", "version", "bad", "from", "2030-01-01",
						"values", List.of(Map.of("field", field, "value", value))))
				.get("proposePolicy");
			JsonNode error = payload.at("/userErrors/0");
			assertThat(error.get("code").asString()).isEqualTo(code);
			assertThat(String.join(".", error.get("field").valueStream().map(JsonNode::asString).toList()))
				.isEqualTo(path);
			assertThat(error.get("message").asString()).isNotBlank().isNotEqualTo(code);
		}

		@Test
		void anEndBeforeTheBeginningAndAnUnknownProposalAreRefused() {
			Api.Session proposer = as("shifagaiwei");
			assertThat(proposer.refused(PROPOSE,
					Map.of("parameter", "MAJOR_PROJECT_QUOTA", "version", "bad", "from", "2030-01-01", "to",
							"2029-12-31", "values", List.of(Map.of("field", "MAJOR_PROJECTS", "value", "80")))))
				.isEqualTo("POLICY_ENDS_BEFORE_START");
			assertThat(as("shilingdao").refused(APPROVE, named("GUARANTEE_RANK", "never")))
				.isEqualTo("POLICY_PROPOSAL_UNKNOWN");
		}

		@Test
		void aDistrictMayNotPropose() {
			assertThat(as("qufagaiju").refused(PROPOSE, quota("2031-1", "2031-01-01", 80))).isEqualTo("NOT_PERMITTED");
		}

		@Test
		void workingDaysFollowTheNoticesAndWhatLiesBeyondThemIsProvisionalUntilPublished() {
			Api.Session anybody = as("lianxiren");
			JsonNode due = anybody.ask(DUE, Map.of("received", "2018-02-14T01:00:00Z", "days", 5)).get("dueDate");
			assertThat(due.get("dueOn").asString()).isEqualTo("2018-02-27");
			assertThat(due.get("dueAt").asString()).isEqualTo("2018-02-27T16:00:00Z");
			assertThat(due.get("provisional").asBoolean()).isFalse();
			JsonNode day = anybody.ask(DAY, Map.of("date", "2018-02-24")).get("workingDay");
			assertThat(day.get("status").asString()).isEqualTo("WORKING");
			assertThat(day.get("holiday").asString()).isEqualTo("春节");

			assertThat(anybody.ask(DAY, Map.of("date", "2027-01-01")).at("/workingDay/status").asString())
				.isEqualTo("UNKNOWN");
			Map<String, ?> beyond = Map.of("received", "2026-12-31T01:00:00Z", "days", 1);
			JsonNode assumed = anybody.ask(DUE, beyond).get("dueDate");
			assertThat(assumed.get("dueOn").asString()).isEqualTo("2027-01-01");
			assertThat(assumed.get("provisional").asBoolean()).isTrue();

			Api.Session keeper = as("shifagaiwei");
			List<Map<String, ?>> newYear = List.of(Map.of("date", "2027-01-01", "off", true, "name", "元旦"));
			JsonNode published = keeper.done(PUBLISH, Map.of("year", 2027, "days", newYear));
			assertThat(published.at("/calendar/published").asBoolean()).isTrue();
			assertThat(published.at("/calendar/workingDays").asInt()).isEqualTo(260);
			List<Map<String, ?>> longer = List.of(newYear.getFirst(),
					Map.of("date", "2027-01-04", "off", true, "name", "元旦"));
			assertThat(keeper.refused(PUBLISH, Map.of("year", 2027, "days", longer))).isEqualTo("CALENDAR_YEAR_EXISTS");
			JsonNode revised = keeper.done(REVISE, Map.of("year", 2027, "days", longer));
			assertThat(revised.at("/calendar/revision").asInt()).isEqualTo(1);
			assertThat(revised.at("/calendar/workingDays").asInt()).isEqualTo(259);

			long at = revised.at("/receipt/logIndex").asLong();
			JsonNode known = anybody.reflecting(at, DUE,
					Map.of("received", "2026-12-31T01:00:00Z", "days", 1, "at", at));
			assertThat(known.get("dueOn").asString()).isEqualTo("2027-01-05");
			assertThat(known.get("provisional").asBoolean()).isFalse();
		}

	}

}
