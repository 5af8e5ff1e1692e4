package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.value.WanYuan;

/**
 * Figures of a board. Totals are of 计划总投资 in 万元.
 *
 * @param keyCount those scheduled with emphasis
 * @param byStage key is the constant of {@link org.diaodu.kernel.project.Stage}
 * @param bySection key is the GB/T 4754 section letter, empty when not classified
 * @param byTerritory key is a unit id: of zones on the board of a district or zone,
 * otherwise of districts in GB/T 2260 order; empty when unknown
 * @param byLight key is the constant of {@link org.diaodu.kernel.light.LightColour} the
 * worst light of a project shows, the worst first
 */
public record BoardSummaryView(long count, WanYuan totalInvestment, long keyCount, WanYuan keyInvestment,
		List<GroupTotalView> byStage, List<GroupTotalView> bySection, List<GroupTotalView> byTerritory,
		List<GroupTotalView> byLight) {

	public BoardSummaryView {
		byStage = List.copyOf(byStage);
		bySection = List.copyOf(bySection);
		byTerritory = List.copyOf(byTerritory);
		byLight = List.copyOf(byLight);
	}

}
