package org.diaodu.query.light;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.ConfidenceRated;
import org.diaodu.kernel.light.query.FindProjectLights;
import org.diaodu.kernel.light.query.LightChangePage;
import org.diaodu.kernel.light.query.LightChangeView;
import org.diaodu.kernel.light.query.LightMonthView;
import org.diaodu.kernel.light.query.LightView;
import org.diaodu.kernel.light.query.ListLightChanges;
import org.diaodu.kernel.light.query.ListMonthLights;
import org.diaodu.kernel.light.query.MonthLightPage;
import org.diaodu.kernel.light.query.MonthLightView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.light.Lit.CAMPUS;
import static org.diaodu.query.light.Lit.PLANT;
import static org.diaodu.query.light.Lit.WORKS;
import static org.diaodu.query.light.Lit.day;
import static org.diaodu.query.light.Lit.red;
import static org.diaodu.query.light.Lit.repaired;
import static org.diaodu.query.light.Lit.turned;

@Clause({ "F-021", "F-030", "F-049" })
class LightAnswersTest {

	private final ProjectionFixture fixture = Lit.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static FindProjectLights lights(LocalDate asOf) {
		return new FindProjectLights(COORDINATOR, PLANT, asOf, null);
	}

	private static ListMonthLights month(String month, LightColour worst) {
		return new ListMonthLights(COORDINATOR, month, null, null, false, worst, 20, null, null);
	}

	@Test
	void tellsWhatEachLightShowsSinceWhenAndWhy() {
		this.fixture
			.given(turned(PLANT, Light.START, LightColour.GREY, LightColour.YELLOW, LightRule.START_MONTH_PASSED,
					day(4, 1)), red(PLANT, Light.PROGRESS, day(4, 30)))
			.whenAsked(lights(null))
			.thenAnswers((answer) -> {
				assertThat(answer.project().name()).isEqualTo("华晨宝马铁西工厂");
				assertThat(answer.project().districtName()).isEqualTo("铁西区");
				assertThat(answer.asOf()).isEqualTo(day(6, 1));
				assertThat(answer.lights()).extracting(LightView::light).containsExactly(Light.values());
				assertThat(answer.lights()).extracting(LightView::colour)
					.containsExactly(LightColour.YELLOW, LightColour.RED, LightColour.GREY, LightColour.GREY,
							LightColour.GREY);
				assertThat(answer.lights().get(1)).isEqualTo(new LightView(Light.PROGRESS, LightColour.RED, day(4, 30),
						LightRule.PROGRESS_FAR_BEHIND, List.of(new LightInput("pointsBehind", "31.50")), "2018-7"));
				assertThat(answer.lights().get(2)).isEqualTo(
						new LightView(Light.FUNDS, LightColour.GREY, null, LightRule.NOT_APPLICABLE, List.of(), null));
				assertThat(answer.overall()).isEqualTo(new LightView(null, LightColour.RED, day(4, 30),
						LightRule.PROGRESS_FAR_BEHIND, List.of(new LightInput("light", "PROGRESS")), "2018-7"));
			})
			.whenAsked(lights(day(4, 29)))
			.thenAnswers((answer) -> {
				assertThat(answer.overall().colour()).isEqualTo(LightColour.YELLOW);
				assertThat(answer.overall().since()).isEqualTo(day(4, 1));
				assertThat(answer.lights().get(1).colour()).isEqualTo(LightColour.GREY);
			})
			.whenAsked(lights(day(3, 31)))
			.thenAnswers((answer) -> assertThat(answer.overall().colour()).isEqualTo(LightColour.GREY))
			.sameWhenDeliveredTwice("light", "project-board")
			.sameAfterReplay("light", "project-board");
	}

	@Test
	void theWorstOfTheFiveFollowsEveryRepair() {
		this.fixture.given(red(PLANT, Light.PROGRESS, day(4, 30)),
				turned(PLANT, Light.FUNDS, LightColour.GREY, LightColour.YELLOW, LightRule.FUNDS_BEHIND, day(4, 30)),
				repaired(PLANT, Light.PROGRESS, day(5, 10)),
				turned(PLANT, Light.FUNDS, LightColour.YELLOW, LightColour.GREY, LightRule.NOT_APPLICABLE, day(5, 20)),
				turned(PLANT, Light.PROGRESS, LightColour.GREEN, LightColour.GREY, LightRule.NOT_APPLICABLE,
						day(5, 25)));
		assertThat(overall(day(5, 9))).isEqualTo(LightColour.RED);
		assertThat(overall(day(5, 10))).isEqualTo(LightColour.YELLOW);
		assertThat(overall(day(5, 20))).isEqualTo(LightColour.GREEN);
		assertThat(overall(day(5, 25))).isEqualTo(LightColour.GREY);
	}

	private LightColour overall(LocalDate day) {
		return this.fixture.whenAsked(lights(day)).answer().overall().colour();
	}

	@Test
	void aMonthsRedStaysOnRecordAfterRepairWithTheDaysItWasRed() {
		this.fixture
			.given(red(PLANT, Light.PROGRESS, day(4, 30)), repaired(PLANT, Light.PROGRESS, day(5, 11)),
					red(PLANT, Light.PROGRESS, day(5, 31)))
			.whenAsked(lights(null))
			.thenAnswers((answer) -> assertThat(answer.months()).containsExactly(
					new LightMonthView(null, "2026-06", LightColour.RED, 0, 1),
					new LightMonthView(Light.PROGRESS, "2026-06", LightColour.RED, 0, 1),
					new LightMonthView(null, "2026-05", LightColour.RED, 0, 11),
					new LightMonthView(Light.PROGRESS, "2026-05", LightColour.RED, 0, 11),
					new LightMonthView(null, "2026-04", LightColour.RED, 0, 1),
					new LightMonthView(Light.PROGRESS, "2026-04", LightColour.RED, 0, 1)))
			.whenAsked(month("2026-05", LightColour.RED))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement().satisfies((row) -> {
				assertThat(row.since()).isEqualTo(day(4, 30));
				assertThat(row.until()).isNull();
				assertThat(row.days()).isEqualTo(11);
			}))
			.whenAsked(month("2026-04", LightColour.RED))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement().satisfies((row) -> {
				assertThat(row.until()).isEqualTo(day(5, 11));
				assertThat(row.days()).isEqualTo(1);
				assertThat(row.rule()).isEqualTo(LightRule.PROGRESS_FAR_BEHIND);
			}))
			.whenAsked(month("2026-03", LightColour.RED))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty())
			.whenAsked(month("2026-07", LightColour.RED))
			.thenAnswers((page) -> assertThat(page.rows()).as("not come yet").isEmpty());
	}

	@Test
	void whatWasRedAtTheEndOfNoDayOfAMonthIsNotOnItsRecord() {
		this.fixture
			.given(red(PLANT, Light.FUNDS, day(5, 11)), repaired(PLANT, Light.FUNDS, day(5, 11)),
					red(PLANT, Light.STATISTICS, day(4, 30)), repaired(PLANT, Light.STATISTICS, day(5, 1)))
			.whenAsked(month("2026-05", LightColour.RED))
			.thenAnswers((page) -> assertThat(page.rows()).isEmpty())
			.whenAsked(month("2026-04", LightColour.RED))
			.thenAnswers((page) -> assertThat(page.rows()).singleElement()
				.satisfies((row) -> assertThat(row.days()).isEqualTo(1)))
			.whenAsked(lights(null))
			.thenAnswers((answer) -> assertThat(answer.months()).containsExactly(
					new LightMonthView(null, "2026-04", LightColour.RED, 0, 1),
					new LightMonthView(Light.STATISTICS, "2026-04", LightColour.RED, 0, 1)));
	}

	@Test
	void theYellowListHasOnlyWhatWasYellowAtWorst() {
		this.fixture.given(
				turned(PLANT, Light.PROGRESS, LightColour.GREEN, LightColour.YELLOW, LightRule.PROGRESS_BEHIND,
						day(4, 30)),
				turned(PLANT, Light.PROGRESS, LightColour.YELLOW, LightColour.RED, LightRule.PROGRESS_BEHIND_TWICE,
						day(5, 31)),
				turned(WORKS, Light.PROGRESS, LightColour.GREEN, LightColour.YELLOW, LightRule.PROGRESS_BEHIND,
						day(5, 31)));
		assertThat(projects(month("2026-05", LightColour.YELLOW))).containsExactly(WORKS);
		assertThat(projects(month("2026-05", LightColour.RED))).containsExactly(PLANT);
		assertThat(projects(month("2026-04", LightColour.YELLOW))).containsExactly(PLANT);
	}

	private List<String> projects(ListMonthLights query) {
		return this.fixture.whenAsked(query).answer().rows().stream().map((row) -> row.project().projectId()).toList();
	}

	@Test
	void theListSaysWhoAnsweredAtTheMonthsEnd() {
		this.fixture.given(
				new OfficerAppointed(PLANT, Slot.SPECIALIST, "person-sjk", "post-1", Shenyang.TIEXI_ZONE, null,
						day(3, 1)),
				new OfficerAppointed(PLANT, Slot.OWNER_CONTACT, "person-owner", "post-1", Shenyang.TIEXI, null,
						day(3, 1)),
				new GuarantorAssigned(
						PLANT, "person-li", "post-1", Shenyang.CITY, LeaderRank.CITY_DEPUTY, false, null, day(3, 1)),
				red(PLANT, Light.PROGRESS, day(4, 30)),
				new GuaranteeTransferred(PLANT, "person-li", "person-zhao", "post-1", Shenyang.CITY,
						LeaderRank.CITY_DEPUTY, false, null, "分工", day(5, 31)),
				new OfficerReleased(PLANT, Slot.SPECIALIST, "person-sjk", "离岗", day(6, 1)))
			.named("person-sjk", "孙专员")
			.named("person-li", "李市长")
			.named("person-zhao", "赵市长");
		assertThat(responsible("2026-04")).containsExactly("GUARANTOR 李市长", "SPECIALIST 孙专员");
		assertThat(responsible("2026-05")).containsExactly("GUARANTOR 赵市长", "SPECIALIST 孙专员");
		assertThat(responsible("2026-06")).as("today").containsExactly("GUARANTOR 赵市长");
		this.fixture.sameWhenDeliveredTwice("light", "project-board").sameAfterReplay("light", "project-board");
	}

	private List<String> responsible(String month) {
		return this.fixture.whenAsked(month(month, LightColour.RED))
			.answer()
			.rows()
			.getFirst()
			.responsible()
			.stream()
			.map((one) -> one.place() + " " + one.person().name())
			.toList();
	}

	@Test
	void aMonthTellsWhenItWasJudgedByWhatAndNotWhatIsSoToday() {
		this.fixture.given(red(PLANT, Light.PROGRESS, day(4, 30)), repaired(PLANT, Light.PROGRESS, day(5, 3)),
				turned(PLANT, Light.PROGRESS, LightColour.GREEN, LightColour.RED, LightRule.PROGRESS_BEHIND_TWICE,
						day(5, 31)),
				repaired(PLANT, Light.PROGRESS, day(6, 1)));
		MonthLightView april = this.fixture.whenAsked(month("2026-04", LightColour.RED)).answer().rows().getFirst();
		assertThat(april.judgedOn()).isEqualTo(day(4, 30));
		assertThat(april.rule()).isEqualTo(LightRule.PROGRESS_FAR_BEHIND);
		assertThat(april.until()).isEqualTo(day(5, 3));
		assertThat(april.recordedAt()).isNotNull();
		MonthLightView may = this.fixture.whenAsked(month("2026-05", LightColour.RED)).answer().rows().getFirst();
		assertThat(may.since()).isEqualTo(day(4, 30));
		assertThat(may.judgedOn()).isEqualTo(day(5, 31));
		assertThat(may.rule()).isEqualTo(LightRule.PROGRESS_BEHIND_TWICE);
		assertThat(may.policyVersion()).isEqualTo("2018-7");
	}

	@Test
	void pagesOfAMonthNeitherLoseNorRepeatARow() {
		Random random = new Random(20180214);
		for (int i = 0; i < 40; i++) {
			String id = "project-%02d".formatted(i);
			this.fixture.given(Shenyang.enterprise(id, "项目" + i, Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 1_000))
				.given(red(id, Light.PROGRESS, day(4, 1 + random.nextInt(3))),
						red(id, Light.FUNDS, day(4, 1 + random.nextInt(3))));
		}
		MonthLightPage whole = this.fixture
			.whenAsked(
					new ListMonthLights(COORDINATOR, "2026-05", null, null, false, LightColour.RED, 1000, null, null))
			.answer();
		assertThat(whole.rows()).hasSize(80).extracting(MonthLightView::since).isSorted();
		List<MonthLightView> paged = new ArrayList<>();
		String after = null;
		do {
			MonthLightPage page = this.fixture
				.whenAsked(
						new ListMonthLights(COORDINATOR, "2026-05", null, null, false, LightColour.RED, 7, after, null))
				.answer();
			assertThat(page.totalCount()).isEqualTo(80);
			paged.addAll(page.rows());
			after = page.hasNext() ? page.cursors().getLast() : null;
		}
		while (after != null);
		assertThat(paged).isEqualTo(whole.rows());
	}

	@Test
	void changesAreListedLatestFirstAndFiltered() {
		this.fixture.given(red(PLANT, Light.PROGRESS, day(4, 30)), red(CAMPUS, Light.PROGRESS, day(5, 1)),
				red(PLANT, Light.FUNDS, day(5, 2)), repaired(PLANT, Light.PROGRESS, day(5, 3)));
		assertThat(changes(null, null, null, null)).containsExactly("project-plant PROGRESS GREEN",
				"project-plant FUNDS RED", "project-campus PROGRESS RED", "project-plant PROGRESS RED");
		assertThat(changes(CAMPUS, null, null, null)).containsExactly("project-campus PROGRESS RED");
		assertThat(changes(null, Shenyang.HUNNAN, null, null)).containsExactly("project-campus PROGRESS RED");
		assertThat(changes(null, null, Light.FUNDS, null)).containsExactly("project-plant FUNDS RED");
		assertThat(changes(null, null, null, LightColour.GREEN)).containsExactly("project-plant PROGRESS GREEN");
		LightChangePage first = this.fixture
			.whenAsked(new ListLightChanges(COORDINATOR, null, null, null, null, day(5, 1), day(5, 2), 1, null, null))
			.answer();
		assertThat(first.totalCount()).isEqualTo(2);
		assertThat(first.hasNext()).isTrue();
		LightChangePage second = this.fixture
			.whenAsked(new ListLightChanges(COORDINATOR, null, null, null, null, day(5, 1), day(5, 2), 1,
					first.cursors().getFirst(), null))
			.answer();
		assertThat(second.rows()).singleElement().satisfies((row) -> {
			assertThat(row.project().projectId()).isEqualTo(CAMPUS);
			assertThat(row.until()).isNull();
			assertThat(row.before()).isEqualTo(LightColour.GREEN);
		});
		assertThat(second.hasNext()).isFalse();
	}

	private List<String> changes(String project, String district, Light light, LightColour colour) {
		LightChangePage page = this.fixture
			.whenAsked(new ListLightChanges(COORDINATOR, project, district, light, colour, null, null, 20, null, null))
			.answer();
		assertThat(page.totalCount()).isEqualTo(page.rows().size());
		return page.rows().stream().map(LightAnswersTest::told).toList();
	}

	private static String told(LightChangeView row) {
		return row.project().projectId() + " " + row.light() + " " + row.after();
	}

	@Test
	void ratingsAreToldWithWhoSaidSoInWhichPost() {
		this.fixture.by(ProjectionFixture.attribution("person-tiexi", Role.MANAGER, Shenyang.TIEXI_DRC))
			.given(new ConfidenceRated(PLANT, null, Confidence.HIGH, Role.MANAGER, "顺利", day(4, 1)),
					new ConfidenceRated(PLANT, Confidence.HIGH, Confidence.DOUBTFUL, Role.MANAGER, "资金未到", day(5, 1)))
			.named("person-tiexi", "钱专管")
			.whenAsked(lights(null))
			.thenAnswers((answer) -> {
				assertThat(answer.confidence()).satisfies((now) -> {
					assertThat(now.confidence()).isEqualTo(Confidence.DOUBTFUL);
					assertThat(now.rater().name()).isEqualTo("钱专管");
					assertThat(now.raterRole()).isEqualTo(Role.MANAGER);
				});
				assertThat(answer.ratings()).hasSize(2);
			})
			.whenAsked(lights(day(4, 30)))
			.thenAnswers((answer) -> assertThat(answer.confidence().confidence()).isEqualTo(Confidence.HIGH))
			.sameWhenDeliveredTwice("light", "project-board")
			.sameAfterReplay("light", "project-board");
	}

	@Test
	void theProjectIsNamedAsItIsNow() {
		this.fixture
			.given(red(PLANT, Light.PROGRESS, day(4, 30)),
					new ProjectAmountRevised(PLANT, Amounts.ofTotal(WanYuan.of(50_000)),
							Amounts.ofTotal(WanYuan.of(60_000)), "增资", day(5, 1)))
			.whenAsked(lights(null))
			.thenAnswers((answer) -> assertThat(answer.project().totalInvestment()).isEqualTo(WanYuan.of(60_000)));
	}

	@Test
	void whatIsNoMonthOrNoColourOfTheListIsRefused() {
		for (String month : List.of("", "2026", "2026-13", "2026-5", "2026-05-01", "+12026-05", "'; --")) {
			this.fixture.whenAsked(month(month, LightColour.RED)).thenRefuses("VALUE_INVALID", "month");
		}
		this.fixture.whenAsked(month("2026-05", LightColour.GREEN)).thenRefuses("VALUE_INVALID", "worst");
		this.fixture
			.whenAsked(new ListMonthLights(COORDINATOR, "2026-05", null, null, false, LightColour.RED, 0, null, null))
			.thenRefuses("VALUE_INVALID", "first");
		this.fixture.whenAsked(new ListLightChanges(COORDINATOR, null, null, null, null, null, null, 20, "x", null))
			.thenRefuses("VALUE_INVALID", "after");
	}

	@Test
	@Clause({ "F-034", "F-094" })
	void everyAnswerIsOfProjectsInScopeOnly() {
		this.fixture.given(red(PLANT, Light.PROGRESS, day(4, 30)), red(CAMPUS, Light.PROGRESS, day(4, 30)));
		assertThat(seen(COORDINATOR)).containsExactlyInAnyOrder(PLANT, CAMPUS);
		assertThat(seen(Shenyang.TIEXI_MANAGER)).containsExactly(PLANT);
		assertThat(seen(Shenyang.TIEXI_SPECIALIST)).containsExactly(PLANT);
		assertThat(seen(Lit.HUNNAN_MANAGER)).containsExactly(CAMPUS);
		assertThat(seen(Lit.CITIZEN)).isEmpty();
		this.fixture.whenAsked(new FindProjectLights(Lit.HUNNAN_MANAGER, PLANT, null, null)).thenAbsent();
		this.fixture.whenAsked(new FindProjectLights(COORDINATOR, "project-unknown", null, null)).thenAbsent();
	}

	private List<String> seen(Caller caller) {
		MonthLightPage month = this.fixture
			.whenAsked(new ListMonthLights(caller, "2026-05", null, null, false, LightColour.RED, 20, null, null))
			.answer();
		LightChangePage changes = this.fixture
			.whenAsked(new ListLightChanges(caller, null, null, null, null, null, null, 20, null, null))
			.answer();
		List<String> ids = month.rows().stream().map((row) -> row.project().projectId()).toList();
		assertThat(changes.rows()).extracting((row) -> row.project().projectId())
			.containsExactlyInAnyOrderElementsOf(ids);
		assertThat(month.totalCount()).isEqualTo(ids.size());
		assertThat(changes.totalCount()).isEqualTo(ids.size());
		for (String project : List.of(PLANT, CAMPUS)) {
			assertThat(this.fixture.whenAsked(new FindProjectLights(caller, project, null, null)).answer() != null)
				.isEqualTo(ids.contains(project));
		}
		return ids;
	}

}
