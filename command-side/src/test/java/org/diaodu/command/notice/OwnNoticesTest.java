package org.diaodu.command.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import org.springframework.jdbc.core.JdbcTemplate;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.notice.command.KeepNoticeAddress;
import org.diaodu.kernel.notice.command.MarkNoticesRead;
import org.diaodu.kernel.notice.query.ListMyNotices;
import org.diaodu.kernel.notice.query.NoticePage;
import org.diaodu.kernel.notice.query.NoticeView;
import org.diaodu.kernel.notice.query.NoticesChanged;
import org.diaodu.kernel.notice.query.WatchMyNotices;
import org.diaodu.kernel.obstacle.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.diaodu.command.notice.NoticeFixture.DISTRICT_OFFICE;
import static org.diaodu.command.notice.NoticeFixture.report;

/** What a person was told belongs to that person. */
@Clause({ "F-016", "F-117" })
class OwnNoticesTest {

	private static final Caller MANAGER = new Caller("person-manager", Role.MANAGER, DISTRICT_OFFICE);

	private final NoticeFixture city = new NoticeFixture().withCity();

	private final OwnNotices notices = new OwnNotices(this.city.database.dataSource());

	private final NoticeMemory memory = new NoticeMemory(this.city.database.dataSource());

	private final NoticeAnswers answers = new NoticeAnswers(this.notices, this.memory,
			this.city.process.get(RecordedEvents.class), this.city.process.get(Directory.class), this.city.clock);

	private final NoticeSignals signals = new NoticeSignals(this.notices, this.memory, this.answers);

	private final NoticeCommands commands = new NoticeCommands(this.notices, this.city.addresses(), this.signals);

	@BeforeEach
	void tell() {
		for (int i = 0; i < 5; i++) {
			this.city.send("person-specialist", report("obstacle-" + i, Severity.S2));
		}
		this.city.tell();
	}

	@AfterEach
	void close() {
		this.signals.destroy();
		this.city.close();
	}

	private NoticePage ask(Caller caller, boolean unread, int first, @Nullable String after) {
		return this.answers.answer(new ListMyNotices(caller, unread, first, after, null), MetaData.emptyInstance());
	}

	private void send(String person, MarkNoticesRead command) {
		this.commands.decide(command, MetaData.from(this.city.by(person).toMetaData()),
				this.city.process.get(DecisionContext.class));
	}

	private void send(String person, KeepNoticeAddress command) {
		this.commands.decide(command, MetaData.from(this.city.by(person).toMetaData()),
				this.city.process.get(DecisionContext.class));
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(end);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	private static Refusal refusalOf(Runnable act) {
		return catchThrowableOfType(RefusedException.class, act::run).refusal();
	}

	@Test
	void theNewestComeFirstAndPagesLeaveNothingOut() {
		List<String> seen = new ArrayList<>();
		String after = null;
		NoticePage page;
		do {
			page = ask(MANAGER, false, 2, after);
			page.notices().forEach((notice) -> seen.add(notice.obstacleId()));
			after = page.notices().getLast().noticeId();
		}
		while (page.hasNext());
		assertThat(seen).containsExactly("obstacle-4", "obstacle-3", "obstacle-2", "obstacle-1", "obstacle-0");
		assertThat(page.totalCount()).isEqualTo(5);
		assertThat(page.unread()).isEqualTo(5);
		assertThat(page.basis().logIndex()).isEqualTo(this.city.process.recorded().getLast().logIndex());
		assertThat(page.notices().getFirst().projectId()).isEqualTo("project-1");
	}

	@Test
	void whoeverListensLearnsOfWhatTheyAreToldAndReadAndOfNothingElse() {
		List<NoticesChanged> heard = new CopyOnWriteArrayList<>();
		List<NoticesChanged> elsewhere = new CopyOnWriteArrayList<>();
		Disposable manager = this.signals.answer(new WatchMyNotices(MANAGER)).subscribe(heard::add);
		Disposable lead = this.signals
			.answer(new WatchMyNotices(new Caller("person-lead", Role.SPECIALIST, NoticeFixture.LEAD)))
			.subscribe(elsewhere::add);
		await(() -> heard.size() == 1);
		assertThat(heard.getFirst().unread()).isEqualTo(5);
		long before = heard.getFirst().logIndex();
		this.city.send("person-specialist", report("obstacle-9", Severity.S2));
		this.city.tell();
		await(() -> heard.size() == 2);
		assertThat(heard.getLast().unread()).isEqualTo(6);
		assertThat(heard.getLast().logIndex()).isGreaterThan(before);
		NoticePage page = ask(MANAGER, true, 20, null);
		send("person-manager", new MarkNoticesRead("person-manager", List.of(), page.notices().getFirst().noticeId()));
		await(() -> heard.size() == 3);
		assertThat(heard.getLast().unread()).isZero();
		assertThat(elsewhere).as("told nothing, read nothing")
			.singleElement()
			.satisfies((standing) -> assertThat(standing).isEqualTo(new NoticesChanged(-1, 0)));
		manager.dispose();
		lead.dispose();
		assertThat(refusalOf(() -> this.signals
			.answer(new WatchMyNotices(new Caller("person-manager", Role.COORDINATOR, DISTRICT_OFFICE)))).code())
			.isEqualTo("NOT_PERMITTED");
	}

	@Test
	void whoeverLosesTheirPostHearsNoMore() {
		List<Throwable> ended = new CopyOnWriteArrayList<>();
		List<NoticesChanged> heard = new CopyOnWriteArrayList<>();
		this.signals.answer(new WatchMyNotices(MANAGER)).subscribe(heard::add, ended::add);
		await(() -> heard.size() == 1);
		this.city.process
			.send(new EndPost("person-manager", "post-person-manager", NoticeFixture.DAY.minusDays(1), "调离"));
		this.city.send("person-specialist", report("obstacle-9", Severity.S2));
		this.city.tell();
		await(() -> !ended.isEmpty());
		assertThat(ended.getFirst()).isInstanceOf(RefusedException.class).hasMessageContaining("NOT_PERMITTED");
		assertThat(heard).hasSize(1);
	}

	@Test
	void nobodySeesWhatAnotherWasToldAndOnlyAPostHeldTodayAsks() {
		assertThat(ask(new Caller("person-lead", Role.SPECIALIST, NoticeFixture.LEAD), false, 20, null).notices())
			.isEmpty();
		assertThat(
				refusalOf(() -> ask(new Caller("person-manager", Role.COORDINATOR, DISTRICT_OFFICE), false, 20, null))
					.code())
			.isEqualTo("NOT_PERMITTED");
		assertThat(refusalOf(() -> ask(new Caller("person-nobody", Role.MANAGER, DISTRICT_OFFICE), false, 20, null))
			.code()).isEqualTo("NOT_PERMITTED");
	}

	@Test
	void whatWasReadStaysReadFromTheFirstTimeOnAndIsNobodyElsesMatter() {
		List<NoticeView> all = ask(MANAGER, false, 20, null).notices();
		String one = all.get(1).noticeId();
		send("person-manager", new MarkNoticesRead("person-manager", List.of(one), null));
		assertThat(ask(MANAGER, true, 20, null).notices()).hasSize(4)
			.extracting(NoticeView::noticeId)
			.doesNotContain(one);
		var first = ask(MANAGER, false, 20, null).notices().get(1).readAt();
		this.city.later(Duration.ofHours(1));
		send("person-manager", new MarkNoticesRead("person-manager", List.of(one), all.get(2).noticeId()));
		assertThat(ask(MANAGER, false, 20, null).notices().get(1).readAt()).isEqualTo(first).isNotNull();
		assertThat(ask(MANAGER, true, 20, null).unread()).isOne();
		assertThat(new JdbcTemplate(this.city.database.owner()).queryForObject(
				"SELECT count(*) FROM command.notice WHERE recipient = 'person-city' AND read_at IS NOT NULL",
				Integer.class))
			.isZero();
	}

	@Test
	void nobodyReadsForAnotherAndOnlyWhatTheyHave() {
		String one = ask(MANAGER, false, 20, null).notices().getFirst().noticeId();
		assertThat(
				refusalOf(() -> send("person-lead", new MarkNoticesRead("person-manager", List.of(one), null))).code())
			.isEqualTo("NOT_PERMITTED");
		Refusal notTheirs = refusalOf(
				() -> send("person-lead", new MarkNoticesRead("person-lead", List.of(one), null)));
		assertThat(notTheirs.code()).isEqualTo("NOTICE_UNKNOWN");
		assertThat(notTheirs.field()).isEqualTo("noticeIds[0]");
		assertThat(
				refusalOf(() -> send("person-manager", new MarkNoticesRead("person-manager", List.of(), null))).code())
			.isEqualTo("NOTICE_NONE_NAMED");
		assertThat(
				refusalOf(() -> send("person-manager", new MarkNoticesRead("person-manager", List.of(), "x"))).field())
			.isEqualTo("upTo");
		assertThat(refusalOf(() -> ask(MANAGER, false, 101, null)).field()).isEqualTo("first");
		assertThat(refusalOf(() -> ask(MANAGER, false, 20, "x")).field()).isEqualTo("after");
	}

	@Test
	void anAddressIsOnesOwnOrKeptByTheCitysCoordinator() {
		this.city.post("person-coordinator", Role.COORDINATOR, NoticeFixture.CITY_OFFICE);
		send("person-lead", new KeepNoticeAddress("person-lead", "lead@example.cn"));
		assertThat(this.city.addresses().noticeAddress("person-lead")).isEqualTo("lead@example.cn");
		assertThat(refusalOf(() -> send("person-manager", new KeepNoticeAddress("person-lead", "m@example.cn"))).code())
			.isEqualTo("NOT_PERMITTED");
		send("person-coordinator", new KeepNoticeAddress("person-lead", "new@example.cn"));
		assertThat(new JdbcTemplate(this.city.database.owner())
			.queryForMap("SELECT email, email_by FROM vault.person WHERE person_id = 'person-lead'"))
			.isEqualTo(Map.of("email", "new@example.cn", "email_by", "person-coordinator"));
		send("person-lead", new KeepNoticeAddress("person-lead", null));
		assertThat(this.city.addresses().noticeAddress("person-lead")).isNull();
		assertThat(refusalOf(() -> send("person-lead", new KeepNoticeAddress("person-lead", "a@b, c@d.cn"))).code())
			.isEqualTo("NOTICE_ADDRESS_INVALID");
		assertThat(refusalOf(() -> send("person-coordinator", new KeepNoticeAddress("person-none", "new@example.cn")))
			.code()).isEqualTo("NOT_FOUND");
	}

}
