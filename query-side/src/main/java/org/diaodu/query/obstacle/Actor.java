package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.DecisionRecorder;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.project.Family;
import org.diaodu.query.jurisdiction.ActingPost;
import org.diaodu.query.jurisdiction.Directory;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.obstacle.Waiting.Turn;

/**
 * Whoever asks, as far as it decides what they may do to an obstacle. The deciding side
 * judges by the same rules; here they say what to offer.
 *
 * @param servesIn the units of all posts they hold, in whichever they ask
 * @param reach of their unit, null when it cannot be told
 * @param districtId of whom acts for a district
 * @param governs whether their unit is the district or the city itself
 * @param owners USCC of the owners they speak for
 * @param city where the obstacles of the city are sorted, null when there is no city
 * @param district where those of their district are, null when they act for none
 * @param acting who acts for which government, as far as it concerns them
 * @param hasOfficers of a leader, whether others work in their unit, to whom it is left
 */
@Clause({ "F-048", "F-049", "F-054", "F-125" })
record Actor(Caller caller, Set<String> servesIn, @Nullable Reach reach, @Nullable String districtId, boolean governs,
		Set<String> owners, @Nullable SortingSeat city, @Nullable SortingSeat district, ActingUnits acting,
		boolean hasOfficers) {

	/** Those who work in a unit, and are told of what waits for it (ADR 0160). */
	private static final String[] OFFICERS = { Role.SPECIALIST.name(), Role.MANAGER.name(), Role.LIAISON.name(),
			Role.COORDINATOR.name() };

	/** Finds out about the unit of the caller, whose post was checked before. */
	static Actor of(Caller caller, Reading reading, JdbcClient jdbc) {
		Directory units = reading.units();
		Directory.Unit unit = units.unit(caller.unitId());
		if (unit == null) {
			return new Actor(caller, reading.servesIn(), null, null, false, Set.of(), null, null, ActingUnits.NONE,
					false);
		}
		ActingPost post = ActingPost.of(caller, reading);
		Reach reach = post.reach();
		String district = post.districtId();
		Directory.Unit city = units.city();
		return new Actor(caller, reading.servesIn(), reach, district,
				unit.kind() == UnitKind.CITY || unit.kind() == UnitKind.DISTRICT, post.ownerCodes(),
				seat((city != null) ? city.unitId() : null, units, true), seat(district, units, false),
				ActingUnits.of(caller.role(), reach, reading, jdbc),
				caller.role() == Role.RESPONSIBLE_LEADER
						&& units.following(new Officers(caller.unitId(), reading.today()), Boolean.class,
								() -> hasOfficers(caller.unitId(), reading, jdbc)));
	}

	/** Whether a unit has any on a day. */
	private record Officers(String unitId, LocalDate day) {
	}

	private static boolean hasOfficers(String unitId, Reading reading, JdbcClient jdbc) {
		return jdbc
			.sql(reading.directory()
				.sql("SELECT EXISTS (SELECT FROM {post} p WHERE p.unit_id = ? AND p.role = ANY (?)"
						+ " AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?))"))
			.params(unitId, OFFICERS, reading.today(), reading.today())
			.query(Boolean.class)
			.single();
	}

	/** Where an obstacle is sorted at its tier, whoever asks. */
	static @Nullable SortingSeat seatOf(ObstacleFold obstacle, Directory units) {
		boolean ofTheCity = obstacle.isSortedByTheCity();
		Directory.Unit city = ofTheCity ? units.city() : null;
		return seat(ofTheCity ? ((city != null) ? city.unitId() : null) : obstacle.site().districtId(), units,
				ofTheCity);
	}

	/** Where a district or the city has its commission sort. */
	private static @Nullable SortingSeat seat(@Nullable String unitId, Directory units, boolean ofTheCity) {
		if (unitId == null) {
			return null;
		}
		String commission = units.all()
			.filter((unit) -> unit.kind() == UnitKind.DEPARTMENT && unitId.equals(unit.parentId())
					&& unit.endedOn() == null && unit.has(DepartmentFunction.COORDINATING))
			.map(Directory.Unit::unitId)
			.findFirst()
			.orElse(unitId);
		return new SortingSeat(unitId, commission, ofTheCity);
	}

	/**
	 * Whether they serve in a unit, in whichever post they ask (兼职). Whoever speaks for
	 * an owner serves in none.
	 */
	@Clause({ "F-004", "F-006" })
	boolean isOwn(@Nullable String unitId) {
		return unitId != null && this.servesIn.contains(unitId);
	}

	boolean has(ObstacleRight right) {
		return this.reach != null && right.isGrantedTo(this.caller.role(), this.reach);
	}

	/** Whether they may know of a project that is this one's. */
	boolean sees(ObstacleSite site) {
		Role role = this.caller.role();
		if (role == Role.PUBLIC || role == Role.SYSTEM || this.reach == null) {
			return false;
		}
		if (role == Role.OWNER_CONTACT) {
			return site.ownerCode() != null && this.owners.contains(site.ownerCode());
		}
		return switch (this.reach) {
			case CITY -> true;
			case DISTRICT ->
				!site.belongsToTheCity() && site.districtId() != null && site.districtId().equals(this.districtId);
			// A government project has no zone tier (F-052).
			case ZONE -> site.family() != Family.GOVERNMENT && this.caller.unitId().equals(site.zoneId());
			case DEPARTMENT -> this.caller.unitId().equals(site.constructionDepartmentId())
					|| this.caller.unitId().equals(site.sectorDepartmentId());
		};
	}

	/** Whether they have a right over an obstacle at its tier. */
	boolean has(ObstacleRight right, ObstacleFold obstacle) {
		return has(right) && sees(obstacle.site())
				&& (obstacle.tier == null || !obstacle.tier.isOfTheCity() || has(ObstacleRight.ACT_FOR_THE_CITY));
	}

	/**
	 * Whether they record what the government of its tier decided: as those who act for
	 * it, for the city or the leading group in its stead, and never on the work of their
	 * own unit. The owner a decision names is judged where it is recorded.
	 */
	boolean recordsDecision(ObstacleFold obstacle) {
		if (!has(ObstacleRight.DECIDE, obstacle)) {
			return false;
		}
		boolean ofTheCity = obstacle.isSortedByTheCity();
		Set<String> concerned = (obstacle.leadUnitId != null) ? Set.of(obstacle.leadUnitId) : Set.of();
		DecisionRecorder recorder = DecisionRecorder.of(concerned, ofTheCity,
				ofTheCity ? this.acting.forTheCity() : this.acting.forDistrict(obstacle.site().districtId()),
				this.acting.forTheCity());
		boolean ofTheSeat = ofTheCity == (this.reach == Reach.CITY);
		if (!ofTheSeat && (recorder == DecisionRecorder.GOVERNMENT || this.reach != Reach.CITY)) {
			return false;
		}
		return concerned.stream().noneMatch(this::isOwn)
				|| (recorder == DecisionRecorder.LEADING_GROUP && leadsTheCity());
	}

	/**
	 * Whether they call in those who let the red letter expire, who are of another unit;
	 * above the city its leaders do.
	 */
	boolean interviews(ObstacleFold obstacle) {
		String lettered = obstacle.letteredLast();
		return has(ObstacleRight.INTERVIEW, obstacle)
				&& (!isOwn(lettered) || (leadsTheCity() && this.caller.unitId().equals(lettered)));
	}

	boolean isLead(ObstacleFold obstacle) {
		return has(ObstacleRight.HANDLE) && !leadsTheCity() && this.caller.unitId().equals(obstacle.leadUnitId);
	}

	/** The unit they help for, or null. */
	ObstacleFold.@Nullable Helper helper(ObstacleFold obstacle) {
		return (!has(ObstacleRight.HANDLE) || leadsTheCity()) ? null
				: obstacle.helpers.stream()
					.filter((helper) -> helper.unitId().equals(this.caller.unitId()))
					.findFirst()
					.orElse(null);
	}

	boolean isReporter(ObstacleFold obstacle) {
		return has(ObstacleRight.REPORT)
				&& obstacle.reporters().stream().anyMatch((one) -> one.personId().equals(this.caller.personId()));
	}

	/** Whether they decide, where not those who usually do. */
	boolean isArbiter(@Nullable Arbiter arbiter, ObstacleFold obstacle) {
		return switch (arbiter) {
			case SORTER -> has(ObstacleRight.SORT, obstacle);
			case LEADER -> has(ObstacleRight.STAND_IN, obstacle);
			case TIER_ABOVE -> has(ObstacleRight.SORT, obstacle);
			case LEADING_GROUP -> leadsTheCity() && has(ObstacleRight.STAND_IN, obstacle);
			case REPORTERS -> false;
			case null -> false;
		};
	}

	/**
	 * Whether they decide in the stead of those whose own matter it is. Their own it is,
	 * too, where it is their unit's; only above the city itself there are none but its
	 * leaders.
	 */
	boolean standsIn(@Nullable Arbiter arbiter, ObstacleFold obstacle, @Nullable String unitId) {
		return isArbiter(arbiter, obstacle) && (arbiter == Arbiter.LEADING_GROUP || !isOwn(unitId));
	}

	/** Who decides on the work of its lead unit as things are. */
	Arbiter arbiterOfWork(ObstacleFold obstacle) {
		return Arbiter.ofWork(obstacle.leadUnitId, seat(obstacle));
	}

	/**
	 * Who decides on the work of these units as things are; of the tier above, which must
	 * hand over what it was given back, the leaders of the city.
	 */
	Arbiter arbiterOfWork(ObstacleFold obstacle, Set<String> unitIds) {
		boolean aboveTheTier = obstacle.status == ObstacleStatus.RETURNED && obstacle.decidedBy != null
				&& obstacle.decidedBy != Arbiter.SORTER;
		return aboveTheTier ? Arbiter.LEADING_GROUP : Arbiter.aboveAll(unitIds, seat(obstacle), this.city);
	}

	/**
	 * Who answers for it: the lead unit; before that one got it, whoever must sort it and
	 * hand it over; once it gave it back, it and whoever must hand it over again.
	 */
	Set<String> answering(ObstacleFold obstacle) {
		Set<String> units = new LinkedHashSet<>();
		SortingSeat seat = seat(obstacle);
		if (obstacle.leadUnitId != null && obstacle.withItsLead) {
			units.add(obstacle.leadUnitId);
		}
		else if (obstacle.status == ObstacleStatus.RETURNED) {
			String handsOver = unitOf(obstacle.decidedBy, obstacle);
			if (handsOver != null) {
				units.add(handsOver);
			}
			if (obstacle.leadUnitId != null) {
				units.add(obstacle.leadUnitId);
			}
		}
		else if (seat != null) {
			units.add(seat.sortingUnitId());
		}
		else if (obstacle.isSortedByTheCity()) {
			// There is no city.
			units.add(obstacle.reported().reporterUnitId());
		}
		return units;
	}

	/**
	 * The unit that must act now, as far as it may be their own; null when it is
	 * another's.
	 */
	@Nullable String whoseTurn(ObstacleFold obstacle) {
		SortingSeat seat = seat(obstacle);
		return switch (obstacle.status) {
			case REPORTED -> unitOf(obstacle.sortedBy, obstacle);
			case DECISION_PENDING -> (seat != null) ? seat.unitId() : null;
			case ASSIGNED, ACCEPTED, IN_PROGRESS, PAUSED -> obstacle.leadUnitId;
			case SORTED, RETURNED -> unitOf(obstacle.handedOverBy(), obstacle);
			case SOLVED_CLAIMED, CONFIRMED, EVALUATED, CLOSED, WITHDRAWN, MERGED -> unitOf(null, obstacle);
		};
	}

	/** The unit of whoever decides, null for whoever sorts. */
	private @Nullable String unitOf(@Nullable Arbiter arbiter, ObstacleFold obstacle) {
		SortingSeat seat = seat(obstacle);
		String sorting = (seat != null) ? seat.sortingUnitId() : null;
		return switch (arbiter) {
			case LEADER -> (seat != null) ? seat.unitId() : null;
			case TIER_ABOVE -> (this.city != null) ? this.city.sortingUnitId() : null;
			case LEADING_GROUP -> (this.city != null) ? this.city.unitId() : null;
			case REPORTERS, SORTER -> sorting;
			case null -> sorting;
		};
	}

	/**
	 * Where it is sorted at its tier. Whoever acts for another district or the city
	 * learns nothing of how a district sorts, and it is nothing to them.
	 */
	private @Nullable SortingSeat seat(ObstacleFold obstacle) {
		if (obstacle.isSortedByTheCity()) {
			return this.city;
		}
		SortingSeat own = this.district;
		return (own != null && own.unitId().equals(obstacle.site().districtId())) ? own : null;
	}

	/** Whoever leads the city decides for the leading group, and asks for nothing. */
	private boolean leadsTheCity() {
		return this.caller.role() == Role.RESPONSIBLE_LEADER && this.governs && this.reach == Reach.CITY;
	}

	boolean speaksForOwner(ObstacleFold obstacle) {
		return has(ObstacleRight.SPEAK_FOR_OWNER) && sees(obstacle.site());
	}

	/** Where what waits for them is addressed to. */
	List<String> addresses() {
		List<String> addresses = new ArrayList<>();
		if (has(ObstacleRight.HANDLE) && !leadsTheCity() && !this.hasOfficers) {
			addresses.add(Waiting.at(ObstacleRight.HANDLE, this.caller.unitId()));
		}
		if (has(ObstacleRight.REPORT)) {
			addresses.add(Waiting.at(ObstacleRight.REPORT, this.caller.personId()));
		}
		if (has(ObstacleRight.SPEAK_FOR_OWNER)) {
			this.owners.stream()
				.sorted()
				.map((owner) -> Waiting.at(ObstacleRight.SPEAK_FOR_OWNER, owner))
				.forEach(addresses::add);
		}
		String seat = (this.reach == Reach.CITY) ? Waiting.CITY : this.districtId;
		if (seat != null) {
			for (ObstacleRight right : List.of(ObstacleRight.SORT, ObstacleRight.DECIDE, ObstacleRight.SUPERVISE,
					ObstacleRight.CRITICISE, ObstacleRight.INTERVIEW, ObstacleRight.STAND_IN)) {
				// A leader of the commission decides on nothing the commission asked for.
				if (has(right) && (right != ObstacleRight.STAND_IN || this.governs)) {
					addresses.add(Waiting.at(right, seat));
				}
			}
		}
		if (has(ObstacleRight.SUPERVISE)) {
			addresses.add(Waiting.openedBy(this.caller.unitId(), false));
			if (has(ObstacleRight.ACT_FOR_THE_CITY)) {
				addresses.add(Waiting.openedBy(this.caller.unitId(), true));
			}
		}
		addresses.addAll(inTheStead());
		return addresses;
	}

	/** Where a tier below would decide on its own work, and the leaders of the city. */
	private List<String> inTheStead() {
		List<String> addresses = new ArrayList<>();
		if (this.reach != Reach.CITY) {
			return addresses;
		}
		for (ActingUnits.Seat seat : this.acting.districts()) {
			inTheStead(ObstacleRight.DECIDE, seat, addresses);
			inTheStead(ObstacleRight.INTERVIEW, seat, addresses);
		}
		for (ObstacleRight right : ActingUnits.IN_THE_STEAD) {
			if (has(right) && (right != ObstacleRight.STAND_IN || this.governs)) {
				this.acting.districtsWithout(right).forEach((district) -> addresses.add(Waiting.at(right, district)));
				this.acting.districts()
					.forEach((seat) -> seat.sharedBy(right)
						.forEach((unit) -> addresses.add(Waiting.at(right, seat.unitId(), unit))));
			}
		}
		if (leadsTheCity() && this.city != null) {
			addresses.add(Waiting.at(ObstacleRight.CRITICISE, Waiting.CITY, this.city.sortingUnitId()));
		}
		return addresses;
	}

	/** Where a district has nobody for it, or nobody but of the unit it is about. */
	private void inTheStead(ObstacleRight right, ActingUnits.Seat seat, List<String> addresses) {
		if (has(right) && seat.having(right).isEmpty()) {
			addresses.add(Waiting.at(right, seat.unitId()));
		}
		else if (has(right)) {
			seat.sharedBy(right).forEach((unit) -> addresses.add(Waiting.at(right, seat.unitId(), unit)));
		}
	}

	/**
	 * Whether they sort what is sorted in that district or the city: of their own, and in
	 * the city that of a district where nobody does.
	 */
	boolean sortsAtItsSeat(ObstacleFold obstacle) {
		return has(ObstacleRight.SORT, obstacle) && (obstacle.isSortedByTheCity() == (this.reach == Reach.CITY)
				|| this.acting.districtsWithout(ObstacleRight.SORT).contains(obstacle.site().districtId()));
	}

	/** Who says whether it is gone once none of those who were asked may. */
	Arbiter insteadOfReporters(ObstacleFold obstacle, String claiming) {
		SortingSeat seat = seat(obstacle);
		if (seat == null) {
			seat = this.acting.districts()
				.stream()
				.filter((one) -> one.unitId().equals(obstacle.site().districtId()))
				.map(ActingUnits.Seat::sorting)
				.findFirst()
				.orElse(null);
		}
		return Arbiter.ofRequest(claiming, seat);
	}

	/**
	 * Whether the turn to say so is theirs: at the seat of its tier, above it, and in the
	 * city where a district has nobody for it, or nobody but of the unit that claims.
	 */
	boolean isAskedInstead(ObstacleFold obstacle, String claiming) {
		Arbiter arbiter = insteadOfReporters(obstacle, claiming);
		boolean ofTheCity = obstacle.isSortedByTheCity() || arbiter == Arbiter.TIER_ABOVE;
		if (ofTheCity || this.reach != Reach.CITY) {
			return ofTheCity == (this.reach == Reach.CITY);
		}
		ObstacleRight right = (arbiter == Arbiter.LEADER) ? ObstacleRight.STAND_IN : ObstacleRight.SORT;
		return this.acting.districts()
			.stream()
			.filter((seat) -> seat.unitId().equals(obstacle.site().districtId()))
			.anyMatch((seat) -> seat.having(right).isEmpty() || seat.sharedBy(right).contains(claiming));
	}

	/**
	 * Which of what is addressed to them is not theirs after all, since it is about the
	 * work of their own unit.
	 */
	List<String> ownMatters() {
		String seat = (this.reach == Reach.CITY) ? Waiting.CITY : this.districtId;
		List<String> own = new ArrayList<>();
		if (has(ObstacleRight.REPORT) && !has(ObstacleRight.SPEAK_FOR_OWNER)) {
			// What their unit claims, in whichever post they serve there.
			new TreeSet<>(this.servesIn)
				.forEach((unit) -> own.add(Waiting.at(ObstacleRight.REPORT, this.caller.personId(), unit)));
		}
		if (seat == null) {
			return own;
		}
		boolean alone = leadsTheCity() && this.acting.unitsOfTheCity().equals(Set.of(this.caller.unitId()));
		for (String unit : new TreeSet<>(this.servesIn)) {
			if (has(ObstacleRight.DECIDE) && !alone) {
				own.add(Waiting.at(ObstacleRight.DECIDE, seat, unit));
			}
			if (has(ObstacleRight.INTERVIEW) && !leadsTheCity()) {
				own.add(Waiting.at(ObstacleRight.INTERVIEW, seat, unit));
			}
			for (ObstacleRight right : ActingUnits.IN_THE_STEAD) {
				if (has(right)) {
					own.add(Waiting.at(right, seat, unit));
				}
			}
			if (this.reach == Reach.CITY) {
				ownBelow(unit, own);
			}
		}
		return own;
	}

	/** What the districts have the city do in their stead, when it is about a unit. */
	private void ownBelow(String unit, List<String> own) {
		for (ActingUnits.Seat district : this.acting.districts()) {
			if (!leadsTheCity()) {
				own.add(Waiting.at(ObstacleRight.DECIDE, district.unitId(), unit));
				own.add(Waiting.at(ObstacleRight.INTERVIEW, district.unitId(), unit));
			}
			ActingUnits.IN_THE_STEAD.stream()
				.filter(this::has)
				.forEach((right) -> own.add(Waiting.at(right, district.unitId(), unit)));
		}
	}

	/**
	 * What an obstacle waits for of them.
	 * @param vacancies where nobody is in office: whoever sorts sees to it
	 * @param asked who of those who reported it may act
	 */
	List<Turn> turns(ObstacleFold obstacle, Vacancies vacancies, Asked asked) {
		List<String> addresses = addresses();
		if (sortsAtItsSeat(obstacle)) {
			addresses.addAll(vacancies.addresses());
		}
		List<String> own = ownMatters();
		return asked.turns(obstacle)
			.stream()
			.filter((turn) -> turn.addressees().stream().anyMatch(addresses::contains)
					&& turn.addressees().stream().noneMatch(own::contains))
			.toList();
	}

}
