package org.diaodu.command.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.notice.NoticeSettings.Mail;
import org.diaodu.command.notice.NoticeSettings.Protection;
import org.diaodu.kernel.notice.NoticeTexts;

/**
 * A connection to the SMTP server.
 */
final class MailLine implements AutoCloseable {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final Mail settings;

	private final Clock clock;

	private final Session session;

	private final Transport transport;

	private MailLine(Mail settings, Clock clock, Session session, Transport transport) {
		this.settings = settings;
		this.clock = clock;
		this.session = session;
		this.transport = transport;
	}

	/**
	 * Connects and logs in.
	 * @throws MessagingException when that is not possible now
	 */
	static MailLine open(Mail settings, Clock clock) throws MessagingException {
		boolean tls = settings.protection() == Protection.TLS;
		String protocol = tls ? "smtps" : "smtp";
		String prefix = "mail." + protocol + '.';
		String wait = Long.toString(settings.timeout().toMillis());
		Properties properties = new Properties();
		properties.setProperty(prefix + "connectiontimeout", wait);
		properties.setProperty(prefix + "timeout", wait);
		properties.setProperty(prefix + "writetimeout", wait);
		properties.setProperty(prefix + "auth", Boolean.toString(settings.user() != null));
		properties.setProperty(prefix + "starttls.required",
				Boolean.toString(settings.protection() == Protection.STARTTLS));
		properties.setProperty(prefix + "starttls.enable",
				Boolean.toString(settings.protection() == Protection.STARTTLS));
		properties.setProperty(prefix + "ssl.checkserveridentity", "true");
		// Said instead of the machine's name.
		properties.setProperty(prefix + "localhost", domainOf(settings.from()));
		Session session = Session.getInstance(properties);
		Transport transport = session.getTransport(protocol);
		transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
		return new MailLine(settings, clock, session, transport);
	}

	/**
	 * Sends a notice.
	 * @return false when the server does not know the address, and will not
	 * @throws MessagingException when it could not be sent now
	 */
	boolean send(OutboxRow row, String email) throws MessagingException {
		Address to = new InternetAddress(email, true);
		try {
			this.transport.sendMessage(message(row, to), new Address[] { to });
			return true;
		}
		catch (SendFailedException ex) {
			Address[] invalid = ex.getInvalidAddresses();
			if (invalid != null && invalid.length > 0) {
				return false;
			}
			throw ex;
		}
	}

	private MimeMessage message(OutboxRow row, Address to) throws MessagingException {
		MimeMessage message = new Numbered(this.session, messageId(row));
		message.setFrom(new InternetAddress(this.settings.from(), true));
		message.setRecipient(Message.RecipientType.TO, to);
		message.setSubject("【调度】" + NoticeTexts.title(row.kind(), Locale.CHINESE), UTF_8);
		message.setText(NoticeTexts.render(row.kind(), row.arguments(), Locale.CHINESE) + "\r\n\r\n"
				+ "此为项目调度平台的自动通知,请勿回复。\r\n", UTF_8);
		message.setSentDate(Date.from(this.clock.instant()));
		// No answering machine answers it (RFC 3834).
		message.setHeader("Auto-Submitted", "auto-generated");
		if (row.kind().isUrgent()) {
			message.setHeader("Importance", "high");
		}
		message.saveChanges();
		return message;
	}

	/**
	 * The same for the same notice for ever, so that a mail sent twice is recognised.
	 */
	private String messageId(OutboxRow row) {
		UUID id = UUID
			.nameUUIDFromBytes(("notice\n" + row.eventId() + '\n' + row.recipient()).getBytes(StandardCharsets.UTF_8));
		return "<notice-" + id + '@' + domainOf(this.settings.from()) + '>';
	}

	private static String domainOf(String address) {
		return address.substring(address.lastIndexOf('@') + 1);
	}

	/** Whether the server still listens. */
	boolean isOpen() {
		return this.transport.isConnected();
	}

	@Override
	public void close() {
		try {
			this.transport.close();
		}
		catch (MessagingException ex) {
			// What was sent is sent; the server ends the rest by itself.
		}
	}

	/** A message whose id is not made up when it is saved. */
	private static final class Numbered extends MimeMessage {

		private final String id;

		private Numbered(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

	/** An address mail can be sent to, as it is kept, or null when it is none. */
	static @Nullable String addressOf(String given) {
		String stripped = given.strip();
		try {
			InternetAddress address = new InternetAddress(stripped, true);
			boolean plain = stripped.equals(address.getAddress()) && stripped.indexOf('@') > 0
					&& domainOf(stripped).contains(".") && stripped.chars().allMatch((c) -> c > ' ' && c < 0x7f);
			return plain ? stripped : null;
		}
		catch (MessagingException ex) {
			return null;
		}
	}

}
