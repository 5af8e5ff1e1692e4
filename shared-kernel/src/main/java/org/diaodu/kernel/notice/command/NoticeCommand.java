package org.diaodu.kernel.notice.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of notices. They are no facts about projects: none causes an event.
 */
public sealed interface NoticeCommand extends DomainCommand permits MarkNoticesRead, KeepNoticeAddress {

	@Override
	default boolean actsBesideTheLog() {
		return true;
	}

}
