package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueAdopted;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.query.ListDueNodes;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressField;
import org.diaodu.kernel.progress.ProgressFigures;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.query.ListDraftReports;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.CITY;
import static org.diaodu.query.Shenyang.DAY;
import static org.diaodu.query.Shenyang.DRC;
import static org.diaodu.query.Shenyang.HOUSING;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_DRC;
import static org.diaodu.query.Shenyang.TIEXI_INDUSTRY;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * Lists offer whoever asks what the deciding side lets their post do, on projects within
 * its reach, all of it and nothing else; what one only reads is offered nothing. Each
 * line says it once more, apart from the tables of rights.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Clause({ "F-016", "F-020", "F-051", "F-054" })
class ActingPostTest {

	/** In the zone, of the known owner, guided by a department of the city. */
	private static final String PLANT = "plant";

	/** In the district, guided by a department of it. */
	private static final String WORKS = "works";

	/** In the district; the city invests. */
	private static final String BRIDGE = "bridge";

	/** In the district, which invests. */
	private static final String SQUARE = "square";

	private static final LocalDate SOON = LocalDate.of(2026, 6, 5);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	/**
	 * What a caller is shown.
	 *
	 * @param acts of what is due: D done, P plan anew, as nobody promised a day, R raise
	 * an obstacle
	 * @param drafts those that wait for them
	 */
	record Row(Role role, String unitId, String acts, String drafts) {

		Caller caller() {
			return new Caller("person-" + this.role + "-" + this.unitId, this.role, this.unitId);
		}

	}

	static List<Row> rows() {
		String none = "{bridge=, plant=, square=, works=}";
		return List.of(
				new Row(Role.MANAGER, CITY, "{bridge=DPR, plant=DPR, square=DPR, works=DPR}",
						"[bridge, plant, square, works]"),
				new Row(Role.MANAGER, DRC, "{bridge=DPR, plant=DPR, square=DPR, works=DPR}",
						"[bridge, plant, square, works]"),
				new Row(Role.MANAGER, TIEXI, "{bridge=, plant=DPR, square=DPR, works=DPR}", "[plant, square, works]"),
				new Row(Role.MANAGER, TIEXI_DRC, "{bridge=, plant=DPR, square=DPR, works=DPR}",
						"[plant, square, works]"),
				new Row(Role.MANAGER, INDUSTRY, "{plant=}", "[]"),
				new Row(Role.SPECIALIST, TIEXI_ZONE, "{plant=DPR}", "[plant]"),
				new Row(Role.SPECIALIST, HUNNAN_ZONE, "{}", "[]"),
				new Row(Role.SPECIALIST, HOUSING, "{bridge=DPR}", "[bridge]"),
				new Row(Role.SPECIALIST, TIEXI, none, "[]"),
				new Row(Role.COORDINATOR, DRC, "{bridge=DP, plant=DP, square=DP, works=DP}", "[]"),
				new Row(Role.COORDINATOR, TIEXI_DRC, "{bridge=, plant=DP, square=DP, works=DP}", "[]"),
				new Row(Role.COORDINATOR, INDUSTRY, "{plant=}", "[]"),
				new Row(Role.LIAISON, INDUSTRY, "{plant=R}", "[]"),
				new Row(Role.LIAISON, TIEXI_INDUSTRY, "{plant=, works=R}", "[]"),
				new Row(Role.OWNER_CONTACT, TIEXI, "{plant=R}", "[]"), new Row(Role.STATISTICIAN, CITY, none, "[]"),
				new Row(Role.STATISTICIAN, TIEXI, none, "[]"), new Row(Role.INSPECTOR, CITY, none, "[]"),
				new Row(Role.DISCIPLINE_SUPERVISOR, CITY, none, "[]"), new Row(Role.COMMERCE, CITY, none, "[]"),
				new Row(Role.RESPONSIBLE_LEADER, CITY, none, "[]"), new Row(Role.GUARANTOR, CITY, none, "[]"),
				new Row(Role.PUBLIC, CITY, "{}", "[]"));
	}

	@BeforeAll
	void city() {
		this.fixture.given(Shenyang.units());
		rows().forEach((row) -> this.fixture.given(Shenyang.posts(row.caller())));
		this.fixture.given(new NodeCatalogueAdopted("catalogue-nodes", "2018-7", "沈政发〔2018〕7号", "(五)",
				LocalDate.of(2018, 2, 14),
				List.of(new NodeDefinition("1.2", "签约", Stage.ATTRACTION, null, List.of(), NodeMeaning.SIGNED,
						List.of(EvidenceKind.REPORT), List.of(new AuthorityName("招商局", LocalDate.of(2018, 1, 1))), null,
						List.of(Family.values()), false)),
				LocalDate.of(2018, 2, 14)));
		add(PLANT, Family.ENTERPRISE, null, TIEXI_ZONE, null, INDUSTRY);
		add(WORKS, Family.ENTERPRISE, null, null, null, TIEXI_INDUSTRY);
		add(BRIDGE, Family.GOVERNMENT, Level.CITY, null, HOUSING, null);
		add(SQUARE, Family.GOVERNMENT, Level.DISTRICT, null, null, null);
		this.fixture.given(new ProjectOwnerLinked("project-" + PLANT, null, Shenyang.OWNER, "机床集团", List.of(), DAY))
			.projected();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private void add(String name, Family family, Level level, String zone, String builder, String guide) {
		String id = "project-" + name;
		this.fixture
			.given(Shenyang.project(id, Shenyang.facts(name, family, level, TIEXI, zone, builder, WanYuan.of(20_000))));
		if (guide != null) {
			this.fixture.given(new ProjectIndustryClassified(id, "C3670", "C", guide, true, null, DAY));
		}
		this.fixture
			.given(new NodePlanned(id, "1.2", null, SOON, "2018-7",
					List.of(new DueClock(ClockKind.NODE_DUE, "1.2", Deadline.on(SOON))), DAY))
			.given(new ProgressReported(id, "draft-" + name,
					new ProgressFigures(ImageStage.FOUNDATION, 10, null, WanYuan.of(0), WanYuan.of(0)),
					List.of(ProgressField.PERCENT), List.of(), true, null, null, DAY));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void whoeverAsksIsOfferedWhatTheyMayDo(Row row) {
		var due = this.fixture.whenAsked(new ListDueNodes(row.caller(), null, null, false, 30, 9, null, null)).answer();
		TreeMap<String, String> acts = new TreeMap<>();
		due.rows()
			.forEach((node) -> acts.put(node.project().name(),
					node.acts().stream().map((act) -> act.name().substring(0, 1)).collect(Collectors.joining())));
		assertThat(acts).hasToString(row.acts());
		var drafts = this.fixture.whenAsked(new ListDraftReports(row.caller(), null, 9, null, null)).answer();
		TreeSet<String> waiting = new TreeSet<>();
		drafts.rows().forEach((report) -> waiting.add(report.reportId().substring("draft-".length())));
		assertThat(waiting).hasToString(row.drafts());
		assertThat(drafts.totalCount()).isEqualTo(waiting.size());
	}

}
