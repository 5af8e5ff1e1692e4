package org.diaodu.query.graphql.progress;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.command.CorrectFunds;
import org.diaodu.kernel.progress.command.ProgressCommand;
import org.diaodu.kernel.progress.command.ProveCapital;
import org.diaodu.kernel.progress.command.RecordFunds;
import org.diaodu.kernel.progress.command.RejectProgress;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.ReportStop;
import org.diaodu.kernel.progress.command.ResumeWork;
import org.diaodu.kernel.progress.command.ReverifyLicence;
import org.diaodu.kernel.progress.command.SetAnnualPlan;
import org.diaodu.kernel.progress.command.SetFundPlan;
import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Money;

/**
 * Changes of the dispatch ledger.
 */
@Controller
class ProgressMutations {

	private final Commands commands;

	ProgressMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-021", "F-051" })
	CompletableFuture<ProgressPayload> reportProgress(@Argument ReportProgressInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReportProgress(input.projectId(),
				(input.reportId() != null) ? input.reportId() : "report-" + commandId, input.imageStage(),
				input.percent(), input.narrative(),
				Money.wanYuanOrNull(input.investedThisYearWanYuan(), "investedThisYear"),
				Money.wanYuanOrNull(input.investedTotalWanYuan(), "investedTotal"), CommandInput.given(input.photos()),
				input.correctsReportId(), input.reason(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-051")
	CompletableFuture<ProgressPayload> verifyProgress(@Argument VerifyProgressInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new VerifyProgress(input.projectId(), input.reportId(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-051")
	CompletableFuture<ProgressPayload> rejectProgress(@Argument RejectProgressInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RejectProgress(input.projectId(), input.reportId(), input.reason(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-095", "F-114" })
	CompletableFuture<ProgressPayload> setAnnualPlan(@Argument SetAnnualPlanInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new SetAnnualPlan(input.projectId(), input.year(),
						Money.wanYuan(input.plannedWanYuan(), "planned"), input.goals(), input.reason(),
						this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-027")
	CompletableFuture<ProgressPayload> setFundPlan(@Argument SetFundPlanInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new SetFundPlan(input.projectId(), input.year(),
						Money.wanYuan(input.plannedWanYuan(), "planned"), input.reason(),
						this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-027")
	CompletableFuture<ProgressPayload> recordFunds(@Argument RecordFundsInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RecordFunds(input.projectId(),
						(input.receiptId() != null) ? input.receiptId() : "receipt-" + commandId, input.fundSource(),
						Money.wanYuan(input.amountWanYuan(), "amount"), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-027")
	CompletableFuture<ProgressPayload> correctFunds(@Argument CorrectFundsInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new CorrectFunds(input.projectId(), input.receiptId(), input.fundSource(),
						Money.wanYuan(input.amountWanYuan(), "amount"), input.receivedOn(), input.reason(),
						this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-027")
	CompletableFuture<ProgressPayload> proveCapital(@Argument ProveCapitalInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ProveCapital(input.projectId(),
				Money.wanYuan(input.amountWanYuan(), "amount"), input.proof(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-134")
	CompletableFuture<ProgressPayload> stopWork(@Argument StopWorkInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new StopWork(input.projectId(),
						(input.stopId() != null) ? input.stopId() : "stop-" + commandId, input.cause(), input.reason(),
						input.resumeExpectedOn(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-134")
	CompletableFuture<ProgressPayload> reportStop(@Argument ReportStopInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReportStop(input.projectId(), input.stopId(), input.documentNo(),
				this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-134")
	CompletableFuture<ProgressPayload> reverifyLicence(@Argument ReverifyLicenceInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReverifyLicence(input.projectId(), input.stopId(),
				input.documentNo(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-113")
	CompletableFuture<ProgressPayload> resumeWork(@Argument ResumeWorkInput input, @ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ResumeWork(input.projectId(), input.stopId(),
				this.commands.day(input.occurredOn())));
	}

	private CompletableFuture<ProgressPayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, ProgressCommand> build) {
		return this.commands.send(edge, input, build).thenApply(ProgressPayload::of);
	}

}
