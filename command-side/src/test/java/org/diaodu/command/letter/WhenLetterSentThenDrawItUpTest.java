package org.diaodu.command.letter;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.letter.command.DrawUpLetter;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What letters say, and that each is drawn up once.
 */
@Clause({ "F-119", "F-120", "F-121" })
class WhenLetterSentThenDrawItUpTest {

	private final LetterCity city = new LetterCity();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	void anAssignmentIsALetterThatSaysWhatWasSoThatDay() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		this.city.draw();
		ObstacleAssigned assigned = this.city.events(ObstacleAssigned.class).getFirst();
		LetterDrawnUp letter = this.city.drawnUp(LetterForm.ASSIGNMENT);
		assertThat(letter.letterNumber()).isEqualTo(assigned.letterNumber());
		assertThat(letter.templateVersion()).isOne();
		assertThat(letter.issuedOn()).isEqualTo(LetterCity.DAY);
		Recorded recorded = this.city.process.recorded().getLast();
		assertThat(recorded.subject()).isEqualTo("obstacle-1");
		assertThat(recorded.attribution().actor()).isEqualTo("system");
		assertThat(recorded.attribution().causationId()).isEqualTo(letter.sentBy());
		String number = Objects
			.requireNonNull(ObstacleNumber.parse(this.city.events(ObstacleReported.class).getFirst().number()))
			.printed();
		assertThat(this.city.text(letter))
			.contains("铁西区发展和改革局", "编号：" + assigned.letterNumber(), "关于交办智能装备产业园受阻问题的函", "铁西区城乡建设局：",
					"一、问题情况。该项目在“基坑开挖”环节受阻：地下管线未迁改,基坑无法开挖。", "三、牵头及配合单位。牵头单位：铁西区城乡建设局。配合单位：沈阳经济技术开发区。", "五、补充说明。无。",
					"2019年6月3日")
			.anySatisfy((line) -> assertThat(line).contains("问题编号：" + number))
			.anySatisfy((line) -> assertThat(line).contains("请于2019年6月18日前办结"))
			.noneSatisfy((line) -> assertThat(line).contains("person-"));
	}

	@Test
	@Clause({ "F-086", "F-119", "F-137" })
	void whatCannotBeReturnedSaysSoAndNamesAsHelpersThoseWhoHelp() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		this.city.process.send(LetterCity.manager(),
				new ReassignObstacle("obstacle-1", "unit-210106401", "职责明确", LetterCity.DAY));
		this.city.draw();
		assertThat(this.city.text(this.city.drawnUp(LetterForm.ASSIGNMENT)))
			.anySatisfy((line) -> assertThat(line).contains("应在同一时限内退回"));
		assertThat(this.city.text(this.city.drawnUp(LetterForm.REASSIGNMENT)))
			.contains("关于重新交办智能装备产业园受阻问题的函", "沈阳经济技术开发区：", "三、牵头及配合单位。牵头单位：沈阳经济技术开发区。配合单位：无。", "五、补充说明。职责明确。")
			.anySatisfy((line) -> assertThat(line).contains("本件系重新交办，不得再退回。"))
			.noneSatisfy((line) -> assertThat(line).contains("同一时限内退回"));
	}

	@Test
	void whatIsDrawnUpAgainIsTheSameBytesWhateverBecameOfUnitsProjectAndTemplate() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		this.city.draw();
		LetterDrawnUp letter = this.city.drawnUp(LetterForm.ASSIGNMENT);
		long documents = this.city.documents();
		this.city.clock.set(LetterCity.DAY.plusDays(100));
		this.city.process.send(new RenameUnit(LetterCity.LEAD, "铁西区住房和城乡建设局", LetterCity.FOUNDED, "机构改革"));
		String other = this.city
			.upload(Documents.with(LetterForm.ASSIGNMENT, "word/document.xml", "现交由你单位牵头办理", "请你单位牵头办理"));
		this.city.process.send(LetterCity.coordinator(), new AdoptLetterTemplate(LetterForm.ASSIGNMENT.templateId(),
				LetterForm.ASSIGNMENT, other, "修改措辞", LetterCity.DAY));
		this.city.forget();
		this.city.draw();
		assertThat(this.city.events(LetterDrawnUp.class)).containsExactly(letter);
		assertThat(this.city.documents()).as("only the other template").isEqualTo(documents + 1);
	}

	@Test
	void twoProcessesDrawALetterUpOnceAndAnInterruptedOneGoesOn() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		try (DecidingProcess failing = this.city.process(WhenLetterSentThenDrawItUpTest::unavailable);
				DecidingProcess other = this.city.process((gateway) -> gateway)) {
			assertThatThrownBy(failing.get(WhenLetterSentThenDrawItUp.class)::react)
				.hasCauseInstanceOf(CommandExecutionException.class);
			assertThat(this.city.events(LetterDrawnUp.class)).isEmpty();
			CompletableFuture
				.allOf(CompletableFuture.runAsync(this.city::draw),
						CompletableFuture.runAsync(other.get(WhenLetterSentThenDrawItUp.class)::react))
				.join();
			this.city.forget();
			CompletableFuture
				.allOf(CompletableFuture.runAsync(this.city::draw),
						CompletableFuture.runAsync(other.get(WhenLetterSentThenDrawItUp.class)::react))
				.join();
		}
		assertThat(this.city.events(LetterDrawnUp.class)).hasSize(1);
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
		this.city.assign();
		this.city.draw();
		assertThat(this.city.events(LetterDrawnUp.class)).isEmpty();
		this.city.adoptShippedTemplates();
		this.city.draw();
		assertThat(this.city.drawnUp(LetterForm.ASSIGNMENT).templateVersion()).isOne();
		assertThat(this.city.events(LetterDrawnUp.class)).hasSize(1);
	}

	@Test
	void supervisionLettersBearTheirColourAndAnInterviewNamesNobody() {
		this.city.adoptShippedTemplates();
		this.city.post("person-head", Role.RESPONSIBLE_LEADER, LetterCity.LEAD);
		this.city.assign();
		this.city.process.send(LetterCity.by("person-inspector", Role.INSPECTOR, "unit-210106"),
				new SuperviseObstacle("obstacle-1", "长期未解决", LetterCity.DAY));
		for (int i = 0; i < 3; i++) {
			SupervisionLetterIssued last = this.city.events(SupervisionLetterIssued.class).getLast();
			LocalDate due = last.answerBy().due();
			this.city.clock.set(due.plusDays(1));
			this.city.process.send(new RingObstacleClock("obstacle-1", ClockKind.OBSTACLE_LETTER, last.colour().name(),
					due, due.plusDays(1)));
		}
		LocalDate today = this.city.events(SupervisionLetterIssued.class).getLast().answerBy().due().plusDays(1);
		this.city.process.send(LetterCity.by("person-leader", Role.RESPONSIBLE_LEADER, "unit-210106"),
				new InterviewForObstacle("obstacle-1", List.of("person-lead", "person-head"), "要求十日内办结", today));
		this.city.draw();
		assertThat(this.city.text(this.city.drawnUp(LetterForm.SUPERVISION))).contains("铁西区人民政府", "二、立项事由。长期未解决。");
		assertThat(this.city.text(this.city.drawnUp(LetterForm.WARNING_BLUE))).contains("蓝色督办函（提醒）", "铁西区人民政府")
			.as("ten working days, Dragon Boat Festival left out")
			.anySatisfy((line) -> assertThat(line).contains("原定办理时限为2019年6月18日"));
		assertThat(this.city.text(this.city.drawnUp(LetterForm.WARNING_YELLOW)))
			.as("sent by the program for who coordinates")
			.contains("黄色督办函（预警）", "铁西区发展和改革局");
		assertThat(this.city.text(this.city.drawnUp(LetterForm.WARNING_RED))).contains("红色督办函（约谈前告知）");
		LetterDrawnUp record = this.city.drawnUp(LetterForm.INTERVIEW);
		assertThat(record.letterNumber()).matches("YT-SZ\\d{20}-01");
		assertThat(this.city.text(record)).contains("四、被约谈单位。铁西区城乡建设局，参加2人，人员名单见平台记录。", "六、约谈内容。要求十日内办结。");
	}

	@Test
	void onlyTheProgramDrawsUpAndOnlyWhatWasSent() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		String number = this.city.events(ObstacleAssigned.class).getFirst().letterNumber();
		String digest = ((AdoptLetterTemplate) ReferenceData.letters().getFirst().command()).digest();
		DrawUpLetter wish = new DrawUpLetter("obstacle-1", number, LetterForm.ASSIGNMENT, digest, 1, 1, digest,
				LetterCity.DAY);
		assertThat(this.city.process.refusalOf(LetterCity.coordinator(), wish).code()).as("a file they do not know")
			.isEqualTo("EVIDENCE_UNKNOWN");
		assertThat(
				this.city.process
					.refusalOf(LetterCity.coordinator(),
							new DrawUpLetter("obstacle-1", number, LetterForm.ASSIGNMENT, "模板", 1, 1, "文书",
									LetterCity.DAY))
					.code())
			.isEqualTo("NOT_PERMITTED");
		assertThat(refused(
				new DrawUpLetter("obstacle-1", number, LetterForm.URGING, digest, 1, 1, digest, LetterCity.DAY)))
			.isEqualTo("LETTER_UNKNOWN");
		assertThat(refused(
				new DrawUpLetter("obstacle-1", "JB-1", LetterForm.ASSIGNMENT, digest, 1, 1, digest, LetterCity.DAY)))
			.isEqualTo("LETTER_UNKNOWN");
		assertThat(refused(new DrawUpLetter("obstacle-1", number, LetterForm.ASSIGNMENT, "0".repeat(64), 1, 1, digest,
				LetterCity.DAY)))
			.as("a document that is not kept")
			.isEqualTo("VALUE_INVALID");
	}

	private String refused(DrawUpLetter wish) {
		return this.city.process.refusalOf(DecidingProcess.system(UUID.randomUUID()), wish).code();
	}

}
