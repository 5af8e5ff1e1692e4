package org.diaodu.query.project;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.Slot;
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
 * Who holds the places of a project, as its events tell it: no more than the timeline
 * needs to say what each of them changed. Persons are ids; whoever reads them looks up
 * the names. The collections are sorted, so that a replay stores the same card.
 */
final class PeopleFold {

	EnumMap<Slot, String> officers = new EnumMap<>(Slot.class);

	@Nullable String guarantor;

	/** Promises still open, and when they are due. */
	TreeMap<String, LocalDate> openItems = new TreeMap<>();

	TreeSet<Integer> majorYears = new TreeSet<>();

	/** Applies the next event and notes what it changed. */
	void apply(StewardshipEvent event, Changes changes) {
		switch (event) {
			case OfficerAppointed e -> hold(e.slot(), e.personId(), changes);
			case OfficerHandedOver e -> hold(e.slot(), e.personId(), changes);
			case OfficerReleased e -> hold(e.slot(), null, changes);
			case GuarantorAssigned e -> guarantee(e.personId(), changes);
			case GuaranteeTransferred e -> guarantee(e.personId(), changes);
			case GuaranteeEnded e -> guarantee(null, changes);
			case GuaranteeVisitRecorded e -> changes.field("visits." + e.visitId(), null, e.kind());
			case ItemPromised e -> {
				changes.field("items." + e.itemId(), null, e.what());
				changes.field("items." + e.itemId() + ".state", null, ItemState.OPEN);
				this.openItems.put(e.itemId(), e.dueOn());
			}
			case ItemDelivered e -> close(e.itemId(), late(e) ? ItemState.KEPT_LATE : ItemState.KEPT, changes);
			case ItemWithdrawn e -> close(e.itemId(), ItemState.WITHDRAWN, changes);
			case ProjectListedMajor e -> {
				changes.field("majorYears." + e.year(), this.majorYears.contains(e.year()), true);
				this.majorYears.add(e.year());
			}
			case ProjectUnlistedMajor e -> {
				changes.field("majorYears." + e.year(), this.majorYears.contains(e.year()), false);
				this.majorYears.remove(e.year());
			}
		}
	}

	private void hold(Slot slot, @Nullable String personId, Changes changes) {
		changes.field("officers." + slot.name(), this.officers.get(slot), personId);
		if (personId != null) {
			this.officers.put(slot, personId);
		}
		else {
			this.officers.remove(slot);
		}
	}

	private void guarantee(@Nullable String personId, Changes changes) {
		changes.field("guarantor", this.guarantor, personId);
		this.guarantor = personId;
	}

	private boolean late(ItemDelivered event) {
		LocalDate due = this.openItems.get(event.itemId());
		return due != null && event.occurredOn().isAfter(due);
	}

	private void close(String itemId, ItemState state, Changes changes) {
		changes.field("items." + itemId + ".state", ItemState.OPEN, state);
		this.openItems.remove(itemId);
	}

	/** The reason, note or result an event gives, or null. */
	static @Nullable String reason(StewardshipEvent event) {
		return switch (event) {
			case OfficerHandedOver e -> e.note();
			case OfficerReleased e -> e.reason();
			case GuaranteeTransferred e -> e.note();
			case GuaranteeEnded e -> e.reason();
			case ItemDelivered e -> e.result();
			case ItemWithdrawn e -> e.reason();
			case ProjectUnlistedMajor e -> e.reason();
			case OfficerAppointed e -> null;
			case GuarantorAssigned e -> null;
			case GuaranteeVisitRecorded e -> null;
			case ItemPromised e -> null;
			case ProjectListedMajor e -> null;
		};
	}

}
