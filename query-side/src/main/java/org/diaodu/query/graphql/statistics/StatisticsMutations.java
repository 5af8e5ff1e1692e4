package org.diaodu.query.graphql.statistics;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.statistics.command.RecordOfficialInvestment;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.statistics.command.ReturnStatisticalEntry;
import org.diaodu.kernel.statistics.command.StatisticsCommand;
import org.diaodu.kernel.statistics.command.WithdrawStatisticalEntry;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Money;

/**
 * What the statistics office tells.
 */
@Controller
class StatisticsMutations {

	private final Commands commands;

	StatisticsMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-102")
	CompletableFuture<StatisticsPayload> recordStatisticalEntry(@Argument RecordStatisticalEntryInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new RecordStatisticalEntry(input.projectId(), input.month(),
				input.messageId(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-102")
	CompletableFuture<StatisticsPayload> withdrawStatisticalEntry(@Argument WithdrawStatisticalEntryInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new WithdrawStatisticalEntry(input.projectId(), input.reason(),
				input.messageId(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-102")
	CompletableFuture<StatisticsPayload> returnStatisticalEntry(@Argument ReturnStatisticalEntryInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input, (commandId) -> new ReturnStatisticalEntry(input.projectId(), input.month(),
				input.reason(), input.messageId(), this.commands.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-102")
	CompletableFuture<StatisticsPayload> recordOfficialInvestment(@Argument RecordOfficialInvestmentInput input,
			@ContextValue EdgeRequest edge) {
		return send(edge, input,
				(commandId) -> new RecordOfficialInvestment(input.projectId(), input.month(),
						Money.wanYuan(input.completedThisYearWanYuan(), "completedThisYear"),
						Money.wanYuan(input.completedTotalWanYuan(), "completedTotal"), input.messageId(),
						this.commands.day(input.occurredOn())));
	}

	private CompletableFuture<StatisticsPayload> send(EdgeRequest edge, CommandInput input,
			Function<UUID, StatisticsCommand> build) {
		return this.commands.send(edge, input, build).thenApply(StatisticsPayload::of);
	}

}
