package org.diaodu.command.notice;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.notice.NoticeFixture.DAY;
import static org.diaodu.command.notice.NoticeFixture.DISTRICT_OFFICE;
import static org.diaodu.command.notice.NoticeFixture.FOUNDED;
import static org.diaodu.command.notice.NoticeFixture.LEAD;
import static org.diaodu.command.notice.NoticeFixture.ZONE;
import static org.diaodu.command.notice.NoticeFixture.report;

/** One event is one notice for each, and that says all the event has for them. */
@Clause({ "F-117", "F-118", "F-120", "F-137" })
class OneNoticeOfManyMattersTest {

	private final NoticeFixture city = new NoticeFixture().withCity();

	@AfterEach
	void close() {
		this.city.close();
	}

	private void sort(String id, ObstacleScope scope, String... helping) {
		this.city.send("person-manager", new SortObstacle(id, "0606", scope, Severity.S2, LEAD,
				Stream.of(helping).map((unit) -> new CooperatorWish(unit, null)).toList(), null, DAY, "设备可先行安装,不停工"));
		this.city.tell();
	}

	private void alsoServesIn(String person, Role role, String unit) {
		this.city.process.send(new AssignPost(person, "post-second", role, unit, null, FOUNDED, null));
	}

	/** The ordinary case: whoever reports it in a zone helps with it. */
	@Test
	void whoeverReportedItAndHelpsIsToldThatItWasMadeLessOf() {
		this.city.send("person-specialist", report("obstacle-1", Severity.S1));
		sort("obstacle-1", ObstacleScope.CROSS, ZONE);
		assertThat(this.city.texts("person-specialist")).singleElement()
			.asString()
			.containsOnlyOnce("会办")
			.containsOnlyOnce("严重程度降为 延误,理由见办理过程,牵头单位 铁西区")
			.doesNotContain("—", "已分拣,牵头");
		assertThat(this.city.told(NoticeKind.OBSTACLE_COOPERATION_ASKED)).containsExactly("person-specialist");
	}

	@Test
	void whoeverReportedItAndHelpsIsToldThatItIsSorted() {
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		sort("obstacle-1", ObstacleScope.CROSS, ZONE);
		assertThat(this.city.texts("person-specialist")).singleElement()
			.asString()
			.contains("会办")
			.contains("已分拣,牵头单位 铁西区")
			.doesNotContain("严重程度");
	}

	@Test
	void onlyWhoeverSaidMoreIsToldThatItWasLowered() {
		this.city.post("person-colleague", Role.SPECIALIST, ZONE);
		this.city.send("person-specialist", report("obstacle-1", Severity.S3));
		this.city.send("person-colleague", report("obstacle-2", Severity.S1));
		this.city.send("person-manager", new MergeObstacle("obstacle-2", "obstacle-1", "同一事项", DAY));
		sort("obstacle-1", ObstacleScope.OWN);
		assertThat(this.city.told(NoticeKind.OBSTACLE_SEVERITY_LOWERED)).containsExactly("person-colleague");
		assertThat(this.city.told(NoticeKind.OBSTACLE_SORTED)).containsExactly("person-specialist");
	}

	@Test
	void noMoreSoWhereTheOneOfLessWasMergedIntoTheOther() {
		this.city.post("person-colleague", Role.SPECIALIST, ZONE);
		this.city.send("person-specialist", report("obstacle-1", Severity.S3));
		this.city.send("person-colleague", report("obstacle-2", Severity.S1));
		this.city.tell();
		this.city.send("person-manager", new MergeObstacle("obstacle-1", "obstacle-2", "同一事项", DAY));
		sort("obstacle-2", ObstacleScope.OWN);
		assertThat(this.city.told(NoticeKind.OBSTACLE_SEVERITY_LOWERED)).containsExactly("person-colleague");
		assertThat(this.city.told(NoticeKind.OBSTACLE_SORTED)).containsExactly("person-specialist");
	}

	@Test
	void aGuarantorWhoSortsIsToldByWhichDay() {
		this.city.process.send(new AssignGuarantor("project-1", "person-guarantor", "post-person-guarantor", FOUNDED));
		alsoServesIn("person-guarantor", Role.COORDINATOR, DISTRICT_OFFICE);
		this.city.send("person-specialist", report("obstacle-1", Severity.S1));
		this.city.tell();
		assertThat(this.city.texts("person-guarantor")).singleElement()
			.asString()
			.contains("停工", "请包保领导即时协调")
			.contains("前分拣");
	}

	@Test
	void whoeverServesInTwoUnitsThatHelpIsAskedForBoth() {
		this.city.post("person-both", Role.SPECIALIST, ZONE);
		alsoServesIn("person-both", Role.MANAGER, "unit-210102-drc");
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		sort("obstacle-1", ObstacleScope.CROSS, ZONE, "unit-210102-drc");
		assertThat(this.city.texts("person-both")).filteredOn((text) -> text.contains("会办"))
			.singleElement()
			.asString()
			.contains(";请 和平区");
	}

	@Test
	@Clause("F-128")
	void whoeverSortsAndSeesToADecisionIsToldOfTheDecisionToo() {
		this.city.post("person-coordinator", Role.COORDINATOR, DISTRICT_OFFICE);
		this.city.send("person-specialist", report("obstacle-1", Severity.S2));
		sort("obstacle-1", ObstacleScope.MAJOR);
		assertThat(this.city.texts("person-coordinator").getLast()).contains("已分拣,牵头单位").contains("报请铁西区人民政府决定");
	}

	/** By which day, and where nobody is left in the district, that it is theirs. */
	@Test
	@Clause({ "F-009", "F-128" })
	void whoeverDecidesInTheSteadOfAnotherGovernmentIsToldSoAndByWhen() {
		this.city.post("person-citymayor", Role.RESPONSIBLE_LEADER, "unit-210100");
		this.city.assigned("obstacle-1");
		this.city.assigned("obstacle-2");
		this.city.send("person-manager", new SubmitToGovernment("obstacle-1", "重大事项", DAY));
		this.city.tell();
		assertThat(this.city.texts("person-citymayor")).noneMatch((text) -> text.contains("报请"));
		assertThat(this.city.texts("person-mayor").getLast()).contains("报请铁西区人民政府决定,请于 2019-06-").doesNotContain("代为");
		this.city.process.send(new EndPost("person-mayor", "post-person-mayor", DAY.minusDays(1), "调离"));
		this.city.send("person-manager", new SubmitToGovernment("obstacle-2", "重大事项", DAY));
		this.city.tell();
		assertThat(this.city.texts("person-citymayor").getLast()).contains("报请铁西区人民政府决定")
			.contains("由沈阳市人民政府代为决定,请于 2019-06-");
	}

}
