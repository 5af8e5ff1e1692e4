package org.diaodu.application.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;

/**
 * Somebody to log in as on a machine where nobody is known yet: one in every role
 * (F-039), in the places of the sample ledger.
 *
 * @param username to log in with
 * @param name shown on screens
 * @param role of the person's post
 * @param unitId of the person's post
 * @param ownerCode for an owner contact, the USCC of the owner
 */
public record DemoPerson(String username, String name, Role role, String unitId, @Nullable String ownerCode) {

	private static final String CITY = "unit-210100";

	private static final String DISTRICT = "unit-210106";

	/** Everybody. */
	public static List<DemoPerson> all() {
		return List.of(of("shifagaiwei", "演示·市发改委管理员", Role.COORDINATOR, "unit-210100-drc"),
				of("qufagaiju", "演示·铁西区发改局管理员", Role.COORDINATOR, "unit-210106-drc"),
				of("zhuanguanyuan", "演示·铁西区项目专管员", Role.MANAGER, "unit-210106-drc"),
				of("zhuanyuan", "演示·经开区项目专员", Role.SPECIALIST, "unit-210106401"),
				of("jianshe", "演示·市城乡建设局项目专员", Role.SPECIALIST, "unit-210100-construction"),
				of("lianluoyuan", "演示·市工信局项目联络员", Role.LIAISON, "unit-210100-industry"),
				new DemoPerson("lianxiren", "演示·企业项目联系人", Role.OWNER_CONTACT, DISTRICT, "91350100M000100Y43"),
				of("zerenlingdao", "演示·铁西区责任领导", Role.RESPONSIBLE_LEADER, DISTRICT),
				of("shilingdao", "演示·市责任领导", Role.RESPONSIBLE_LEADER, CITY),
				of("baobaolingdao", "演示·市包保领导", Role.GUARANTOR, CITY), of("duchayuan", "演示·督查员", Role.INSPECTOR, CITY),
				of("jijian", "演示·纪检监督", Role.DISCIPLINE_SUPERVISOR, CITY),
				of("tongji", "演示·统计", Role.STATISTICIAN, CITY),
				of("shangwu", "演示·市商务局", Role.COMMERCE, "unit-210100-commerce"),
				of("gongzhong", "演示·公众", Role.PUBLIC, CITY));
	}

	private static DemoPerson of(String username, String name, Role role, String unitId) {
		return new DemoPerson(username, name, role, unitId, null);
	}

	/** Whether there is a post to hold: nobody is appointed as the public. */
	public boolean appointed() {
		return this.role != Role.PUBLIC;
	}

	/** The id under which commands and events know this person. */
	public String personId() {
		return "person-demo-" + this.username;
	}

	/** The id of the person's post. */
	public String postId() {
		return "post-demo-" + this.username;
	}

}
