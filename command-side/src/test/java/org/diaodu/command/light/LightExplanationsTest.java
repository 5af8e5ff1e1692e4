package org.diaodu.command.light;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.log.Claims;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.query.ExplainLights;
import org.diaodu.kernel.light.query.LightJudgedView;
import org.diaodu.kernel.light.query.LightsJudgedView;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/** A light that has not turned is explained as well. Today is 2019-06-01. */
@Clause({ "F-021", "F-049" })
class LightExplanationsTest {

	private static final String ID = "project-1";

	private static final LocalDate SINCE = LocalDate.of(2018, 2, 20);

	private static final LocalDate APRIL = LocalDate.of(2019, 4, 20);

	private static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

	private static final Caller ZONE = new Caller("person-zone", Role.SPECIALIST, TestDirectory.ZONE);

	private static final Caller ELSEWHERE = new Caller("person-heping", Role.MANAGER, TestDirectory.HEPING_DRC);

	private final EmbeddedEventStore events = EmbeddedEventStore.builder()
		.storageEngine(new InMemoryEventStorageEngine())
		.build();

	private final TestDirectory directory = LightNumbers.adopt(new TestDirectory(), LightNumbers.START,
			LightNumbers.PROGRESS, LightNumbers.FUNDS, LightNumbers.STATISTICS);

	private final LightExplanations explanations = new LightExplanations(this.events,
			new DecisionContext(this.directory, nothingIsClaimed(),
					Clock.fixed(Instant.parse("2019-06-01T04:00:00Z"), CityTime.ZONE)),
			(project, day) -> ProjectObstacles.Known.NONE);

	private long sequence;

	@BeforeEach
	void project() {
		ProjectFacts facts = new ProjectFacts("项目", Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE,
				null, Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
				LocalDate.of(2019, 1, 10), null, null, null);
		record(new ProjectRegistered(ID, facts, null, SINCE),
				new ProjectTiersChanged(ID, Set.of(), Set.of(Tier.CITY), true, WanYuan.of(20_000),
						TierChangeCause.REGISTERED, "2018-7", SINCE),
				new AnnualPlanSet(ID, 2019, null, WanYuan.of(1_200), null, null, LocalDate.of(2019, 1, 10)),
				report("report-1", 300, LocalDate.of(2019, 3, 20)), report("report-2", 450, APRIL));
	}

	@AfterEach
	void close() {
		this.events.shutDown();
	}

	private void record(DomainEvent... facts) {
		for (DomainEvent fact : facts) {
			this.events.publish(new GenericDomainEventMessage<>("Project", ID, this.sequence++, fact));
		}
	}

	private static ProgressReported report(String id, long invested, LocalDate on) {
		return new ProgressReported(ID, id,
				new ProgressFigures(ImageStage.FOUNDATION, 30, null, WanYuan.of(invested), WanYuan.of(invested)),
				List.of(), List.of(), false, null, null, on);
	}

	private LightJudgedView progress(LocalDate day) {
		LightsJudgedView judged = this.explanations.answer(new ExplainLights(ZONE, ID, day));
		assertThat(judged).isNotNull();
		assertThat(judged.lights()).extracting(LightJudgedView::light).containsExactly(Light.values());
		return judged.lights().get(Light.PROGRESS.ordinal());
	}

	@Test
	void aLightIsExplainedForTheDayByWhatWasSoThen() {
		assertThat(progress(LocalDate.of(2019, 4, 1))).returns(LightColour.GREEN, LightJudgedView::colour)
			.returns("2018-7", LightJudgedView::policyVersion)
			.satisfies((it) -> assertThat(it.inputs()).contains(new LightInput("investedThisYear", "300.00"),
					new LightInput("monthsComplete", "3"), new LightInput("pointsBehind", "0.00")));
		assertThat(progress(TODAY)).returns(LightRule.AS_PLANNED, LightJudgedView::rule)
			.satisfies((it) -> assertThat(it.inputs()).contains(new LightInput("investedThisYear", "450.00"),
					new LightInput("monthsComplete", "5"), new LightInput("pointsBehind", "4.17")));
	}

	@Test
	void aStartToldLateTurnsNoDayBeforeItGreen() {
		record(new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "v1", null, List.of(), List.of(),
				LocalDate.of(2019, 5, 20)));
		assertThat(start(LocalDate.of(2019, 5, 19))).returns(LightRule.START_THREE_MONTHS_PASSED,
				LightJudgedView::rule);
		assertThat(start(LocalDate.of(2019, 5, 20))).returns(LightRule.AS_PLANNED, LightJudgedView::rule);
	}

	@Test
	void aStartOfWhichOnlyTheStageTellsIsUnderWayOnEveryDay() {
		record(new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, LocalDate.of(2019, 5, 20)));
		assertThat(start(LocalDate.of(2019, 5, 19))).returns(LightRule.AS_PLANNED, LightJudgedView::rule);
		record(new StartStated(ID, true, null, List.of(), LocalDate.of(2019, 5, 20)));
		assertThat(start(LocalDate.of(2019, 5, 19))).returns(LightColour.RED, LightJudgedView::colour);
		assertThat(start(LocalDate.of(2019, 5, 20))).returns(LightRule.AS_PLANNED, LightJudgedView::rule);
	}

	private LightJudgedView start(LocalDate day) {
		LightsJudgedView judged = this.explanations.answer(new ExplainLights(ZONE, ID, day));
		assertThat(judged).isNotNull();
		return judged.lights().get(Light.START.ordinal());
	}

	@Test
	void aDayToComeIsAnsweredForToday() {
		LightsJudgedView judged = this.explanations.answer(new ExplainLights(ZONE, ID, TODAY.plusYears(1)));
		assertThat(judged.day()).isEqualTo(TODAY);
	}

	@Test
	void whoMayNotKnowOfTheProjectIsToldThatThereIsNone() {
		assertThat(this.explanations.answer(new ExplainLights(ELSEWHERE, ID, TODAY))).isNull();
		assertThat(this.explanations.answer(new ExplainLights(ZONE, "project-2", TODAY))).isNull();
		assertThat(this.explanations
			.answer(new ExplainLights(new Caller("person-zone", Role.MANAGER, TestDirectory.ZONE), ID, TODAY)))
			.isNull();
	}

	/** Whoever only asks claims nothing: any call of it fails. */
	private static Claims nothingIsClaimed() {
		return (Claims) Proxy.newProxyInstance(Claims.class.getClassLoader(), new Class<?>[] { Claims.class },
				(proxy, method, arguments) -> {
					throw new AssertionError(method.getName());
				});
	}

}
