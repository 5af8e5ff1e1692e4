package org.diaodu.command.project;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.CorrectFacts;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.changed;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.named;
import static org.diaodu.command.project.Projects.wan;
import static org.diaodu.command.project.ZoneProject.FACTS;

/** What was recorded wrongly is corrected by a new fact beside it. */
@Clause("F-103")
class CorrectionTest {

	private final ZoneProject project = new ZoneProject();

	@Test
	void recordsBeforeAndAfterAndTheWrongEvent() {
		ProjectFacts right = named(FACTS, "宝马铁西新工厂");
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, right, 0, "名称有误", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, FACTS, right, 0, "名称有误", DAY));
	}

	@Test
	void judgesTheTiersAnewWhenTheZoneIsCorrected() {
		ProjectFacts right = enterprise(null, wan(600));
		this.project.registered()
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, right, 0, "不在开发区", DAY))
			.thenRecords(new ProjectFactsCorrected(ID, FACTS, right, 0, "不在开发区", DAY),
					changed(Set.of(Tier.ZONE), Set.of(), true, wan(600), TierChangeCause.FACTS_CORRECTED));
	}

	@Test
	void refusesAnEventTheProjectDoesNotHave() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, named(FACTS, "新"), 2, "名称有误", DAY))
			.thenRefuses(ProjectRefusal.CORRECTED_EVENT_UNKNOWN, "correctsSequence");
	}

	@Test
	@Clause("F-017")
	void refusesToGiveAProjectAwayByCorrectingIt() {
		ProjectFacts elsewhere = Projects.facts(FACTS.family(), null, TestDirectory.HEPING, null, null, wan(600));
		this.project.registered()
			.when(People.TIEXI_MANAGER, new CorrectFacts(ID, elsewhere, 0, "在和平区", DAY))
			.thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void recordsNothingWhenNothingDiffers() {
		this.project.registered()
			.when(People.ZONE_SPECIALIST, new CorrectFacts(ID, FACTS, 0, "核对", DAY))
			.thenRecordsNothing();
	}

}
