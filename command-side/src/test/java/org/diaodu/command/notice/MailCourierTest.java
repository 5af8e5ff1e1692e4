package org.diaodu.command.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.notice.NoticeSettings.Mail;
import org.diaodu.command.notice.NoticeSettings.Protection;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeChannel;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail to a real SMTP server on this machine. */
@Clause({ "F-016", "F-120" })
class MailCourierTest {

	private final NoticeFixture city = new NoticeFixture();

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@BeforeEach
	void start() {
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop();
		this.city.close();
	}

	private Mail mail(int port) {
		return new Mail("127.0.0.1", port, null, null, "diaodu@example.cn", Protection.NONE, Duration.ofSeconds(5));
	}

	private MailCourier courier(int port) {
		return new MailCourier(this.city.outbox(), this.city.addresses(), this.city.clock, mail(port));
	}

	private MailCourier courier() {
		return courier(this.server.getSmtp().getPort());
	}

	private void person(String id, String email) {
		this.city.sql("INSERT INTO vault.person (person_id, name, email) VALUES ('" + id + "', '王五', "
				+ ((email != null) ? "'" + email + "'" : "NULL") + ")");
	}

	@Test
	void anAddressIsReadWhenItIsSentAndTheMailSaysWhatHappened() throws Exception {
		person("person-1", "one@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 1);
		courier().deliver();
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("one@example.cn");
		assertThat(mail.getSubject()).isEqualTo("【调度】受阻问题销号");
		assertThat((String) mail.getContent()).contains("受阻问题 SZ-1906-210106-02-04-00000-1(项目“罐厂”)已销号");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getSentDate().toInstant()).isEqualTo(this.city.clock.instant());
		assertThat(this.city.count("SENT")).isOne();
		assertThat(this.city.database.columnsThatHold("one@example.cn")).containsExactly("vault.person.email");
	}

	@Test
	void whoHasNoAddressIsToldInTheProgramAlone() {
		person("person-1", null);
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 2);
		courier().deliver();
		assertThat(this.city.count("NO_ADDRESS")).isEqualTo(2);
		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	@Test
	void aServerThatIsAwayDelaysAndLosesNothing() {
		int port = this.server.getSmtp().getPort();
		person("person-1", "one@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 5);
		this.server.stop();
		MailCourier courier = courier(port);
		for (int time = 0; time < 4; time++) {
			courier.deliver();
			this.city.later(Duration.ofMinutes(20));
		}
		assertThat(this.city.count("WAITING")).isEqualTo(5);
		assertThat(this.city.outbox().standings()).singleElement().satisfies((standing) -> {
			assertThat(standing.waiting()).isEqualTo(5);
			assertThat(standing.oldest()).isBefore(this.city.clock.instant().minus(Duration.ofHours(1)));
		});
		GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		back.start();
		try {
			courier.deliver();
			assertThat(back.getReceivedMessages()).hasSize(5);
		}
		finally {
			back.stop();
		}
		assertThat(this.city.count("SENT")).isEqualTo(5);
	}

	@Test
	void aServerThatIsAwayIsNotAskedAllTheTime() throws IOException {
		person("person-1", "one@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 1);
		try (Rude rude = new Rude("421 closing")) {
			MailCourier courier = courier(rude.port());
			for (int time = 0; time < 10; time++) {
				courier.deliver();
			}
			assertThat(rude.connections).isOne();
			assertThat(courier.nextDue()).isAfter(this.city.clock.instant());
		}
	}

	@Test
	void whatWasSentAndNotNotedIsSentAgainUnderTheSameIdAndOnlyAfterItsLease() throws MessagingException {
		person("person-1", "one@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 1);
		int port = this.server.getSmtp().getPort();
		Instant now = this.city.clock.instant();
		OutboxRow row = this.city.outbox().claimMail(now, now.plus(Duration.ofMinutes(2)));
		try (MailLine line = MailLine.open(mail(port), this.city.clock)) {
			assertThat(line.send(row, "one@example.cn")).isTrue();
		}
		// Here the process dies.
		courier().deliver();
		assertThat(this.server.getReceivedMessages()).as("it may be on its way still").hasSize(1);
		this.city.later(Duration.ofMinutes(3));
		courier().deliver();
		courier().deliver();
		MimeMessage[] mails = this.server.getReceivedMessages();
		assertThat(mails).hasSize(2);
		assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID()).endsWith("@example.cn>");
		assertThat(this.city.count("SENT")).isOne();
	}

	@Test
	void twoProcessesSendEachMailOnce() {
		person("person-1", "one@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 60);
		CompletableFuture
			.allOf(CompletableFuture.runAsync(() -> courier().deliver()),
					CompletableFuture.runAsync(() -> courier().deliver()))
			.join();
		Set<String> ids = Arrays.stream(this.server.getReceivedMessages()).map((mail) -> {
			try {
				return mail.getMessageID();
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).collect(Collectors.toSet());
		assertThat(ids).hasSize(60);
		assertThat(this.server.getReceivedMessages()).hasSize(60);
		assertThat(this.city.count("SENT")).isEqualTo(60);
	}

	@Test
	void anAddressTheServerDoesNotKnowHoldsNobodyUp() throws IOException {
		person("person-1", "gone@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 1);
		try (Rude rude = new Rude("550 no such user")) {
			courier(rude.port()).deliver();
		}
		assertThat(this.city.count("REFUSED")).isOne();
		assertThat(this.city.failures()).as("not what the server said").containsExactly("REFUSED");
	}

	@Test
	void anAddressThatCannotBeReachedNowIsTriedAgainLater() throws IOException {
		person("person-1", "full@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 1);
		try (Rude rude = new Rude("450 mailbox busy")) {
			MailCourier courier = courier(rude.port());
			courier.deliver();
			courier.deliver();
			assertThat(rude.recipients).as("not at once").isOne();
			this.city.later(Duration.ofSeconds(6));
			courier.deliver();
			assertThat(rude.recipients).isEqualTo(2);
		}
		assertThat(this.city.count("WAITING")).isOne();
		this.city.later(Duration.ofMinutes(20));
		courier().deliver();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void nothingIsSentOpenlyWhereProtectionIsAskedFor() {
		person("person-1", "one@example.cn");
		this.city.waiting(NoticeChannel.EMAIL, "person-1", 1);
		Mail open = mail(this.server.getSmtp().getPort());
		new MailCourier(this.city.outbox(), this.city.addresses(), this.city.clock,
				new Mail(open.host(), open.port(), null, null, open.from(), Protection.STARTTLS, open.timeout()))
			.deliver();
		assertThat(this.server.getReceivedMessages()).isEmpty();
		assertThat(this.city.count("WAITING")).isOne();
	}

	@Test
	void onlyWhatMailCanBeSentToIsAnAddress() {
		assertThat(List.of("a@example.cn", " a.b+c@mail.example.com "))
			.allSatisfy((text) -> assertThat(MailLine.addressOf(text)).isEqualTo(text.strip()));
		assertThat(List.of("", "a", "a@b", "a@example.cn, b@example.cn", "王五 <a@example.cn>",
				"a@example.cn\nBcc: b@c.cn", "a b@example.cn", "@example.cn"))
			.allSatisfy((text) -> assertThat(MailLine.addressOf(text)).as(text).isNull());
	}

	/** A server that answers every recipient the same, or greets with it. */
	private static final class Rude implements AutoCloseable {

		private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

		private final String answer;

		private volatile int connections;

		private volatile int recipients;

		private Rude(String answer) throws IOException {
			this.answer = answer;
			Thread.ofVirtual().start(this::serve);
		}

		private int port() {
			return this.socket.getLocalPort();
		}

		private void serve() {
			while (!this.socket.isClosed()) {
				try (Socket client = this.socket.accept();
						BufferedReader in = new BufferedReader(
								new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
						PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
					this.connections++;
					boolean away = this.answer.startsWith("421");
					out.print((away ? this.answer : "220 rude") + "\r\n");
					out.flush();
					for (String line = in.readLine(); line != null && !away; line = in.readLine()) {
						boolean recipient = line.startsWith("RCPT");
						this.recipients += recipient ? 1 : 0;
						out.print((recipient ? this.answer : line.startsWith("QUIT") ? "221 bye" : "250 ok") + "\r\n");
						out.flush();
					}
				}
				catch (IOException ex) {
					// The client is gone, or this server is.
				}
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
