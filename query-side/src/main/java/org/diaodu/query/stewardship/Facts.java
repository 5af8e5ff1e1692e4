package org.diaodu.query.stewardship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.value.WanYuan;

/**
 * Of a project, what decides whom it needs and who may see them.
 *
 * @param section empty while not classified
 * @param tiers in order, so that a replay stores the same
 * @param counted whether its amount puts it on the boards at all
 */
record Facts(String name, @Nullable Family family, @Nullable Level level, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, @Nullable String sectorDepartmentId,
		String section, @Nullable String ownerCode, @Nullable WanYuan amount, List<Tier> tiers, boolean counted,
		ProjectState state) {

	/** As registered. */
	static Facts of(ProjectFacts facts) {
		return new Facts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), null, "", null, facts.amounts().total(), List.of(), false,
				ProjectState.ACTIVE);
	}

	Facts corrected(ProjectFacts facts) {
		return new Facts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), this.sectorDepartmentId, this.section, this.ownerCode,
				facts.amounts().total(), this.tiers, this.counted, this.state);
	}

	Facts amount(@Nullable WanYuan amount) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, amount,
				this.tiers, this.counted, this.state);
	}

	Facts tiers(Set<Tier> tiers, boolean counted) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, this.amount,
				tiers.stream().sorted().toList(), counted, this.state);
	}

	Facts territory(@Nullable String districtId, @Nullable String zoneId) {
		return new Facts(this.name, this.family, this.level, districtId, zoneId, this.constructionDepartmentId,
				this.sectorDepartmentId, this.section, this.ownerCode, this.amount, this.tiers, this.counted,
				this.state);
	}

	Facts industry(String section, @Nullable String sectorDepartmentId) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, sectorDepartmentId, section, this.ownerCode, this.amount, this.tiers,
				this.counted, this.state);
	}

	Facts owner(@Nullable String ownerCode) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, ownerCode, this.amount,
				this.tiers, this.counted, this.state);
	}

	Facts state(ProjectState state) {
		return new Facts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId, this.sectorDepartmentId, this.section, this.ownerCode, this.amount,
				this.tiers, this.counted, state);
	}

	/** Whether it is on the boards, and so needs officers at all. */
	boolean live() {
		return this.counted && this.state == ProjectState.ACTIVE;
	}

	/** Whether it needs the sheet of names and a guarantor. */
	@Clause({ "F-059", "F-066" })
	boolean mandatory() {
		return live() && this.tiers.contains(Tier.CITY);
	}

	/** The places it may have. */
	Collection<String> places() {
		return Slot.allowed(this.family, this.level).stream().map(Enum::name).toList();
	}

	/** What must not be empty; of department and region, only what is unknown. */
	@Clause({ "F-045", "F-060", "F-066" })
	Collection<String> wanted() {
		List<String> wanted = new ArrayList<>();
		Slot.required(this.family, this.level, live(), tierSet()).forEach((slot) -> wanted.add(slot.name()));
		if (mandatory()) {
			wanted.add(Place.GUARANTOR);
			if (this.constructionDepartmentId == null && this.sectorDepartmentId == null) {
				wanted.add(Place.DEPARTMENT);
			}
			if (this.districtId == null) {
				wanted.add(Place.REGION);
			}
		}
		return wanted;
	}

	/** How many lines of the sheet of names apply. */
	int lines() {
		Set<RealNameSlot> lines = EnumSet.of(RealNameSlot.DEPARTMENT, RealNameSlot.REGION);
		Slot.allowed(this.family, this.level).forEach((slot) -> lines.add(Place.line(slot)));
		return lines.size();
	}

	private Set<Tier> tierSet() {
		return this.tiers.isEmpty() ? Set.of() : EnumSet.copyOf(this.tiers);
	}

}
