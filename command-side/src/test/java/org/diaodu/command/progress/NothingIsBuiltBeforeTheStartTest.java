package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

import static org.diaodu.command.progress.Reported.ID;

/** What is built before work started is no progress but a contradiction. */
@Clause({ "F-074", "F-114" })
class NothingIsBuiltBeforeTheStartTest {

	private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

	private static final List<ProgressField> ALL = List.of(ProgressField.IMAGE_STAGE, ProgressField.PERCENT,
			ProgressField.INVESTED_THIS_YEAR, ProgressField.INVESTED_TOTAL);

	private static Decision<Progress> inStage(@Nullable Stage stage) {
		return Decision.of(Progress.class, Reported.directory()).given(Reported.project(stage));
	}

	private static ReportProgress report(ImageStage image) {
		return new ReportProgress(ID, "report-1", image, 10, null, WanYuan.of(5), WanYuan.of(5), List.of(), null, null,
				DAY);
	}

	private static ProgressReported reported(ImageStage image, boolean draft) {
		return new ProgressReported(ID, "report-1", new ProgressFigures(image, 10, null, WanYuan.of(5), WanYuan.of(5)),
				ALL, List.of(), draft, null, null, DAY);
	}

	private static NodeAchieved started(LocalDate on) {
		return new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "2018-7", null, List.of(),
				List.of(), on);
	}

	@ParameterizedTest
	@CsvSource({ "PERMITS, PREPARATION, true", "PERMITS, FOUNDATION, false", "PERMITS, EQUIPMENT, false",
			"ATTRACTION, FINISHED, false", "CONSTRUCTION, EQUIPMENT, true", "OPERATION, FINISHED, true" })
	void theStageTellsWhereNoNodeDoes(Stage stage, ImageStage image, boolean taken) {
		Decision<Progress> asked = inStage(stage).when(People.ZONE_SPECIALIST, report(image));
		if (taken) {
			asked.thenRecords(reported(image, false));
		}
		else {
			asked.thenRefuses(ProgressRefusal.BUILT_BEFORE_START, "imageStage");
		}
	}

	@Test
	void theDayOfTheNodeCountsWhereThereIsOne() {
		inStage(Stage.PERMITS).given(started(DAY))
			.when(People.ZONE_SPECIALIST, report(ImageStage.FOUNDATION))
			.thenRecords(reported(ImageStage.FOUNDATION, false));
		inStage(Stage.CONSTRUCTION).given(started(DAY.plusDays(1)))
			.when(People.ZONE_SPECIALIST, report(ImageStage.FOUNDATION))
			.thenRefuses(ProgressRefusal.BUILT_BEFORE_START, "imageStage");
	}

	@Test
	void aContactMayDraftItAndWhoeverVerifiesItReportsTheStartFirst() {
		inStage(Stage.PERMITS).when(Reported.CONTACT, report(ImageStage.FOUNDATION))
			.thenRecords(reported(ImageStage.FOUNDATION, true));
		inStage(Stage.PERMITS).givenBy(Reported.CONTACT, reported(ImageStage.FOUNDATION, true))
			.when(People.ZONE_SPECIALIST, new VerifyProgress(ID, "report-1", DAY))
			.thenRefuses(ProgressRefusal.BUILT_BEFORE_START, "imageStage");
	}

	@Test
	void whatIsOnlyCarriedForwardWasJudgedBefore() {
		inStage(Stage.PERMITS).given(reported(ImageStage.FOUNDATION, false))
			.when(People.ZONE_SPECIALIST,
					new ReportProgress(ID, "report-2", null, 20, null, null, null, List.of(), null, null,
							DAY.plusDays(7)))
			.thenRecords(new ProgressReported(ID, "report-2",
					new ProgressFigures(ImageStage.FOUNDATION, 20, null, WanYuan.of(5), WanYuan.of(5)),
					List.of(ProgressField.PERCENT), List.of(), false, null, null, DAY.plusDays(7)));
	}

}
