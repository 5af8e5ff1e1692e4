package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.PeopleAreKnown;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.DeliverItem;
import org.diaodu.kernel.stewardship.command.PromiseItem;
import org.diaodu.kernel.stewardship.command.WithdrawItem;
import org.diaodu.kernel.stewardship.event.GuaranteeEnded;
import org.diaodu.kernel.stewardship.event.GuaranteeEvent;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.ItemWithdrawn;
import org.diaodu.kernel.stewardship.event.MajorStandingEvent;
import org.diaodu.kernel.stewardship.event.OfficerEvent;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * Decides on what is promised to a project on behalf of its guarantor: each item has an
 * owner and a day, and is delivered or taken back, never forgotten.
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause("F-067")
class Promises extends ProjectDecider {

	private @Nullable String guarantorId;

	private final Map<String, ItemPromised> promised = new HashMap<>();

	private final Set<String> closed = new HashSet<>();

	private final Set<String> visits = new HashSet<>();

	Promises() {
	}

	@CommandHandler
	void decide(PromiseItem command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		boolean mayKeep = mayKeep(by, context);
		Form.required(command.itemId(), "itemId", Form.NAME);
		Form.optional(command.visitId(), "visitId", Form.NAME);
		Form.required(command.what(), "what", Form.TEXT);
		Form.required(command.dueOn(), "dueOn");
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		ActsAsGuarantor.unless(mayKeep, by, this.guarantorId);
		String guarantor = guarantor();
		project().requireActive();
		if (command.visitId() != null && !this.visits.contains(command.visitId())) {
			throw Refusal.of(StewardshipRefusal.VISIT_UNKNOWN, "visitId").asException();
		}
		if (command.dueOn().isBefore(command.occurredOn())) {
			throw Refusal.of(StewardshipRefusal.ITEM_DUE_BEFORE_PROMISE, "dueOn").asException();
		}
		PeopleAreKnown.require(context, command.ownerId(), "ownerId");
		if (context.directory().unit(command.ownerUnitId()) == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, "ownerUnitId")
				.with("unitId", command.ownerUnitId())
				.asException();
		}
		ItemPromised item = new ItemPromised(project().id(), command.itemId(), command.visitId(), guarantor,
				command.what(), command.ownerId(), command.ownerUnitId(), command.dueOn(), command.occurredOn());
		ItemPromised known = this.promised.get(command.itemId());
		if (known == null) {
			AggregateLifecycle.apply(item);
		}
		else if (!known.equals(item)) {
			throw Refusal.of(StewardshipRefusal.ITEM_EXISTS, "itemId").asException();
		}
	}

	@CommandHandler
	void decide(DeliverItem command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		boolean mayKeep = mayKeep(by, context);
		ItemPromised item = open(command.itemId());
		ActsAsGuarantor.unless(mayKeep || by.actor().equals(item.ownerId()), by, this.guarantorId);
		Form.required(command.result(), "result", Form.TEXT);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		requireNotBefore(item.occurredOn(), command.occurredOn());
		AggregateLifecycle
			.apply(new ItemDelivered(project().id(), item.itemId(), command.result(), command.occurredOn()));
	}

	@CommandHandler
	void decide(WithdrawItem command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		boolean mayKeep = mayKeep(by, context);
		ItemPromised item = open(command.itemId());
		ActsAsGuarantor.unless(mayKeep, by, this.guarantorId);
		Form.reason(command.reason());
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		requireNotBefore(item.occurredOn(), command.occurredOn());
		AggregateLifecycle
			.apply(new ItemWithdrawn(project().id(), item.itemId(), command.reason(), command.occurredOn()));
	}

	private boolean mayKeep(Attribution by, DecisionContext context) {
		return Permissions.in(context).mayOf(by, Duty.KEEP_GUARANTEE, project().id(), project().scope());
	}

	private String guarantor() {
		if (this.guarantorId == null) {
			throw Refusal.of(StewardshipRefusal.NO_GUARANTOR, "projectId").asException();
		}
		return this.guarantorId;
	}

	private ItemPromised open(@Nullable String itemId) {
		ItemPromised item = (itemId != null) ? this.promised.get(itemId) : null;
		if (item == null) {
			throw Refusal.of(StewardshipRefusal.ITEM_UNKNOWN, "itemId").asException();
		}
		if (this.closed.contains(itemId)) {
			throw Refusal.of(StewardshipRefusal.ITEM_CLOSED, "itemId").asException();
		}
		return item;
	}

	@EventSourcingHandler
	void evolve(StewardshipEvent event) {
		switch (event) {
			case GuaranteeEvent it -> evolve(it);
			case OfficerEvent it -> {
				// Promises are the guarantor's.
			}
			case MajorStandingEvent it -> {
				// The same promise binds, major project or not.
			}
		}
	}

	private void evolve(GuaranteeEvent event) {
		switch (event) {
			case GuarantorAssigned it -> this.guarantorId = it.personId();
			case GuaranteeTransferred it -> this.guarantorId = it.personId();
			case GuaranteeEnded it -> this.guarantorId = null;
			case ItemPromised it -> this.promised.put(it.itemId(), it);
			case ItemDelivered it -> this.closed.add(it.itemId());
			case ItemWithdrawn it -> this.closed.add(it.itemId());
			case GuaranteeVisitRecorded it -> this.visits.add(it.visitId());
		}
	}

}
