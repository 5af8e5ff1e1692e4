package org.diaodu.command.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.command.AdoptTierThresholds;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.value.WanYuan;

/**
 * The amounts from which each tier schedules a project, in versions by first day (F-002).
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
class TierThresholds {

	@AggregateIdentifier
	private @Nullable String policyId;

	private final List<TierThresholdsAdopted> versions = new ArrayList<>();

	TierThresholds() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(AdoptTierThresholds command, MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.ADOPT_POLICY);
		context.changesDirectory();
		Form.required(command.version(), "version", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.clause(), "clause", Form.NAME);
		Form.required(command.effectiveFrom(), "effectiveFrom");
		requireAscending(command);
		for (TierThresholdsAdopted known : this.versions) {
			if (known.version().equals(command.version())) {
				if (known.equals(event(command, known.occurredOn()))) {
					return;
				}
				throw Refusal.of(PolicyRefusal.POLICY_VERSION_EXISTS, "version")
					.with("version", command.version())
					.asException();
			}
		}
		if (!this.versions.isEmpty() && !command.effectiveFrom().isAfter(this.versions.getLast().effectiveFrom())) {
			throw Refusal.of(PolicyRefusal.POLICY_NOT_AFTER_LAST, "effectiveFrom")
				.with("last", this.versions.getLast().effectiveFrom())
				.asException();
		}
		AggregateLifecycle.apply(event(command, adoptedOn(command, context.today())));
	}

	@EventSourcingHandler
	void evolve(PolicyEvent event) {
		this.policyId = event.subject();
		switch (event) {
			case TierThresholdsAdopted it -> this.versions.add(it);
			case PolicyProposed it -> {
				// Not of this aggregate yet.
			}
			case PolicyAdopted it -> {
				// Not of this aggregate yet.
			}
			case PolicyRejected it -> {
				// Not of this aggregate yet.
			}
		}
	}

	private static void requireAscending(AdoptTierThresholds command) {
		if (command.zone().compareTo(WanYuan.of(0)) <= 0) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "zone").asException();
		}
		boolean ascending = command.zone().compareTo(command.district()) <= 0
				&& command.zone().compareTo(command.department()) <= 0
				&& command.district().compareTo(command.city()) <= 0
				&& command.department().compareTo(command.city()) <= 0;
		if (!ascending) {
			throw Refusal.of(PolicyRefusal.THRESHOLDS_NOT_ASCENDING).asException();
		}
	}

	private static TierThresholdsAdopted event(AdoptTierThresholds command, LocalDate adoptedOn) {
		return new TierThresholdsAdopted(command.policyId(), command.version(), command.documentNo(), command.clause(),
				command.effectiveFrom(), command.zone(), command.district(), command.department(), command.city(),
				adoptedOn);
	}

	private static LocalDate adoptedOn(AdoptTierThresholds command, LocalDate today) {
		// What applies from a day that has passed was adopted by then at the latest.
		return command.effectiveFrom().isBefore(today) ? command.effectiveFrom() : today;
	}

}
