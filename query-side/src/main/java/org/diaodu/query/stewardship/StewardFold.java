package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.event.TerritoryTransferConsented;
import org.diaodu.kernel.project.event.TerritoryTransferDeclined;
import org.diaodu.kernel.project.event.TerritoryTransferProposed;
import org.diaodu.kernel.stewardship.event.GuaranteeEnded;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.ItemWithdrawn;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.kernel.stewardship.event.ProjectUnlistedMajor;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * A project as it stands: the facts that decide whom it needs, since when, and who holds
 * its places. What ended is in the tables.
 *
 * <p>
 * A fact told late, with a day before the last change, holds from that change on at the
 * earliest: what was said of the days before stays as it was said.
 */
final class StewardFold {

	String projectId = "";

	long logIndex = -1;

	@Nullable Facts facts;

	/** The first day of all; nobody holds a place before it. */
	LocalDate begun = LocalDate.MIN;

	/** Since when the facts are so. */
	LocalDate from = LocalDate.MIN;

	@Nullable LocalDate mandatorySince;

	/** The same before the last change of the facts. */
	@Nullable LocalDate mandatoryBefore;

	TreeMap<String, Held> held = new TreeMap<>();

	/**
	 * A place somebody holds.
	 *
	 * @param start index of the event that gave it to them
	 */
	record Held(String place, long start, String personId, String postId, String unitId, LocalDate from,
			@Nullable LeaderRank rank, @Nullable String note) {
	}

	/** Whether an event of a project changes who answers for it, or who should. */
	static boolean concerns(DomainEvent event) {
		return switch (event) {
			case ProjectEvent e -> switch (e) {
				case ProjectRegistered r -> true;
				case ProjectTiersChanged r -> true;
				case ProjectAmountRevised r -> true;
				case ProjectTerritoryTransferred r -> true;
				case ProjectWithdrawn r -> true;
				case ProjectRestored r -> true;
				case ProjectCancelled r -> true;
				case ProjectOwnerLinked r -> true;
				case ProjectIndustryClassified r -> true;
				case ProjectFactsCorrected r -> true;
				case TerritoryTransferProposed r -> false;
				case TerritoryTransferConsented r -> false;
				case TerritoryTransferDeclined r -> false;
				case ProjectCodeAssigned r -> false;
				case ProjectStageChanged r -> false;
			};
			case StewardshipEvent e -> true;
			default -> false;
		};
	}

	/**
	 * Applies the next event.
	 * @throws IllegalStateException when events before it are missing
	 */
	void apply(Recorded recorded, DomainEvent event, StewardRows rows) {
		this.projectId = recorded.subject();
		this.logIndex = recorded.logIndex();
		switch (event) {
			case ProjectEvent e -> {
				Facts next = after(e);
				if (!next.equals(this.facts)) {
					become(next, e.occurredOn(), rows);
				}
			}
			case StewardshipEvent e -> {
				facts();
				apply(e, rows);
			}
			default -> throw new IllegalStateException(recorded.type() + " is no event of a project");
		}
	}

	private Facts after(ProjectEvent event) {
		return switch (event) {
			case ProjectRegistered e -> Facts.of(e.facts());
			case ProjectTiersChanged e -> facts().tiers(e.after(), e.counted());
			case ProjectAmountRevised e -> facts().amount(e.after().total());
			case ProjectTerritoryTransferred e -> facts().territory(e.toDistrictId(), e.toZoneId());
			case ProjectWithdrawn e -> facts().state(ProjectState.WITHDRAWN);
			case ProjectRestored e -> facts().state(ProjectState.ACTIVE);
			case ProjectCancelled e -> facts().state(ProjectState.CANCELLED);
			case ProjectOwnerLinked e -> facts().owner(e.ownerCode());
			case ProjectIndustryClassified e -> facts().industry(e.section(), e.sectorDepartmentId());
			case ProjectFactsCorrected e -> facts().corrected(e.after());
			case TerritoryTransferProposed e -> facts();
			case TerritoryTransferConsented e -> facts();
			case TerritoryTransferDeclined e -> facts();
			case ProjectCodeAssigned e -> facts();
			case ProjectStageChanged e -> facts();
		};
	}

	private void become(Facts next, LocalDate day, StewardRows rows) {
		if (this.facts == null) {
			this.begun = day;
			this.from = day;
		}
		else if (day.isAfter(this.from)) {
			rows.span(this, day);
			this.mandatoryBefore = this.mandatorySince;
			this.from = day;
		}
		this.facts = next;
		if (!next.mandatory()) {
			this.mandatorySince = null;
		}
		else {
			this.mandatorySince = (this.mandatoryBefore != null) ? this.mandatoryBefore : this.from;
		}
		rows.span(this, null);
	}

	private void apply(StewardshipEvent event, StewardRows rows) {
		switch (event) {
			case OfficerAppointed e ->
				hold(e.slot().name(), e.personId(), e.postId(), e.unitId(), e.occurredOn(), null, null, rows);
			case OfficerHandedOver e -> {
				LocalDate day = end(e.slot().name(), e.occurredOn(), rows);
				hold(e.slot().name(), e.personId(), e.postId(), e.unitId(), day, null, e.note(), rows);
			}
			case OfficerReleased e -> end(e.slot().name(), e.occurredOn(), rows);
			case GuarantorAssigned e ->
				hold(Place.GUARANTOR, e.personId(), e.postId(), e.unitId(), e.occurredOn(), e.rank(), null, rows);
			case GuaranteeTransferred e -> {
				LocalDate day = end(Place.GUARANTOR, e.occurredOn(), rows);
				hold(Place.GUARANTOR, e.personId(), e.postId(), e.unitId(), day, e.rank(), e.note(), rows);
			}
			case GuaranteeEnded e -> end(Place.GUARANTOR, e.occurredOn(), rows);
			case GuaranteeVisitRecorded e -> rows.visit(e, this.logIndex);
			case ItemPromised e -> rows.promised(e, this.logIndex);
			case ItemDelivered e -> rows.closed(e.projectId(), e.itemId(), e.occurredOn(), true, e.result());
			case ItemWithdrawn e -> rows.closed(e.projectId(), e.itemId(), e.occurredOn(), false, e.reason());
			case ProjectListedMajor e -> {
				// The list itself tells its seats, with what they were given for.
			}
			case ProjectUnlistedMajor e -> {
				// Likewise.
			}
		}
	}

	private void hold(String place, String personId, String postId, String unitId, LocalDate day,
			@Nullable LeaderRank rank, @Nullable String note, StewardRows rows) {
		LocalDate since = day.isBefore(this.begun) ? this.begun : day;
		Held next = new Held(place, this.logIndex, personId, postId, unitId, since, rank, note);
		if (this.held.putIfAbsent(place, next) != null) {
			throw new IllegalStateException(this.projectId + " has two in " + place);
		}
		rows.tenure(this, next, null);
	}

	/**
	 * @return the first day without
	 */
	private LocalDate end(String place, LocalDate day, StewardRows rows) {
		Held last = this.held.remove(place);
		if (last == null) {
			throw new IllegalStateException(this.projectId + " has nobody in " + place);
		}
		LocalDate until = day.isBefore(last.from()) ? last.from() : day;
		rows.tenure(this, last, until);
		return until;
	}

	/** The facts; there are some from the first event on. */
	Facts facts() {
		Facts known = this.facts;
		if (known == null) {
			throw new IllegalStateException("not registered: " + this.projectId);
		}
		return known;
	}

}
