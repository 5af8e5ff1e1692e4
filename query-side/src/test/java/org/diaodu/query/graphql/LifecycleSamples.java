package org.diaodu.query.graphql;

import java.math.BigDecimal;
import java.util.List;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.Batch;
import org.diaodu.kernel.lifecycle.Desk;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NextAct;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.query.DeskView;
import org.diaodu.kernel.lifecycle.query.DueNodePage;
import org.diaodu.kernel.lifecycle.query.DueNodeView;
import org.diaodu.kernel.lifecycle.query.FindFunnel;
import org.diaodu.kernel.lifecycle.query.FindNodeCatalogue;
import org.diaodu.kernel.lifecycle.query.FindProjectNodes;
import org.diaodu.kernel.lifecycle.query.FunnelRowView;
import org.diaodu.kernel.lifecycle.query.FunnelView;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.lifecycle.query.ListStageTimes;
import org.diaodu.kernel.lifecycle.query.NodeCatalogueView;
import org.diaodu.kernel.lifecycle.query.NodeDefinitionView;
import org.diaodu.kernel.lifecycle.query.NodeView;
import org.diaodu.kernel.lifecycle.query.ProjectLine;
import org.diaodu.kernel.lifecycle.query.ProjectNodesView;
import org.diaodu.kernel.lifecycle.query.StageSpanView;
import org.diaodu.kernel.lifecycle.query.StageTimePage;
import org.diaodu.kernel.lifecycle.query.StageTimeView;
import org.diaodu.kernel.permit.ApprovalPhase;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.query.graphql.Samples.BASIS;
import static org.diaodu.query.graphql.Samples.DAY;

/**
 * Answers about the life of projects with every field filled.
 */
final class LifecycleSamples {

	private static final DeskView DESK = new DeskView(Desk.OFFICE, "unit-210100-construction", "城乡建设局", DAY);

	private LifecycleSamples() {
	}

	static void answerAll(RecordingQueries queries) {
		queries.answer(FindProjectNodes.class, (query) -> life(query.projectId()));
		queries.answer(ListDueNodes.class,
				(query) -> new DueNodePage(List.of(new DueNodeView(line(Samples.PROJECT), "3.4", "开工",
						Stage.CONSTRUCTION, true, DAY, DAY, DAY, -3, true, 1, List.of(NextAct.values()))),
						List.of("c0"), true, 2, BASIS));
		queries.answer(ListStageTimes.class,
				(query) -> new StageTimePage(List.of(new StageTimeView(line(Samples.PROJECT), Stage.PERMITS, DAY, 42)),
						List.of("c0"), true, 2, BASIS));
		queries
			.answer(FindFunnel.class,
					(query) -> new FunnelView(
							query.month(), List.of(new FunnelRowView("unit-210106", "铁西区", Batch.LANDED, 7,
									WanYuan.of(20_000), 2, 1, new BigDecimal("12.50"), new BigDecimal("33.5"))),
							BASIS));
		queries.answer(FindNodeCatalogue.class, (query) -> new NodeCatalogueView("2018-7", "沈政发〔2018〕7号", "一(五)", DAY,
				List.of(new NodeDefinitionView(new NodeDefinition("2.9", "施工许可证", Stage.PERMITS,
						ApprovalPhase.WORK_PERMIT, List.of("work-permit"), NodeMeaning.ORDINARY,
						List.of(EvidenceKind.PERMIT), List.of(new AuthorityName("城乡建设局", DAY)),
						"unit-210100-construction", List.of(Family.values()), true), "城乡建设局", "沈阳市城乡建设局")),
				BASIS));
	}

	private static ProjectNodesView life(String projectId) {
		NodeView node = new NodeView("3.4", "开工", Stage.CONSTRUCTION, ApprovalPhase.WORK_PERMIT,
				NodeMeaning.WORK_STARTED, true, List.of("work-permit"), "项目业主", "unit-210100-construction", "沈阳市城乡建设局",
				NodeState.OPEN, DAY, DAY, DAY, DAY, DAY, DAY, 1, 30,
				List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, "sha256:1")), "征地延后", "沈调度函〔2018〕1号", DESK);
		return new ProjectNodesView(line(projectId), DAY, Pool.RESERVE, true, 1, "2018-7", Stage.PERMITS, List.of(node),
				DESK, List.of(node), List.of(new StageSpanView(Stage.PERMITS, DAY, DAY, 0)), BASIS);
	}

	private static ProjectLine line(String projectId) {
		return new ProjectLine(projectId, "机床厂", "unit-210106", "铁西区", Stage.PERMITS);
	}

}
