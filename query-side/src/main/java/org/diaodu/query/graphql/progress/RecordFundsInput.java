package org.diaodu.query.graphql.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.FundSource;
import org.diaodu.query.graphql.CommandInput;

/**
 * Funds that came in.
 */
record RecordFundsInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String projectId, @Nullable String receiptId, FundSource fundSource, BigDecimal amountWanYuan,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
