package org.diaodu.query.ledger;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.DAY;

class LedgerRowTest {

	private static final String ID = "project-1";

	@Test
	void theStageIsBlankWhileUnknownAndAWordOnceKnown() {
		ProjectFacts facts = new ProjectFacts("机床厂改造", null, null, Shenyang.TIEXI, null, null,
				Amounts.ofTotal(WanYuan.of(2_000)), null, List.of(), null, null, Place.UNKNOWN, null, null, null, null,
				null);
		try (ProjectionFixture fixture = ProjectionFixture.with()) {
			fixture.given(Shenyang.units())
				.given(Shenyang.posts(COORDINATOR))
				.given(Shenyang.project(ID, facts))
				.whenAsked(new FindProject(COORDINATOR, ID, null))
				.thenAnswers((card) -> assertThat(LedgerRow.cell(LedgerField.STAGE, card, 1)).isNull())
				.given(new ProjectStageChanged(ID, null, Stage.PERMITS, null, DAY))
				.whenAsked(new FindProject(COORDINATOR, ID, null))
				.thenAnswers((card) -> assertThat(LedgerRow.cell(LedgerField.STAGE, card, 1)).isEqualTo("手续办理"));
		}
	}

}
