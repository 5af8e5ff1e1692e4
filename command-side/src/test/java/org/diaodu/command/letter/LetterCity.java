package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.axonframework.commandhandling.gateway.CommandGateway;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.letter.LetterFiles;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
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

/**
 * A city in which one obstacle was sorted and letters are sent of it; its letters are
 * drawn up when the test says so.
 */
final class LetterCity implements AutoCloseable {

	static final String LEAD = "unit-210106-construction";

	static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

	static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	final MovableClock clock = MovableClock.on(DAY);

	final TestDatabase database = TestDatabase.with("log", "vault", "command");

	final DecidingProcess process = process((gateway) -> gateway);

	DecidingProcess process(UnaryOperator<CommandGateway> between) {
		return new DecidingProcess(this.database.dataSource(), this.clock, between, LetterOffice.class,
				LetterTroubles.class, WhenLetterSentThenDrawItUp.class, LetterDesk.class);
	}

	LetterCity() {
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
		post("person-lead", Role.SPECIALIST, LEAD);
		this.process.send(new RegisterProject("project-1",
				new ProjectFacts("智能装备产业园", Family.ENTERPRISE, null, "unit-210106", "unit-210106401", null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN,
						Stage.CONSTRUCTION, null, null, null, null),
				null, null, null, null, null, FOUNDED));
		this.process.send(by("person-specialist", Role.SPECIALIST, "unit-210106401"),
				new ReportObstacle("obstacle-1", "project-1", "地下管线未迁改,基坑无法开挖", "基坑开挖", null, null, List.of(), DAY));
		this.process.send(manager(), new SortObstacle("obstacle-1", "0606", ObstacleScope.CROSS, Severity.S2, LEAD,
				List.of(new CooperatorWish("unit-210106401", null)), null, DAY, null));
	}

	@Override
	public void close() {
		this.process.close();
		this.database.close();
	}

	void carryOut(ReferenceData.Item item) {
		this.process.send(DecidingProcess.system(item.commandId()), item.command());
	}

	void adoptShippedTemplates() {
		ReferenceData.letters().forEach(this::carryOut);
	}

	void post(String person, Role role, String unit) {
		this.process.send(new RegisterPerson(person, person, null, FOUNDED));
		this.process.send(new AssignPost(person, "post-" + person, role, unit, null, FOUNDED, null));
	}

	static Attribution by(String person, Role role, String unit) {
		return new Attribution(person, role.name(), unit, "GRAPHQL", UUID.randomUUID(), "test", null,
				Attribution.Source.WITNESSED, List.of());
	}

	static Attribution manager() {
		return by("person-manager", Role.MANAGER, "unit-210106-drc");
	}

	static Attribution coordinator() {
		return by("person-coordinator", Role.COORDINATOR, "unit-210100-drc");
	}

	void assign() {
		this.process.send(manager(), new AssignObstacle("obstacle-1", DAY));
	}

	void draw() {
		this.process.get(WhenLetterSentThenDrawItUp.class).react();
	}

	<E extends DomainEvent> List<E> events(Class<E> type) {
		return this.process.recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
	}

	LetterDrawnUp drawnUp(LetterForm form) {
		return events(LetterDrawnUp.class).stream().filter((letter) -> letter.form() == form).findFirst().orElseThrow();
	}

	List<String> text(LetterDrawnUp letter) {
		byte[] kept = this.process.get(KeptDocuments.class).document(letter.digest());
		assertThat(Digests.of(Objects.requireNonNull(kept))).isEqualTo(letter.digest());
		assertThat(kept).hasSize(letter.bytes());
		return Documents.paragraphs(kept);
	}

	/** As if the program had stopped before it remembered what it did. */
	void forget() {
		JdbcClient.create(this.database.dataSource())
			.sql("UPDATE command.reaction SET log_index = -1 WHERE name = 'letters-1'")
			.update();
	}

	long documents() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT count(*) FROM command.evidence")
			.query(Long.class)
			.single();
	}

	String upload(byte[] template) {
		try {
			return this.process.get(LetterFiles.class)
				.store(new ByteArrayInputStream(template), coordinator())
				.digest();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A coordinator of the city adopts this for assignments. */
	void adopt(byte[] template) {
		LetterForm form = LetterForm.ASSIGNMENT;
		this.process.send(coordinator(), new AdoptLetterTemplate(form.templateId(), form, upload(template), "措辞", DAY));
	}

}
