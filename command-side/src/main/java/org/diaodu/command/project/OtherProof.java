package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitExtended;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitLimitExtended;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.permit.event.PermitRefused;
import org.diaodu.kernel.permit.event.PermitResumed;
import org.diaodu.kernel.permit.event.PermitSupplementRequested;
import org.diaodu.kernel.permit.event.PermitSupplemented;
import org.diaodu.kernel.permit.event.PermitSuspended;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.permit.event.PermitVoided;
import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * Nodes that are achieved by a fact recorded elsewhere among the events of the project,
 * so that nothing is entered twice (ADR 0071): the issue of a permit, until it is void,
 * and the notice of the statistics office.
 */
@Clause({ "F-073", "F-102" })
public final class OtherProof {

	private final Map<String, String> codes = new HashMap<>();

	/** Permits issued and not void, by id. */
	private final Map<String, LocalDate> issued = new LinkedHashMap<>();

	private @Nullable LocalDate enteredOn;

	/** Applies the next event of its permits. */
	public void evolve(PermitEvent event) {
		switch (event) {
			case PermitPlanned it -> this.codes.put(it.permitId(), it.permitCode());
			case PermitApplied it -> this.codes.put(it.permitId(), it.permitCode());
			case PermitIssued it -> this.issued.put(it.permitId(), it.occurredOn());
			case PermitVoided it -> this.issued.remove(it.permitId());
			// What was reached stays so, whatever becomes of the paper.
			case PermitExpired it -> {
			}
			case PermitExtended it -> {
			}
			case PermitValidityExpiring it -> {
			}
			// Nothing is proven yet.
			case PermitAccepted it -> {
			}
			case PermitSupplementRequested it -> {
			}
			case PermitSupplemented it -> {
			}
			case PermitSuspended it -> {
			}
			case PermitResumed it -> {
			}
			case PermitLimitExtended it -> {
			}
			case PermitLimitExceeded it -> {
			}
			case PermitRefused it -> {
			}
			case GreenChannelGranted it -> {
			}
			case GreenChannelEnded it -> {
			}
		}
	}

	/** Applies the next event of official statistics. */
	public void evolve(StatisticsEvent event) {
		switch (event) {
			case StatisticallyEntered it -> this.enteredOn = it.occurredOn();
			case StatisticalEntryWithdrawn it -> this.enteredOn = null;
			case StatisticsEntryReturned it -> {
				// Came back before it was entered.
			}
			case OfficialInvestmentRecorded it -> {
				// Figures are not this class's concern.
			}
			case StatisticsEntryOverdue it -> {
				// Not entered.
			}
		}
	}

	/** Whether a node is achieved by another fact than somebody's word. */
	public static boolean isNeeded(NodeDefinition node) {
		return !node.permitCodes().isEmpty() || node.meaning() == NodeMeaning.STATISTICALLY_ENTERED;
	}

	/** The first day on which a fact proved the node, null while none does. */
	public @Nullable LocalDate reachedOn(NodeDefinition node) {
		if (node.meaning() == NodeMeaning.STATISTICALLY_ENTERED) {
			return this.enteredOn;
		}
		@Nullable LocalDate first = null;
		for (Map.Entry<String, LocalDate> permit : this.issued.entrySet()) {
			String code = this.codes.get(permit.getKey());
			if (code != null && node.permitCodes().contains(code)
					&& (first == null || permit.getValue().isBefore(first))) {
				first = permit.getValue();
			}
		}
		return first;
	}

	/** Whether the project is in official statistics. */
	public boolean isEntered() {
		return this.enteredOn != null;
	}

}
