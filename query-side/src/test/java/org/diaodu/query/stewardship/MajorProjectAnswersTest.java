package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.stewardship.People.BRIDGE;

/** Asked on 2026-06-01; the projects are of 2026-03-01. */
class MajorProjectAnswersTest {

	private final ProjectionFixture fixture = People.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause("F-062")
	void theListOfAPastYearHasTheCapacityItHad() {
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2025, false, null, null)).thenAnswers((list) -> {
			assertThat(list.asOf()).isEqualTo(LocalDate.of(2025, 12, 31));
			assertThat(list.projects()).isEmpty();
		});
		for (int year : new int[] { 1899, 2201, Integer.MAX_VALUE, Integer.MIN_VALUE }) {
			this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, year, false, null, null))
				.thenRefuses("VALUE_INVALID", "year");
		}
		this.fixture
			.whenAsked(new ListUnguaranteed(COORDINATOR, null, null, 10,
					new Cursor("SINCE", "project-x", "+9999999-01-01").encode(), null))
			.thenRefuses("VALUE_INVALID", "after");
	}

	@Test
	@Clause({ "F-062", "F-063", "F-064" })
	void theMajorProjectsStandWithTheirSelectionAndTheCapacityOfTheDay() {
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, false, null, null)).thenAnswers((view) -> {
			assertThat(view.capacity()).isEqualTo(72);
			assertThat(view.policyVersion()).isEqualTo("quota-1");
			assertThat(view.projects()).singleElement().satisfies((major) -> {
				assertThat(major.selection().decisionReference()).isEqualTo("纪要1号");
				assertThat(major.since()).isEqualTo(DAY.plusDays(1));
				assertThat(major.guarantor().name()).isEqualTo("周主任");
				assertThat(major.belowRank()).isTrue();
			});
		});
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, false, DAY, null))
			.thenAnswers((view) -> assertThat(view.projects()).isEmpty());
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2018, false, LocalDate.of(2018, 2, 13), null))
			.thenAnswers((view) -> assertThat(view.capacity()).isNull());
	}

	@Test
	@Clause({ "F-062", "F-063" })
	void aMajorProjectThatFellBelowTheThresholdKeepsItsSeatAndIsMarkedSinceWhen() {
		LocalDate fell = LocalDate.of(2026, 4, 10);
		LocalDate again = LocalDate.of(2026, 5, 20);
		this.fixture.given(tiers(9_000, false, fell), tiers(12_000, true, LocalDate.of(2026, 5, 1)),
				tiers(8_000, false, again), tiers(7_000, false, again.plusDays(5)));
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, true, null, null))
			.thenAnswers((list) -> assertThat(list.projects()).singleElement().satisfies((major) -> {
				assertThat(major.project().projectId()).isEqualTo(BRIDGE);
				assertThat(major.belowThresholdSince()).isEqualTo(again);
			}));
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, true, LocalDate.of(2026, 4, 30), null))
			.thenAnswers((list) -> assertThat(list.projects()).singleElement()
				.satisfies((major) -> assertThat(major.belowThresholdSince()).isEqualTo(fell)));
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, true, LocalDate.of(2026, 5, 10), null))
			.thenAnswers((list) -> assertThat(list.projects()).isEmpty());
		this.fixture.whenAsked(new ListMajorProjects(COORDINATOR, 2026, false, LocalDate.of(2026, 5, 10), null))
			.thenAnswers((list) -> assertThat(list.projects()).singleElement()
				.satisfies((major) -> assertThat(major.belowThresholdSince()).isNull()));
	}

	private static ProjectTiersChanged tiers(long wan, boolean ofTheCity, LocalDate on) {
		return new ProjectTiersChanged(BRIDGE, Set.of(), ofTheCity ? Set.of(Tier.CITY) : Set.of(Tier.DISTRICT), true,
				WanYuan.of(wan), TierChangeCause.AMOUNT_REVISED, "2018-7", on);
	}

}
