package org.diaodu.query.graphql.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Official figures of a month.
 */
record RecordOfficialInvestmentInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, String month, BigDecimal completedThisYearWanYuan,
		BigDecimal completedTotalWanYuan, String messageId, @Nullable LocalDate occurredOn) implements CommandInput {
}
