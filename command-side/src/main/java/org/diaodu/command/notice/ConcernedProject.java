package org.diaodu.command.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitPlanned;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.GuaranteeEnded;
import org.diaodu.kernel.stewardship.event.GuaranteeTransferred;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.OfficerHandedOver;
import org.diaodu.kernel.stewardship.event.OfficerReleased;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.kernel.stewardship.event.ProjectUnlistedMajor;

/**
 * What must be known of a project to tell who is told: folded from its events, kept as
 * JSON.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
		isGetterVisibility = Visibility.NONE, setterVisibility = Visibility.NONE)
final class ConcernedProject {

	/** What changes it. */
	static final Set<Class<? extends DomainEvent>> CHANGING = Set.of(ProjectRegistered.class,
			ProjectFactsCorrected.class, ProjectTerritoryTransferred.class, OfficerAppointed.class,
			OfficerHandedOver.class, OfficerReleased.class, GuarantorAssigned.class, GuaranteeTransferred.class,
			GuaranteeEnded.class, ProjectListedMajor.class, ProjectUnlistedMajor.class, PermitPlanned.class,
			PermitApplied.class);

	@Nullable String name;

	@Nullable String districtId;

	@Nullable String zoneId;

	Map<Slot, String> officers = new EnumMap<>(Slot.class);

	@Nullable String guarantorId;

	Set<Integer> majorYears = new TreeSet<>();

	/** Which permit of the catalogue is meant, by the id of the permit. */
	Map<String, String> permits = new TreeMap<>();

	/**
	 * Applies the next event.
	 * @return whether it changed anything
	 */
	boolean evolve(DomainEvent event) {
		switch (event) {
			case ProjectRegistered it -> facts(it.facts());
			case ProjectFactsCorrected it -> facts(it.after());
			case ProjectTerritoryTransferred it -> {
				this.districtId = it.toDistrictId();
				this.zoneId = it.toZoneId();
			}
			case OfficerAppointed it -> this.officers.put(it.slot(), it.personId());
			case OfficerHandedOver it -> this.officers.put(it.slot(), it.personId());
			case OfficerReleased it -> this.officers.remove(it.slot());
			case GuarantorAssigned it -> this.guarantorId = it.personId();
			case GuaranteeTransferred it -> this.guarantorId = it.personId();
			case GuaranteeEnded it -> this.guarantorId = null;
			case ProjectListedMajor it -> this.majorYears.add(it.year());
			case ProjectUnlistedMajor it -> this.majorYears.remove(it.year());
			case PermitPlanned it -> this.permits.put(it.permitId(), it.permitCode());
			case PermitApplied it -> this.permits.put(it.permitId(), it.permitCode());
			default -> {
				return false;
			}
		}
		return true;
	}

	private void facts(ProjectFacts facts) {
		this.name = facts.name();
		this.districtId = facts.districtId();
		this.zoneId = facts.zoneId();
	}

	boolean isMajorIn(int year) {
		return this.majorYears.contains(year);
	}

}
