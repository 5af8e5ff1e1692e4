package org.diaodu.command.obstacle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.OwnMatter;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody decides in the matter of their own unit, and somebody always may:
 * {@code own-matter.txt} says who; the side that answers is judged by the same cells.
 */
@Clause({ "F-004", "F-006", "F-009", "F-123" })
class OwnMatterTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	/** With somebody in the city itself who can solve what it is made to lead. */
	private static final TestDirectory DIRECTORY = Blocked.directory()
		.post("person-city-itself-manager", Role.MANAGER, TestDirectory.CITY, null);

	private static final TestDirectory ALONE = Blocked.withoutCommissions();

	private static final ObstacleCommand PAUSE = new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期",
			EVIDENCE, DAY);

	private static final ObstacleCommand CONFIRM = new ConfirmObstacleSolved(Blocked.ID, DAY);

	private static final ObstacleCommand SUPERVISE = new SuperviseObstacle(Blocked.ID, "重点督查", DAY);

	private static final ObstacleCommand LIFT = new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, DAY);

	static final Map<String, ObstacleCommand> COMMANDS = new HashMap<>(
			Map.of("GrantObstacleExtension", new GrantObstacleExtension(Blocked.ID, DAY), "RefuseObstacleExtension",
					new RefuseObstacleExtension(Blocked.ID, "理由不足", DAY), "ConfirmObstacleSolved", CONFIRM,
					"RefuseObstacleSolution", new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), DAY),
					"PauseObstacle", PAUSE, "ResumeObstacle", new ResumeObstacle(Blocked.ID, "汛期结束", DAY),
					"CloseObstacle", new CloseObstacle(Blocked.ID, EVIDENCE, DAY), "RecordCallBack",
					new RecordCallBack(Blocked.ID, true, "已说明", DAY)));

	static {
		COMMANDS.putAll(Map.of("SuperviseObstacle", SUPERVISE, "IssueSupervisionLetter",
				new IssueSupervisionLetter(Blocked.ID, "无进展", DAY), "LiftSupervision", LIFT, "RecordGovernmentDecision",
				decision(TestDirectory.TIEXI_CONSTRUCTION), "CriticiseObstacle",
				new CriticiseObstacle(Blocked.ID, "拒不办理", DAY), "InterviewForObstacle",
				new InterviewForObstacle(Blocked.ID, List.of("person-lead"), "约谈纪要", DAY), "ReassignObstacle",
				new ReassignObstacle(Blocked.ID, Blocked.TIEXI_INDUSTRY, "职责所在", DAY), "MergeObstacle",
				new MergeObstacle(Blocked.ID, Blocked.OTHER, "同一事项", DAY)));
		COMMANDS.put("ReopenObstacle", new ReopenObstacle(Blocked.ID, "复现", DAY));
	}

	/** Where nobody speaks for an owner. */
	static final ObstacleSite UNOWNED = new ObstacleSite(Blocked.SITE.family(), null, TestDirectory.TIEXI,
			TestDirectory.ZONE, null, TestDirectory.INDUSTRY, null);

	private static ObstacleCommand decision(String ownerUnitId) {
		return new RecordGovernmentDecision(Blocked.ID, "沈政会纪〔2019〕3号", "限期办结", ownerUnitId, DAY.plusDays(20),
				List.of(), DAY);
	}

	/** What is done in an arrangement, on its day. */
	static ObstacleCommand command(String arrangement, String act, Story story) {
		return switch (act) {
			case "CriticiseObstacle" -> new CriticiseObstacle(Blocked.ID, "拒不办理", story.today());
			case "InterviewForObstacle" ->
				new InterviewForObstacle(Blocked.ID, List.of(ofTheUnitThatLetItExpire(story)), "约谈纪要", story.today());
			case "RecordGovernmentDecision" -> decision(switch (arrangement) {
				case "OWNER_SORTS" -> TestDirectory.TIEXI_DRC;
				case "OWNER_DISTRICT", "OWNER_BOTH" -> TestDirectory.TIEXI;
				case "OWNER_CITY_BOTH" -> TestDirectory.CITY;
				default -> TestDirectory.TIEXI_CONSTRUCTION;
			});
			default -> Blocked.there(COMMANDS.get(act));
		};
	}

	private static String ofTheUnitThatLetItExpire(Story story) {
		String unitId = Blocked.there(story.state().supervision().redExpiredAt());
		return Stream
			.of(Blocked.LEAD, Blocked.SORTER, Blocked.CITY, Blocked.LEADER, Blocked.CITY_ITSELF,
					Blocked.DISTRICT_ITSELF)
			.filter((person) -> person.organisation().equals(unitId))
			.findFirst()
			.orElseThrow()
			.actor();
	}

	@Test
	void whoMayAndWhoMayNotIsAsWrittenDown() throws IOException {
		List<String> wrong = new ArrayList<>();
		int rows = 0;
		String act = "";
		String wait = "";
		String roles = "";
		for (String line : lines()) {
			String[] words = line.split("\\s+");
			if (COMMANDS.containsKey(words[0])) {
				act = words[0];
				wait = words[1];
				roles = line.replaceFirst("\\S+\\s+\\S+", "").replace(" ", "");
				continue;
			}
			rows++;
			assertThat(Arrays.asList(words)).as(line).containsAnyOf(wait.equals("-") ? "+" : "=", "a");
			Story story = arranged(words[0], act, wait);
			for (int i = 0; i < roles.length(); i++) {
				String expected = switch (words[1 + i]) {
					case "=", "+", "a" -> "+";
					case "o" ->
						own(act, act.startsWith("Interview") ? OwnMatter.LETTERED : matter(words[0], roles.charAt(i)));
					case "c" -> own(act, OwnMatter.OWNS);
					case "P" -> "NOT_PERMITTED";
					default -> "NOT_FOUND";
				};
				Attribution by = Blocked.there(roles(words[0]).get(roles.charAt(i)));
				ObstacleCommand command = command(words[0], act, story);
				String actual = story.outcome(by, command);
				if (actual.equals("OBSTACLE_WORK_OWN")) {
					actual += " " + story.refused(by, command).arguments().get("matter");
				}
				if (!actual.equals(expected)) {
					wrong.add(act + ", " + words[0] + ", " + roles.charAt(i) + ": " + actual + ", not " + expected);
				}
			}
			assertThat(roles).startsWith("ZOLDCIMX").hasSizeBetween(8, 9);
		}
		assertThat(wrong).isEmpty();
		assertThat(rows).isEqualTo(134);
	}

	static String own(String act, OwnMatter matter) {
		return act.endsWith("Extension") ? "OBSTACLE_EXTENSION_OWN"
				: act.contains("Sol") ? "OBSTACLE_CONFIRM_OWN" : "OBSTACLE_WORK_OWN " + matter;
	}

	/** Why it is their own, as they are told. */
	private static OwnMatter matter(String arrangement, char role) {
		boolean gaveBack = arrangement.startsWith("GIVEN_BACK")
				&& (role == lead(arrangement) || role == 'B' && lead(arrangement) == 'D');
		return arrangement.matches("(UN(SORT|ASSIGN)ED|GIVEN_BACK).*|RAISED") && !gaveBack ? OwnMatter.SORTS
				: arrangement.startsWith("LETTERED") ? OwnMatter.LETTERED : OwnMatter.LEADS;
	}

	private static List<String> lines() throws IOException {
		try (InputStream resource = Blocked.there(OwnMatterTest.class.getResourceAsStream("own-matter.txt"))) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
	}

	static Map<Character, Attribution> roles(String arrangement) {
		boolean alone = arrangement.endsWith("ALONE");
		Map<Character, Attribution> roles = new HashMap<>(Map.of('Z', Blocked.REPORTER, 'O', Blocked.CONTACT, 'L',
				Blocked.LEAD, 'I', Blocked.INSPECTOR, 'M', Blocked.LEADER, 'X', Blocked.MAYOR));
		roles.put('D', alone ? Blocked.DISTRICT_ITSELF : Blocked.SORTER);
		roles.put('C', alone ? Blocked.CITY_ITSELF : Blocked.CITY);
		roles.put('B', alone ? Blocked.COORDINATOR_ITSELF : Blocked.COORDINATOR);
		return roles;
	}

	/** Of the unit that leads. */
	private static char lead(String arrangement) {
		return switch (arrangement) {
			case "OTHERS", "UNASSIGNED", "UNASSIGNED_CITY", "LETTERED", "LETTERED_CITY", "OWNER_SORTS",
					"OWNER_DISTRICT", "GIVEN_BACK" ->
				'L';
			case "LEAD_SORTS", "NO_OWNER_SORTS", "DISTRICT_ALONE", "NO_OWNER_DISTRICT_ALONE", "OWNER_BOTH",
					"GIVEN_BACK_SORTS" ->
				'D';
			case "CITY_LEADS", "CITY_ALONE", "NO_OWNER_CITY_ALONE", "OWNER_CITY_BOTH", "GIVEN_BACK_CITY" -> 'C';
			case "DISTRICT_LEADS" -> 'M';
			default -> 'Z';
		};
	}

	/** Standing where the act is done. */
	private static Story arranged(String arrangement, String act, String wait) {
		return arranged(arrangement.endsWith("ALONE") ? ALONE : DIRECTORY, arrangement, act, wait);
	}

	/** The same, judged by that directory. */
	static Story arranged(TestDirectory directory, String arrangement, String act, String wait) {
		Map<Character, Attribution> roles = roles(arrangement);
		Attribution lead = Blocked.there(roles.get(lead(arrangement)));
		Attribution city = Blocked.there(roles.get('C'));
		boolean noOwner = arrangement.startsWith("NO_OWNER");
		boolean ofTheCity = arrangement.matches("(UNSORTED|UNASSIGNED|LETTERED)_CITY.*");
		// Nobody supervises what their own unit answers for.
		Attribution supervisor = (ofTheCity || lead(arrangement) == 'C') ? Blocked.MAYOR : city;
		Story story = new Story(directory, DAY).at(noOwner ? UNOWNED : ofTheCity ? Blocked.CITY_SITE : Blocked.SITE)
			.reportedBy(noOwner ? lead : Blocked.REPORTER);
		story.report(Blocked.ID);
		if (arrangement.matches("REASSIGNED|DECIDED|RAISED.*")) {
			return supervisedBeforeOthersGotIt(story, arrangement);
		}
		boolean calledIn = act.equals("InterviewForObstacle");
		boolean supervised = calledIn || act.equals("LiftSupervision") || act.equals("IssueSupervisionLetter");
		if (supervised && arrangement.matches("(UNSORTED|LETTERED).*")) {
			story.act(supervisor, SUPERVISE);
			supervised = false;
		}
		if (act.equals("MergeObstacle")) {
			Story into = story.beside();
			into.report(Blocked.OTHER);
			into.act(city, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2,
					(lead(arrangement) == 'C') ? Blocked.ECOLOGY : TestDirectory.TIEXI_CONSTRUCTION, DAY));
			story.into(into);
		}
		if (arrangement.startsWith("UNSORTED")) {
			return calledIn ? untilTheRedLetterExpires(story, supervisor) : story;
		}
		story.act(city, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, lead.organisation(), DAY));
		if (arrangement.startsWith("UNASSIGNED")) {
			if (supervised) {
				story.act(supervisor, SUPERVISE);
			}
			return act.equals("CriticiseObstacle") ? untilCriticismIsRipe(story) : story;
		}
		story.act(city, new AssignObstacle(Blocked.ID, DAY));
		boolean givenBack = arrangement.startsWith("GIVEN_BACK");
		if (givenBack && supervised) {
			story.act(supervisor, SUPERVISE);
		}
		if (givenBack || wait.equals("REASSIGNMENT")) {
			story.act(lead, new ReturnObstacle(Blocked.ID, "不属职权", "由工信部门牵头", null, DAY));
			return act.equals("CriticiseObstacle") ? untilCriticismIsRipe(story) : story;
		}
		story.act(lead, new AcceptObstacle(Blocked.ID, DAY));
		if (act.endsWith("Extension")) {
			story.act(lead, new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知企业", DAY));
			return story;
		}
		if (act.equals("RecordGovernmentDecision")) {
			story.act(city, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
			return story;
		}
		if (act.equals("CriticiseObstacle")) {
			return untilCriticismIsRipe(story);
		}
		if (supervised) {
			story.act(supervisor, SUPERVISE);
		}
		if (calledIn) {
			return untilTheRedLetterExpires(story, supervisor);
		}
		if (Set.of("PauseObstacle", "SuperviseObstacle", "IssueSupervisionLetter", "ReassignObstacle", "MergeObstacle")
			.contains(act)) {
			return story;
		}
		if (act.equals("ResumeObstacle")) {
			story.act((lead(arrangement) == 'C') ? Blocked.MAYOR : city, PAUSE);
			return story;
		}
		story.act(lead, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		if (!act.contains("Sol")) {
			story.act(Blocked.CONTACT, CONFIRM);
		}
		if (act.equals("RecordCallBack")) {
			story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", DAY));
		}
		if (act.equals("ReopenObstacle")) {
			story.act((lead(arrangement) == 'C') ? Blocked.MAYOR : city, new CloseObstacle(Blocked.ID, EVIDENCE, DAY));
		}
		return story;
	}

	private static Story supervisedBeforeOthersGotIt(Story story, String arrangement) {
		if (arrangement.startsWith("RAISED")) {
			story.act(Blocked.INSPECTOR, SUPERVISE);
			boolean led = arrangement.endsWith("LED");
			story.act(Blocked.CITY, Blocked.sort("0206", ObstacleScope.CROSS, Severity.S2,
					led ? TestDirectory.CITY_DRC : Blocked.ECOLOGY, DAY, TestDirectory.TIEXI_CONSTRUCTION));
			if (led) {
				story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
			}
			return story;
		}
		story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, Blocked.TIEXI_INDUSTRY, DAY));
		story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
		story.act(Blocked.INSPECTOR, SUPERVISE);
		if (arrangement.equals("REASSIGNED")) {
			story.act(Blocked.CITY, new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_DRC, "职责所在", DAY));
		}
		else {
			story.act(Blocked.CITY, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
			story.act(Blocked.LEADER, decision(TestDirectory.TIEXI_DRC));
		}
		return story;
	}

	/** As the event says, for those who tell and list it. */
	@ParameterizedTest
	@CsvSource({ "REASSIGNED, TIER_ABOVE", "DECIDED, TIER_ABOVE", "RAISED, SORTER", "RAISED_LED, LEADER" })
	@Clause({ "F-004", "F-121" })
	void whoeverConcludesItFromNowOnIsNamed(String arrangement, Arbiter concludes) {
		Arbiter named = null;
		for (DomainEvent event : arranged(arrangement, "LiftSupervision", "LIFTING").recorded()) {
			named = switch (event) {
				case ObstacleReassigned it -> it.concludedBy();
				case GovernmentDecisionRecorded it -> it.concludedBy();
				case ObstacleSorted it -> it.concludedBy();
				default -> named;
			};
		}
		assertThat(named).isEqualTo(concludes);
	}

	/** Who would conclude it got a letter, too: whoever is above. */
	@Test
	@Clause({ "F-004", "F-009", "F-121" })
	void whereTheTierAboveGotALetterALeaderOfTheCityConcludes() {
		Story story = arranged("GIVEN_BACK_SORTS", "ReassignObstacle", "REASSIGNMENT");
		story.act(Blocked.INSPECTOR, SUPERVISE);
		story.act(Blocked.CITY, new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_DRC, "职责所在", DAY));
		assertThat(story.all(ObstacleReassigned.class).getLast().concludedBy()).isEqualTo(Arbiter.LEADING_GROUP);
		assertThat(story.outcome(Blocked.CITY, LIFT)).isEqualTo("OBSTACLE_WORK_OWN");
		assertThat(story.outcome(Blocked.COORDINATOR, LIFT)).isEqualTo("OBSTACLE_WORK_OWN");
		assertThat(story.outcome(Blocked.MAYOR, LIFT)).isEqualTo("+");
		story.act(Blocked.CITY, new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责所在", DAY));
		assertThat(story.all(ObstacleReassigned.class).getLast().concludedBy()).isEqualTo(Arbiter.SORTER);
		assertThat(story.outcome(Blocked.MAYOR, LIFT)).isEqualTo("NOT_PERMITTED");
		assertThat(story.outcome(Blocked.INSPECTOR, LIFT)).isEqualTo("+");
	}

	private static Story untilCriticismIsRipe(Story story) {
		while (!story.state().supervision().isCriticismRipe()) {
			story.until(story.today().plusDays(1));
		}
		return story;
	}

	private static Story untilTheRedLetterExpires(Story story, Attribution supervisor) {
		story.act(supervisor, new IssueSupervisionLetter(Blocked.ID, "无进展", DAY));
		story.act(supervisor, new IssueSupervisionLetter(Blocked.ID, "仍无进展", DAY));
		while (!story.state().supervision().isRedExpired()) {
			story.until(story.today().plusDays(1));
		}
		return story;
	}

	/** Nor by another name: what its unit got, whoever sorts does not sort to others. */
	@Test
	@Clause({ "F-004", "F-119" })
	void whatItsOwnUnitGotNobodySortsToAnother() {
		Story returned = arranged("LEAD_SORTS", "ReassignObstacle", "REASSIGNMENT");
		Story submitted = arranged("LEAD_SORTS", "ReassignObstacle", "-");
		submitted.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
		ObstacleCommand away = Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, Blocked.TIEXI_INDUSTRY, DAY);
		ObstacleCommand stays = Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_DRC, DAY);
		for (Story story : List.of(returned, submitted)) {
			assertThat(story.outcome(Blocked.SORTER, away)).isEqualTo("OBSTACLE_WORK_OWN");
			assertThat(story.field(Blocked.SORTER, away)).isEqualTo("leadUnitId");
			assertThat(story.outcome(Blocked.SORTER, stays)).isEqualTo("+");
			assertThat(story.outcome(Blocked.CITY, away)).as("the tier above").isEqualTo("+");
		}
		Story sorted = new Story(DIRECTORY, DAY);
		sorted.report(Blocked.ID);
		sorted.act(Blocked.SORTER, stays);
		assertThat(sorted.outcome(Blocked.SORTER, away)).as("its unit has not got it yet").isEqualTo("+");
	}

	/**
	 * Whatever it is called: the clock of what a unit leads runs no longer by its own
	 * word.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "LEAD_SORTS", "DISTRICT_ALONE", "CITY_LEADS", "CITY_ALONE" })
	@Clause({ "F-006", "F-120", "F-125" })
	void noActOfItsOwnGivesAUnitDaysForWhatItLeads(String arrangement) {
		Attribution lead = Blocked.there(roles(arrangement).get(lead(arrangement)));
		Story story = arranged(arrangement, "PauseObstacle", "-");
		LocalDate last = due(story);
		List<ObstacleCommand> raising = new ArrayList<>();
		raising.add(new EscalateObstacle(Blocked.ID, "需上级协调", DAY));
		for (ObstacleScope scope : List.of(ObstacleScope.CROSS, ObstacleScope.MAJOR)) {
			for (String helper : List.of(TestDirectory.TIEXI_CONSTRUCTION, Blocked.ECOLOGY)) {
				raising.add(Blocked.sort("0206", scope, Severity.S3, lead.organisation(), DAY, helper));
			}
		}
		int higher = 0;
		for (ObstacleCommand raise : raising) {
			Story own = arranged(arrangement, "PauseObstacle", "-");
			own.act(lead, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
			if (raise instanceof EscalateObstacle) {
				own = arranged(arrangement, "PauseObstacle", "-");
			}
			SolvingTier before = Blocked.there(own.state().tier());
			own.act(lead, raise);
			higher += (Blocked.there(own.state().tier()).compareTo(before) > 0) ? 1 : 0;
			assertThat(due(own)).as(raise.toString()).isEqualTo(last);
			assertThat(own.state().deadline().due()).as(raise.toString()).isEqualTo(last);
			own.until(last.plusDays(1));
			assertThat(own.state().wasOverdueBefore()).as(raise.toString()).isTrue();
		}
		assertThat(higher).isPositive();
	}

	private static LocalDate due(Story story) {
		return Blocked.there(story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE))).due();
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whoeverSpeaksForTheLeadingGroupAsksForNothing() {
		Story story = arranged("CITY_ALONE", "PauseObstacle", "-");
		for (ObstacleCommand command : List.of(new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知企业", DAY),
				new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY))) {
			assertThat(story.outcome(Blocked.MAYOR, command)).isEqualTo("NOT_PERMITTED");
			assertThat(story.outcome(Blocked.CITY_ITSELF, command)).isEqualTo("+");
		}
	}

	@Test
	void aLifeWithoutCommissionsHasSomebodyForEachStepAndItsOwnUnitForNoDecision() {
		Story story = arranged("CITY_ALONE", "GrantObstacleExtension", "EXTENSION_DECISION");
		List<ObstacleCommand> decisions = List.of(new GrantObstacleExtension(Blocked.ID, DAY), PAUSE,
				new ResumeObstacle(Blocked.ID, "汛期结束", DAY));
		for (ObstacleCommand decision : decisions) {
			assertThat(story.outcome(Blocked.CITY_ITSELF, decision)).endsWith("_OWN");
			story.act(Blocked.MAYOR, decision);
		}
		story.act(Blocked.CITY_ITSELF, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, DAY));
		story.act(Blocked.CONTACT, CONFIRM);
		story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", DAY));
		for (ObstacleCommand decision : List.of(new RecordCallBack(Blocked.ID, true, "已说明", DAY),
				new CloseObstacle(Blocked.ID, EVIDENCE, DAY))) {
			assertThat(story.outcome(Blocked.CITY_ITSELF, decision)).isEqualTo("OBSTACLE_WORK_OWN");
			story.act(Blocked.MAYOR, decision);
		}
		assertThat(story.state().status()).isEqualTo(ObstacleStatus.CLOSED);
	}

	@Test
	void whatRisesIsDecidedOnByTheTierItRoseTo() {
		Story story = arranged("LEAD_SORTS", "PauseObstacle", "-");
		assertThat(story.outcome(Blocked.SORTER, PAUSE)).isEqualTo("OBSTACLE_WORK_OWN");
		story.until(LocalDate.of(2019, 6, 30));
		assertThat(story.state().isEscalated()).isTrue();
		assertThat(story.outcome(Blocked.SORTER, new ClaimObstacleSolved(Blocked.ID, "已办结", EVIDENCE, story.today())))
			.isEqualTo("+");
		ObstacleCommand pause = new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, story.today());
		assertThat(story.outcome(Blocked.CITY, pause)).as("it sorts now, and does not lead").isEqualTo("+");
		assertThat(story.outcome(Blocked.MAYOR, pause)).isEqualTo("NOT_PERMITTED");
		assertThat(story.outcome(Blocked.SORTER, pause)).isEqualTo("NOT_PERMITTED");
	}

}
