package org.diaodu.command.notice;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeChannel;
import org.diaodu.kernel.obstacle.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.notice.NoticeFixture.report;

/**
 * What was read or delivered long ago is deleted; nothing else is, and nobody is told
 * twice.
 */
@Clause({ "F-016", "F-117" })
class OldNoticesTest {

	private static final Duration KEEP = Duration.ofDays(365);

	private final NoticeFixture city = new NoticeFixture().withCity();

	private static final Duration KEEP_UNREAD = Duration.ofDays(730);

	/** Keeps what nobody read. */
	private final OldNotices old = new OldNotices(this.city.outbox(), this.city.clock, KEEP, Duration.ZERO);

	/** What a program does unless it is told otherwise. */
	private final OldNotices all = new OldNotices(this.city.outbox(), this.city.clock, KEEP, KEEP_UNREAD);

	@BeforeEach
	void tell() {
		for (int i = 0; i < 3; i++) {
			this.city.send("person-specialist", report("obstacle-" + i, Severity.S2));
		}
		this.city.tell();
	}

	@AfterEach
	void close() {
		this.city.close();
	}

	private void read(String person) {
		new OwnNotices(this.city.database.dataSource()).readUpTo(person, Long.MAX_VALUE, this.city.clock.instant());
	}

	private List<String> recipients() {
		return new JdbcTemplate(this.city.database.owner())
			.queryForList("SELECT DISTINCT recipient FROM command.notice ORDER BY 1", String.class);
	}

	private int rows() {
		return this.city.rows().size();
	}

	@Test
	void whatWasReadGoesAndWhatWasNotStaysHoweverOldItIs() {
		read("person-manager");
		this.city.later(KEEP);
		assertThat(this.old.delete()).as("not a moment too early").isZero();
		assertThat(rows()).isEqualTo(6);
		this.city.later(Duration.ofSeconds(1));
		assertThat(this.old.delete()).isEqualTo(3);
		assertThat(recipients()).as("not read yet").containsExactly("person-city");
		this.city.later(KEEP.multipliedBy(10));
		assertThat(this.old.delete()).isZero();
		assertThat(rows()).isEqualTo(3);
	}

	@Test
	void whatNobodyReadGoesLaterThanWhatWasRead() {
		read("person-manager");
		this.city.later(KEEP_UNREAD);
		assertThat(this.all.delete()).as("read a year ago").isEqualTo(3);
		assertThat(rows()).as("not a moment too early").isEqualTo(3);
		this.city.later(Duration.ofSeconds(1));
		assertThat(this.all.delete()).isEqualTo(3);
		assertThat(rows()).isZero();
		this.city.tell();
		assertThat(rows()).as("nobody is told twice").isZero();
	}

	@Test
	void whatIsStillOnItsWayToSomebodyOutsideStaysUnreadInTheProgramToo() {
		this.city
			.sql("INSERT INTO command.notice SELECT log_index, 'EMAIL', recipient, event_id, kind, urgent, arguments,"
					+ " project_id, obstacle_id, recorded_at, 'WAITING', 1, next_at, NULL, NULL, NULL"
					+ " FROM command.notice WHERE recipient = 'person-manager'");
		this.city.later(KEEP_UNREAD.plusSeconds(1));
		assertThat(this.all.delete()).isEqualTo(3);
		assertThat(recipients()).containsExactly("person-manager");
		assertThat(this.city.count("WAITING")).isEqualTo(3);
		this.city.sql("UPDATE command.notice SET state = 'NO_ADDRESS', ended_at = recorded_at WHERE channel = 'EMAIL'");
		assertThat(this.all.delete()).as("it will not arrive any more").isEqualTo(6);
	}

	@Test
	void whatWasDeliveredGoesAndWhatWaitsStaysHoweverOldItIs() {
		this.city.waiting(NoticeChannel.EMAIL, "person-lead", 3);
		this.city.waiting(NoticeChannel.ROBOT, "tiexi", 2);
		Outbox outbox = this.city.outbox();
		OutboxRow sent = outbox.claimMail(this.city.clock.instant(), this.city.clock.instant());
		assertThat(sent).isNotNull();
		outbox.ended(List.of(sent), Outbox.End.SENT, this.city.clock.instant());
		this.city.later(KEEP.plusSeconds(1));
		assertThat(this.old.delete()).isOne();
		assertThat(this.city.count("WAITING")).isEqualTo(4);
		this.city.later(KEEP.multipliedBy(10));
		assertThat(this.old.delete()).isZero();
		assertThat(this.city.count("WAITING")).isEqualTo(4);
	}

	@Test
	void whatDidNotReachSomebodyOutsideGoesOnceTheyReadItHere() {
		this.city
			.sql("INSERT INTO command.notice SELECT log_index, 'EMAIL', recipient, event_id, kind, urgent, arguments,"
					+ " project_id, obstacle_id, recorded_at, 'NO_ADDRESS', 1, next_at, recorded_at, 'NO_ADDRESS', NULL"
					+ " FROM command.notice WHERE recipient = 'person-manager'");
		this.city.later(KEEP.plusSeconds(1));
		assertThat(this.old.delete()).as("they know nothing of it yet").isZero();
		read("person-manager");
		assertThat(this.old.delete()).as("now they do").isEqualTo(3);
		assertThat(this.city.count("NO_ADDRESS")).isZero();
		assertThat(rows()).as("what was just read stays").isEqualTo(6);
	}

	/**
	 * The position of the reader says what was told, in the transaction that told it: no
	 * row has to be there for that.
	 */
	@Test
	void nobodyIsToldTwiceOfWhatWasDeleted() {
		read("person-manager");
		read("person-city");
		this.city.later(KEEP.plusSeconds(1));
		assertThat(this.old.delete()).isEqualTo(6);
		this.city.tell();
		assertThat(rows()).as("read on").isZero();
		assertThat(this.city.follower(NoticeSettings.DEFAULT).rebuild()).isTrue();
		this.city.tell();
		assertThat(rows()).as("made anew from the start of the log").isZero();
		this.city.send("person-specialist", report("obstacle-9", Severity.S2));
		this.city.tell();
		assertThat(recipients()).as("of what is new").containsExactly("person-city", "person-manager");
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void nothingIsDeletedWhereEverythingIsKept() {
		read("person-manager");
		this.city.later(KEEP.multipliedBy(10));
		OldNotices never = new OldNotices(this.city.outbox(), this.city.clock, Duration.ZERO, KEEP_UNREAD);
		assertThat(never.delete()).isZero();
		assertThat(never.nextDue()).isNull();
		assertThat(rows()).isEqualTo(6);
	}

	@Test
	void itIsDoneOnceAnHour() {
		read("person-manager");
		this.old.deleteWhenDue();
		assertThat(this.old.nextDue()).isEqualTo(this.city.clock.instant().plus(Duration.ofHours(1)));
		this.city.sql("UPDATE command.notice SET read_at = read_at - interval '400 days'");
		this.city.later(Duration.ofMinutes(59));
		this.old.deleteWhenDue();
		assertThat(rows()).isEqualTo(6);
		this.city.later(Duration.ofMinutes(1));
		this.old.deleteWhenDue();
		assertThat(rows()).isEqualTo(3);
	}

}
