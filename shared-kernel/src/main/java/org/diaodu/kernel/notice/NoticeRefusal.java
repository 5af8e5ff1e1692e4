package org.diaodu.kernel.notice;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a wish about notices.
 */
public enum NoticeRefusal implements RefusalCode {

	/** The caller has no such notice (argument {@code noticeId}). */
	NOTICE_UNKNOWN,
	/** Neither single notices nor a last one are named. */
	NOTICE_NONE_NAMED,
	/** Not an address that mail can be sent to. */
	NOTICE_ADDRESS_INVALID

}
