package org.diaodu.command.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.command.EndGreenChannel;
import org.diaodu.kernel.permit.command.GrantGreenChannel;
import org.diaodu.kernel.permit.event.GreenChannelEnded;
import org.diaodu.kernel.permit.event.GreenChannelGranted;
import org.diaodu.kernel.permit.event.PermitEvent;

/**
 * The green channel of a project or of one of its permits: what is accepted while it is
 * open is promised sooner; what runs already is not touched.
 */
@Clause("F-080")
final class GreenChannels {

	private final ProjectPermits permits;

	private final PermitRules rules;

	GreenChannels(ProjectPermits permits, DecisionContext context) {
		this.permits = permits;
		this.rules = new PermitRules(permits, context);
	}

	List<PermitEvent> decide(GrantGreenChannel command) {
		Form.reason(command.reason());
		requireCode(command.permitCode(), command);
		if (command.until() != null && command.until().isBefore(command.occurredOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_GREEN_CHANNEL_ENDS_BEFORE_START, "until").asException();
		}
		GreenChannelGranted wished = new GreenChannelGranted(this.permits.project().id(), command.permitCode(),
				command.until(), command.reason(), command.occurredOn());
		GreenChannelGranted known = this.permits.greenChannel(command.permitCode());
		if (wished.equals(known)) {
			return List.of();
		}
		boolean open = known != null && (known.until() == null || !command.occurredOn().isAfter(known.until()));
		if (open) {
			throw Refusal.of(PermitRefusal.PERMIT_GREEN_CHANNEL_OPEN, "permitCode").asException();
		}
		return List.of(wished);
	}

	List<PermitEvent> decide(EndGreenChannel command) {
		Form.reason(command.reason());
		GreenChannelGranted known = this.permits.greenChannel(command.permitCode());
		if (known == null) {
			throw Refusal.of(PermitRefusal.PERMIT_GREEN_CHANNEL_NOT_OPEN, "permitCode").asException();
		}
		if (command.occurredOn().isBefore(known.occurredOn())) {
			throw Refusal.of(PermitRefusal.PERMIT_EARLIER_THAN_LAST_STEP, "occurredOn")
				.with("last", known.occurredOn())
				.asException();
		}
		if (known.until() != null && command.occurredOn().isAfter(known.until())) {
			throw Refusal.of(PermitRefusal.PERMIT_GREEN_CHANNEL_NOT_OPEN, "occurredOn").asException();
		}
		return List.of(new GreenChannelEnded(this.permits.project().id(), command.permitCode(), command.reason(),
				command.occurredOn()));
	}

	private void requireCode(@Nullable String code, GrantGreenChannel command) {
		if (code != null) {
			this.rules.ofFamily(code, command.occurredOn());
		}
	}

}
