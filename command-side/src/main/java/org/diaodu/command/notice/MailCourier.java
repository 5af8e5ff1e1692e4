package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.diaodu.command.jurisdiction.NoticeAddresses;
import org.diaodu.command.notice.NoticeSettings.Mail;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeChannel;

/**
 * Takes mails to the SMTP server, one after the other. An address is read from the vault
 * at the moment of sending. While the server is away nothing is taken in hand, and all
 * waits.
 */
@Clause({ "F-016", "F-120" })
final class MailCourier implements Courier {

	private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);

	/** What an SMTP exchange may take at most, in timeouts of its answers. */
	private static final int ANSWERS = 12;

	private final Outbox outbox;

	private final NoticeAddresses addresses;

	private final Clock clock;

	private final Mail settings;

	private int failures;

	private Instant heldUntil = Instant.MIN;

	MailCourier(Outbox outbox, NoticeAddresses addresses, Clock clock, Mail settings) {
		this.outbox = outbox;
		this.addresses = addresses;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	public String name() {
		return "mail";
	}

	@Override
	public synchronized void deliver() {
		if (this.clock.instant().isBefore(this.heldUntil) || !waits()) {
			return;
		}
		try (MailLine line = MailLine.open(this.settings, this.clock)) {
			while (!Thread.currentThread().isInterrupted() && line.isOpen() && deliverNext(line)) {
				this.failures = 0;
			}
		}
		catch (MessagingException ex) {
			hold(ex);
		}
	}

	private boolean waits() {
		return this.outbox.standings().stream().anyMatch((standing) -> standing.channel() == NoticeChannel.EMAIL);
	}

	/**
	 * Sends the next one.
	 * @return false when none is due
	 */
	private boolean deliverNext(MailLine line) {
		Instant now = this.clock.instant();
		Duration lease = this.settings.timeout().multipliedBy(ANSWERS);
		OutboxRow row = this.outbox.claimMail(now, now.plus(lease));
		if (row == null) {
			return false;
		}
		String email = this.addresses.noticeAddress(row.recipient());
		if (email == null) {
			this.outbox.ended(List.of(row), Outbox.End.NO_ADDRESS, now);
			return true;
		}
		try {
			boolean sent = line.send(row, email);
			this.outbox.ended(List.of(row), sent ? Outbox.End.SENT : Outbox.End.REFUSED, this.clock.instant());
		}
		catch (MessagingException ex) {
			String why = code(ex);
			LOG.warn("notice {} could not be mailed ({}), attempt {}", row.logIndex(), why, row.attempts());
			this.outbox.failed(row, why,
					this.clock.instant().plus(BackOff.after(row.attempts(), row.logIndex() + row.recipient())));
		}
		return true;
	}

	private void hold(MessagingException failure) {
		this.failures++;
		this.heldUntil = this.clock.instant().plus(BackOff.after(this.failures, "mail"));
		LOG.warn("the mail server cannot be used now ({}), all mail waits", code(failure));
	}

	/** Never what the server said: it may name an address. */
	private static String code(MessagingException failure) {
		return (failure instanceof AuthenticationFailedException) ? "LOGIN" : failure.getClass().getSimpleName();
	}

	@Override
	public synchronized @Nullable Instant nextDue() {
		Instant soon = this.clock.instant().plus(LOOK);
		return this.heldUntil.isAfter(soon) ? this.heldUntil : soon;
	}

}
