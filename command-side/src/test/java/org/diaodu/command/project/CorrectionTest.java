package org.diaodu.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.diaodu.command.jurisdiction.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.jspecify.annotations.Nullable;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.wan;
import static org.diaodu.command.project.ZoneProject.FACTS;

/** What was recorded wrongly is corrected by a new fact beside it. */
@Clause("F-103")
class CorrectionTest {

	private final ZoneProject project = new ZoneProject();

	@Test
	void recordsBeforeAndAfterAndTheWrongEvent() {
		ProjectFacts right = named(FACTS, "宝马铁西新工厂");
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, right, 0, "名称有误", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, FACTS, right, 0, "名称有误", DAY));
	}

	@Test
	void judgesTheTiersAnewWhenTheZoneIsCorrected() {
		ProjectFacts right = enterprise(null, wan(600));
		this.project.registered()
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, right, 0, "不在开发区", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, FACTS, right, 0, "不在开发区", DAY),
					changed(Set.of(Tier.ZONE), Set.of(), true, wan(600), TierChangeCause.FACTS_CORRECTED));
	}

	@Test
	void refusesAnEventTheProjectDoesNotHave() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, named(FACTS, "新"), 2, "名称有误", DAY))
			.thenRefuses(ProjectRefusal.CORRECTED_EVENT_UNKNOWN, "correctsSequence");
	}

	@Test
	@Clause("F-017")
	void refusesToGiveAProjectAwayByCorrectingIt() {
		ProjectFacts elsewhere = Projects.facts(FACTS.family(), null, TestDirectory.HEPING, null, null, wan(600));
		this.project.registered()
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, elsewhere, 0, "在和平区", DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void recordsNothingWhenNothingDiffers() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, FACTS, 0, "核对", DAY))
			.thenRecordsNothing();
	}

	@Test
	void recordsNothingWhenOnlyTheWritingDiffers() {
		ProjectFacts placed = withPlace(FACTS, "123.40", null, null);
		this.project.registered()
			.given(new ProjectFactsCorrected(ID, FACTS, placed, 0, "坐标", DAY))
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, withPlace(FACTS, "123.4", " ", null), 0, "核对", DAY))
			.thenRecordsNothing();
	}

	/** Neither before the day nor after it, by nobody: the rule for dates moves it. */
	@ParameterizedTest
	@CsvSource({ "-1, 180", "-1, ", "90, 91", "90, 89", "90, " })
	@Clause({ "F-020", "F-077" })
	void aStatedStartIsAPromiseThatNoCorrectionMoves(int known, @Nullable Integer wished) {
		ProjectFacts stated = withPlace(FACTS, "123.4", null, DAY.plusDays(known));
		ProjectFacts other = withPlace(FACTS, "123.4", null, (wished != null) ? DAY.plusDays(wished) : null);
		for (Attribution by : List.of(People.ZONE_SPECIALIST, People.TIEXI_MANAGER,
				People.citing(People.TIEXI_MANAGER, "沈铁建报〔2019〕2号"))) {
			new ZoneProject().registered()
				.given(new ProjectFactsCorrected(ID, FACTS, stated, 0, "坐标", DAY.minusDays(2)))
				.when(by, new CorrectFacts(ID, other, 0, "推迟", DAY))
				.thenRefuses(ProjectRefusal.PLANNED_START_PROMISED, "facts.plannedStart");
		}
	}

	@Test
	@Clause("F-077")
	void aListThatNamesAnotherStartLeavesThePromiseAndSaysSo() {
		ProjectFacts stated = withPlace(FACTS, "123.4", null, DAY.plusDays(90));
		ProjectFacts later = withPlace(FACTS, "123.4", null, DAY.plusDays(180));
		Attribution imported = People.importing(People.ZONE_SPECIALIST);
		for (boolean renamed : List.of(false, true)) {
			Decision<Project> decision = new ZoneProject().decision
				.givenBy(imported, new ProjectRegistered(ID, stated, Projects.ROW, DAY))
				.given(Projects.judged(wan(600), true, Tier.ZONE))
				.when(imported, new RegisterProject(ID, renamed ? named(later, "新") : later, null, null, null, null,
						Projects.ROW, DAY));
			if (renamed) {
				decision.thenRecords(new ProjectFactsCorrected(ID, stated, named(stated, "新"), 0,
						"再次导入 %s %s(未采用所列计划开工日期)".formatted(Projects.ROW.list(), Projects.ROW.rowKey()), DAY));
			}
			else {
				decision.thenRefuses(ProjectRefusal.PLANNED_START_PROMISED, "facts.plannedStart");
			}
		}
	}

	@Test
	@Clause({ "F-033", "F-114" })
	void aKnownTotalIsReplacedButNotRemoved() {
		ProjectFacts without = FactsMerge.withAmounts(FACTS, Amounts.UNKNOWN);
		this.project.registered()
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, without, 0, "金额不明", DAY))
			.thenRefuses(ProjectRefusal.KNOWN_FACT_REMOVED, "facts.amounts.total");
		new ZoneProject().registered()
			.when(People.TIEXI_MANAGER, new ReviseAmount(ID, Amounts.UNKNOWN, "金额不明", DAY))
			.thenRefuses(ProjectRefusal.KNOWN_FACT_REMOVED, "amounts.total");
		ProjectFacts more = FactsMerge.withAmounts(FACTS, Amounts.ofTotal(wan(700)));
		new ZoneProject().registered()
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, more, 0, "金额有误", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, FACTS, more, 0, "金额有误", DAY));
		Attribution imported = People.importing(People.ZONE_SPECIALIST);
		new ZoneProject().decision.givenBy(imported, new ProjectRegistered(ID, FACTS, Projects.ROW, DAY))
			.given(Projects.judged(wan(600), true, Tier.ZONE))
			.when(imported, new RegisterProject(ID, without, null, null, null, null, Projects.ROW, DAY))
			.thenRecordsNothing();
	}

	@Test
	@Clause("F-095")
	void refusesPlannedDaysThatCannotBeMeant() {
		this.project.directory.with(new PolicyAdopted(PolicyParameter.PLAUSIBLE_DATES.policyId(),
				new PolicyVersion(PolicyParameter.PLAUSIBLE_DATES, "2018-7", "沈政发〔2018〕7号", "(七)", TestDirectory.NOTICE,
						null,
						List.of(new PolicyValue(PolicyField.FACT_YEARS_BACK, "20"),
								new PolicyValue(PolicyField.PLAN_YEARS_AHEAD, "20"))),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
		Decision<Project> decision = this.project.registered();
		decision
			.when(People.ZONE_SPECIALIST,
					new CorrectFacts(ID, withPlace(FACTS, "123.4", null, DAY.minusYears(21)), 0, "补录", DAY))
			.thenRefuses(CommonRefusal.DATE_TOO_EARLY, "facts.plannedStart");
		decision
			.when(People.ZONE_SPECIALIST,
					new CorrectFacts(ID, withPlace(FACTS, "123.4", null, DAY.plusYears(21)), 0, "补录", DAY))
			.thenRefuses(CommonRefusal.DATE_TOO_LATE, "facts.plannedStart");
		decision.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, named(FACTS, "新"), 0, "补录", DAY.minusYears(30)))
			.thenRefuses(CommonRefusal.DATE_TOO_EARLY, "occurredOn");
	}

	private static ProjectFacts withPlace(ProjectFacts facts, String longitude, @Nullable String remarks,
			@Nullable LocalDate start) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), new Place(null, new BigDecimal(longitude), new BigDecimal("41.8")), facts.stage(),
				start, facts.plannedCompletion(), facts.responsibleUnit(), remarks);
	}

}
