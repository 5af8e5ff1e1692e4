package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.diaodu.command.jurisdiction.PeopleAreKnown;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.EndGuarantee;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
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
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.kernel.stewardship.event.ProjectUnlistedMajor;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * Decides on the guarantee of a project (包保): exactly one leader at a time, of the rank
 * the project asks for, and what is recorded of their visits. On the project's stream, of
 * which it folds what it needs (ADR 0070).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-064", "F-065", "F-066", "F-067", "F-068" })
class Guarantee extends ProjectDecider {

	private static final int LISTED = 50;

	private final Map<String, GuaranteeVisitRecorded> visits = new HashMap<>();

	private @Nullable Term term;

	/** Who guaranteed on that day cannot be changed any more. */
	private @Nullable LocalDate lastVisitOn;

	/** The day of the last change, when there is no guarantor. */
	private @Nullable LocalDate vacantSince;

	Guarantee() {
	}

	/**
	 * Who guarantees, in which post, since when.
	 */
	record Term(String personId, String postId, LocalDate since) {
	}

	@CommandHandler
	void decide(AssignGuarantor command, MetaData metaData, DecisionContext context) {
		arrange(Attribution.from(metaData), command.occurredOn(), context);
		project().requireActive();
		if (!project().isOfTheCity()) {
			throw Refusal.of(StewardshipRefusal.GUARANTEE_NOT_APPLICABLE, "projectId").asException();
		}
		if (this.term != null) {
			if (this.term.equals(new Term(command.personId(), command.postId(), command.occurredOn()))) {
				return;
			}
			throw Refusal.of(StewardshipRefusal.GUARANTOR_ALREADY_ACTIVE, "personId")
				.with("personId", this.term.personId())
				.asException();
		}
		requireNotBefore(this.vacantSince, command.occurredOn());
		project().requireRegisteredOn(command.occurredOn());
		GuarantorFits.Fitting leader = new GuarantorFits(context, project(), "postId").require(command.personId(),
				command.postId(), command.occurredOn());
		new Holdings(context.claims()).takeGuarantee(project().id(), command.personId());
		AggregateLifecycle.apply(new GuarantorAssigned(project().id(), command.personId(), command.postId(),
				leader.post().unitId(), leader.rank(), leader.major(), leader.policyVersion(), command.occurredOn()));
	}

	@CommandHandler
	void decide(TransferGuarantee command, MetaData metaData, DecisionContext context) {
		arrange(Attribution.from(metaData), command.occurredOn(), context);
		project().requireActive();
		transfer(command.personId(), command.postId(), command.note(), command.occurredOn(), context, "postId", "note");
	}

	@CommandHandler
	void decide(EndGuarantee command, MetaData metaData, DecisionContext context) {
		arrange(Attribution.from(metaData), command.occurredOn(), context);
		Form.reason(command.reason());
		Term ending = term();
		if (project().needsGuarantor()) {
			throw Refusal.of(StewardshipRefusal.GUARANTEE_REQUIRED, "projectId").asException();
		}
		requireNotBefore(ending.since(), command.occurredOn());
		requireNotBefore(this.lastVisitOn, command.occurredOn());
		new Holdings(context.claims()).releaseGuarantee(project().id(), ending.personId());
		AggregateLifecycle
			.apply(new GuaranteeEnded(project().id(), ending.personId(), command.reason(), command.occurredOn()));
	}

	@CommandHandler
	void decide(RecordGuaranteeVisit command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		boolean mayKeep = Permissions.in(context).mayOf(by, Duty.KEEP_GUARANTEE, project().id(), project().scope());
		Form.required(command.visitId(), "visitId", Form.NAME);
		Form.required(command.kind(), "kind");
		Form.optional(command.place(), "place", Form.NAME);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		Texts.require(command.participantIds(), "participantIds", LISTED, Form.NAME);
		Texts.require(command.problems(), "problems", LISTED, Form.TEXT);
		ActsAsGuarantor.unless(mayKeep, by, (this.term != null) ? this.term.personId() : null);
		Term guaranteeing = term();
		project().requireActive();
		requireNotBefore(guaranteeing.since(), command.occurredOn());
		for (int i = 0; i < command.participantIds().size(); i++) {
			PeopleAreKnown.require(context, command.participantIds().get(i), "participantIds[" + i + "]");
		}
		GuaranteeVisitRecorded visit = new GuaranteeVisitRecorded(project().id(), command.visitId(),
				guaranteeing.personId(), command.kind(), command.place(), command.participantIds(), command.problems(),
				command.occurredOn());
		GuaranteeVisitRecorded known = this.visits.get(command.visitId());
		if (known == null) {
			AggregateLifecycle.apply(visit);
		}
		else if (!known.equals(visit)) {
			throw Refusal.of(StewardshipRefusal.VISIT_EXISTS, "visitId").asException();
		}
	}

	/** Whether whoever acts may know of the project. */
	boolean isKnownTo(Attribution by, DecisionContext context) {
		return Permissions.in(context).sees(by, project().scope());
	}

	/** Whether the guarantee is that person's now. */
	boolean isHeldBy(String personId) {
		return this.term != null && this.term.personId().equals(personId);
	}

	/** Part of a change of office; the right to do so is judged here too. */
	void handOver(String toPersonId, String toPostId, String note, LocalDate on, Attribution by,
			DecisionContext context) {
		arrange(by, on, context);
		transfer(toPersonId, toPostId, note, on, context, "toPostId", "note");
	}

	/** Part of a designation: the project takes a seat among the major projects. */
	void listMajor(String listId, int year, LocalDate on, String field) {
		project().requireActive();
		project().requireRegisteredOn(on);
		if (!project().isOfTheCity()) {
			throw Refusal.of(StewardshipRefusal.MAJOR_TOO_SMALL, field).with("projectId", project().id()).asException();
		}
		if (project().isListed(year)) {
			throw Refusal.of(StewardshipRefusal.MAJOR_ALREADY_LISTED, field).asException();
		}
		AggregateLifecycle.apply(new ProjectListedMajor(project().id(), listId, year, on));
	}

	/** Part of a removal from the list. */
	void unlistMajor(String listId, int year, String reason, LocalDate on) {
		AggregateLifecycle.apply(new ProjectUnlistedMajor(project().id(), listId, year, reason, on));
	}

	private void transfer(String toPersonId, String toPostId, String note, LocalDate on, DecisionContext context,
			String postField, String noteField) {
		Form.required(note, noteField, Form.TEXT);
		Term leaving = term();
		if (leaving.personId().equals(toPersonId)) {
			throw Refusal.of(StewardshipRefusal.HANDOVER_TO_SELF, "personId").asException();
		}
		requireNotBefore(leaving.since(), on);
		requireNotBefore(this.lastVisitOn, on);
		GuarantorFits.Fitting leader = new GuarantorFits(context, project(), postField).require(toPersonId, toPostId,
				on);
		new Holdings(context.claims()).moveGuarantee(project().id(), leaving.personId(), toPersonId);
		AggregateLifecycle.apply(new GuaranteeTransferred(project().id(), leaving.personId(), toPersonId, toPostId,
				leader.post().unitId(), leader.rank(), leader.major(), leader.policyVersion(), note, on));
	}

	private void arrange(Attribution by, @Nullable LocalDate on, DecisionContext context) {
		Permissions.in(context).require(by, Duty.ARRANGE_GUARANTEE, project().id(), project().scope());
		Form.notInFuture(on, "occurredOn", context.today());
	}

	private Term term() {
		if (this.term == null) {
			throw Refusal.of(StewardshipRefusal.NO_GUARANTOR, "projectId").asException();
		}
		return this.term;
	}

	@EventSourcingHandler
	void evolve(StewardshipEvent event) {
		switch (event) {
			case GuaranteeEvent it -> evolve(it);
			case MajorStandingEvent it -> project().evolve(it);
			case OfficerEvent it -> {
				// The places have a class of their own.
			}
		}
	}

	private void evolve(GuaranteeEvent event) {
		switch (event) {
			case GuarantorAssigned it -> this.term = new Term(it.personId(), it.postId(), it.occurredOn());
			case GuaranteeTransferred it -> this.term = new Term(it.personId(), it.postId(), it.occurredOn());
			case GuaranteeEnded it -> {
				this.term = null;
				this.vacantSince = it.occurredOn();
			}
			case GuaranteeVisitRecorded it -> {
				this.visits.put(it.visitId(), it);
				this.lastVisitOn = (this.lastVisitOn == null || it.occurredOn().isAfter(this.lastVisitOn))
						? it.occurredOn() : this.lastVisitOn;
			}
			// Promises have a class of their own.
			case ItemPromised it -> {
			}
			case ItemDelivered it -> {
			}
			case ItemWithdrawn it -> {
			}
		}
	}

}
