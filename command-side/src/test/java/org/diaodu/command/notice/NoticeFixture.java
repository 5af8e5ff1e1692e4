package org.diaodu.command.notice;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.NoticeAddresses;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.notice.NoticeChannel;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.notice.NoticeTexts;
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

/** A city with some people, a project and notices, on a real log. */
final class NoticeFixture implements AutoCloseable {

	static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

	/** A Monday. */
	static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	static final String ZONE = "unit-210106401";

	static final String LEAD = "unit-210106-construction";

	static final String DISTRICT_OFFICE = "unit-210106-drc";

	static final String CITY_OFFICE = "unit-210100-drc";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	final MovableClock clock = MovableClock.on(DAY);

	final TestDatabase database = TestDatabase.with("log", "vault", "command");

	final DecidingProcess process = new DecidingProcess(this.database.dataSource(), this.clock);

	private final Map<String, Attribution> posts = new HashMap<>();

	/** With a city and a project in it. */
	NoticeFixture withCity() {
		this.process.start();
		ReferenceData.workingDays()
			.stream()
			.filter((item) -> ((PublishCalendarYear) item.command()).year() == DAY.getYear())
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		ReferenceData.obstacles()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		post("person-specialist", Role.SPECIALIST, ZONE);
		post("person-manager", Role.MANAGER, DISTRICT_OFFICE);
		post("person-city", Role.MANAGER, CITY_OFFICE);
		post("person-lead", Role.SPECIALIST, LEAD);
		post("person-chief", Role.RESPONSIBLE_LEADER, LEAD);
		post("person-mayor", Role.RESPONSIBLE_LEADER, "unit-210106");
		post("person-elsewhere", Role.MANAGER, "unit-210102-drc");
		post("person-guarantor", Role.GUARANTOR, "unit-210100");
		project("project-1");
		return this;
	}

	void post(String person, Role role, String unit) {
		this.process.send(new RegisterPerson(person, "王" + person, null, FOUNDED));
		this.process.send(new AssignPost(person, "post-" + person, role, unit, null, FOUNDED, null));
		this.posts.put(person, new Attribution(person, role.name(), unit, "GRAPHQL", new UUID(0, 0), "test", null,
				Attribution.Source.WITNESSED, List.of()));
	}

	void project(String id) {
		this.process.send(new RegisterProject(id,
				new ProjectFacts("罐厂" + id, Family.ENTERPRISE, null, "unit-210106", ZONE, null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN,
						Stage.CONSTRUCTION, null, null, null, null),
				null, null, null, null, null, FOUNDED));
	}

	/** As a person in their post. */
	Attribution by(String person) {
		Attribution post = this.posts.get(person);
		return new Attribution(post.actor(), post.role(), post.organisation(), post.channel(), UUID.randomUUID(),
				post.correlationId(), null, post.source(), List.of());
	}

	void send(String person, DomainCommand command) {
		this.process.send(by(person), command);
	}

	static ReportObstacle report(String id, Severity severity) {
		return new ReportObstacle(id, "project-1", "管线未迁改", "基坑", "0204", severity, List.of(), DAY);
	}

	static SortObstacle sort(String id, Severity severity, String... cooperators) {
		return new SortObstacle(id, "0606", (cooperators.length > 0) ? ObstacleScope.CROSS : ObstacleScope.OWN,
				severity, LEAD, List.of(cooperators).stream().map((unit) -> new CooperatorWish(unit, null)).toList(),
				null, DAY, null);
	}

	/** Reported, sorted and assigned. */
	void assigned(String id) {
		send("person-specialist", report(id, Severity.S2));
		send("person-manager", sort(id, Severity.S2));
		send("person-manager", new AssignObstacle(id, DAY));
	}

	Outbox outbox() {
		return new Outbox(this.database.dataSource());
	}

	NoticeFollower follower(NoticeSettings settings) {
		return follower(settings, this.process, this.database.dataSource());
	}

	NoticeFollower follower(NoticeSettings settings, DecidingProcess of, DataSource dataSource) {
		return new NoticeFollower(of.get(RecordedEvents.class), of.get(Directory.class), new NoticeMemory(dataSource),
				new Outbox(dataSource), this.clock,
				new StaticListableBeanFactory(Map.of("settings", settings)).getBeanProvider(NoticeSettings.class));
	}

	void tell() {
		follower(NoticeSettings.DEFAULT).follow();
	}

	NoticeAddresses addresses() {
		return this.process.get(NoticeAddresses.class);
	}

	/** Rows that wait for somebody outside, as if so many events had been told. */
	void waiting(NoticeChannel channel, String recipient, int count) {
		List<OutboxRow> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(new OutboxRow(1000 + i, channel, recipient, new UUID(7, i), NoticeKind.OBSTACLE_CLOSED,
					Map.of("number", "SZ-1906-210106-02-04-%05d-1".formatted(i), "project", "罐厂"), "project-1",
					"obstacle-" + i, this.clock.instant(), 0));
		}
		outbox().add(rows);
	}

	/** The outbox: channel, recipient, kind. */
	List<String> rows() {
		return new JdbcTemplate(this.database.owner())
			.queryForList("SELECT channel || ' ' || recipient || ' ' || kind FROM command.notice"
					+ " ORDER BY log_index, channel, recipient", String.class);
	}

	/** Those of one kind in the program: who was told. */
	List<String> told(NoticeKind kind) {
		return new JdbcTemplate(this.database.owner()).queryForList(
				"SELECT recipient FROM command.notice WHERE channel = 'IN_APP' AND kind = ? ORDER BY log_index, recipient",
				String.class, kind.name());
	}

	/** What a person was told in the program, in words. */
	List<String> texts(String person) {
		return new JdbcTemplate(this.database.owner()).query(
				"SELECT kind, arguments FROM command.notice WHERE channel = 'IN_APP' AND recipient = ? ORDER BY log_index",
				(row, number) -> NoticeTexts.render(NoticeKind.valueOf(row.getString("kind")),
						JSON.readValue(row.getString("arguments"), new TypeReference<Map<String, String>>() {
						}), Locale.CHINESE),
				person);
	}

	/** How many rows are in a state. */
	int count(String state) {
		return new JdbcTemplate(this.database.owner())
			.queryForObject("SELECT count(*) FROM command.notice WHERE state = ?", Integer.class, state);
	}

	List<String> failures() {
		return new JdbcTemplate(this.database.owner()).queryForList(
				"SELECT DISTINCT failure FROM command.notice WHERE failure IS NOT NULL ORDER BY 1", String.class);
	}

	void sql(String statement) {
		new JdbcTemplate(this.database.owner()).execute(statement);
	}

	void later(Duration time) {
		this.clock.advance(time);
	}

	@Override
	public void close() {
		this.process.close();
		this.database.close();
	}

}
