package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.diaodu.application.identity.DemoPerson;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo people alone take an obstacle from its report to its rating and closing, in
 * each of two districts and in the city: each step waits in the inbox of whoever does it.
 */
@Clause({ "F-004", "F-039", "F-117", "F-118", "F-123", "F-126" })
class DemoPeopleJourneyTest extends ObstacleDays {

	private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);

	private static final List<String> EVIDENCE = List.of("沈建函〔2026〕3号");

	DemoPeopleJourneyTest() {
		super(false, FIRST, "", "");
	}

	@Test
	void tiexiSolvesItsOwnByItself() {
		begin("tiexi", "unit-210106", "unit-210106401", "91350100M000100Y43");
		walk(new Cast("zhuanyuan", "zhuanguanyuan", "qufagaiju", "tx-jianshe", "lianxiren"), "0606",
				"unit-210106-construction", "DISTRICT");
	}

	@Test
	void hunnanSolvesItsOwnByItself() {
		begin("hunnan", "unit-210112", null, null);
		walk(new Cast("hn-zhuanguanyuan", "hn-zhuanguanyuan", "hn-fagaiju", "hn-jianshe", "hn-zhuanguanyuan"), "0606",
				"unit-210112-construction", "DISTRICT");
	}

	@Test
	void theCitySolvesWhatIsTheCitys() {
		begin("city", "unit-210106", "unit-210106401", "91350100M000100Y43");
		walk(new Cast("zhuanyuan", "zhuanguanyuan", "shifagaiwei", "guihua", "lianxiren"), "0104",
				"unit-210100-natural-resources", "CITY");
	}

	@Test
	@Clause("F-028")
	void eachOfficeThatApprovesHasSomebodyWhoRecordsAndALeaderWhoGivesMoreDays() {
		Set<String> offices = ReferenceData.permits()
			.stream()
			.flatMap((item) -> ((AdoptPermitCatalogue) item.command()).permits().stream())
			.map(PermitDefinition::departmentId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		assertThat(offices).hasSizeGreaterThan(3);
		for (String office : offices) {
			List<Role> roles = DemoPerson.all()
				.stream()
				.filter((person) -> person.unitId().equals(office))
				.map(DemoPerson::role)
				.toList();
			assertThat(roles).as(office).contains(Role.RESPONSIBLE_LEADER).hasSizeGreaterThan(1);
		}
	}

	/**
	 * Who does what.
	 *
	 * @param desk assigns, and strikes off
	 * @param judge says whether it is gone, and rates
	 */
	private record Cast(String reporter, String sorter, String desk, String lead, String judge) {
	}

	private void begin(String name, String district, @Nullable String zone, @Nullable String owner) {
		about("project-" + name, "obstacle-" + name);
		ProjectFacts facts = new ProjectFacts("演示片区改造" + name, Family.ENTERPRISE, null, district, zone, null,
				Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS, null,
				null, null, null);
		new Desk(program()).bySystem(new RegisterProject("project-" + name, facts, owner,
				(owner != null) ? "示范企业" : null, null, null, null, LocalDate.of(2026, 9, 1)));
	}

	private void walk(Cast cast, String item, String unitId, String tier) {
		done(cast.reporter(), "reportObstacle", Map.of("projectId", projectId(), "text", "进场道路未通", "blockedAt", "北侧道路",
				"itemCode", item, "severity", "S2"));
		step(cast.sorter(), "SORTING", "sortObstacle",
				Map.of("itemCode", item, "scope", "OWN", "severity", "S2", "leadUnitId", unitId));
		assertThat(row(cast.desk()).get("tier").asString()).isEqualTo(tier);
		step(cast.desk(), "ASSIGNMENT", "assignObstacle", Map.of());
		step(cast.lead(), "RESPONSE", "acceptObstacle", Map.of());
		step(cast.lead(), "SOLUTION", "claimObstacleSolved", Map.of("text", "道路已接通", "evidence", EVIDENCE));
		step(cast.judge(), "CONFIRMATION", "confirmObstacleSolved", Map.of());
		step(cast.judge(), "RATING", "rateObstacle", Map.of("score", 5, "reason", "及时"));
		step(cast.desk(), "CLOSING", "closeObstacle", Map.of("evidence", EVIDENCE));
		assertThat(row(cast.desk()).get("status").asString()).isEqualTo("CLOSED");
	}

	private void step(String who, String wait, String act, Map<String, ?> input) {
		assertThat(inbox(who)).as(who).contains(wait);
		done(who, act, input);
	}

}
