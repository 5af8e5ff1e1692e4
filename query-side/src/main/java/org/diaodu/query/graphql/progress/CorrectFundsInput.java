package org.diaodu.query.graphql.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.FundSource;
import org.diaodu.query.graphql.CommandInput;

/**
 * What came in instead of what was recorded.
 */
record CorrectFundsInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, String receiptId, FundSource fundSource, BigDecimal amountWanYuan, LocalDate receivedOn,
		String reason, @Nullable LocalDate occurredOn) implements CommandInput {
}
