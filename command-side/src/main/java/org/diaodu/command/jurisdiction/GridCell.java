package org.diaodu.command.jurisdiction;

import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.command.AssignGridOfficer;
import org.diaodu.kernel.jurisdiction.command.RegisterGridCell;
import org.diaodu.kernel.jurisdiction.event.GridCellRegistered;
import org.diaodu.kernel.jurisdiction.event.GridEvent;
import org.diaodu.kernel.jurisdiction.event.GridOfficerAssigned;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.PlainText;

/**
 * A cell of the grid (网格) inside a zone or district, with at most one officer at a time
 * (F-041, F-042).
 */
@Aggregate
class GridCell {

	private static final String PARENT = "parentId";

	private static final String PERSON = "personId";

	@AggregateIdentifier
	private @Nullable String cellId;

	private @Nullable GridCellRegistered registered;

	private @Nullable GridOfficerAssigned officer;

	GridCell() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RegisterGridCell command, MetaData metaData, DecisionContext context) {
		keeper(command.parentId(), PARENT, metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.required(command.since(), "since");
		KnownUnit parent = context.directory().unit(command.parentId());
		if (parent == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, PARENT).with("unitId", command.parentId()).asException();
		}
		if (parent.kind() != UnitKind.ZONE && parent.kind() != UnitKind.DISTRICT) {
			throw Refusal.of(JurisdictionRefusal.UNIT_KIND_UNFIT, PARENT).asException();
		}
		if (!parent.standsOn(command.since())) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ENDED, PARENT).with("name", parent.name()).asException();
		}
		if (!command.boundary().enclosesArea()) {
			throw Refusal.of(JurisdictionRefusal.GRID_BOUNDARY_INVALID, "boundary")
				.with("max", Boundary.MOST_POINTS)
				.asException();
		}
		GridCellRegistered event = new GridCellRegistered(command.cellId(), command.name(), command.parentId(),
				command.boundary(), command.since());
		if (this.registered == null) {
			AggregateLifecycle.apply(event);
		}
		else if (!this.registered.equals(event)) {
			throw Refusal.of(JurisdictionRefusal.GRID_CELL_ALREADY_REGISTERED, "cellId").asException();
		}
	}

	@CommandHandler
	void decide(AssignGridOfficer command, MetaData metaData, DecisionContext context) {
		GridCellRegistered cell = known();
		keeper(cell.parentId(), "cellId", metaData, context);
		Form.required(command.from(), "from");
		Form.optional(command.note(), "note", Form.TEXT);
		GridOfficerAssigned present = this.officer;
		if (present != null && present.personId().equals(command.personId())) {
			if (present.occurredOn().equals(command.from())) {
				return;
			}
			throw Refusal.of(JurisdictionRefusal.GRID_OFFICER_UNCHANGED, PERSON).asException();
		}
		PeopleAreKnown.require(context, command.personId(), PERSON);
		GridOfficersAreSpecialistsOfTheTerritory.require(command.personId(), cell.parentId(), command.from(),
				context.directory());
		Terms.requireAfter(command.from(), (present != null) ? present.occurredOn() : cell.occurredOn().minusDays(1),
				"from");
		if (present != null && PlainText.isBlank(command.note())) {
			throw Refusal.of(CommonRefusal.REASON_REQUIRED, "note").asException();
		}
		AggregateLifecycle.apply(new GridOfficerAssigned(command.cellId(),
				(present != null) ? present.personId() : null, command.personId(), command.note(), command.from()));
	}

	@EventSourcingHandler
	void evolve(GridEvent event) {
		this.cellId = event.subject();
		switch (event) {
			case GridCellRegistered it -> this.registered = it;
			case GridOfficerAssigned it -> this.officer = it;
		}
	}

	/** Set by the first event, which every stored cell has. */
	private GridCellRegistered known() {
		if (this.registered == null) {
			throw new IllegalStateException("a cell without its first event");
		}
		return this.registered;
	}

	private static void keeper(String parentId, String field, MetaData metaData, DecisionContext context) {
		Permissions.in(context).requireAt(Attribution.from(metaData), Duty.KEEP_ORGANISATION, Set.of(parentId), field);
		context.changesDirectory();
	}

}
