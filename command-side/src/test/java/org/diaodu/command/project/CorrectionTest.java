package org.diaodu.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.diaodu.command.jurisdiction.Decision;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
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

	@Test
	@Clause("F-020")
	void aStatedStartThatPassedIsPostponedByAHigherTierOnly() {
		ProjectFacts stated = withPlace(FACTS, "123.4", null, DAY.minusDays(1));
		ProjectFacts later = withPlace(FACTS, "123.4", null, DAY.plusMonths(6));
		ProjectFactsCorrected known = new ProjectFactsCorrected(ID, FACTS, stated, 0, "坐标", DAY.minusDays(2));
		this.project.registered()
			.given(known)
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, later, 0, "推迟", DAY))
			.thenRefuses(ProjectRefusal.PLANNED_START_PASSED, "facts.plannedStart");
		new ZoneProject().registered()
			.given(known)
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, later, 0, "清单有误", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, stated, later, 0, "清单有误", DAY));
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
