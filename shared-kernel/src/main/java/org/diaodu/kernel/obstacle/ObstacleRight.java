package org.diaodu.kernel.obstacle;

import java.util.Set;

import org.diaodu.kernel.jurisdiction.Grant;
import org.diaodu.kernel.jurisdiction.Reach;
import org.diaodu.kernel.jurisdiction.Right;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;

import static org.diaodu.kernel.jurisdiction.Grant.grant;
import static org.diaodu.kernel.jurisdiction.Reach.CITY;
import static org.diaodu.kernel.jurisdiction.Reach.DEPARTMENT;
import static org.diaodu.kernel.jurisdiction.Reach.DISTRICT;
import static org.diaodu.kernel.jurisdiction.Reach.ZONE;

/**
 * What a post allows with obstacles: the deciding side grants by this table, and the side
 * that answers offers by it.
 */
@Clause({ "F-048", "F-049", "F-125", "F-146" })
public enum ObstacleRight implements Right {

	/** 直报 */
	REPORT(grant(Role.SPECIALIST, ZONE, DEPARTMENT), grant(Role.LIAISON, DEPARTMENT, DISTRICT, CITY),
			grant(Role.MANAGER, DISTRICT, CITY), grant(Role.OWNER_CONTACT, ZONE, DEPARTMENT, DISTRICT, CITY)),
	/** 代表业主确认、评价 */
	SPEAK_FOR_OWNER(grant(Role.OWNER_CONTACT, ZONE, DEPARTMENT, DISTRICT, CITY)),
	/** 分拣、交办、销号 */
	SORT(grant(Role.MANAGER, DISTRICT, CITY), grant(Role.COORDINATOR, DISTRICT, CITY)),
	/** 牵头、会办 */
	HANDLE(grant(Role.SPECIALIST, ZONE, DEPARTMENT), grant(Role.LIAISON, DEPARTMENT, DISTRICT, CITY),
			grant(Role.MANAGER, DISTRICT, CITY), grant(Role.COORDINATOR, DISTRICT, CITY),
			grant(Role.RESPONSIBLE_LEADER, ZONE, DEPARTMENT, DISTRICT, CITY)),
	/** 督办 */
	SUPERVISE(grant(Role.COORDINATOR, DISTRICT, CITY), grant(Role.INSPECTOR, DISTRICT, CITY)),
	/** 通报 */
	CRITICISE(grant(Role.COORDINATOR, DISTRICT, CITY)),
	/** 约谈 */
	INTERVIEW(grant(Role.RESPONSIBLE_LEADER, DISTRICT, CITY), grant(Role.GUARANTOR, DISTRICT, CITY)),
	/** 登记政府决定 */
	DECIDE(grant(Role.RESPONSIBLE_LEADER, DISTRICT, CITY), grant(Role.COORDINATOR, DISTRICT, CITY)),
	/** 代分拣单位决定本单位事项 */
	STAND_IN(grant(Role.RESPONSIBLE_LEADER, DISTRICT, CITY)),
	/** 市级事项 */
	ACT_FOR_THE_CITY(grant(Role.MANAGER, CITY), grant(Role.COORDINATOR, CITY), grant(Role.INSPECTOR, CITY),
			grant(Role.RESPONSIBLE_LEADER, CITY), grant(Role.GUARANTOR, CITY));

	private final Set<Grant> grants;

	ObstacleRight(Grant... grants) {
		this.grants = Set.of(grants);
	}

	@Override
	public boolean isGrantedTo(Role role, Reach reach) {
		return Grant.anyOf(this.grants, role, reach);
	}

}
