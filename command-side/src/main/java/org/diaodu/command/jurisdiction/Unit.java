package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.command.MergeUnit;
import org.diaodu.kernel.jurisdiction.command.RecodeDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterDepartment;
import org.diaodu.kernel.jurisdiction.command.RegisterDivision;
import org.diaodu.kernel.jurisdiction.command.RegisterZone;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.jurisdiction.command.SetZonePilot;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.OfficeEvent;
import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.jurisdiction.event.ZonePilotChanged;
import org.diaodu.kernel.jurisdiction.event.ZoneRegistered;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.DivisionCode;
import org.diaodu.kernel.value.IndustryCode;

/**
 * A city, district, zone or department, with the history of its names (F-001, F-013).
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
class Unit {

	/**
	 * Claim of a GB/T 2260 code; kept when the code is given up, codes are not reused.
	 */
	static final String CODE_CLAIM = "division-code";

	private static final String SINCE = "since";

	@AggregateIdentifier
	private @Nullable String unitId;

	private @Nullable UnitEvent registered;

	private UnitKind kind = UnitKind.DEPARTMENT;

	private String name = "";

	private String code = "";

	private LocalDate nameSince = LocalDate.MIN;

	private boolean merged;

	private @Nullable ZonePilotChanged pilot;

	@AggregateMember
	private final ProjectOffice office = new ProjectOffice();

	Unit() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RegisterDivision command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.required(command.since(), SINCE);
		DivisionCode division = division(command.code());
		switch (command.kind()) {
			case CITY -> requireKind(command.parentId() == null && division.isCity(), "kind");
			case DISTRICT -> {
				KnownUnit parent = standing(command.parentId(), "parentId", command.since(), context);
				requireKind(parent.kind() == UnitKind.CITY, "parentId");
			}
			case ZONE, DEPARTMENT -> requireKind(false, "kind");
		}
		if (register(new DivisionRegistered(command.unitId(), command.kind(), division.value(), command.name(),
				command.parentId(), command.since()))) {
			context.claims().take(CODE_CLAIM, division.value());
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RegisterZone command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.required(command.since(), SINCE);
		KnownUnit district = standing(command.leadDistrictId(), "leadDistrictId", command.since(), context);
		requireKind(district.kind() == UnitKind.DISTRICT, "leadDistrictId");
		register(new ZoneRegistered(command.unitId(), command.leadDistrictId(), command.name(), command.kind(),
				command.level(), command.statisticalCode(), command.since()));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RegisterDepartment command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.required(command.since(), SINCE);
		KnownUnit parent = standing(command.parentId(), "parentId", command.since(), context);
		requireKind(parent.kind() == UnitKind.CITY || parent.kind() == UnitKind.DISTRICT, "parentId");
		if (command.functions().isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "functions").asException();
		}
		boolean sectionsFit = command.sections().stream().allMatch(IndustryCode::isSection)
				&& (command.sections().isEmpty() || command.functions().contains(DepartmentFunction.SECTOR));
		if (!sectionsFit) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "sections").asException();
		}
		// Ordered, so that the same content is stored as the same bytes.
		register(new DepartmentRegistered(command.unitId(), command.parentId(), command.name(),
				EnumSet.copyOf(command.functions()), new TreeSet<>(command.sections()), command.since()));
	}

	@CommandHandler
	void decide(RenameUnit command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.reason(command.reason());
		if (command.name().equals(this.name) && this.nameSince.equals(command.since())) {
			return;
		}
		requireNewer(command.since());
		AggregateLifecycle
			.apply(new UnitRenamed(command.unitId(), this.name, command.name(), command.reason(), command.since()));
	}

	@CommandHandler
	void decide(RecodeDivision command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.reason(command.reason());
		requireKind(this.kind == UnitKind.CITY || this.kind == UnitKind.DISTRICT, "unitId");
		DivisionCode division = division(command.code());
		if (division.value().equals(this.code) && command.name().equals(this.name)
				&& this.nameSince.equals(command.since())) {
			return;
		}
		requireNewer(command.since());
		context.claims().take(CODE_CLAIM, division.value());
		AggregateLifecycle.apply(new DivisionRecoded(command.unitId(), this.code, division.value(), this.name,
				command.name(), command.reason(), command.since()));
	}

	/** A zone is a pilot as a whole (试点, F-070), or no longer. */
	@CommandHandler
	void decide(SetZonePilot command, MetaData metaData, DecisionContext context) {
		Permissions.in(context)
			.requireAt(Attribution.from(metaData), Duty.KEEP_PILOTS, List.of(command.unitId()), "unitId");
		context.changesDirectory();
		requireStanding();
		requireKind(this.kind == UnitKind.ZONE, "unitId");
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		ZonePilotChanged last = this.pilot;
		if (command.pilot() == (last != null && last.pilot())) {
			return;
		}
		LocalDate since = (last != null) ? last.occurredOn() : registeredOn();
		if (command.occurredOn().isBefore(since)) {
			throw Refusal.of(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, "occurredOn").with(SINCE, since).asException();
		}
		AggregateLifecycle
			.apply(new ZonePilotChanged(command.unitId(), command.pilot(), command.documentNo(), command.occurredOn()));
	}

	private LocalDate registeredOn() {
		return Objects.requireNonNull(this.registered, "not registered").occurredOn();
	}

	/** Part of a reorganisation, which ends the posts in the unit as well. */
	void merge(MergeUnit command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.reason(command.reason());
		requireStanding();
		KnownUnit into = standing(command.intoUnitId(), "intoUnitId", command.on(), context);
		requireKind(into.kind() == this.kind && !into.unitId().equals(command.unitId()), "intoUnitId");
		if (!command.on().isAfter(this.nameSince)) {
			throw Refusal.of(JurisdictionRefusal.NAME_DATE_NOT_AFTER, "on").with(SINCE, this.nameSince).asException();
		}
		AggregateLifecycle
			.apply(new UnitMerged(command.unitId(), command.intoUnitId(), command.reason(), command.on()));
	}

	@EventSourcingHandler
	void evolve(UnitEvent event) {
		this.unitId = event.subject();
		switch (event) {
			case DivisionRegistered it -> {
				this.registered = it;
				this.kind = it.kind();
				name(it.name(), it.code(), it.occurredOn());
			}
			case ZoneRegistered it -> {
				this.registered = it;
				this.kind = UnitKind.ZONE;
				name(it.name(), "", it.occurredOn());
			}
			case DepartmentRegistered it -> {
				this.registered = it;
				this.kind = UnitKind.DEPARTMENT;
				name(it.name(), "", it.occurredOn());
			}
			case UnitRenamed it -> name(it.after(), this.code, it.occurredOn());
			case DivisionRecoded it -> name(it.nameAfter(), it.codeAfter(), it.occurredOn());
			case UnitMerged it -> this.merged = true;
			case ZonePilotChanged it -> this.pilot = it;
			case OfficeEvent it -> {
				// The office keeps these itself.
			}
		}
	}

	private void name(String newName, String newCode, LocalDate since) {
		this.name = newName;
		this.code = newCode;
		this.nameSince = since;
	}

	private boolean register(UnitEvent event) {
		if (this.registered == null) {
			AggregateLifecycle.apply(event);
			return true;
		}
		if (!this.registered.equals(event)) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ALREADY_REGISTERED, "unitId")
				.with("unitId", event.subject())
				.asException();
		}
		return false;
	}

	private void requireNewer(LocalDate since) {
		requireStanding();
		Form.required(since, SINCE);
		if (!since.isAfter(this.nameSince)) {
			throw Refusal.of(JurisdictionRefusal.NAME_DATE_NOT_AFTER, SINCE).with(SINCE, this.nameSince).asException();
		}
	}

	private void requireStanding() {
		if (this.merged) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ENDED).with("name", this.name).asException();
		}
	}

	private static void requireKind(boolean fit, String field) {
		if (!fit) {
			throw Refusal.of(JurisdictionRefusal.UNIT_KIND_UNFIT, field).asException();
		}
	}

	private static KnownUnit standing(@Nullable String id, String field, LocalDate day, DecisionContext context) {
		Form.required(day, SINCE);
		KnownUnit unit = (id != null) ? context.directory().unit(id) : null;
		if (unit == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, field).with("unitId", id + "").asException();
		}
		if (!unit.standsOn(day)) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ENDED, field).with("name", unit.name()).asException();
		}
		return unit;
	}

	private static DivisionCode division(String code) {
		DivisionCode division = DivisionCode.parse(code);
		if (division == null) {
			throw Refusal.of(JurisdictionRefusal.DIVISION_CODE_INVALID, "code").with("code", code).asException();
		}
		return division;
	}

	private static void keeper(MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.KEEP_JURISDICTION);
		context.changesDirectory();
	}

}
