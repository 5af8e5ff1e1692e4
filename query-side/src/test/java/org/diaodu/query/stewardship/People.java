package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.event.GuaranteeVisitRecorded;
import org.diaodu.kernel.stewardship.event.GuarantorAssigned;
import org.diaodu.kernel.stewardship.event.ItemDelivered;
import org.diaodu.kernel.stewardship.event.ItemPromised;
import org.diaodu.kernel.stewardship.event.MajorProjectDesignated;
import org.diaodu.kernel.stewardship.event.OfficerAppointed;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.OWNER;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_DRC;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_MANAGER;
import static org.diaodu.query.Shenyang.TIEXI_SPECIALIST;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * The people of the small Shenyang on 2026-06-01, with all that can be asked about them.
 *
 * <pre>
 * PLANT  20,000 铁西 enterprise: all places held; guarantor 李 of 副市级, visited 03-21
 * WORKS   2,000 铁西 enterprise: its specialist left the post on 04-30, the others are missed
 * BRIDGE 30,000 铁西 government: a specialist only; major; guarantor 周 of 正局级, never visited
 * CAMPUS 50,000 浑南 enterprise: nobody
 * </pre>
 */
final class People {

	static final String PLANT = "project-plant";

	static final String WORKS = "project-works";

	static final String BRIDGE = "project-bridge";

	static final String CAMPUS = "project-campus";

	static final Caller HUNNAN_MANAGER = new Caller("person-hunnan", Role.MANAGER, HUNNAN);

	static final Caller OWNER_CONTACT = new Caller("person-owner", Role.OWNER_CONTACT, TIEXI_ZONE);

	static final Caller LEADER = new Caller("person-li", Role.GUARANTOR, CITY);

	static final Caller CITIZEN = new Caller("person-citizen", Role.PUBLIC, CITY);

	static final Caller LIAISON = new Caller("person-tiexi-liaison", Role.LIAISON, TIEXI_INDUSTRY);

	static final Caller BUILDER = new Caller("person-builder", Role.SPECIALIST, HOUSING);

	private People() {
	}

	static ProjectionFixture inShenyang() {
		ProjectionFixture fixture = ProjectionFixture.with()
			.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, TIEXI_MANAGER, TIEXI_SPECIALIST, HUNNAN_MANAGER, OWNER_CONTACT, LEADER,
					CITIZEN, LIAISON, BUILDER))
			.given(post("person-zhou", Role.GUARANTOR, CITY), post("person-wang", Role.SPECIALIST, TIEXI_ZONE),
					post("person-city-manager", Role.MANAGER, DRC), post("person-city-liaison", Role.LIAISON, INDUSTRY),
					post("person-leader", Role.RESPONSIBLE_LEADER, TIEXI))
			.named("person-li", "李市长")
			.named("person-zhou", "周主任")
			.named("person-wang", "王专员")
			.named("person-sjk", "孙专员")
			.named("person-tiexi", "铁专管")
			.given(policies());
		fixture.given(Shenyang.enterprise(PLANT, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000))
			.given(new ProjectIndustryClassified(PLANT, "C3670", "C", INDUSTRY, true, null, DAY),
					new ProjectOwnerLinked(PLANT, null, OWNER, "沈阳机床", List.of(), DAY))
			.given(appointed(PLANT, Slot.SPECIALIST, "person-sjk", TIEXI_ZONE),
					appointed(PLANT, Slot.DISTRICT_MANAGER, "person-tiexi", TIEXI_DRC),
					appointed(PLANT, Slot.CITY_MANAGER, "person-city-manager", DRC),
					appointed(PLANT, Slot.DISTRICT_LIAISON, "person-tiexi-liaison", TIEXI_INDUSTRY),
					appointed(PLANT, Slot.CITY_LIAISON, "person-city-liaison", INDUSTRY),
					appointed(PLANT, Slot.OWNER_CONTACT, "person-owner", TIEXI_ZONE),
					appointed(PLANT, Slot.RESPONSIBLE_LEADER, "person-leader", TIEXI))
			.given(new GuarantorAssigned(PLANT, "person-li", "post-1", CITY, LeaderRank.CITY_DEPUTY, false, null, DAY),
					new GuaranteeVisitRecorded(PLANT, "visit-1", "person-li", VisitKind.SITE_VISIT, "厂区",
							List.of("person-sjk"), List.of("供电不足"), DAY.plusDays(20)),
					new GuaranteeVisitRecorded(PLANT, "visit-2", "person-li", VisitKind.CALL, null, List.of(),
							List.of(), DAY.plusDays(80)),
					new ItemPromised(PLANT, "item-power", "visit-1", "person-li", "接通供电", "person-tiexi", TIEXI_DRC,
							DAY.plusDays(40), DAY.plusDays(20)),
					new ItemPromised(PLANT, "item-road", "visit-1", "person-li", "修通道路", "person-tiexi", TIEXI_DRC,
							DAY.plusDays(50), DAY.plusDays(20)),
					new ItemDelivered(PLANT, "item-power", "已通电", DAY.plusDays(39)));
		fixture.given(Shenyang.enterprise(WORKS, "配件厂", TIEXI, TIEXI_ZONE, 2_000))
			.given(appointed(WORKS, Slot.SPECIALIST, "person-wang", TIEXI_ZONE))
			.given(new PostEnded("person-wang", "post-1", "调离", LocalDate.of(2026, 4, 30)));
		fixture.given(Shenyang.government(BRIDGE, "浑河大桥", TIEXI, HOUSING, 30_000))
			.given(appointed(BRIDGE, Slot.SPECIALIST, "person-builder", HOUSING))
			.given(new MajorProjectDesignated("major-projects-2026", 2026,
					new MajorSelection(BRIDGE, 90, 80, 70, "纪要1号"), 72, "v1", DAY.plusDays(1)),
					new ProjectListedMajor(BRIDGE, "major-projects-2026", 2026, DAY.plusDays(1)), new GuarantorAssigned(
							BRIDGE, "person-zhou", "post-1", CITY, LeaderRank.BUREAU_CHIEF, false, null, DAY));
		fixture.given(new RankConferred("person-li", LeaderRank.CITY_DEPUTY, DAY, null, DAY),
				new RankConferred("person-zhou", LeaderRank.BUREAU_CHIEF, DAY, null, DAY));
		return fixture.given(Shenyang.enterprise(CAMPUS, "大学科技园", HUNNAN, HUNNAN_ZONE, 50_000));
	}

	static DomainEvent[] policies() {
		return new DomainEvent[] {
				adopted(PolicyParameter.GUARANTEE_VISITS, "visits-1", LocalDate.of(2018, 2, 14), "30", "90"),
				adopted(PolicyParameter.GUARANTEE_VISITS, "visits-2", LocalDate.of(2026, 5, 1), "30", "60"),
				adopted(PolicyParameter.GUARANTEE_RANK, "rank-1", LocalDate.of(2018, 2, 14), "CITY_DEPUTY"),
				adopted(PolicyParameter.OFFICER_LOAD_LIMIT, "load-1", LocalDate.of(2018, 2, 14), "7", "1", "100"),
				adopted(PolicyParameter.MAJOR_PROJECT_QUOTA, "quota-1", LocalDate.of(2018, 2, 14), "72") };
	}

	static PolicyAdopted adopted(PolicyParameter parameter, String version, LocalDate from, String... values) {
		List<PolicyField> fields = parameter.fields();
		List<PolicyValue> named = Arrays.stream(values)
			.map((value) -> new PolicyValue(fields.get(List.of(values).indexOf(value)), value))
			.toList();
		return new PolicyAdopted(parameter.policyId(),
				new PolicyVersion(parameter, version, "沈政发〔2018〕7号", "(四)", from, null, named), "person-fgw", DRC, null,
				null, from);
	}

	static OfficerAppointed appointed(String projectId, Slot slot, String personId, String unitId) {
		return new OfficerAppointed(projectId, slot, personId, "post-1", unitId, null, DAY);
	}

	private static PostAssigned post(String personId, Role role, String unitId) {
		return new PostAssigned(personId, "post-1", role, unitId, null, LocalDate.of(2000, 1, 1), null,
				LocalDate.of(2000, 1, 1));
	}

}
