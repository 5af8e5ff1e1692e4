package org.diaodu.command.project;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.project.Projects.DAY;
import static org.diaodu.command.project.Projects.ID;
import static org.diaodu.command.project.Projects.enterprise;
import static org.diaodu.command.project.Projects.judged;
import static org.diaodu.command.project.Projects.wan;

/** One enterprise project of 600 万元, registered in a development zone. */
final class ZoneProject {

	static final ProjectFacts FACTS = enterprise(TestDirectory.ZONE, wan(600));

	final TestDirectory directory = new TestDirectory();

	final Decision<Project> decision = Decision.of(Project.class, this.directory);

	Decision<Project> registered() {
		return this.decision.given(Projects.registered(FACTS), judged(wan(600), true, Tier.ZONE));
	}

	static ReviseAmount revise(WanYuan total) {
		return new ReviseAmount(ID, Amounts.ofTotal(total), "增资", DAY);
	}

	static ProjectAmountRevised revised(WanYuan before, WanYuan after) {
		return new ProjectAmountRevised(ID, Amounts.ofTotal(before), Amounts.ofTotal(after), "增资", DAY);
	}

}
