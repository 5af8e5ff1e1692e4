package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.project.DaysInOrder;
import org.diaodu.command.project.StageStanding;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.lifecycle.command.AdmitToPool;
import org.diaodu.kernel.lifecycle.command.ProposePoolAdmission;
import org.diaodu.kernel.lifecycle.command.RejectPoolAdmission;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Stage;

/**
 * The five pools (五库): entered one after the other, each in two steps by two people.
 * Going back is a proposal like any other, with its reason; the first pool a project
 * enters is the one it belongs in, since it may have begun elsewhere.
 */
@Clause("F-093")
final class Pools {

	private final LifecycleState state;

	private final Attribution by;

	Pools(LifecycleState state, Attribution by) {
		this.state = state;
		this.by = by;
	}

	List<LifecycleEvent> decide(ProposePoolAdmission command) {
		Form.required(command.to(), "to");
		Form.reason(command.reason());
		PoolAdmissionProposed wished = new PoolAdmissionProposed(this.state.project().id(), this.state.pool(),
				command.to(), command.reason(), this.by.actor(), this.by.organisation(), command.occurredOn());
		PoolAdmissionProposed open = this.state.proposal();
		if (open != null) {
			if (open.equals(wished)) {
				return List.of();
			}
			throw Refusal.of(LifecycleRefusal.POOL_PROPOSAL_OPEN, "to").with("to", open.to()).asException();
		}
		DaysInOrder.require(command.occurredOn(), this.state.poolChangedOn());
		requireOrder(this.state.pool(), command.to());
		requireStage(command.to());
		return List.of(wished);
	}

	List<LifecycleEvent> decide(AdmitToPool command) {
		requireProposal(command.to(), command.occurredOn());
		requireStage(command.to());
		return List
			.of(new PoolAdmitted(this.state.project().id(), this.state.pool(), command.to(), command.occurredOn()));
	}

	List<LifecycleEvent> decide(RejectPoolAdmission command) {
		requireProposal(command.to(), command.occurredOn());
		Form.reason(command.reason());
		return List.of(new PoolAdmissionRejected(this.state.project().id(), command.to(), command.reason(),
				command.occurredOn()));
	}

	private static void requireOrder(@Nullable Pool present, Pool to) {
		if (present == to) {
			throw Refusal.of(LifecycleRefusal.POOL_UNCHANGED, "to").asException();
		}
		if (present != null && to.ordinal() > present.ordinal() + 1) {
			throw Refusal.of(LifecycleRefusal.POOL_PASSED_OVER, "to")
				.with("next", Pool.values()[present.ordinal() + 1])
				.asException();
		}
	}

	private void requireStage(Pool to) {
		Stage least = to.leastStage();
		Stage stage = this.state.project().stage();
		Stage proven = this.state.standing().proven();
		boolean isProven = proven != null && proven.compareTo(least) >= 0;
		if (!isProven && stage != null && stage.compareTo(least) < 0) {
			throw StageStanding.aheadOfStage(to, stage, "to").asException();
		}
	}

	private void requireProposal(@Nullable Pool to, LocalDate on) {
		Form.required(to, "to");
		PoolAdmissionProposed open = this.state.proposal();
		if (open == null || open.to() != to) {
			throw Refusal.of(LifecycleRefusal.POOL_PROPOSAL_UNKNOWN, "to").asException();
		}
		DaysInOrder.require(on, open.occurredOn());
		// In whichever post: two steps are two people.
		if (open.proposerId().equals(this.by.actor())) {
			throw Refusal.of(LifecycleRefusal.POOL_SELF_DECIDED, "to").asException();
		}
	}

}
