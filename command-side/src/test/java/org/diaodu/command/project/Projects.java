package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.value.WanYuan;

/**
 * Projects to decide on.
 */
final class Projects {

	static final String ID = "project-1";

	static final LocalDate DAY = LocalDate.of(2019, 5, 1);

	static final Origin ROW = new Origin("重点项目表", "7");

	private Projects() {
	}

	static ProjectFacts enterprise(@Nullable String zoneId, @Nullable WanYuan total) {
		return facts(Family.ENTERPRISE, null, TestDirectory.TIEXI, zoneId, null, total);
	}

	static ProjectFacts government(Level level, @Nullable String departmentId, @Nullable WanYuan total) {
		return facts(Family.GOVERNMENT, level, TestDirectory.TIEXI, null, departmentId, total);
	}

	static ProjectFacts facts(@Nullable Family family, @Nullable Level level, @Nullable String districtId,
			@Nullable String zoneId, @Nullable String departmentId, @Nullable WanYuan total) {
		return new ProjectFacts("宝马铁西工厂", family, level, districtId, zoneId, departmentId, Amounts.ofTotal(total), null,
				List.of(), null, null, Place.UNKNOWN, Stage.ATTRACTION, null, null, null, null);
	}

	static ProjectFacts named(ProjectFacts facts, String name) {
		return new ProjectFacts(name, facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), facts.stage(), facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	static ProjectFacts staged(ProjectFacts facts, @Nullable Stage stage) {
		return new ProjectFacts(facts.name(), facts.family(), facts.level(), facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), facts.amounts(), facts.nature(), facts.categories(), facts.content(),
				facts.period(), facts.place(), stage, facts.plannedStart(), facts.plannedCompletion(),
				facts.responsibleUnit(), facts.remarks());
	}

	static ProjectFacts placed(Place place) {
		return new ProjectFacts("宝马铁西工厂", null, null, null, null, null, Amounts.UNKNOWN, null, List.of(), null, null,
				place, Stage.ATTRACTION, null, null, null, null);
	}

	static RegisterProject register(ProjectFacts facts) {
		return new RegisterProject(ID, facts, null, null, null, null, null, DAY);
	}

	static ProjectRegistered registered(ProjectFacts facts) {
		return new ProjectRegistered(ID, facts, null, DAY);
	}

	static ProjectTiersChanged judged(@Nullable WanYuan total, boolean counted, Tier... tiers) {
		return changed(Set.of(), Set.of(tiers), counted, total, TierChangeCause.REGISTERED);
	}

	static ProjectTiersChanged changed(Set<Tier> before, Set<Tier> after, boolean counted, @Nullable WanYuan total,
			TierChangeCause cause) {
		return new ProjectTiersChanged(ID, before, after, counted, total, cause, "2018-7", DAY);
	}

	static WanYuan wan(long amount) {
		return WanYuan.of(amount);
	}

}
