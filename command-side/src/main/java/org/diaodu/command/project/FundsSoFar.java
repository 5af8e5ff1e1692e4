package org.diaodu.command.project;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.value.WanYuan;

/**
 * What funds came in, by all receipts as corrected: a total below it contradicts what was
 * recorded (F-027).
 */
@Clause({ "F-027", "F-033" })
final class FundsSoFar {

	private final Map<String, WanYuan> receipts = new HashMap<>();

	void evolve(ProgressEvent event) {
		if (event instanceof FundsReceived it) {
			this.receipts.put(it.receiptId(), it.amount());
		}
		else if (event instanceof FundsCorrected it) {
			this.receipts.put(it.receiptId(), it.amount());
		}
	}

	/** Refuses a planned total below it. */
	void requireWithin(@Nullable WanYuan planned, String field) {
		WanYuan received = new WanYuan(
				this.receipts.values().stream().map(WanYuan::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
		if (planned != null && !planned.reaches(received)) {
			throw Refusal.of(ProjectRefusal.TOTAL_BELOW_FUNDS, field).with("received", received).asException();
		}
	}

}
