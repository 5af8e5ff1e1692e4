package org.diaodu.command.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.TierAmounts;
import org.diaodu.kernel.policy.command.ApprovePolicy;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.command.RejectPolicy;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;

/**
 * One parameter of policy: its versions by first day, and what was proposed (F-002).
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
class Policy {

	@AggregateIdentifier
	private @Nullable String policyId;

	private final List<PolicyVersion> adopted = new ArrayList<>();

	/** Waiting for a second person, by version. */
	private final Map<String, PolicyProposed> open = new HashMap<>();

	Policy() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(ProposePolicy command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Permissions.in(context).require(by, Duty.ADOPT_POLICY);
		context.changesDirectory();
		PolicyVersion wished = wished(command);
		if (isKnown(wished)) {
			return;
		}
		VersionsDoNotOverlap.require(this.adopted, wished);
		PolicyProposed proposal = new PolicyProposed(command.policyId(), wished, by.actor(), by.organisation(),
				context.today());
		if (Permissions.isSystem(by)) {
			// What applies from a day that has passed was adopted by then at the latest.
			LocalDate today = context.today();
			adopt(proposal, null, wished.effectiveFrom().isBefore(today) ? wished.effectiveFrom() : today);
		}
		else if (wished.parameter().fourEyes()) {
			AggregateLifecycle.apply(proposal);
		}
		else {
			adopt(proposal, null, context.today());
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(ApprovePolicy command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Permissions.in(context).require(by, Duty.APPROVE_POLICY);
		context.changesDirectory();
		PolicyProposed proposal = proposal(command.version());
		ASecondPersonOfAnotherUnitApproves.require(proposal, by, context);
		// Another version may have been adopted since it was proposed.
		VersionsDoNotOverlap.require(this.adopted, proposal.version());
		adopt(proposal, by, context.today());
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RejectPolicy command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		PolicyProposed known = this.open.get(command.version());
		boolean own = known != null && known.proposerId().equals(by.actor());
		Permissions.in(context).require(by, own ? Duty.ADOPT_POLICY : Duty.APPROVE_POLICY);
		PolicyProposed proposal = proposal(command.version());
		Form.reason(command.reason());
		AggregateLifecycle.apply(new PolicyRejected(proposal.policyId(), proposal.version().parameter(),
				proposal.version().version(), command.reason(), by.actor(), by.organisation(), context.today()));
	}

	@EventSourcingHandler
	void evolve(PolicyEvent event) {
		this.policyId = event.subject();
		switch (event) {
			case PolicyProposed it -> this.open.put(it.version().version(), it);
			case PolicyRejected it -> this.open.remove(it.version());
			case PolicyAdopted it -> evolve(it.version());
			case TierThresholdsAdopted it -> evolve(TierAmounts.version(it));
		}
	}

	private void evolve(PolicyVersion version) {
		this.open.remove(version.version());
		this.adopted.add(version);
		this.adopted.sort(Comparator.comparing(PolicyVersion::effectiveFrom));
	}

	private static PolicyVersion wished(ProposePolicy command) {
		PolicyParameter parameter = command.parameter();
		Form.required(parameter, "parameter");
		if (!parameter.policyId().equals(command.policyId())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "policyId").asException();
		}
		Form.required(command.version(), "version", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.clause(), "clause", Form.NAME);
		Form.required(command.effectiveFrom(), "effectiveFrom");
		if (command.effectiveTo() != null && command.effectiveTo().isBefore(command.effectiveFrom())) {
			throw Refusal.of(PolicyRefusal.POLICY_ENDS_BEFORE_START, "effectiveTo").asException();
		}
		if (command.effectiveTo() != null && parameter == PolicyParameter.TIER_THRESHOLDS) {
			throw Refusal.of(PolicyRefusal.POLICY_END_NOT_ALLOWED, "effectiveTo").asException();
		}
		PolicyVersion wished = new PolicyVersion(parameter, command.version(), command.documentNo(), command.clause(),
				command.effectiveFrom(), command.effectiveTo(),
				ValuesFitTheParameter.inOrder(parameter, command.values()));
		if (parameter == PolicyParameter.TIER_THRESHOLDS) {
			ThresholdsRise.require(TierAmounts.of(wished));
		}
		YellowComesBeforeRed.require(wished);
		return wished;
	}

	/**
	 * Whether the same is adopted or proposed already; refuses something else under its
	 * name.
	 */
	private boolean isKnown(PolicyVersion wished) {
		PolicyProposed proposal = this.open.get(wished.version());
		PolicyVersion known = (proposal != null) ? proposal.version()
				: this.adopted.stream()
					.filter((version) -> version.version().equals(wished.version()))
					.findFirst()
					.orElse(null);
		if (known != null && !known.equals(wished)) {
			throw Refusal.of(PolicyRefusal.POLICY_VERSION_EXISTS, "version")
				.with("version", wished.version())
				.asException();
		}
		return known != null;
	}

	private PolicyProposed proposal(String version) {
		Form.required(version, "version", Form.NAME);
		PolicyProposed proposal = this.open.get(version);
		if (proposal == null) {
			throw Refusal.of(PolicyRefusal.POLICY_PROPOSAL_UNKNOWN, "version").with("version", version).asException();
		}
		return proposal;
	}

	private static void adopt(PolicyProposed proposal, @Nullable Attribution approver, LocalDate on) {
		PolicyVersion version = proposal.version();
		if (version.parameter() == PolicyParameter.TIER_THRESHOLDS) {
			AggregateLifecycle.apply(TierAmounts.of(version).adopted(version, on));
		}
		else {
			AggregateLifecycle.apply(new PolicyAdopted(proposal.policyId(), version, proposal.proposerId(),
					proposal.proposerUnitId(), (approver != null) ? approver.actor() : null,
					(approver != null) ? approver.organisation() : null, on));
		}
	}

}
