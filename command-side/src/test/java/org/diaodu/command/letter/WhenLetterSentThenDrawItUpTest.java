package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.letter.LetterFiles;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.letter.command.DrawUpLetter;
import org.diaodu.kernel.letter.command.ReportLetterTrouble;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Clause({ "F-119", "F-120", "F-121" })
class WhenLetterSentThenDrawItUpTest {

	private static final String LEAD = "unit-210106-construction";

	private static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final MovableClock clock = MovableClock.on(DAY);

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final DecidingProcess process = process((gateway) -> gateway);

	private DecidingProcess process(UnaryOperator<CommandGateway> between) {
		return new DecidingProcess(this.database.dataSource(), this.clock, between, LetterOffice.class,
				LetterTroubles.class, WhenLetterSentThenDrawItUp.class, LetterDesk.class);
	}

	@BeforeEach
	void aCityWithAnObstacle() {
		this.process.start();
		ReferenceData.workingDays()
			.stream()
			.filter((item) -> ((PublishCalendarYear) item.command()).year() == 2019)
			.forEach(this::carryOut);
		ReferenceData.obstacles().forEach(this::carryOut);
		post("person-specialist", Role.SPECIALIST, "unit-210106401");
		post("person-manager", Role.MANAGER, "unit-210106-drc");
		post("person-coordinator", Role.COORDINATOR, "unit-210100-drc");
		post("person-inspector", Role.INSPECTOR, "unit-210106");
		post("person-leader", Role.RESPONSIBLE_LEADER, "unit-210106");
		this.process.send(new RegisterProject("project-1",
				new ProjectFacts("智能装备产业园", Family.ENTERPRISE, null, "unit-210106", "unit-210106401", null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN,
						Stage.CONSTRUCTION, null, null, null, null),
				null, null, null, null, null, FOUNDED));
		this.process.send(by("person-specialist", Role.SPECIALIST, "unit-210106401"),
				new ReportObstacle("obstacle-1", "project-1", "地下管线未迁改,基坑无法开挖", "基坑开挖", null, null, List.of(), DAY));
		this.process.send(manager(), new SortObstacle("obstacle-1", "0606", ObstacleScope.CROSS, Severity.S2, LEAD,
				List.of(new CooperatorWish("unit-210106401", null)), null, DAY));
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private void carryOut(ReferenceData.Item item) {
		this.process.send(DecidingProcess.system(item.commandId()), item.command());
	}

	private void adoptShippedTemplates() {
		ReferenceData.letters().forEach(this::carryOut);
	}

	private void post(String person, Role role, String unit) {
		this.process.send(new RegisterPerson(person, person, null, FOUNDED));
		this.process.send(new AssignPost(person, "post-" + person, role, unit, null, FOUNDED, null));
	}

	private static Attribution by(String person, Role role, String unit) {
		return new Attribution(person, role.name(), unit, "GRAPHQL", UUID.randomUUID(), "test", null,
				Attribution.Source.WITNESSED, List.of());
	}

	private static Attribution manager() {
		return by("person-manager", Role.MANAGER, "unit-210106-drc");
	}

	private static Attribution coordinator() {
		return by("person-coordinator", Role.COORDINATOR, "unit-210100-drc");
	}

	private void assign() {
		this.process.send(manager(), new AssignObstacle("obstacle-1", DAY));
	}

	private void draw() {
		this.process.get(WhenLetterSentThenDrawItUp.class).react();
	}

	private <E extends DomainEvent> List<E> events(Class<E> type) {
		return this.process.recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
	}

	private LetterDrawnUp drawnUp(LetterForm form) {
		return events(LetterDrawnUp.class).stream().filter((letter) -> letter.form() == form).findFirst().orElseThrow();
	}

	private List<String> text(LetterDrawnUp letter) {
		byte[] kept = this.process.get(KeptDocuments.class).document(letter.digest());
		assertThat(Digests.of(Objects.requireNonNull(kept))).isEqualTo(letter.digest());
		assertThat(kept).hasSize(letter.bytes());
		return Documents.paragraphs(kept);
	}

	/** As if the program had stopped before it remembered what it did. */
	private void forget() {
		JdbcClient.create(this.database.dataSource())
			.sql("UPDATE command.reaction SET log_index = -1 WHERE name = 'letters-1'")
			.update();
	}

	private long documents() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT count(*) FROM command.evidence")
			.query(Long.class)
			.single();
	}

	private String upload(byte[] template) {
		try {
			return this.process.get(LetterFiles.class)
				.store(new ByteArrayInputStream(template), coordinator())
				.digest();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void anAssignmentIsALetterThatSaysWhatWasSoThatDay() {
		adoptShippedTemplates();
		assign();
		draw();
		ObstacleAssigned assigned = events(ObstacleAssigned.class).getFirst();
		LetterDrawnUp letter = drawnUp(LetterForm.ASSIGNMENT);
		assertThat(letter.letterNumber()).isEqualTo(assigned.letterNumber());
		assertThat(letter.templateVersion()).isOne();
		assertThat(letter.issuedOn()).isEqualTo(DAY);
		Recorded recorded = this.process.recorded().getLast();
		assertThat(recorded.subject()).isEqualTo("obstacle-1");
		assertThat(recorded.attribution().actor()).isEqualTo("system");
		assertThat(recorded.attribution().causationId()).isEqualTo(letter.sentBy());
		String number = Objects.requireNonNull(ObstacleNumber.parse(events(ObstacleReported.class).getFirst().number()))
			.printed();
		assertThat(text(letter))
			.contains("铁西区发展和改革局", "编号：" + assigned.letterNumber(), "关于交办智能装备产业园受阻问题的函", "铁西区城乡建设局：",
					"一、问题情况。该项目在“基坑开挖”环节受阻：地下管线未迁改,基坑无法开挖。", "三、牵头及配合单位。牵头单位：铁西区城乡建设局。配合单位：沈阳经济技术开发区。", "五、补充说明。无。",
					"2019年6月3日")
			.anySatisfy((line) -> assertThat(line).contains("问题编号：" + number))
			.anySatisfy((line) -> assertThat(line).contains("请于2019年6月18日前办结"))
			.noneSatisfy((line) -> assertThat(line).contains("person-"));
	}

	@Test
	void whatIsDrawnUpAgainIsTheSameBytesWhateverBecameOfUnitsProjectAndTemplate() {
		adoptShippedTemplates();
		assign();
		draw();
		LetterDrawnUp letter = drawnUp(LetterForm.ASSIGNMENT);
		long documents = documents();
		this.clock.set(DAY.plusDays(100));
		this.process.send(new RenameUnit(LEAD, "铁西区住房和城乡建设局", FOUNDED, "机构改革"));
		String other = upload(Documents.with(LetterForm.ASSIGNMENT, "word/document.xml", "现交由你单位牵头办理", "请你单位牵头办理"));
		this.process.send(coordinator(),
				new AdoptLetterTemplate(LetterForm.ASSIGNMENT.templateId(), LetterForm.ASSIGNMENT, other, "修改措辞", DAY));
		forget();
		draw();
		assertThat(events(LetterDrawnUp.class)).containsExactly(letter);
		assertThat(documents()).as("only the other template").isEqualTo(documents + 1);
	}

	@Test
	void twoProcessesDrawALetterUpOnceAndAnInterruptedOneGoesOn() {
		adoptShippedTemplates();
		assign();
		try (DecidingProcess failing = process(WhenLetterSentThenDrawItUpTest::unavailable);
				DecidingProcess other = process((gateway) -> gateway)) {
			assertThatThrownBy(failing.get(WhenLetterSentThenDrawItUp.class)::react)
				.hasCauseInstanceOf(CommandExecutionException.class);
			assertThat(events(LetterDrawnUp.class)).isEmpty();
			CompletableFuture
				.allOf(CompletableFuture.runAsync(this::draw),
						CompletableFuture.runAsync(other.get(WhenLetterSentThenDrawItUp.class)::react))
				.join();
			forget();
			CompletableFuture
				.allOf(CompletableFuture.runAsync(this::draw),
						CompletableFuture.runAsync(other.get(WhenLetterSentThenDrawItUp.class)::react))
				.join();
		}
		assertThat(events(LetterDrawnUp.class)).hasSize(1);
	}

	private static CommandGateway unavailable(CommandGateway gateway) {
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class },
				(proxy, method,
						arguments) -> method.getName().equals("send")
								&& arguments[0].toString().contains("DrawUpLetter")
										? CompletableFuture.failedFuture(new CommandExecutionException("unavailable",
												null, Refusal.of(CommonRefusal.STORE_UNAVAILABLE)))
										: method.invoke(gateway, arguments));
	}

	@Test
	void lettersFromBeforeTheFirstTemplateAreDrawnUpFromIt() {
		assign();
		draw();
		assertThat(events(LetterDrawnUp.class)).isEmpty();
		adoptShippedTemplates();
		draw();
		assertThat(drawnUp(LetterForm.ASSIGNMENT).templateVersion()).isOne();
		assertThat(events(LetterDrawnUp.class)).hasSize(1);
	}

	@Test
	void lettersSentAfterAnAdoptionAreDrawnUpFromTheNewVersion() {
		adoptShippedTemplates();
		assign();
		String digest = upload(Documents.with(LetterForm.URGING, "word/document.xml", "请抓紧办理", "请你单位于两日内抓紧办理"));
		this.process.send(by("person-specialist", Role.SPECIALIST, "unit-210106401"),
				new UrgeObstacle("obstacle-1", "请尽快迁改", DAY));
		this.process.send(coordinator(),
				new AdoptLetterTemplate(LetterForm.URGING.templateId(), LetterForm.URGING, digest, "修改措辞", DAY));
		this.process.send(manager(), new UrgeObstacle("obstacle-1", "再次催办", DAY));
		draw();
		List<LetterDrawnUp> urgings = events(LetterDrawnUp.class).stream()
			.filter((letter) -> letter.form() == LetterForm.URGING)
			.toList();
		assertThat(urgings).extracting(LetterDrawnUp::templateVersion).containsExactly(1, 2);
		assertThat(text(urgings.getFirst())).contains("三、催办意见。请尽快迁改。")
			.anySatisfy((line) -> assertThat(line).contains("因工作需要，现予第1次催办"));
		assertThat(text(urgings.getLast())).anySatisfy((line) -> assertThat(line).contains("两日内抓紧办理"));
	}

	@Test
	void supervisionLettersBearTheirColourAndAnInterviewNamesNobody() {
		adoptShippedTemplates();
		assign();
		this.process.send(by("person-inspector", Role.INSPECTOR, "unit-210106"),
				new SuperviseObstacle("obstacle-1", "长期未解决", DAY));
		for (int i = 0; i < 3; i++) {
			SupervisionLetterIssued last = events(SupervisionLetterIssued.class).getLast();
			LocalDate due = last.answerBy().due();
			this.clock.set(due.plusDays(1));
			this.process.send(new RingObstacleClock("obstacle-1", ClockKind.OBSTACLE_LETTER, last.colour().name(), due,
					due.plusDays(1)));
		}
		LocalDate today = events(SupervisionLetterIssued.class).getLast().answerBy().due().plusDays(1);
		this.process.send(by("person-leader", Role.RESPONSIBLE_LEADER, "unit-210106"), new InterviewForObstacle(
				"obstacle-1", List.of("person-specialist", "person-manager"), "要求十日内办结", today));
		draw();
		assertThat(text(drawnUp(LetterForm.SUPERVISION))).contains("铁西区人民政府", "二、立项事由。长期未解决。");
		assertThat(text(drawnUp(LetterForm.WARNING_BLUE))).contains("蓝色督办函（提醒）", "铁西区人民政府");
		assertThat(text(drawnUp(LetterForm.WARNING_YELLOW))).as("sent by the program for who coordinates")
			.contains("黄色督办函（预警）", "铁西区发展和改革局");
		assertThat(text(drawnUp(LetterForm.WARNING_RED))).contains("红色督办函（约谈前告知）");
		LetterDrawnUp record = drawnUp(LetterForm.INTERVIEW);
		assertThat(record.letterNumber()).matches("YT-SZ\\d{20}-01");
		assertThat(text(record)).contains("四、被约谈单位。铁西区城乡建设局，参加2人，人员名单见平台记录。", "六、约谈内容。要求十日内办结。");
	}

	/** The bytes of a template are lost: nothing it was for is. */
	@Test
	void aLetterThatCannotBeDrawnUpIsKnownAndTriedAgainUntilItIs() {
		adoptShippedTemplates();
		adopt(Documents.with(LetterForm.ASSIGNMENT, "word/document.xml", "现交由你单位牵头办理", "请你单位牵头办理"));
		String lost = events(LetterTemplateAdopted.class).getLast().digest();
		for (String table : List.of("command.evidence_upload", "command.evidence")) {
			JdbcClient.create(this.database.owner())
				.sql("DELETE FROM " + table + " WHERE digest = ?")
				.param(lost)
				.update();
		}
		assign();
		this.process.send(manager(), new UrgeObstacle("obstacle-1", "请抓紧", DAY));
		draw();
		assertThat(events(LetterNotDrawnUp.class)).singleElement().satisfies((trouble) -> {
			assertThat(trouble.code()).isEqualTo("LETTER_TEMPLATE_GONE");
			assertThat(trouble.form()).isEqualTo(LetterForm.ASSIGNMENT);
			assertThat(trouble.letterNumber()).isEqualTo(events(ObstacleAssigned.class).getFirst().letterNumber());
		});
		assertThat(events(LetterDrawnUp.class)).as("the others are not held up")
			.extracting(LetterDrawnUp::form)
			.containsExactly(LetterForm.URGING);
		LetterTroubles troubles = this.process.get(LetterTroubles.class);
		assertThat(troubles.count()).isOne();
		Instant due = Objects.requireNonNull(this.process.get(WhenLetterSentThenDrawItUp.class).nextDue());
		assertThat(due).isAfter(this.clock.instant());
		this.clock.advance(Duration.ofMinutes(2));
		draw();
		assertThat(events(LetterNotDrawnUp.class)).as("the same trouble is recorded once").hasSize(1);
		assertThat(this.process.get(WhenLetterSentThenDrawItUp.class).nextDue()).as("and tried again later")
			.isAfter(this.clock.instant());
		try (DecidingProcess other = process((gateway) -> gateway)) {
			other.start();
			assertThat(other.get(LetterTroubles.class).count()).as("a restart forgets none").isOne();
		}
		adopt(Documents.with(LetterForm.ASSIGNMENT, "word/document.xml", "现交由你单位牵头办理", "请贵单位牵头办理"));
		draw();
		assertThat(drawnUp(LetterForm.ASSIGNMENT).templateVersion()).as("from the mended one").isEqualTo(3);
		assertThat(text(drawnUp(LetterForm.ASSIGNMENT))).anySatisfy((line) -> assertThat(line).contains("请贵单位牵头办理"));
		assertThat(troubles.count()).isZero();
		assertThat(this.process.get(WhenLetterSentThenDrawItUp.class).nextDue()).isNull();
		forget();
		draw();
		assertThat(events(LetterDrawnUp.class)).hasSize(2);
		assertThat(events(LetterNotDrawnUp.class)).hasSize(1);
	}

	@Test
	void onlyTheProgramReportsTroubleAndOnlyOfWhatWasSent() {
		assign();
		String number = events(ObstacleAssigned.class).getFirst().letterNumber();
		assertThat(
				this.process
					.refusalOf(coordinator(),
							new ReportLetterTrouble("obstacle-1", number, LetterForm.ASSIGNMENT, "LETTER_TEMPLATE_GONE",
									DAY))
					.code())
			.isEqualTo("NOT_PERMITTED");
		assertThat(
				this.process
					.refusalOf(DecidingProcess.system(UUID.randomUUID()),
							new ReportLetterTrouble("obstacle-1", "JB-1", LetterForm.ASSIGNMENT, "LETTER_TEMPLATE_GONE",
									DAY))
					.code())
			.isEqualTo("LETTER_UNKNOWN");
	}

	private void adopt(byte[] template) {
		LetterForm form = LetterForm.ASSIGNMENT;
		this.process.send(coordinator(), new AdoptLetterTemplate(form.templateId(), form, upload(template), "措辞", DAY));
	}

	@Test
	void onlyTheProgramDrawsUpAndOnlyWhatWasSent() {
		adoptShippedTemplates();
		assign();
		String number = events(ObstacleAssigned.class).getFirst().letterNumber();
		String digest = ((AdoptLetterTemplate) ReferenceData.letters().getFirst().command()).digest();
		DrawUpLetter wish = new DrawUpLetter("obstacle-1", number, LetterForm.ASSIGNMENT, digest, 1, 1, digest, DAY);
		assertThat(this.process.refusalOf(coordinator(), wish).code()).isEqualTo("NOT_PERMITTED");
		assertThat(refused(new DrawUpLetter("obstacle-1", number, LetterForm.URGING, digest, 1, 1, digest, DAY)))
			.isEqualTo("LETTER_UNKNOWN");
		assertThat(refused(new DrawUpLetter("obstacle-1", "JB-1", LetterForm.ASSIGNMENT, digest, 1, 1, digest, DAY)))
			.isEqualTo("LETTER_UNKNOWN");
		assertThat(refused(
				new DrawUpLetter("obstacle-1", number, LetterForm.ASSIGNMENT, "0".repeat(64), 1, 1, digest, DAY)))
			.as("a document that is not kept")
			.isEqualTo("VALUE_INVALID");
	}

	private String refused(DrawUpLetter wish) {
		return this.process.refusalOf(DecidingProcess.system(UUID.randomUUID()), wish).code();
	}

	@Test
	void aTemplateIsAdoptedByTheCityOnceItWasUploaded() {
		adoptShippedTemplates();
		LetterForm form = LetterForm.CRITICISM;
		AdoptLetterTemplate unknown = new AdoptLetterTemplate(form.templateId(), form, "0".repeat(64), "理由", DAY);
		assertThat(this.process.refusalOf(coordinator(), unknown).code()).isEqualTo("LETTER_TEMPLATE_UNKNOWN");
		assertThat(this.process.refusalOf(manager(), unknown).code()).isEqualTo("NOT_PERMITTED");
		assertThat(this.process
			.refusalOf(coordinator(),
					new AdoptLetterTemplate("letter-template-urging", form, "0".repeat(64), "理由", DAY))
			.field()).isEqualTo("form");
		byte[] edited = Documents.with(form, "docProps/core.xml", "</cp:coreProperties>",
				"<dc:creator>张三</dc:creator></cp:coreProperties>");
		String digest = upload(edited);
		AdoptLetterTemplate wish = new AdoptLetterTemplate(form.templateId(), form, digest, "理由", DAY);
		this.process.send(coordinator(), wish);
		this.process.send(coordinator(), wish);
		assertThat(events(LetterTemplateAdopted.class)).filteredOn((event) -> event.form() == form)
			.extracting(LetterTemplateAdopted::version)
			.containsExactly(1, 2);
		LetterFiles files = this.process.get(LetterFiles.class);
		Caller caller = new Caller("person-coordinator", Role.COORDINATOR, "unit-210100-drc");
		assertThat(Objects.requireNonNull(files.template(caller, form, null)).name()).isEqualTo("通报模板第2版.docx");
		assertThat(Objects.requireNonNull(files.template(caller, form, null)).content()).asString()
			.doesNotContain("张三");
		assertThat(files.template(caller, form, 3)).isNull();
		assertThatThrownBy(() -> files.template(new Caller("person-manager", Role.MANAGER, "unit-210106-drc"), form, 1))
			.isInstanceOf(RefusedException.class);
		assertThatThrownBy(
				() -> files.store(new ByteArrayInputStream(new byte[LetterFiles.MAX_BYTES + 1]), coordinator()))
			.hasMessage("LETTER_TEMPLATE_TOO_LARGE");
	}

}
