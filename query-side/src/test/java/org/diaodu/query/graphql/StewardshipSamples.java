package org.diaodu.query.graphql;

import java.util.List;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.query.CompletenessView;
import org.diaodu.kernel.stewardship.query.CoverageView;
import org.diaodu.kernel.stewardship.query.DistrictCompletenessView;
import org.diaodu.kernel.stewardship.query.DistrictCoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.FindRealNameCompleteness;
import org.diaodu.kernel.stewardship.query.GuaranteePage;
import org.diaodu.kernel.stewardship.query.GuaranteeView;
import org.diaodu.kernel.stewardship.query.ItemPage;
import org.diaodu.kernel.stewardship.query.ItemView;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.kernel.stewardship.query.MajorListView;
import org.diaodu.kernel.stewardship.query.MajorProjectView;
import org.diaodu.kernel.stewardship.query.OfficerGapPage;
import org.diaodu.kernel.stewardship.query.OfficerGapView;
import org.diaodu.kernel.stewardship.query.OfficerLoadPage;
import org.diaodu.kernel.stewardship.query.OfficerLoadView;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.kernel.stewardship.query.ProjectPeopleView;
import org.diaodu.kernel.stewardship.query.ProjectRef;
import org.diaodu.kernel.stewardship.query.RealNameSheetView;
import org.diaodu.kernel.stewardship.query.SheetLineView;
import org.diaodu.kernel.stewardship.query.SheetPage;
import org.diaodu.kernel.stewardship.query.SlotView;
import org.diaodu.kernel.stewardship.query.TenurePage;
import org.diaodu.kernel.stewardship.query.TenureView;
import org.diaodu.kernel.stewardship.query.UnguaranteedPage;
import org.diaodu.kernel.stewardship.query.UnguaranteedView;
import org.diaodu.kernel.stewardship.query.VisitPage;
import org.diaodu.kernel.stewardship.query.VisitView;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.query.graphql.Samples.BASIS;
import static org.diaodu.query.graphql.Samples.DAY;
import static org.diaodu.query.graphql.Samples.PROJECT;

/**
 * Answers about stewardship with every field filled.
 */
final class StewardshipSamples {

	private static final PersonRef PERSON = new PersonRef("person-1", "王五");

	private static final List<String> CURSORS = List.of("c0");

	private StewardshipSamples() {
	}

	static void answerAll(RecordingQueries queries) {
		queries.answer(FindProjectPeople.class, (query) -> people(query.projectId()));
		queries.answer(ListOfficerGaps.class,
				(query) -> new OfficerGapPage(
						List.of(new OfficerGapView(project(PROJECT), Slot.SPECIALIST, GapKind.ORPHANED, PERSON, DAY)),
						CURSORS, true, 2, BASIS));
		queries.answer(ListOfficerLoads.class,
				(query) -> new OfficerLoadPage(
						List.of(new OfficerLoadView(PERSON, Role.SPECIALIST, "unit-210106", "铁西区", 9, 7, true)),
						CURSORS, true, 2, "2018-7", BASIS));
		queries
			.answer(ListTenures.class,
					(query) -> new TenurePage(
							new PersonRef(query.personId(), "王五"), List.of(new TenureView(project(PROJECT),
									Slot.SPECIALIST, Role.SPECIALIST, "unit-210106", "铁西区", DAY, DAY, "台账已移交")),
							CURSORS, true, 2, BASIS));
		queries.answer(ListRealNameSheets.class,
				(query) -> new SheetPage(List.of(sheet(PROJECT)), CURSORS, true, 2, BASIS));
		queries.answer(FindRealNameCompleteness.class, (query) -> new CompletenessView(DAY,
				List.of(new DistrictCompletenessView("unit-210106", "铁西区", 4, 3, 27, 28)), BASIS));
		queries.answer(ListGuarantees.class,
				(query) -> new GuaranteePage(List.of(guarantee(PROJECT)), CURSORS, true, 2, BASIS));
		queries.answer(FindGuaranteeCoverage.class, (query) -> new CoverageView(DAY,
				List.of(new DistrictCoverageView("unit-210106", "铁西区", 4, 3, 1, 5, 4)), BASIS));
		queries.answer(ListUnguaranteed.class,
				(query) -> new UnguaranteedPage(List.of(new UnguaranteedView(project(PROJECT), DAY)), CURSORS, true, 2,
						BASIS));
		queries.answer(ListVisits.class,
				(query) -> new VisitPage(List.of(new VisitView(PROJECT, "visit-1", VisitKind.SITE_VISIT, DAY, PERSON,
						"项目现场", List.of(PERSON), List.of("供电容量不足"), 41)), CURSORS, true, 2, BASIS));
		queries.answer(ListItems.class,
				(query) -> new ItemPage(List.of(new ItemView(project(PROJECT), "item-1", "visit-1", PERSON, "接通供电",
						PERSON, null, "unit-210106", "铁西区", DAY, DAY, ItemState.KEPT, DAY, "已送电")), CURSORS, true, 2,
						BASIS));
		queries.answer(
				ListMajorProjects.class, (
						query) -> new MajorListView(query.year(), DAY, 72, "2018-7",
								List.of(new MajorProjectView(project(PROJECT),
										new MajorSelection(PROJECT, 90, 80, 70, "纪要1号"), DAY, PERSON, true, DAY)),
								BASIS));
	}

	static ProjectPeopleView people(String projectId) {
		return new ProjectPeopleView(project(projectId), DAY, List
			.of(new SlotView(Slot.SPECIALIST, true, PERSON, "post-1", "unit-210106", "铁西区", DAY, GapKind.ORPHANED)),
				sheet(projectId), guarantee(projectId), List.of(2026), BASIS);
	}

	private static ProjectRef project(String projectId) {
		return new ProjectRef(projectId, "汽车零部件生产基地", "unit-210106", "铁西区", Family.ENTERPRISE, WanYuan.of("12000.50"),
				true);
	}

	private static RealNameSheetView sheet(String projectId) {
		return new RealNameSheetView(project(projectId), true, DAY, 6, 7,
				List.of(new SheetLineView(RealNameSlot.RESPONSIBLE_LEADER, true, false, "王五", DAY)));
	}

	private static GuaranteeView guarantee(String projectId) {
		return new GuaranteeView(project(projectId), PERSON, "unit-210100", "沈阳市", LeaderRank.CITY_DEPUTY, false, DAY,
				DAY, DAY, 12, false, 3, 1, "2018-7");
	}

}
