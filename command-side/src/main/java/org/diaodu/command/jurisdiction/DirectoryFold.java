package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.DepartmentRegistered;
import org.diaodu.kernel.jurisdiction.event.DivisionRecoded;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.MeritRecorded;
import org.diaodu.kernel.jurisdiction.event.OfficeEvent;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonEvent;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.event.TrainingRecorded;
import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.jurisdiction.event.ZonePilotChanged;
import org.diaodu.kernel.jurisdiction.event.ZoneRegistered;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueEvent;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyEvent;
import org.diaodu.kernel.permit.event.PermitCatalogueEvent;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.TierAmounts;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarEvent;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.policy.event.PolicyProposed;
import org.diaodu.kernel.policy.event.PolicyRejected;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;

/**
 * The directory as a fold over events. One writer at a time; readers need no lock, since
 * each entry is replaced as a whole.
 */
class DirectoryFold implements Directory {

	private final Map<String, KnownUnit> units = new ConcurrentHashMap<>();

	private final Map<String, KnownPerson> people = new ConcurrentHashMap<>();

	private final ServiceFold services = new ServiceFold();

	private final Map<String, List<KnownPost>> posts = new ConcurrentHashMap<>();

	/** Who ever held a post in a unit. */
	private final Map<String, Set<String>> holders = new ConcurrentHashMap<>();

	private volatile List<TierThresholdsAdopted> thresholds = List.of();

	private final Map<PolicyParameter, List<PolicyVersion>> versions = new ConcurrentHashMap<>();

	private volatile WorkingCalendar calendar = WorkingCalendar.EMPTY;

	private volatile Catalogues catalogues = Catalogues.NONE;

	void evolve(DomainEvent event) {
		if (event instanceof UnitEvent unit) {
			evolve(unit);
		}
		else if (event instanceof PersonEvent person) {
			evolve(person);
		}
		else if (event instanceof GroupEvent group) {
			this.services.evolve(group);
		}
		else if (event instanceof PolicyEvent policy) {
			evolve(policy);
		}
		else if (event instanceof CalendarEvent calendarEvent) {
			evolve(calendarEvent);
		}
		else if (event instanceof NodeCatalogueEvent nodes) {
			this.catalogues = this.catalogues.with(nodes);
		}
		else if (event instanceof PermitCatalogueEvent permits) {
			this.catalogues = this.catalogues.with(permits);
		}
		else if (event instanceof ObstacleTaxonomyEvent obstacles) {
			this.catalogues = this.catalogues.with(obstacles);
		}
	}

	private void evolve(UnitEvent event) {
		switch (event) {
			case DivisionRegistered it ->
				this.units.put(it.unitId(), new KnownUnit(it.unitId(), it.kind(), it.parentId(), null, Set.of(),
						Set.of(), named(it.name(), it.code(), it.occurredOn()), List.of(), null, null));
			case ZoneRegistered it -> this.units.put(it.unitId(),
					new KnownUnit(it.unitId(), UnitKind.ZONE, it.leadDistrictId(), it.statisticalCode(), Set.of(),
							Set.of(), named(it.name(), null, it.occurredOn()), List.of(), null, null));
			case DepartmentRegistered it ->
				this.units.put(it.unitId(), new KnownUnit(it.unitId(), UnitKind.DEPARTMENT, it.parentId(), null,
						it.functions(), it.sections(), named(it.name(), null, it.occurredOn()), List.of(), null, null));
			case UnitRenamed it -> this.units.computeIfPresent(it.unitId(),
					(id, unit) -> unit.named(new KnownUnit.Name(it.after(), unit.code(), it.occurredOn())));
			case DivisionRecoded it -> this.units.computeIfPresent(it.unitId(),
					(id, unit) -> unit.named(new KnownUnit.Name(it.nameAfter(), it.codeAfter(), it.occurredOn())));
			case ZonePilotChanged it -> this.units.computeIfPresent(it.unitId(),
					(id, unit) -> unit.pilot(new KnownUnit.Pilot(it.pilot(), it.occurredOn())));
			case OfficeEvent it -> this.services.evolve(it);
			case UnitMerged it ->
				this.units.computeIfPresent(it.unitId(), (id, unit) -> unit.merged(it.occurredOn(), it.intoUnitId()));
		}
	}

	private void evolve(PersonEvent event) {
		switch (event) {
			case PersonRegistered it -> {
				this.people.putIfAbsent(it.personId(), new KnownPerson(it.personId(), List.of(), false));
				this.posts.putIfAbsent(it.personId(), List.of());
			}
			case RankConferred it ->
				this.people.computeIfPresent(it.personId(), (id, person) -> person.ranked(it.rank(), it.from()));
			case PersonErased it -> this.people.computeIfPresent(it.personId(), (id, person) -> person.forgotten());
			case TrainingRecorded it -> {
				// No decision depends on what somebody learnt.
			}
			case MeritRecorded it -> {
				// Nor on how they served.
			}
			case PostAssigned it -> {
				this.posts.merge(it.personId(), List.of(new KnownPost(it.personId(), it.postId(), it.role(),
						it.unitId(), it.ownerCode(), it.from(), it.to())), (known, added) -> {
							List<KnownPost> all = new ArrayList<>(known);
							all.addAll(added);
							return List.copyOf(all);
						});
				this.holders.computeIfAbsent(it.unitId(), (id) -> ConcurrentHashMap.newKeySet()).add(it.personId());
			}
			case PostEnded it -> this.posts.computeIfPresent(it.personId(),
					(id, known) -> known.stream()
						.map((post) -> post.postId().equals(it.postId()) ? post.endedOn(it.occurredOn()) : post)
						.toList());
		}
	}

	private void evolve(PolicyEvent event) {
		switch (event) {
			case TierThresholdsAdopted it -> {
				List<TierThresholdsAdopted> all = new ArrayList<>(this.thresholds);
				all.add(it);
				all.sort(Comparator.comparing(TierThresholdsAdopted::effectiveFrom));
				this.thresholds = List.copyOf(all);
				adopted(TierAmounts.version(it));
			}
			case PolicyAdopted it -> adopted(it.version());
			case PolicyProposed it -> {
				// Has no effect until it is approved.
			}
			case PolicyRejected it -> {
				// Never had any effect.
			}
		}
	}

	private void adopted(PolicyVersion version) {
		this.versions.merge(version.parameter(), List.of(version), (known, added) -> {
			List<PolicyVersion> all = new ArrayList<>(known);
			all.addAll(added);
			all.sort(Comparator.comparing(PolicyVersion::effectiveFrom));
			return List.copyOf(all);
		});
	}

	private void evolve(CalendarEvent event) {
		this.calendar = switch (event) {
			case CalendarYearPublished it -> this.calendar.with(it.year(), it.days());
			case CalendarYearRevised it -> this.calendar.with(it.year(), it.days());
		};
	}

	@Override
	public @Nullable KnownUnit unit(String unitId) {
		return this.units.get(unitId);
	}

	@Override
	public List<KnownUnit> units() {
		return List.copyOf(this.units.values());
	}

	@Override
	public @Nullable KnownUnit division(String nameOrCode) {
		KnownUnit former = null;
		for (KnownUnit unit : this.units.values()) {
			if (unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.DISTRICT) {
				if (nameOrCode.equals(unit.name()) || nameOrCode.equals(unit.code())) {
					return unit;
				}
				if (unit.isKnownAs(nameOrCode)) {
					former = unit;
				}
			}
		}
		return former;
	}

	@Override
	public List<KnownUnit> zonesOf(String districtId) {
		return children(UnitKind.ZONE, districtId);
	}

	@Override
	public List<KnownUnit> departments(DepartmentFunction function, String parentId) {
		return children(UnitKind.DEPARTMENT, parentId).stream().filter((unit) -> unit.does(function)).toList();
	}

	@Override
	public @Nullable KnownUnit sectorDepartment(String section) {
		return this.units.values()
			.stream()
			.filter((unit) -> unit.does(DepartmentFunction.SECTOR) && unit.sections().contains(section)
					&& unit.mergedOn() == null && isOfTheCity(unit))
			.min(Comparator.comparing(KnownUnit::unitId))
			.orElse(null);
	}

	private boolean isOfTheCity(KnownUnit department) {
		KnownUnit territory = territoryOf(department.unitId());
		return territory != null && territory.kind() == UnitKind.CITY;
	}

	@Override
	public @Nullable KnownUnit territoryOf(String unitId) {
		KnownUnit unit = this.units.get(unitId);
		if (unit == null || unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.DISTRICT) {
			return unit;
		}
		return (unit.parentId() != null) ? territoryOf(unit.parentId()) : null;
	}

	@Override
	public @Nullable KnownPerson person(String personId) {
		return this.people.get(personId);
	}

	@Override
	public List<KnownPerson> people() {
		return List.copyOf(this.people.values());
	}

	@Override
	public List<KnownService> services(String personId) {
		return this.services.of(personId);
	}

	@Override
	public List<KnownPost> posts(String personId) {
		return this.posts.getOrDefault(personId, List.of());
	}

	@Override
	public boolean isSpokenFor(String ownerCode, LocalDate day) {
		return this.posts.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((post) -> ownerCode.equals(post.ownerCode()) && post.isHeldOn(day));
	}

	@Override
	public List<KnownPost> postsIn(String unitId) {
		return this.holders.getOrDefault(unitId, Set.of())
			.stream()
			.flatMap((personId) -> posts(personId).stream())
			.filter((post) -> post.unitId().equals(unitId))
			.toList();
	}

	@Override
	public List<TierThresholdsAdopted> thresholds() {
		return this.thresholds;
	}

	@Override
	public List<PolicyVersion> versions(PolicyParameter parameter) {
		return this.versions.getOrDefault(parameter, List.of());
	}

	@Override
	public WorkingCalendar calendar() {
		return this.calendar;
	}

	@Override
	public Catalogues catalogues() {
		return this.catalogues;
	}

	private List<KnownUnit> children(UnitKind kind, String parentId) {
		return this.units.values()
			.stream()
			.filter((unit) -> unit.kind() == kind && parentId.equals(unit.parentId()))
			.sorted(Comparator.comparing(KnownUnit::unitId))
			.toList();
	}

	private static List<KnownUnit.Name> named(String name, @Nullable String code, LocalDate since) {
		return List.of(new KnownUnit.Name(name, code, since));
	}

}
