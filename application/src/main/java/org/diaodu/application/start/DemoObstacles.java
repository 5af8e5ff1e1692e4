package org.diaodu.application.start;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.application.start.SampleHistory.Step;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;

/**
 * What blocks the demo projects: one obstacle in hand, one that waits to be sorted, one
 * that is gone. All of it happens on the day the log began, since what moves a clock is
 * dated the day it is done.
 */
final class DemoObstacles {

	/** The obstacle the example operations ask about: in hand. */
	private static final String IN_HAND = "obstacle-00000000-0000-4000-8000-000000000001";

	private static final String TO_SORT = "obstacle-00000000-0000-4000-8000-000000000002";

	private static final String GONE = "obstacle-00000000-0000-4000-8000-000000000003";

	private static final String CONTACT = "lianxiren";

	private static final String SPECIALIST = "zhuanyuan";

	private static final String SORTER = "qufagaiju";

	private static final String ZONE = "unit-210106401";

	private static final String ROADS = "0606";

	private final LocalDate day;

	private DemoObstacles(LocalDate day) {
		this.day = day;
	}

	static List<Step> steps(LocalDate day) {
		DemoObstacles demo = new DemoObstacles(day);
		return List.of(
				by(CONTACT,
						demo.report(IN_HAND, DemoProjects.WORKS, "厂区北侧进场道路未通,设备无法运入(演示)", "北侧进场道路", ROADS,
								Severity.S3)),
				by(SORTER, demo.sort(IN_HAND)), by(SORTER, new AssignObstacle(IN_HAND, day)),
				by(SPECIALIST, new AcceptObstacle(IN_HAND, day)),
				by(SPECIALIST, new NoteObstacleWork(IN_HAND, "note-demo-1", "已与道路施工单位对接,先行铺设临时便道(演示)", List.of(), day)),
				by(SPECIALIST,
						demo.report(TO_SORT, DemoProjects.STOPPED, "二期融资未到位,工程停工(演示)", "二期融资", null, Severity.S1)),
				by(CONTACT, demo.report(GONE, DemoProjects.FINISHED, "通信管线未接入(演示)", "通信管线", ROADS, Severity.S3)),
				by(SORTER, demo.sort(GONE)), by(SORTER, new AssignObstacle(GONE, day)),
				by(SPECIALIST, new AcceptObstacle(GONE, day)),
				by(SPECIALIST, new ClaimObstacleSolved(GONE, "管线已接入(演示)", List.of("演示通信公司接入确认单第1号"), day)),
				by(CONTACT, new ConfirmObstacleSolved(GONE, day)),
				by(CONTACT, new RateObstacle(GONE, 5, "当天解决(演示)", day)),
				by(SORTER, new CloseObstacle(GONE, List.of("演示通信公司接入确认单第1号"), day)));
	}

	private ReportObstacle report(String id, String project, String text, String where, @Nullable String item,
			Severity severity) {
		return new ReportObstacle(id, project, text, where, item, severity, List.of(), this.day);
	}

	private SortObstacle sort(String id) {
		return new SortObstacle(id, ROADS, ObstacleScope.OWN, Severity.S3, ZONE, List.of(), null, this.day, null);
	}

	private static Step by(String username, DomainCommand command) {
		return new Step(username, command);
	}

}
