package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupChanged;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupConvened;
import org.diaodu.kernel.jurisdiction.event.OfficeEvent;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffAssigned;
import org.diaodu.kernel.jurisdiction.event.OfficeStaffEnded;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderAppointed;
import org.diaodu.kernel.jurisdiction.event.PrincipalLeaderLeft;
import org.diaodu.kernel.jurisdiction.event.ProjectOfficeEstablished;

/**
 * Who serves where without a post, as a fold over events: the latest in each place. Not
 * the grid: its officers serve by their post, and no longer than it lasts.
 */
class ServiceFold {

	private final Map<String, List<KnownService>> services = new ConcurrentHashMap<>();

	void evolve(OfficeEvent event) {
		switch (event) {
			case ProjectOfficeEstablished it -> {
				// Nobody serves in it yet.
			}
			case PrincipalLeaderAppointed it -> serves("leader " + it.unitId(), it.unitId(), it.personId(), null);
			case PrincipalLeaderLeft it -> serves("leader " + it.unitId(), it.unitId(), it.personId(), it.occurredOn());
			case OfficeStaffAssigned it ->
				serves(staff(it.unitId(), it.personId()), it.unitId(), it.personId(), it.to());
			case OfficeStaffEnded it ->
				serves(staff(it.unitId(), it.personId()), it.unitId(), it.personId(), it.occurredOn());
		}
	}

	void evolve(GroupEvent event) {
		switch (event) {
			case LeadingGroupConvened it -> group(it.groupId(), it.chairId(), it.memberIds());
			case LeadingGroupChanged it -> group(it.groupId(), it.chairId(), it.memberIds());
		}
	}

	/** Where a person serves or served. */
	List<KnownService> of(String personId) {
		return this.services.values()
			.stream()
			.flatMap(List::stream)
			.filter((service) -> service.personId().equals(personId))
			.toList();
	}

	private void group(String groupId, String chairId, List<String> memberIds) {
		List<KnownService> all = new ArrayList<>();
		all.add(new KnownService(chairId, groupId, null));
		memberIds.forEach((member) -> all.add(new KnownService(member, groupId, null)));
		this.services.put("group " + groupId, List.copyOf(all));
	}

	private void serves(String key, String place, String personId, @Nullable LocalDate to) {
		this.services.put(key, List.of(new KnownService(personId, place, to)));
	}

	private static String staff(String unitId, String personId) {
		return "staff " + unitId + " " + personId;
	}

}
