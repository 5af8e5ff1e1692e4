package org.diaodu.command.stewardship;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownPost;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

/**
 * Whoever holds a place does so in a post of its role, of the project's tier and
 * territory, and, for a liaison, of the department that guides its sector (F-135).
 */
@Clause({ "F-048", "F-049", "F-050", "F-051", "F-053", "F-054", "F-055", "F-135" })
final class PostFitsSlot {

	private final DecisionContext context;

	private final StewardedProject project;

	/** In a plan of many acts the field stands below each. */
	private final String field;

	PostFitsSlot(DecisionContext context, StewardedProject project, String field) {
		this.context = context;
		this.project = project;
		this.field = field;
	}

	/** The post, when it is held on that day and fits. */
	KnownPost require(Slot slot, String personId, String postId, LocalDate on) {
		if (!this.project.allowedSlots().contains(slot)) {
			throw Refusal.of(StewardshipRefusal.SLOT_NOT_OF_FAMILY, "slot").with("slot", slot).asException();
		}
		KnownPost post = PostHeld.require(this.context.directory(), personId, postId, on, this.field);
		if (post.role() != slot.role()) {
			throw refuse(StewardshipRefusal.ROLE_UNFIT_FOR_SLOT);
		}
		Directory directory = this.context.directory();
		ProjectScope scope = this.project.scope();
		KnownUnit unit = directory.unit(post.unitId());
		if (slot == Slot.SPECIALIST && scope.family() == Family.GOVERNMENT && unit != null
				&& unit.kind() == UnitKind.ZONE) {
			throw refuse(StewardshipRefusal.ZONE_OFFICER_ON_GOVERNMENT_PROJECT);
		}
		switch (slot) {
			case SPECIALIST, RESPONSIBLE_LEADER -> requireReach(post, StewardshipRefusal.POST_OUT_OF_TERRITORY);
			case DISTRICT_MANAGER -> requireTier(post, UnitKind.DISTRICT);
			case CITY_MANAGER -> requireTier(post, UnitKind.CITY);
			case DISTRICT_LIAISON -> requireDistrictSector(post);
			case CITY_LIAISON -> {
				requireTier(post, UnitKind.CITY, StewardshipRefusal.POST_OUT_OF_SECTOR);
			}
			case OWNER_CONTACT -> requireReach(post, StewardshipRefusal.CONTACT_OF_ANOTHER_OWNER);
		}
		return post;
	}

	private void requireTier(KnownPost post, UnitKind tier) {
		requireTier(post, tier, StewardshipRefusal.POST_OUT_OF_TERRITORY);
	}

	private void requireTier(KnownPost post, UnitKind tier, StewardshipRefusal whenOutOfReach) {
		KnownUnit territory = this.context.directory().territoryOf(post.unitId());
		if (territory == null || territory.kind() != tier) {
			throw refuse(StewardshipRefusal.POST_OUT_OF_TERRITORY);
		}
		requireReach(post, whenOutOfReach);
	}

	private void requireReach(KnownPost post, StewardshipRefusal whenOutOfReach) {
		if (!Permissions.in(this.context).reaches(post, this.project.scope()) && !isZoneOfUnplaced(post)) {
			throw refuse(whenOutOfReach);
		}
	}

	/**
	 * While it is not known in which zone a project lies, any of its district will do.
	 */
	private boolean isZoneOfUnplaced(KnownPost post) {
		ProjectScope scope = this.project.scope();
		KnownUnit unit = this.context.directory().unit(post.unitId());
		return scope.family() != Family.GOVERNMENT && scope.zoneId() == null && scope.districtId() != null
				&& unit != null && unit.kind() == UnitKind.ZONE && scope.districtId().equals(unit.parentId());
	}

	/** A district's department guides the sectors it names, in its own district. */
	private void requireDistrictSector(KnownPost post) {
		Directory directory = this.context.directory();
		KnownUnit territory = directory.territoryOf(post.unitId());
		if (territory == null || territory.kind() != UnitKind.DISTRICT
				|| !territory.unitId().equals(this.project.scope().districtId())) {
			throw refuse(StewardshipRefusal.POST_OUT_OF_TERRITORY);
		}
		KnownUnit department = directory.unit(post.unitId());
		String section = this.project.section();
		if (department == null || section == null || !department.sections().contains(section)) {
			throw refuse(StewardshipRefusal.POST_OUT_OF_SECTOR);
		}
	}

	private RefusedException refuse(StewardshipRefusal reason) {
		return Refusal.of(reason, this.field).with("projectId", this.project.id()).asException();
	}

}
