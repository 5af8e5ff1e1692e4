package org.diaodu.query.light;

import java.time.LocalDate;
import java.util.TreeMap;

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
 * Who holds the places of a project, and its guarantee.
 */
final class HoldersFold {

	static final String GUARANTOR = "GUARANTOR";

	TreeMap<String, Held> held = new TreeMap<>();

	/**
	 * A place somebody holds.
	 *
	 * @param start index of the event that gave it to them
	 */
	record Held(String place, long start, LocalDate from, String personId) {
	}

	static boolean concerns(StewardshipEvent event) {
		return switch (event) {
			case OfficerAppointed e -> true;
			case OfficerHandedOver e -> true;
			case OfficerReleased e -> true;
			case GuarantorAssigned e -> true;
			case GuaranteeTransferred e -> true;
			case GuaranteeEnded e -> true;
			// These put nobody in a place.
			case GuaranteeVisitRecorded e -> false;
			case ItemPromised e -> false;
			case ItemDelivered e -> false;
			case ItemWithdrawn e -> false;
			case ProjectListedMajor e -> false;
			case ProjectUnlistedMajor e -> false;
		};
	}

	void apply(LightFold project, StewardshipEvent event, LightRows rows) {
		switch (event) {
			case OfficerAppointed e -> hold(project, e.slot().name(), e.personId(), e.occurredOn(), rows);
			case OfficerHandedOver e -> hold(project, e.slot().name(), e.personId(), e.occurredOn(), rows);
			case OfficerReleased e -> end(project, e.slot().name(), e.occurredOn(), rows);
			case GuarantorAssigned e -> hold(project, GUARANTOR, e.personId(), e.occurredOn(), rows);
			case GuaranteeTransferred e -> hold(project, GUARANTOR, e.personId(), e.occurredOn(), rows);
			case GuaranteeEnded e -> end(project, GUARANTOR, e.occurredOn(), rows);
			case GuaranteeVisitRecorded e -> {
			}
			case ItemPromised e -> {
			}
			case ItemDelivered e -> {
			}
			case ItemWithdrawn e -> {
			}
			case ProjectListedMajor e -> {
			}
			case ProjectUnlistedMajor e -> {
			}
		}
	}

	private void hold(LightFold project, String place, String personId, LocalDate day, LightRows rows) {
		end(project, place, day, rows);
		Held next = new Held(place, project.logIndex, day, personId);
		this.held.put(place, next);
		rows.holder(project, next, null);
	}

	private void end(LightFold project, String place, LocalDate day, LightRows rows) {
		Held last = this.held.remove(place);
		if (last != null) {
			rows.holder(project, last, day.isBefore(last.from()) ? last.from() : day);
		}
	}

}
