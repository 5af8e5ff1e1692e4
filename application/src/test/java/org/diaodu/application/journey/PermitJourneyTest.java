package org.diaodu.application.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A permit from its application to its issue, too late by both limits, whose clocks ring
 * by themselves; through the whole program, once plainly and once with every message made
 * bytes on its way.
 */
@Clause({ "F-020", "F-028", "F-079", "F-084" })
class PermitJourneyTest {

	private static final String REGISTER = """
			mutation { registerProject(input: { occurredOn: "2026-10-10",
				facts: { name: "智能装备基地", family: ENTERPRISE, districtId: "unit-210106",
					amounts: { totalInvestmentWanYuan: "12000" }, stage: PERMITS } }) {
				projectId receipt { logIndex } userErrors { code field message } } }""";

	private static final String APPLY = """
			mutation($id: ID!) { applyForPermit(input: { projectId: $id, permitId: "permit-1",
				permitCode: "land-planning-permit", caseNo: "一窗-2026-1", occurredOn: "2026-10-12" }) {
				receipt { logIndex } userErrors { code field message } permits { permits { state desk departmentName } } } }""";

	private static final String ACCEPT = """
			mutation($id: ID!) { acceptPermit(input: { projectId: $id, permitId: "permit-1", occurredOn: "2026-10-12",
				evidence: ["铁西规受〔2018〕1号"] }) {
				receipt { logIndex } userErrors { code field message }
				permits { permits { state unit statutory { days due } committed { days due } } } } }""";

	private static final String ISSUE = """
			mutation($id: ID!, $permit: ID!) { issuePermit(input: { projectId: $id, permitId: $permit, number: "地字1号",
				occurredOn: "2026-11-16" }) { receipt { logIndex } userErrors { code field message }
				permits { permits { state daysUsed statutory { exceededOn } committed { exceededOn } } } } }""";

	private static final String PERMITS = """
			query($id: ID!) { projectPermits(id: $id) { permits { state committed { exceededOn }
				statutory { exceededOn } } } }""";

	private static final String SLOW = """
			query { slowApprovals(departmentId: "unit-210100-natural-resources", overOnly: true) {
				edges { node { over permit { projectId } } } totalCount basis { logIndex } } }""";

	private static final String PERFORMANCE = """
			query($at: Long) { permitPerformance(from: "2026-11-01", to: "2026-11-30", by: [DEPARTMENT],
				permitCode: "land-planning-permit", districtId: "unit-210106", awaitIndex: $at) {
				figures { departmentName unit issued meanDays lateStatutory } basis { logIndex } } }""";

	private static final String TIMELINE = """
			query($id: ID!, $at: Long) { project(id: $id, awaitIndex: $at) { basis { logIndex }
				timeline(first: 50) { edges { node { eventName actorId } } } } }""";

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

		@Test
		void aPermitIsLateByBothLimitsBeforeAnybodySaysSo() throws InterruptedException {
			Api.Session manager = api().as("zhuanguanyuan");
			String id = manager.done(REGISTER, Map.of()).get("projectId").asString();
			JsonNode applied = manager.done(APPLY, Map.of("id", id)).get("permits").get("permits").get(0);
			assertThat(applied.get("state").asString()).isEqualTo("APPLIED");
			assertThat(applied.get("desk").asString()).isEqualTo("OFFICE");
			JsonNode accepted = manager.done(ACCEPT, Map.of("id", id)).get("permits").get("permits").get(0);
			assertThat(accepted.get("unit").asString()).isEqualTo("WORKING_DAYS");
			assertThat(accepted.get("statutory").get("due").asString()).isEqualTo("2026-11-09");
			assertThat(accepted.get("committed").get("due").asString()).isEqualTo("2026-10-26");

			long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			JsonNode permit = permit(manager, id);
			while (permit.get("statutory").get("exceededOn").isNull()) {
				assertThat(System.nanoTime()).as("rung in time").isLessThan(deadline);
				Thread.sleep(200);
				permit = permit(manager, id);
			}
			assertThat(permit.get("committed").get("exceededOn").asString()).isEqualTo("2026-10-26");
			assertThat(manager.ask(SLOW).get("slowApprovals").get("totalCount").asLong()).isEqualTo(1);

			JsonNode payload = manager.done(ISSUE, Map.of("id", id, "permit", "permit-1"));
			JsonNode issued = payload.get("permits").get("permits").get(0);
			assertThat(issued.get("state").asString()).isEqualTo("ISSUED");
			assertThat(issued.get("daysUsed").asInt()).isEqualTo(25);
			long at = payload.get("receipt").get("logIndex").asLong();
			JsonNode figures = manager.reflecting(at, PERFORMANCE, Map.of("at", at)).get("figures").get(0);
			assertThat(figures.get("departmentName").asString()).isEqualTo("沈阳市自然资源局");
			assertThat(figures.get("issued").asLong()).isEqualTo(1);
			assertThat(figures.get("meanDays").asString()).isEqualTo("25.0");
			assertThat(figures.get("lateStatutory").asLong()).isEqualTo(1);
			List<String> events = manager.reflecting(at, TIMELINE, Map.of("id", id, "at", at))
				.get("timeline")
				.get("edges")
				.valueStream()
				.map((edge) -> edge.get("node"))
				.map((node) -> node.get("eventName").asString() + " " + node.get("actorId").asString())
				.toList();
			assertThat(events.subList(events.size() - 5, events.size())).containsExactly(
					"permit.applied person-demo-zhuanguanyuan", "permit.accepted person-demo-zhuanguanyuan",
					"permit.limit-exceeded system", "permit.limit-exceeded system",
					"permit.issued person-demo-zhuanguanyuan");
			assertThat(manager.refused(ISSUE, Map.of("id", id, "permit", "permit-2"))).isEqualTo("PERMIT_UNKNOWN");
		}

		private static JsonNode permit(Api.Session session, String id) {
			return session.ask(PERMITS, Map.of("id", id)).get("projectPermits").get("permits").get(0);
		}

	}

}
