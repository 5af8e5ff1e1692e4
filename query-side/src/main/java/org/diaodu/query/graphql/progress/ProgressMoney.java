package org.diaodu.query.graphql.progress;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.query.FundsView;
import org.diaodu.kernel.progress.query.YearPlanView;
import org.diaodu.kernel.value.WanYuan;

/**
 * Names of the contract that tell the unit of money.
 */
@Controller
class ProgressMoney {

	@SchemaMapping(typeName = "DispatchFigures")
	WanYuan investedThisYearWanYuan(ProgressFigures figures) {
		return figures.investedThisYear();
	}

	@SchemaMapping(typeName = "DispatchFigures")
	WanYuan investedTotalWanYuan(ProgressFigures figures) {
		return figures.investedTotal();
	}

	@SchemaMapping(typeName = "YearPlan")
	WanYuan plannedWanYuan(YearPlanView plan) {
		return plan.planned();
	}

	@SchemaMapping(typeName = "YearPlan")
	WanYuan investedWanYuan(YearPlanView plan) {
		return plan.invested();
	}

	@SchemaMapping(typeName = "YearFunds")
	@Nullable WanYuan plannedWanYuan(FundsView funds) {
		return funds.planned();
	}

	@SchemaMapping(typeName = "YearFunds")
	WanYuan receivedWanYuan(FundsView funds) {
		return funds.received();
	}

	@SchemaMapping(typeName = "YearFunds")
	WanYuan receivedTotalWanYuan(FundsView funds) {
		return funds.receivedTotal();
	}

	@SchemaMapping(typeName = "YearFunds")
	@Nullable WanYuan capitalProvenWanYuan(FundsView funds) {
		return funds.capitalProven();
	}

}
