package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownPerson;
import org.diaodu.command.jurisdiction.KnownPost;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Staffing;
import org.diaodu.command.notice.Audience.Critics;
import org.diaodu.command.notice.Audience.DutyOf;
import org.diaodu.command.notice.Audience.Government;
import org.diaodu.command.notice.Audience.GovernmentLeaders;
import org.diaodu.command.notice.Audience.Guarantor;
import org.diaodu.command.notice.Audience.Helpers;
import org.diaodu.command.notice.Audience.InTheStead;
import org.diaodu.command.notice.Audience.Interviewers;
import org.diaodu.command.notice.Audience.LeadersOf;
import org.diaodu.command.notice.Audience.Officers;
import org.diaodu.command.notice.Audience.Outside;
import org.diaodu.command.notice.Audience.OwnerContact;
import org.diaodu.command.notice.Audience.Person;
import org.diaodu.command.notice.Audience.Reporter;
import org.diaodu.command.notice.Audience.ReporterOfMore;
import org.diaodu.command.notice.Audience.Sorters;
import org.diaodu.command.notice.Audience.SortersOver;
import org.diaodu.command.notice.Audience.StandIns;
import org.diaodu.command.notice.Audience.Supervisors;
import org.diaodu.command.notice.Audience.SupervisorsOf;
import org.diaodu.command.notice.Audience.Unit;
import org.diaodu.command.notice.Audience.WhoeverSorts;
import org.diaodu.command.obstacle.FormalNames;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.DecisionRecorder;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.stewardship.Slot;

/**
 * Finds the people and units an audience is, by the posts held today. Of those who work
 * in a unit, the ones who hold a place of the project are meant, and all of them only
 * where none does (F-042); where nobody works, its leaders. What concerns an obstacle and
 * a unit in which nobody is in office who may solve it, is told to whoever sorts as well
 * (ADR 0211).
 */
@Clause({ "F-042", "F-117", "F-146" })
final class Recipients {

	private static final Set<Role> WORKING = Set.of(Role.SPECIALIST, Role.MANAGER, Role.LIAISON, Role.COORDINATOR);

	/** Those who sort and coordinate. */
	private static final Set<Role> OFFICE = Set.of(Role.MANAGER, Role.COORDINATOR);

	/** Those who supervise and criticise. */
	private static final Set<Role> SUPERVISING = Set.of(Role.INSPECTOR, Role.COORDINATOR);

	/** Those of them who issue a criticism. */
	private static final Set<Role> CRITICISING = Set.of(Role.COORDINATOR);

	private static final Set<Role> INTERVIEWING = Set.of(Role.RESPONSIBLE_LEADER, Role.GUARANTOR);

	private static final Set<Role> GOVERNING = Set.of(Role.RESPONSIBLE_LEADER, Role.COORDINATOR);

	private static final List<Slot> OFFICERS = List.of(Slot.SPECIALIST, Slot.DISTRICT_MANAGER, Slot.CITY_MANAGER,
			Slot.DISTRICT_LIAISON, Slot.CITY_LIAISON);

	private final Directory directory;

	private final LocalDate today;

	private final Staffing staffing;

	private @Nullable Map<String, List<KnownPost>> posts;

	Recipients(Directory directory, LocalDate today) {
		this.directory = directory;
		this.today = today;
		this.staffing = new Staffing(directory, today);
	}

	/**
	 * Who is meant.
	 *
	 * @param people by id
	 * @param units whose groups are meant
	 */
	record Meant(Set<String> people, Set<String> units) {

		private static Meant people(Stream<@Nullable String> people) {
			Set<String> known = new LinkedHashSet<>();
			people.filter(Objects::nonNull).forEach((id) -> known.add(Objects.requireNonNull(id)));
			return new Meant(known, Set.of());
		}

		private static Meant person(@Nullable String id) {
			return people(Stream.ofNullable(id));
		}

	}

	/**
	 * Those an audience is.
	 * @param matter the obstacle, null when it is about none
	 */
	Meant of(Audience audience, ConcernedProject project, @Nullable KnownMatter matter) {
		return switch (audience) {
			case Officers it -> Meant.people(OFFICERS.stream().map(project.officers::get));
			case OwnerContact it -> ownerContacts(project, matter);
			case Guarantor it -> Meant.person(project.guarantorId);
			case Reporter it -> (matter == null) ? nobody() : Meant
				.people(Stream.concat(Stream.ofNullable(matter.reporterId), matter.otherReporterIds.stream()));
			case ReporterOfMore it -> (matter == null) ? nobody() : Meant.people(matter.saidMore(it.than()));
			case Outside it -> outside(of(it.who(), project, matter), it.unitId());
			case Person it -> Meant.person(it.personId());
			case Unit it -> ofUnit(it.unitId(), project, matter);
			case LeadersOf it -> new Meant(holding(it.unitId(), Set.of(Role.RESPONSIBLE_LEADER)), Set.of());
			case Sorters it -> sorters(project, matter);
			case SortersOver it -> sortersOver(it.unitId(), project, matter);
			case WhoeverSorts it -> whoeverSorts(matter);
			case Helpers it -> helpers(project, matter);
			case Supervisors it -> over(it.tier(), matter, SUPERVISING, answering(matter));
			case Critics it -> over(it.tier(), matter, CRITICISING, criticised(matter));
			case SupervisorsOf it ->
				sees(it.unitId(), matter) ? new Meant(holding(it.unitId(), SUPERVISING), Set.of()) : nobody();
			case Interviewers it -> interviewing(it.tier(), matter);
			case DutyOf it -> onDuty(it.tier(), project, matter);
			case Government it -> governing(it.tier(), matter);
			case StandIns it -> standingIn(it.tier(), matter);
			case InTheStead it -> inTheStead(it.tier(), matter);
			case GovernmentLeaders it -> {
				String seat = seat(it.tier(), matter);
				yield (seat != null) ? new Meant(holding(seat, Set.of(Role.RESPONSIBLE_LEADER)), Set.of()) : nobody();
			}
		};
	}

	/**
	 * Whoever is named for the project, and of an obstacle all who speak for its owner.
	 */
	private Meant ownerContacts(ConcernedProject project, @Nullable KnownMatter matter) {
		String owner = (matter != null) ? matter.ownerCode : null;
		Stream<@Nullable String> speaking = (owner == null) ? Stream.of()
				: posts().values()
					.stream()
					.flatMap(List::stream)
					.filter((post) -> post.role() == Role.OWNER_CONTACT && owner.equals(post.ownerCode()))
					.map(KnownPost::personId);
		return Meant.people(Stream.concat(Stream.ofNullable(project.officers.get(Slot.OWNER_CONTACT)), speaking));
	}

	/** Whoever speaks for an owner is registered with a unit and serves in none. */
	private Meant outside(Meant all, String unitId) {
		Set<String> people = new LinkedHashSet<>(all.people());
		posts().getOrDefault(unitId, List.of())
			.stream()
			.filter((post) -> post.role() != Role.OWNER_CONTACT)
			.forEach((post) -> people.remove(post.personId()));
		Set<String> units = new LinkedHashSet<>(all.units());
		units.remove(unitId);
		return new Meant(people, units);
	}

	private Meant helpers(ConcernedProject project, @Nullable KnownMatter matter) {
		Set<String> people = new LinkedHashSet<>();
		Set<String> units = new LinkedHashSet<>();
		if (matter != null) {
			for (String unitId : matter.helperIds) {
				Meant helping = ofUnit(unitId, project, matter);
				people.addAll(helping.people());
				units.addAll(helping.units());
			}
		}
		return new Meant(people, units);
	}

	private Meant ofUnit(String unitId, ConcernedProject project, @Nullable KnownMatter matter) {
		Set<String> people = meant(holding(unitId, WORKING), project);
		if (people.isEmpty()) {
			people = holding(unitId, Set.of(Role.RESPONSIBLE_LEADER));
		}
		Meant unit = new Meant(people, Set.of(unitId));
		return (matter != null && !this.staffing.isStaffed(unitId)) ? both(unit, whoeverSorts(matter)) : unit;
	}

	/** Point to point, where the project has somebody among them. */
	private static Set<String> meant(Set<String> people, ConcernedProject project) {
		Set<String> officers = new LinkedHashSet<>(people);
		officers.retainAll(project.officers.values());
		return officers.isEmpty() ? people : officers;
	}

	/** No zone sorts: what it solves itself is its district's to sort. */
	private Meant sorters(ConcernedProject project, @Nullable KnownMatter matter) {
		if (matter == null) {
			return nobody();
		}
		SolvingTier tier = matter.tier();
		return onDuty((tier == SolvingTier.ZONE) ? SolvingTier.DISTRICT : tier, project, matter);
	}

	/**
	 * None of those who serve in that unit, too (兼职); where a district has nobody else,
	 * those of the city, who decide then.
	 */
	private Meant sortersOver(String unitId, ConcernedProject project, @Nullable KnownMatter matter) {
		String seat = (matter != null) ? seat(matter.tier(), matter) : null;
		if (seat == null) {
			return nobody();
		}
		Meant office = inOffice(seat, OFFICE);
		Set<String> others = others(office.people(), Set.of(unitId));
		String city = city();
		if (others.isEmpty() && city != null && !city.equals(seat)) {
			Meant above = inOffice(city, OFFICE);
			return new Meant(others(above.people(), Set.of(unitId)), union(office.units(), above.units()));
		}
		return new Meant(meant(others, project), office.units());
	}

	private Set<String> others(Set<String> people, Set<String> unitIds) {
		return people.stream()
			.filter((person) -> Collections.disjoint(servingIn(person), unitIds))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Meant whoeverSorts(@Nullable KnownMatter matter) {
		return (matter != null) ? inOfficeOf(matter.tier(), matter, OFFICE) : nobody();
	}

	/** All who hold such a post where a tier has its seat. */
	private Meant inOfficeOf(SolvingTier tier, @Nullable KnownMatter matter, Set<Role> roles) {
		String seat = seat(tier, matter);
		return (seat != null) ? inOffice(seat, roles) : nobody();
	}

	/**
	 * Whoever acts for a government, but nobody of the lead unit; where that is all of
	 * them, for the city, which decides in its stead, and last its leaders, who speak for
	 * the leading group.
	 */
	private Meant governing(SolvingTier tier, @Nullable KnownMatter matter) {
		Set<String> concerned = led(matter);
		Meant asked = inOfficeOf(tier, matter, GOVERNING);
		boolean ofTheCity = Objects.equals(seat(tier, matter), city());
		DecisionRecorder recorder = DecisionRecorder.of(concerned, ofTheCity, acting(seat(tier, matter)),
				acting(city()));
		Meant all = (recorder == DecisionRecorder.GOVERNMENT) ? asked
				: both(asked, inOfficeOf(SolvingTier.CITY, matter, GOVERNING));
		return new Meant(
				(recorder == DecisionRecorder.LEADING_GROUP) ? leadersOf(city()) : others(all.people(), concerned),
				all.units());
	}

	/**
	 * Nobody of the lead unit, and of the city only where the district has nobody else.
	 */
	private Meant inTheStead(SolvingTier tier, @Nullable KnownMatter matter) {
		Set<String> concerned = led(matter);
		boolean ofTheCity = Objects.equals(seat(tier, matter), city());
		DecisionRecorder recorder = DecisionRecorder.of(concerned, ofTheCity, acting(seat(tier, matter)),
				acting(city()));
		if (recorder != DecisionRecorder.TIER_ABOVE) {
			return nobody();
		}
		Meant above = inOfficeOf(SolvingTier.CITY, matter, GOVERNING);
		return new Meant(others(above.people(), concerned), above.units());
	}

	/**
	 * The leaders of a government, but nobody of the lead unit; where a district has no
	 * other, those of the city. Above the city nobody is.
	 */
	private Meant standingIn(SolvingTier tier, @Nullable KnownMatter matter) {
		String seat = seat(tier, matter);
		if (seat == null) {
			return nobody();
		}
		Set<String> places = new LinkedHashSet<>(places(seat));
		Set<String> all = leadersOf(seat);
		Set<String> others = (tier == SolvingTier.LEADING_GROUP) ? all : others(all, led(matter));
		return new Meant((others.isEmpty() && !seat.equals(city())) ? others(leadersOf(city()), led(matter)) : others,
				places);
	}

	private Set<String> leadersOf(@Nullable String seat) {
		return (seat != null) ? holding(seat, Set.of(Role.RESPONSIBLE_LEADER)) : Set.of();
	}

	private static Set<String> led(@Nullable KnownMatter matter) {
		return (matter != null && matter.leadUnitId != null) ? Set.of(matter.leadUnitId) : Set.of();
	}

	/**
	 * Who answers for what is supervised: whoever has it or gave it back, and got a
	 * letter.
	 */
	private static Set<String> answering(@Nullable KnownMatter matter) {
		Set<String> units = new LinkedHashSet<>();
		if (matter != null && (matter.withItsLead || matter.givenBack)) {
			units.addAll(led(matter));
		}
		if (matter != null && matter.letteredId != null) {
			units.add(matter.letteredId);
		}
		return units;
	}

	/** The unit a criticism is ripe for; that was not always judged. */
	private static Set<String> criticised(@Nullable KnownMatter matter) {
		return (matter != null && matter.toCriticise != null) ? Set.of(matter.toCriticise) : led(matter);
	}

	/**
	 * Those who supervise, but nobody of the units it is about; where a district has
	 * nobody else of these roles, those of the city, and in the city its leaders, where
	 * it is its commission's own work.
	 */
	private Meant over(SolvingTier tier, @Nullable KnownMatter matter, Set<Role> roles, Set<String> concerned) {
		String seat = seat(tier, matter);
		String city = city();
		if (seat == null || city == null) {
			return nobody();
		}
		Meant office = inOffice(seat, SUPERVISING);
		Set<String> people = others(office.people(), concerned);
		if (seat.equals(city)) {
			boolean own = !Collections.disjoint(office.units(), concerned);
			return new Meant(own ? union(people, leadersOf(city)) : people, office.units());
		}
		if (!others(inOffice(seat, roles).people(), concerned).isEmpty()) {
			return new Meant(people, office.units());
		}
		Meant above = inOffice(city, roles);
		return new Meant(union(people, others(above.people(), concerned)), union(office.units(), above.units()));
	}

	/**
	 * Those who call people in; where a district has nobody for it but of the unit it is
	 * about, or is that unit itself, the leaders of the city, too.
	 */
	private Meant interviewing(SolvingTier tier, @Nullable KnownMatter matter) {
		Meant office = inOfficeOf(tier, matter, INTERVIEWING);
		String seat = seat(tier, matter);
		String lettered = (matter != null) ? matter.letteredId : null;
		if (seat == null || (!seat.equals(lettered) && places(seat).stream()
			.anyMatch((place) -> !place.equals(lettered) && !holding(place, INTERVIEWING).isEmpty()))) {
			return office;
		}
		Meant above = inOfficeOf(SolvingTier.CITY, matter, INTERVIEWING);
		return both(office, above);
	}

	/** Whoever acts for a government, by the units they serve in. */
	private List<Set<String>> acting(@Nullable String seat) {
		return (seat == null) ? List.of()
				: places(seat).stream()
					.flatMap((place) -> holding(place, GOVERNING).stream())
					.map(this::servingIn)
					.toList();
	}

	private Set<String> servingIn(String personId) {
		return this.directory.servesIn(personId, this.today);
	}

	private static Meant both(Meant some, Meant others) {
		return new Meant(union(some.people(), others.people()), union(some.units(), others.units()));
	}

	private static Set<String> union(Set<String> some, Set<String> others) {
		Set<String> all = new LinkedHashSet<>(some);
		all.addAll(others);
		return all;
	}

	/** Whether it is a matter of that unit's territory, still. */
	private boolean sees(String unitId, @Nullable KnownMatter matter) {
		KnownUnit territory = this.directory.territoryOf(unitId);
		return matter == null || territory == null || territory.kind() != UnitKind.DISTRICT
				|| (!matter.ofTheCity && territory.unitId().equals(matter.districtId));
	}

	private Meant onDuty(SolvingTier tier, ConcernedProject project, @Nullable KnownMatter matter) {
		if (tier == SolvingTier.ZONE) {
			String zone = (matter != null) ? matter.zoneId : project.zoneId;
			// No zone sorts; its own people work on what is reported there.
			return (zone != null) ? new Meant(meant(holding(zone, WORKING), project), Set.of(zone)) : nobody();
		}
		String seat = seat(tier, matter);
		if (seat == null) {
			return nobody();
		}
		Meant office = inOffice(seat, OFFICE);
		return new Meant(meant(office.people(), project), office.units());
	}

	private static Meant nobody() {
		return new Meant(Set.of(), Set.of());
	}

	/** District or city where what a tier does about an obstacle is done, or null. */
	private @Nullable String seat(SolvingTier tier, @Nullable KnownMatter matter) {
		return switch (tier) {
			case ZONE, DISTRICT -> (matter == null || matter.ofTheCity) ? city() : matter.districtId;
			case CITY, LEADING_GROUP -> city();
		};
	}

	private @Nullable String city() {
		return this.directory.units()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.CITY)
			.map(KnownUnit::unitId)
			.findFirst()
			.orElse(null);
	}

	/**
	 * In the seat itself and its commission; where a district has nobody, those of the
	 * city, too, whose turn it is then (ADR 0214).
	 */
	private Meant inOffice(String seat, Set<Role> roles) {
		List<String> places = places(seat);
		Set<String> people = new LinkedHashSet<>();
		places.forEach((place) -> people.addAll(holding(place, roles)));
		Meant there = new Meant(people, new LinkedHashSet<>(places));
		String city = city();
		return (people.isEmpty() && city != null && !city.equals(seat)) ? both(there, inOffice(city, roles)) : there;
	}

	/** A seat and its commission. */
	private List<String> places(String seat) {
		List<String> places = new ArrayList<>(List.of(seat));
		this.directory.departments(DepartmentFunction.COORDINATING, seat)
			.forEach((department) -> places.add(department.unitId()));
		return places;
	}

	/** Units that a robot of that unit speaks for: itself, and its commission. */
	Collection<String> speaksFor(String unitId) {
		List<String> units = new ArrayList<>(List.of(unitId));
		KnownUnit unit = this.directory.unit(unitId);
		if (unit != null && (unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.DISTRICT)) {
			this.directory.departments(DepartmentFunction.COORDINATING, unitId)
				.forEach((department) -> units.add(department.unitId()));
		}
		return units;
	}

	/** What a unit is called today; its id where it is unknown. */
	String nameOf(String unitId) {
		KnownUnit unit = this.directory.unit(unitId);
		return (unit != null) ? unit.name() : unitId;
	}

	/** Who solves or decides at the tier; the tier itself where that is no known unit. */
	String nameOf(SolvingTier tier, @Nullable KnownMatter matter) {
		String district = (matter == null || matter.ofTheCity) ? null : matter.districtId;
		String zone = (matter != null) ? matter.zoneId : null;
		return Objects.requireNonNullElse(FormalNames.of(tier, district, zone, this.directory, this.today),
				tier.name());
	}

	private Set<String> holding(String unitId, Set<Role> roles) {
		Set<String> people = new LinkedHashSet<>();
		posts().getOrDefault(unitId, List.of())
			.stream()
			.filter((post) -> roles.contains(post.role()))
			.forEach((post) -> people.add(post.personId()));
		return people;
	}

	/** Posts held today, by unit; found once. */
	private Map<String, List<KnownPost>> posts() {
		Map<String, List<KnownPost>> found = this.posts;
		if (found == null) {
			found = new HashMap<>();
			for (KnownPerson person : this.directory.people()) {
				for (KnownPost post : this.directory.activePosts(person.personId(), this.today)) {
					found.computeIfAbsent(post.unitId(), (unit) -> new ArrayList<>()).add(post);
				}
			}
			this.posts = found;
		}
		return found;
	}

}
