package org.diaodu.application.start;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.diaodu.application.start.SampleHistory.Step;
import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.command.AppointPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.AssignGridOfficer;
import org.diaodu.kernel.jurisdiction.command.AssignOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.ConveneLeadingGroup;
import org.diaodu.kernel.jurisdiction.command.EstablishProjectOffice;
import org.diaodu.kernel.jurisdiction.command.RegisterGridCell;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;

/**
 * What the demo people hold besides the demo projects: offices, cells of the grid, and
 * the projects of the sample ledger that lie in their district.
 */
final class DemoPlaces {

	/** As the sample ledger words it. */
	static final String DISTRICT_NAME = "铁西区";

	private static final String DISTRICT = "unit-210106";

	private static final String ZONE = "unit-210106401";

	private static final LocalDate APPOINTED = LocalDate.of(2018, 2, 14);

	private DemoPlaces() {
	}

	/**
	 * The steps.
	 * @param day the day the log began
	 * @param projects of the sample ledger in the district
	 */
	static List<Step> steps(LocalDate day, List<SampleLedger.Listed> projects) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step("shifagaiwei",
				new ConferRank("person-demo-baobaolingdao", LeaderRank.CITY_DEPUTY, APPOINTED, "演示任职文件1号")));
		steps.add(new Step("shifagaiwei",
				new ConveneLeadingGroup("group-major-projects", "全市重大项目领导小组(演示)", "person-demo-shilingdao",
						List.of("person-demo-baobaolingdao"), "unit-210100-drc", "演示文件3号", APPOINTED)));
		steps.add(new Step("qufagaiju", new EstablishProjectOffice(ZONE, "经开区项目建设指挥部(演示)", "演示文件2号", APPOINTED)));
		steps.add(new Step("qufagaiju",
				new AppointPrincipalLeader(ZONE, "person-demo-zerenlingdao", APPOINTED, SampleHistory.MARK)));
		steps.add(new Step("qufagaiju", new AssignOfficeStaff(ZONE, "person-demo-zhuanyuan", true, APPOINTED, null)));
		steps.add(cell("cell-demo-1", "演示一号网格", "123.20", "41.74", "123.26", "41.78"));
		steps.add(cell("cell-demo-2", "演示二号网格", "123.14", "41.74", "123.20", "41.78"));
		steps.add(new Step("qufagaiju",
				new AssignGridOfficer("cell-demo-1", "person-demo-zhuanyuan", APPOINTED, SampleHistory.MARK)));
		for (SampleLedger.Listed project : projects) {
			steps.add(new Step("zhuanguanyuan", new AppointOfficer(project.projectId(), Slot.DISTRICT_MANAGER,
					"person-demo-zhuanguanyuan", "post-demo-zhuanguanyuan", SampleHistory.MARK, day)));
			if (project.guaranteed()) {
				steps.add(new Step("shifagaiwei", new AssignGuarantor(project.projectId(), "person-demo-baobaolingdao",
						"post-demo-baobaolingdao", day)));
			}
		}
		return steps;
	}

	private static Step cell(String id, String name, String west, String south, String east, String north) {
		return new Step("qufagaiju",
				new RegisterGridCell(id, name, ZONE, new Boundary(
						List.of(point(west, south), point(east, south), point(east, north), point(west, north))),
						APPOINTED));
	}

	private static GeoPoint point(String longitude, String latitude) {
		return new GeoPoint(new BigDecimal(longitude), new BigDecimal(latitude));
	}

}
