package org.diaodu.query.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.WorkStopped;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * Three sites of the small Shenyang and those who report on them. Today is 2026-06-01;
 * all came to the platform on 2026-03-01.
 */
final class Sites {

	/** In the zone of Tiexi, of the known owner. */
	static final String PLANT = "project-plant";

	/** In the zone of Tiexi. */
	static final String WORKS = "project-works";

	/** In Hunnan. */
	static final String CAMPUS = "project-campus";

	static final Caller OWNER_CONTACT = new Caller("person-owner", Role.OWNER_CONTACT, TIEXI);

	static final Caller HUNNAN_MANAGER = new Caller("person-hunnan", Role.MANAGER, HUNNAN);

	static final Caller STATISTICIAN = new Caller("person-statistics", Role.STATISTICIAN, TIEXI);

	static final Attribution BY_SPECIALIST = ProjectionFixture.attribution("person-sjk", Role.SPECIALIST, TIEXI_ZONE);

	static final Attribution BY_CONTACT = ProjectionFixture.attribution("person-owner", Role.OWNER_CONTACT, TIEXI);

	private Sites() {
	}

	static ProjectionFixture inShenyang() {
		return ProjectionFixture.with()
			.given(Shenyang.units())
			.given(Shenyang.posts(Shenyang.COORDINATOR, Shenyang.TIEXI_MANAGER, Shenyang.TIEXI_SPECIALIST,
					OWNER_CONTACT, HUNNAN_MANAGER, STATISTICIAN))
			.given(Shenyang.enterprise(PLANT, "机床厂", TIEXI, TIEXI_ZONE, 20_000))
			.given(new ProjectOwnerLinked(PLANT, null, Shenyang.OWNER, "机床集团", List.of(), Shenyang.DAY))
			.given(Shenyang.enterprise(WORKS, "铸造厂", TIEXI, TIEXI_ZONE, 5_000))
			.given(Shenyang.enterprise(CAMPUS, "研发园", HUNNAN, HUNNAN_ZONE, 30_000))
			.given(updateEvery(15))
			.named("person-sjk", "孙专员")
			.named("person-owner", "周联系")
			.by(BY_SPECIALIST);
	}

	private static PolicyAdopted updateEvery(int days) {
		return new PolicyAdopted(PolicyParameter.SERVICE_STANDARD.policyId(),
				new PolicyVersion(PolicyParameter.SERVICE_STANDARD, "2018-7", "沈政发〔2018〕7号", "一(六)",
						LocalDate.of(2018, 2, 14), null,
						List.of(new PolicyValue(PolicyField.VISITS_PER_MONTH, "2"),
								new PolicyValue(PolicyField.UPDATE_DAYS, Integer.toString(days)),
								new PolicyValue(PolicyField.RESPONSE_WORKING_DAYS, "3"))),
				"person-fgw", Shenyang.DRC, null, null, LocalDate.of(2018, 2, 14));
	}

	static ProgressFigures figures(int percent, long thisYear, long total) {
		return new ProgressFigures(ImageStage.FOUNDATION, percent, "基础施工", WanYuan.of(thisYear), WanYuan.of(total));
	}

	static ProgressReported reported(String projectId, String reportId, ProgressFigures figures, LocalDate on) {
		return report(projectId, reportId, figures, false, null, on);
	}

	static ProgressReported drafted(String projectId, String reportId, ProgressFigures figures, LocalDate on) {
		return report(projectId, reportId, figures, true, null, on);
	}

	static ProgressReported correction(String projectId, String reportId, String corrects, ProgressFigures figures,
			LocalDate on) {
		return report(projectId, reportId, figures, false, corrects, on);
	}

	private static ProgressReported report(String projectId, String reportId, ProgressFigures figures, boolean draft,
			@Nullable String corrects, LocalDate on) {
		return new ProgressReported(projectId, reportId, figures,
				List.of(ProgressField.PERCENT, ProgressField.INVESTED_TOTAL), List.of(), draft, corrects,
				(corrects != null) ? "复核有误" : null, on);
	}

	static ProgressReported withPhoto(String projectId, String reportId, String digest, LocalDate on) {
		return new ProgressReported(projectId, reportId, figures(5, 10, 10), List.of(), List.of(digest), false, null,
				null, on);
	}

	static AnnualPlanSet plan(String projectId, int year, long planned) {
		return new AnnualPlanSet(projectId, year, null, WanYuan.of(planned), "主体封顶", null, LocalDate.of(2026, 3, 5));
	}

	static WorkStopped stopped(String projectId, String stopId, LocalDate on) {
		return new WorkStopped(projectId, stopId, StopCause.FUNDS, "融资未到位", null,
				List.of(new DueClock(ClockKind.STOP_REPORT_DUE, stopId,
						new Deadline(on, 1, DayCount.MONTHS, on.plusMonths(1), false)),
						new DueClock(ClockKind.LICENCE_REVERIFY, stopId,
								new Deadline(on, 1, DayCount.YEARS, on.plusYears(1), false))),
				on);
	}

}
