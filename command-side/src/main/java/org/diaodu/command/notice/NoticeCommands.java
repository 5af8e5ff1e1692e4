package org.diaodu.command.notice;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.NoticeAddresses;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.notice.NoticeRefusal;
import org.diaodu.kernel.notice.command.KeepNoticeAddress;
import org.diaodu.kernel.notice.command.MarkNoticesRead;

/**
 * Carries out what is wished of notices. Causes no event: that somebody read something is
 * no fact about a project, and nobody is measured by it.
 */
@Component
@Clause("F-016")
class NoticeCommands {

	private static final int MOST = 100;

	private static final int LONGEST_ADDRESS = 254;

	private final OwnNotices notices;

	private final NoticeAddresses addresses;

	private final NoticeSignals signals;

	NoticeCommands(OwnNotices notices, NoticeAddresses addresses, NoticeSignals signals) {
		this.notices = notices;
		this.signals = signals;
		this.addresses = addresses;
	}

	@CommandHandler
	void decide(MarkNoticesRead command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		if (!by.actor().equals(command.personId())) {
			throw Permissions.notPermitted();
		}
		if (command.noticeIds().isEmpty() && command.upTo() == null) {
			throw Refusal.of(NoticeRefusal.NOTICE_NONE_NAMED).asException();
		}
		if (command.noticeIds().size() > MOST) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "noticeIds").with("max", MOST).asException();
		}
		List<Long> single = new ArrayList<>();
		for (int i = 0; i < command.noticeIds().size(); i++) {
			single.add(logIndex(command.noticeIds().get(i), "noticeIds[" + i + "]"));
		}
		Long last = (command.upTo() != null) ? logIndex(command.upTo(), "upTo") : null;
		if (!single.isEmpty()) {
			List<Long> unknown = this.notices.unknown(command.personId(), single);
			if (!unknown.isEmpty()) {
				int at = single.indexOf(unknown.getFirst());
				throw unknown(command.noticeIds().get(at), "noticeIds[" + at + "]");
			}
			this.notices.read(command.personId(), single, context.clock().instant());
		}
		if (last != null) {
			this.notices.readUpTo(command.personId(), last, context.clock().instant());
		}
		this.signals.read();
	}

	@CommandHandler
	void decide(KeepNoticeAddress command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		if (!by.actor().equals(command.personId())) {
			Permissions.in(context).require(by, Duty.KEEP_JURISDICTION);
		}
		String email = address(command.email());
		if (!this.addresses.keepNoticeAddress(command.personId(), email, by.actor(), context.clock().instant())) {
			throw Refusal.of(CommonRefusal.NOT_FOUND, "personId").with("id", command.personId()).asException();
		}
	}

	private static @Nullable String address(@Nullable String given) {
		if (given == null) {
			return null;
		}
		String address = (given.length() <= LONGEST_ADDRESS) ? MailLine.addressOf(given) : null;
		if (address == null) {
			throw Refusal.of(NoticeRefusal.NOTICE_ADDRESS_INVALID, "email").asException();
		}
		return address;
	}

	private static long logIndex(String noticeId, String field) {
		Long index = OwnNotices.logIndex(noticeId);
		if (index == null) {
			throw unknown(noticeId, field);
		}
		return index;
	}

	private static RefusedException unknown(String noticeId, String field) {
		return Refusal.of(NoticeRefusal.NOTICE_UNKNOWN, field).with("noticeId", noticeId).asException();
	}

}
