package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListProjectAudit;
import org.diaodu.kernel.project.query.TimelineEntryView;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.event.GuaranteeEnded;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.ItemWithdrawn;
import org.diaodu.kernel.stewardship.event.MajorProjectDesignated;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.kernel.stewardship.event.ProjectUnlistedMajor;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

class PeopleInTimelineTest {

	private static final String ID = "project-1";

	private static final String LIST = "major-projects-2026";

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR))
			.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause({ "F-042", "F-067", "F-068" })
	void theTimelineTellsWhoHeldAPlaceBeforeAndAfter() {
		this.fixture
			.given(new OfficerAppointed(ID, Slot.SPECIALIST, "person-a", "post-1", TIEXI_ZONE, "任〔2026〕1号", DAY),
					new OfficerHandedOver(ID, Slot.SPECIALIST, "person-a", "person-b", "post-2", TIEXI_ZONE, "台账已交",
							DAY),
					new OfficerReleased(ID, Slot.SPECIALIST, "person-b", "调离", DAY),
					new GuarantorAssigned(ID, "person-c", "post-3", CITY, LeaderRank.CITY_DEPUTY, false, null, DAY),
					new GuaranteeTransferred(
							ID, "person-c", "person-d", "post-4", CITY, LeaderRank.CITY_CHIEF, true, "v1", "分工调整", DAY),
					new GuaranteeEnded(ID, "person-d", "调低投资", DAY),
					new GuaranteeVisitRecorded(ID, "visit-1", "person-c", VisitKind.SITE_VISIT, "现场", List.of(),
							List.of(), DAY),
					new MajorProjectDesignated(LIST, 2026, new MajorSelection(ID, 90, 80, 70, "纪要1号"), 72, "v1", DAY),
					new ProjectListedMajor(ID, LIST, 2026, DAY), new ProjectUnlistedMajor(ID, LIST, 2026, "替换", DAY))
			.whenAsked(new ListProjectAudit(COORDINATOR, ID, 100, null, null))
			.thenAnswers((page) -> {
				// Registered, tiers, and all of the above but the event of the list.
				assertThat(page.totalCount()).isEqualTo(11);
				List<TimelineEntryView> entries = page.entries()
					.subList(2, 11)
					.stream()
					.map((entry) -> entry.entry())
					.toList();
				assertThat(entries.stream().flatMap((entry) -> entry.changes().stream())).containsExactly(
						new FieldChange("officers.SPECIALIST", null, "person-a"),
						new FieldChange("officers.SPECIALIST", "person-a", "person-b"),
						new FieldChange("officers.SPECIALIST", "person-b", null),
						new FieldChange("guarantor", null, "person-c"),
						new FieldChange("guarantor", "person-c", "person-d"),
						new FieldChange("guarantor", "person-d", null),
						new FieldChange("visits.visit-1", null, "SITE_VISIT", "VisitKind"),
						new FieldChange("majorYears.2026", "false", "true", "Boolean"),
						new FieldChange("majorYears.2026", "true", "false", "Boolean"));
				assertThat(entries).extracting(TimelineEntryView::reason)
					.containsExactly(null, "台账已交", "调离", null, "分工调整", "调低投资", null, null, "替换");
			})
			.sameWhenDeliveredTwice("project-board")
			.sameAfterReplay("project-board");
	}

	@Test
	@Clause("F-067")
	void theTimelineTellsWhetherAPromiseWasKeptInTime() {
		LocalDate due = DAY.plusDays(10);
		this.fixture.given(new ItemPromised(ID, "item-1", null, "person-c", "接通供电", "person-e", CITY, due, DAY),
				new ItemPromised(ID, "item-2", null, "person-c", "修通道路", "person-e", CITY, due, DAY),
				new ItemPromised(ID, "item-3", null, "person-c", "免费", "person-e", CITY, due, DAY),
				new ItemDelivered(ID, "item-1", "已通电", due), new ItemDelivered(ID, "item-2", "已通车", due.plusDays(1)),
				new ItemWithdrawn(ID, "item-3", "无依据", due))
			.whenAsked(new ListProjectAudit(COORDINATOR, ID, 100, null, null))
			.thenAnswers((page) -> assertThat(
					page.entries().subList(5, 8).stream().flatMap((entry) -> entry.entry().changes().stream()))
				.containsExactly(new FieldChange("items.item-1.state", "OPEN", "KEPT", "ItemState"),
						new FieldChange("items.item-2.state", "OPEN", "KEPT_LATE", "ItemState"),
						new FieldChange("items.item-3.state", "OPEN", "WITHDRAWN", "ItemState")))
			.sameAfterReplay("project-board");
	}

	@Test
	void aProjectGoesOnAfterItHasOfficers() {
		this.fixture
			.given(new OfficerAppointed(ID, Slot.SPECIALIST, "person-a", "post-1", TIEXI_ZONE, null, DAY),
					new ProjectStageChanged(ID, Stage.PERMITS, Stage.CONSTRUCTION, null, DAY))
			.whenAsked(new FindProject(COORDINATOR, ID, null))
			.thenAnswers((card) -> assertThat(card.facts().stage()).isEqualTo(Stage.CONSTRUCTION));
		assertThat(this.fixture.bean(ProjectionStore.class).parked()).isEmpty();
	}

}
