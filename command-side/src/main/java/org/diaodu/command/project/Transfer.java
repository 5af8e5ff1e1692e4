package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.project.ProjectState.OpenTransfer;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.ConsentToTransfer;
import org.diaodu.kernel.project.command.DeclineTransfer;
import org.diaodu.kernel.project.command.ProposeTransfer;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.TerritoryTransferConsented;
import org.diaodu.kernel.project.event.TerritoryTransferDeclined;
import org.diaodu.kernel.project.event.TerritoryTransferProposed;

/**
 * A project goes to another territory when the giving and the receiving district have
 * both consented. The city may propose and decline, and speaks for a side only where no
 * district does: for a project without a district, and for what the city itself invests
 * in.
 */
@Clause("F-017")
final class Transfer {

	private final ProjectState state;

	private final Attribution by;

	private final DecisionContext context;

	Transfer(ProjectState state, Attribution by, DecisionContext context) {
		this.state = state;
		this.by = by;
		this.context = context;
	}

	List<ProjectEvent> decide(ProposeTransfer command) {
		// Not the receiving side of this proposal: naming oneself would tell what exists.
		require(this.state.transfer(), command.occurredOn());
		OpenTransfer proposed = new OpenTransfer(command.toDistrictId(), command.toZoneId(), Set.of());
		Form.reason(command.reason());
		if (this.state.transfer() != null) {
			throw Refusal.of(ProjectRefusal.TRANSFER_ALREADY_OPEN).asException();
		}
		ProjectFacts facts = this.state.facts();
		if (command.toDistrictId().equals(facts.districtId()) && Objects.equals(command.toZoneId(), facts.zoneId())) {
			throw Refusal.of(ProjectRefusal.TRANSFER_TO_SAME_TERRITORY, "toDistrictId").asException();
		}
		requireTerritory(facts, command);
		List<ProjectEvent> events = new ArrayList<>();
		events.add(new TerritoryTransferProposed(command.projectId(), facts.districtId(), facts.zoneId(),
				command.toDistrictId(), command.toZoneId(), command.reason(), command.occurredOn()));
		events.addAll(consent(command.projectId(), proposed, sides(proposed), command.occurredOn()));
		return events;
	}

	List<ProjectEvent> decide(ConsentToTransfer command) {
		OpenTransfer transfer = open(command.occurredOn());
		Set<Side> sides = sides(transfer);
		if (sides.isEmpty()) {
			throw Refusal.of(ProjectRefusal.NOT_A_SIDE_OF_TRANSFER).asException();
		}
		return consent(command.projectId(), transfer, sides, command.occurredOn());
	}

	List<ProjectEvent> decide(DeclineTransfer command) {
		open(command.occurredOn());
		Form.reason(command.reason());
		return List.of(new TerritoryTransferDeclined(command.projectId(), this.by.organisation(), command.reason(),
				command.occurredOn()));
	}

	private OpenTransfer open(LocalDate occurredOn) {
		OpenTransfer transfer = this.state.transfer();
		require(transfer, occurredOn);
		if (transfer == null) {
			throw Refusal.of(ProjectRefusal.NO_TRANSFER_OPEN).asException();
		}
		return transfer;
	}

	/** Whoever has the project, or is offered it already, may know of it. */
	private void require(@Nullable OpenTransfer transfer, LocalDate occurredOn) {
		ProjectScope here = this.state.scope();
		ProjectScope there = (transfer != null) ? here.in(transfer.toDistrictId(), transfer.toZoneId()) : here;
		Permissions.in(this.context).require(this.by, Duty.TRANSFER_PROJECT, this.state.id(), here, there);
		Form.notInFuture(occurredOn, "occurredOn", this.context.today());
		this.state.requireActive();
	}

	private void requireTerritory(ProjectFacts facts, ProposeTransfer command) {
		KnownUnit district = this.context.directory().unit(command.toDistrictId());
		if (district == null || district.kind() != UnitKind.DISTRICT || !district.standsOn(command.occurredOn())) {
			throw Refusal.of(ProjectRefusal.DISTRICT_UNFIT, "toDistrictId")
				.with("unitId", command.toDistrictId())
				.asException();
		}
		// The rules name the fields of facts; whoever proposes sees those of the
		// proposal.
		ProjectFacts there = FactsMerge.withTerritory(facts, command.toDistrictId(), command.toZoneId());
		FactsRule.requireAll(there, command.occurredOn(), this.context.directory());
	}

	private List<ProjectEvent> consent(String projectId, OpenTransfer transfer, Set<Side> sides, LocalDate on) {
		List<ProjectEvent> events = new ArrayList<>();
		OpenTransfer after = transfer;
		for (Side side : sides) {
			if (!after.consented().contains(side)) {
				after = after.with(side);
				events.add(new TerritoryTransferConsented(projectId, side, this.by.organisation(), on));
			}
		}
		if (!events.isEmpty() && after.consented().size() == Side.values().length) {
			ProjectFacts facts = this.state.facts();
			events.add(new ProjectTerritoryTransferred(projectId, facts.districtId(), facts.zoneId(),
					after.toDistrictId(), after.toZoneId(), on));
			ProjectFacts there = FactsMerge.withTerritory(facts, after.toDistrictId(), after.toZoneId());
			events.addAll(TierJudgement.judge(projectId, this.state.assessment(), there,
					TierChangeCause.TERRITORY_TRANSFERRED, on, this.context));
		}
		return events;
	}

	/** The sides the actor speaks for. */
	private Set<Side> sides(OpenTransfer transfer) {
		ProjectFacts facts = this.state.facts();
		boolean cityInvests = facts.family() == Family.GOVERNMENT && facts.level() == Level.CITY;
		KnownUnit territory = Permissions.in(this.context).territory(this.by);
		boolean city = territory != null && territory.kind() == UnitKind.CITY;
		if (Permissions.isSystem(this.by) || (city && cityInvests)) {
			return EnumSet.allOf(Side.class);
		}
		Set<Side> sides = EnumSet.noneOf(Side.class);
		if (territory == null) {
			return sides;
		}
		if (territory.unitId().equals(facts.districtId()) || (city && facts.districtId() == null)) {
			sides.add(Side.GIVING);
		}
		if (territory.unitId().equals(transfer.toDistrictId())) {
			sides.add(Side.RECEIVING);
		}
		return sides;
	}

}
