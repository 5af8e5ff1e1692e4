package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownPost;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.HandOverOfficer;
import org.diaodu.kernel.stewardship.command.ReleaseOfficer;
import org.diaodu.kernel.stewardship.event.GuaranteeEvent;
import org.diaodu.kernel.stewardship.event.MajorStandingEvent;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerEvent;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * Decides who holds the places of a project: on the project's stream, of which it folds
 * what it needs (ADR 0070). Never two in a place, and none only where none is needed.
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-039", "F-042", "F-045" })
class Officers extends ProjectDecider {

	private final Map<Slot, Place> places = new EnumMap<>(Slot.class);

	Officers() {
	}

	/**
	 * Who holds a place, null when nobody does.
	 *
	 * @param since the day of the last change
	 */
	private record Place(@Nullable String personId, @Nullable String postId, LocalDate since) {
	}

	@CommandHandler
	void decide(AppointOfficer command, MetaData metaData, DecisionContext context) {
		require(command.slot(), command.occurredOn(), metaData, context);
		Form.optional(command.letterNo(), "letterNo", Form.NAME);
		Place place = this.places.get(command.slot());
		if (place != null && place.personId() != null) {
			if (command.personId().equals(place.personId()) && command.postId().equals(place.postId())
					&& command.occurredOn().equals(place.since())) {
				return;
			}
			throw Refusal.of(StewardshipRefusal.SLOT_TAKEN, "slot")
				.with("slot", command.slot())
				.with("personId", place.personId())
				.asException();
		}
		requireNotBefore(changed(place), command.occurredOn());
		project().requireRegisteredOn(command.occurredOn());
		KnownPost post = new PostFitsSlot(context, project(), "postId").require(command.slot(), command.personId(),
				command.postId(), command.occurredOn());
		new Holdings(context.claims()).take(project().id(), command.slot(), command.personId());
		AggregateLifecycle.apply(new OfficerAppointed(project().id(), command.slot(), command.personId(), post.postId(),
				post.unitId(), command.letterNo(), command.occurredOn()));
	}

	@CommandHandler
	void decide(HandOverOfficer command, MetaData metaData, DecisionContext context) {
		require(command.slot(), command.occurredOn(), metaData, context);
		Form.required(command.note(), "note", Form.TEXT);
		handOver(command.slot(), command.personId(), command.postId(), command.note(), command.occurredOn(), context,
				"postId");
	}

	@CommandHandler
	void decide(ReleaseOfficer command, MetaData metaData, DecisionContext context) {
		require(command.slot(), command.occurredOn(), metaData, context);
		Form.reason(command.reason());
		Place place = this.places.get(command.slot());
		String holder = holder(command.slot());
		if (project().requiredSlots().contains(command.slot())) {
			throw Refusal.of(StewardshipRefusal.SLOT_REQUIRED, "slot").with("slot", command.slot()).asException();
		}
		requireNotBefore(changed(place), command.occurredOn());
		new Holdings(context.claims()).release(project().id(), command.slot(), holder);
		AggregateLifecycle
			.apply(new OfficerReleased(project().id(), command.slot(), holder, command.reason(), command.occurredOn()));
	}

	/** Whether whoever acts may know of the project. */
	boolean isKnownTo(Attribution by, DecisionContext context) {
		return Permissions.in(context).sees(by, project().scope());
	}

	/** Whether the place is that person's now. */
	boolean isHeldBy(Slot slot, String personId) {
		Place place = this.places.get(slot);
		return place != null && personId.equals(place.personId());
	}

	/** Part of a change of office; the right to do so is judged here too. */
	void handOverAll(Slot slot, String toPersonId, String toPostId, String note, LocalDate on, Attribution by,
			DecisionContext context) {
		Permissions.in(context).require(by, Duty.NAME_OFFICERS, project().id(), project().scope());
		handOver(slot, toPersonId, toPostId, note, on, context, "toPostId");
	}

	private void handOver(Slot slot, String toPersonId, String toPostId, String note, LocalDate on,
			DecisionContext context, String field) {
		String holder = holder(slot);
		if (holder.equals(toPersonId)) {
			throw Refusal.of(StewardshipRefusal.HANDOVER_TO_SELF, "personId").asException();
		}
		requireNotBefore(changed(this.places.get(slot)), on);
		KnownPost post = new PostFitsSlot(context, project(), field).require(slot, toPersonId, toPostId, on);
		new Holdings(context.claims()).move(project().id(), slot, holder, toPersonId);
		AggregateLifecycle.apply(new OfficerHandedOver(project().id(), slot, holder, toPersonId, post.postId(),
				post.unitId(), note, on));
	}

	private String holder(Slot slot) {
		Place place = this.places.get(slot);
		if (place == null || place.personId() == null) {
			throw Refusal.of(StewardshipRefusal.SLOT_EMPTY, "slot").with("slot", slot).asException();
		}
		return place.personId();
	}

	private void require(@Nullable Slot slot, @Nullable LocalDate on, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.require(Attribution.from(metaData), Duty.NAME_OFFICERS, project().id(), project().scope());
		Form.required(slot, "slot");
		Form.notInFuture(on, "occurredOn", context.today());
		project().requireActive();
	}

	/** The day of the last change of a place. */
	private static @Nullable LocalDate changed(@Nullable Place place) {
		return (place != null) ? place.since() : null;
	}

	@EventSourcingHandler
	void evolve(StewardshipEvent event) {
		switch (event) {
			case OfficerEvent it -> evolve(it);
			case MajorStandingEvent it -> project().evolve(it);
			case GuaranteeEvent it -> {
				// The guarantee has a class of its own.
			}
		}
	}

	private void evolve(OfficerEvent event) {
		switch (event) {
			case OfficerAppointed it ->
				this.places.put(it.slot(), new Place(it.personId(), it.postId(), it.occurredOn()));
			case OfficerHandedOver it ->
				this.places.put(it.slot(), new Place(it.personId(), it.postId(), it.occurredOn()));
			case OfficerReleased it -> this.places.put(it.slot(), new Place(null, null, it.occurredOn()));
		}
	}

}
