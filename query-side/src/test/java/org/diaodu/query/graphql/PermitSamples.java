package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.util.List;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.permit.ApprovalPhase;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitDesk;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.query.FindPermitCatalogue;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.GreenChannelView;
import org.diaodu.kernel.permit.query.ListPermits;
import org.diaodu.kernel.permit.query.ListSlowApprovals;
import org.diaodu.kernel.permit.query.PermitCatalogueView;
import org.diaodu.kernel.permit.query.PermitFiguresView;
import org.diaodu.kernel.permit.query.PermitLimitView;
import org.diaodu.kernel.permit.query.PermitPage;
import org.diaodu.kernel.permit.query.PermitPerformanceView;
import org.diaodu.kernel.permit.query.PermitView;
import org.diaodu.kernel.permit.query.ProjectPermitsView;
import org.diaodu.kernel.permit.query.SlowApprovalPage;
import org.diaodu.kernel.permit.query.SlowApprovalView;
import org.diaodu.kernel.permit.query.SlowLimitView;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

import static org.diaodu.query.graphql.Samples.BASIS;
import static org.diaodu.query.graphql.Samples.DAY;
import static org.diaodu.query.graphql.Samples.PROJECT;

/**
 * Answers about permits with every field filled.
 */
final class PermitSamples {

	private static final List<String> CURSORS = List.of("c0");

	private static final Span SPAN = new Span(7, DayCount.DAYS);

	private PermitSamples() {
	}

	static void answerAll(RecordingQueries queries) {
		queries
			.answer(FindProjectPermits.class, (query) -> new ProjectPermitsView(
					query.projectId(), List.of(permit(query.projectId())), List.of(new GreenChannelView("work-permit",
							DAY, DAY, "重大项目", new PersonRef("person-1", "王五"), "unit-210106-drc", "铁西区发展和改革局", DAY)),
					BASIS));
		queries.answer(ListPermits.class, (query) -> new PermitPage(List.of(permit(PROJECT)), CURSORS, true, 2, BASIS));
		queries.answer(ListSlowApprovals.class,
				(query) -> new SlowApprovalPage(
						List.of(new SlowApprovalView(permit(PROJECT), LimitKind.COMMITTED, DAY, true, 3,
								List.of(new SlowLimitView(LimitKind.COMMITTED, 10, DAY, true, 2, false)), 12, 4)),
						CURSORS, true, 2, BASIS));
		queries.answer(FindPermitPerformance.class,
				(query) -> new PermitPerformanceView(query.from(), query.to(),
						List.of(new PermitFiguresView("work-permit", "建筑工程施工许可证", "unit-210100-construction", "市城建局",
								"unit-210106", "铁西区", DAY, DayCount.DAYS, 4, 2, 1, new BigDecimal("13.8"),
								new BigDecimal("10.5"), new BigDecimal("10.0"), new BigDecimal("20.0"), 2, 1,
								new BigDecimal("50.0"))),
						BASIS));
		queries.answer(FindPermitCatalogue.class, (query) -> new PermitCatalogueView("2018-7", "沈政发〔2018〕7号", "一", DAY,
				List.of(definition()), List.of("2018-7"), BASIS));
	}

	private static PermitDefinition definition() {
		return new PermitDefinition("work-permit", "建筑工程施工许可证", Stage.PERMITS, ApprovalPhase.WORK_PERMIT, "2.9", SPAN,
				SPAN, SPAN, SPAN, SPAN, true, 2, SPAN, SPAN, SPAN, List.of(new AuthorityName("城乡建设局", DAY)),
				"unit-210100-construction", List.of(Family.ENTERPRISE), "建筑法8条");
	}

	private static PermitView permit(String projectId) {
		return new PermitView(projectId, "机床厂改造", "unit-210106", "铁西区", "permit-1", "work-permit", "建筑工程施工许可证",
				"unit-210100-construction", "市城建局", "一窗-1", PermitState.SUSPENDED, PermitDesk.OUTSIDE, DAY, DAY, DAY,
				DayCount.DAYS, new PermitLimitView(7, DAY, DAY, true), new PermitLimitView(3, DAY, DAY, false), "规划听证",
				true, true, 2, DAY, "施字1号", DAY, 1, "不符合规划", "调整后重报", "业主放弃");
	}

}
