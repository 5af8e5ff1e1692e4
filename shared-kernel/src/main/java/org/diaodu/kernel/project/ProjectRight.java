package org.diaodu.kernel.project;

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
 * What a post allows with projects, as far as lists offer it: the deciding side grants by
 * this table, and the side that answers offers by it.
 */
@Clause({ "F-019", "F-029", "F-051" })
public enum ProjectRight implements Right {

	/** 维护项目信息、节点 */
	MAINTAIN(grant(Role.SPECIALIST, ZONE, DEPARTMENT), grant(Role.MANAGER, DISTRICT, CITY),
			grant(Role.COORDINATOR, DISTRICT, CITY)),
	/** 填报、核实进度 */
	KEEP_PROGRESS(grant(Role.SPECIALIST, ZONE, DEPARTMENT), grant(Role.MANAGER, DISTRICT, CITY));

	private final Set<Grant> grants;

	ProjectRight(Grant... grants) {
		this.grants = Set.of(grants);
	}

	@Override
	public boolean isGrantedTo(Role role, Reach reach) {
		return Grant.anyOf(this.grants, role, reach);
	}

}
