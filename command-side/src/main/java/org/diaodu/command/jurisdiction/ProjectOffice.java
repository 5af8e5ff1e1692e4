package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.command.AppointPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.AssignOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.EndOfficeStaff;
import org.diaodu.kernel.jurisdiction.command.EndPrincipalLeader;
import org.diaodu.kernel.jurisdiction.command.EstablishProjectOffice;
import org.diaodu.kernel.jurisdiction.event.OfficeEvent;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffAssigned;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffEnded;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderAppointed;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderLeft;
import org.diaodu.kernel.jurisdiction.event.ProjectOfficeEstablished;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.PlainText;

/**
 * The project-management office (项目管理组织机构) of a unit: at most one, with at most one
 * principal leader at a time (F-010 to F-013).
 */
class ProjectOffice {

	private static final String PERSON = "personId";

	private static final String FROM = "from";

	private @Nullable ProjectOfficeEstablished established;

	/** Null when nobody leads it. */
	private @Nullable PrincipalLeaderAppointed leader;

	private @Nullable LocalDate lastLeaderLeftOn;

	/** The latest term of each. */
	private final Map<String, OfficeStaffAssigned> staff = new HashMap<>();

	/** Last days that were recorded apart from the assignment. */
	private final Map<String, LocalDate> staffEnded = new HashMap<>();

	@CommandHandler
	void decide(EstablishProjectOffice command, MetaData metaData, DecisionContext context) {
		require(command.unitId(), metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.on(), "on");
		KnownUnit unit = context.directory().unit(command.unitId());
		if (unit == null || unit.kind() == UnitKind.CITY) {
			throw Refusal.of(JurisdictionRefusal.UNIT_KIND_UNFIT, "unitId").asException();
		}
		if (!unit.standsOn(command.on())) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ENDED, "unitId").with("name", unit.name()).asException();
		}
		ProjectOfficeEstablished event = new ProjectOfficeEstablished(command.unitId(), command.name(),
				command.documentNo(), command.on());
		if (this.established == null) {
			AggregateLifecycle.apply(event);
		}
		else if (!this.established.equals(event)) {
			throw Refusal.of(JurisdictionRefusal.OFFICE_ALREADY_ESTABLISHED, "unitId").asException();
		}
	}

	@CommandHandler
	void decide(AppointPrincipalLeader command, MetaData metaData, DecisionContext context) {
		require(command.unitId(), metaData, context);
		Form.required(command.from(), FROM);
		Form.optional(command.note(), "note", Form.TEXT);
		requireEstablished(command.from(), FROM);
		PrincipalLeaderAppointed present = this.leader;
		if (present != null && present.personId().equals(command.personId())) {
			if (present.occurredOn().equals(command.from())) {
				return;
			}
			throw Refusal.of(JurisdictionRefusal.PRINCIPAL_LEADER_UNCHANGED, PERSON).asException();
		}
		PeopleAreKnown.require(context, command.personId(), PERSON);
		Terms.requireAfter(command.from(), this.lastLeaderLeftOn, FROM);
		if (present != null) {
			Terms.requireAfter(command.from(), present.occurredOn(), FROM);
			requireNote(command.note());
		}
		AggregateLifecycle.apply(new PrincipalLeaderAppointed(command.unitId(),
				(present != null) ? present.personId() : null, command.personId(), command.note(), command.from()));
	}

	@CommandHandler
	void decide(EndPrincipalLeader command, MetaData metaData, DecisionContext context) {
		require(command.unitId(), metaData, context);
		Form.required(command.on(), "on");
		Form.reason(command.reason());
		if (this.leader == null) {
			throw Refusal.of(JurisdictionRefusal.PRINCIPAL_LEADER_MISSING, "unitId").asException();
		}
		Terms.requireNotBefore(command.on(), this.leader.occurredOn(), "on");
		AggregateLifecycle
			.apply(new PrincipalLeaderLeft(command.unitId(), this.leader.personId(), command.reason(), command.on()));
	}

	@CommandHandler
	void decide(AssignOfficeStaff command, MetaData metaData, DecisionContext context) {
		require(command.unitId(), metaData, context);
		Form.required(command.from(), FROM);
		requireEstablished(command.from(), FROM);
		Terms.requireNotBefore(command.to(), command.from(), "to");
		OfficeStaffAssigned event = new OfficeStaffAssigned(command.unitId(), command.personId(), command.fullTime(),
				command.from(), command.to(), command.from());
		OfficeStaffAssigned known = this.staff.get(command.personId());
		if (event.equals(known)) {
			return;
		}
		PeopleAreKnown.require(context, command.personId(), PERSON);
		if (known != null) {
			LocalDate endedOn = this.staffEnded.getOrDefault(command.personId(), known.to());
			if (endedOn == null) {
				throw Refusal.of(JurisdictionRefusal.STAFF_ALREADY_ASSIGNED, PERSON)
					.with("since", known.from())
					.asException();
			}
			Terms.requireAfter(command.from(), endedOn, FROM);
		}
		AggregateLifecycle.apply(event);
	}

	@CommandHandler
	void decide(EndOfficeStaff command, MetaData metaData, DecisionContext context) {
		require(command.unitId(), metaData, context);
		Form.required(command.on(), "on");
		Form.reason(command.reason());
		OfficeStaffAssigned known = this.staff.get(command.personId());
		if (known == null || this.staffEnded.containsKey(command.personId())) {
			throw Refusal.of(JurisdictionRefusal.STAFF_UNKNOWN, PERSON).asException();
		}
		Terms.requireNotBefore(command.on(), known.from(), "on");
		AggregateLifecycle
			.apply(new OfficeStaffEnded(command.unitId(), command.personId(), command.reason(), command.on()));
	}

	@EventSourcingHandler
	void evolve(OfficeEvent event) {
		switch (event) {
			case ProjectOfficeEstablished it -> this.established = it;
			case PrincipalLeaderAppointed it -> this.leader = it;
			case PrincipalLeaderLeft it -> {
				this.leader = null;
				this.lastLeaderLeftOn = it.occurredOn();
			}
			case OfficeStaffAssigned it -> {
				this.staff.put(it.personId(), it);
				this.staffEnded.remove(it.personId());
			}
			case OfficeStaffEnded it -> this.staffEnded.put(it.personId(), it.occurredOn());
		}
	}

	private void requireEstablished(LocalDate day, String field) {
		if (this.established == null) {
			throw Refusal.of(JurisdictionRefusal.OFFICE_NOT_ESTABLISHED, "unitId").asException();
		}
		Terms.requireAfter(day, this.established.occurredOn().minusDays(1), field);
	}

	private static void requireNote(@Nullable String note) {
		if (PlainText.isBlank(note)) {
			throw Refusal.of(CommonRefusal.REASON_REQUIRED, "note").asException();
		}
	}

	private static void require(String unitId, MetaData metaData, DecisionContext context) {
		Permissions.in(context).requireAt(Attribution.from(metaData), Duty.KEEP_ORGANISATION, Set.of(unitId), "unitId");
		context.changesDirectory();
	}

}
