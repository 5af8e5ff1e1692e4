package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project of 2 亿元 in the zone of Tiexi, and those who report on it. Today is
 * 2019-06-01.
 */
final class Reported {

	static final String ID = "project-1";

	static final LocalDate REGISTERED = LocalDate.of(2018, 3, 1);

	static final LocalDate TODAY = LocalDate.of(2019, 6, 1);

	static final String OWNER = "914403001922038216";

	static final String PHOTO = "a".repeat(64);

	static final Attribution CONTACT = People.acting("person-owner", Role.OWNER_CONTACT, TestDirectory.TIEXI);

	/** The owner's contact, who is the district's manager as well. */
	static final Attribution CONTACT_AS_MANAGER = People.acting("person-owner", Role.MANAGER, TestDirectory.TIEXI_DRC);

	static final Attribution OTHER_CONTACT = People.acting("person-other-owner", Role.OWNER_CONTACT,
			TestDirectory.TIEXI);

	static final Attribution STATISTICIAN = People.acting("person-statistics", Role.STATISTICIAN, TestDirectory.TIEXI);

	private Reported() {
	}

	static TestDirectory directory() {
		TestDirectory directory = new TestDirectory();
		person(directory, CONTACT, OWNER);
		person(directory, OTHER_CONTACT, "91210100MA0000001X");
		person(directory, STATISTICIAN, null);
		directory.with(new PostAssigned("person-owner", "person-owner-post-2", Role.MANAGER, TestDirectory.TIEXI_DRC,
				null, TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
		return periods(directory, 1, 1, 1);
	}

	static TestDirectory periods(TestDirectory directory, int reportMonths, int reverifyYears, int idleYears) {
		return periods(directory, reportMonths, reverifyYears, idleYears, value(PolicyField.IDLE_BUILT_PART, 3));
	}

	static TestDirectory periods(TestDirectory directory, int reportMonths, int reverifyYears, int idleYears,
			PolicyValue built) {
		return directory.with(new PolicyAdopted(PolicyParameter.STATUTORY_PERIODS.policyId(), new PolicyVersion(
				PolicyParameter.STATUTORY_PERIODS, "2018-7", "沈政发〔2018〕7号", "建筑法第十条", TestDirectory.FOUNDED, null,
				List.of(value(PolicyField.STOP_REPORT_MONTHS, reportMonths),
						value(PolicyField.REVERIFY_YEARS, reverifyYears), value(PolicyField.ACCEPTANCE_FILING_DAYS, 15),
						value(PolicyField.IDLE_YEARS, idleYears), value(PolicyField.IDLE_INVESTED_PERCENT, 25), built)),
				"person-city", TestDirectory.CITY_DRC, null, null, TestDirectory.NOTICE));
	}

	static PolicyValue value(PolicyField field, int value) {
		return new PolicyValue(field, Integer.toString(value));
	}

	private static void person(TestDirectory directory, Attribution who, @Nullable String owner) {
		directory.with(new PersonRegistered(who.actor(), TestDirectory.FOUNDED));
		directory.with(new PostAssigned(who.actor(), who.actor() + "-post", Role.valueOf(who.role()),
				who.organisation(), owner, TestDirectory.FOUNDED, null, TestDirectory.FOUNDED));
	}

	static Object[] project() {
		return project(Stage.CONSTRUCTION);
	}

	static Object[] project(@Nullable Stage stage) {
		return new Object[] { new ProjectRegistered(ID, facts(stage, 20_000), null, REGISTERED),
				new ProjectOwnerLinked(ID, null, OWNER, "业主", List.of(), REGISTERED) };
	}

	static ProjectFacts facts(@Nullable Stage stage, long total) {
		return new ProjectFacts("宝马铁西工厂", Family.ENTERPRISE, null, TestDirectory.TIEXI, TestDirectory.ZONE, null,
				Amounts.ofTotal(WanYuan.of(total)), null, List.of(), null, null, Place.UNKNOWN, stage, null, null, null,
				null);
	}

	/** A report of all figures. */
	static ReportProgress report(String reportId, int percent, long thisYear, long total, LocalDate on) {
		return new ReportProgress(ID, reportId, ImageStage.PREPARATION, percent, null, WanYuan.of(thisYear),
				WanYuan.of(total), List.of(), null, null, on);
	}

	/** What {@link #report} records. */
	static ProgressReported reported(String reportId, int percent, long thisYear, long total, LocalDate on) {
		return reported(reportId, percent, thisYear, total, false, on);
	}

	static ProgressReported drafted(String reportId, int percent, long thisYear, long total, LocalDate on) {
		return reported(reportId, percent, thisYear, total, true, on);
	}

	private static ProgressReported reported(String reportId, int percent, long thisYear, long total, boolean draft,
			LocalDate on) {
		return new ProgressReported(
				ID, reportId, figures(percent, thisYear, total), List.of(ProgressField.IMAGE_STAGE,
						ProgressField.PERCENT, ProgressField.INVESTED_THIS_YEAR, ProgressField.INVESTED_TOTAL),
				List.of(), draft, null, null, on);
	}

	static ProgressFigures figures(int percent, long thisYear, long total) {
		return new ProgressFigures(ImageStage.PREPARATION, percent, null, WanYuan.of(thisYear), WanYuan.of(total));
	}

	static Object[] with(Object[] first, Object... more) {
		List<Object> all = new ArrayList<>(Arrays.asList(first));
		all.addAll(Arrays.asList(more));
		return all.toArray();
	}

}
