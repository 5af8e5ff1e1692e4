package org.diaodu.kernel.notice;

import org.diaodu.kernel.message.Clause;

/**
 * By which way a notice reaches somebody.
 */
@Clause("F-120")
public enum NoticeChannel {

	/** 站内通知: to a person, in the program */
	IN_APP,
	/** 电子邮件: to a person whose address is in the vault */
	EMAIL,
	/** 群机器人(企业微信、钉钉): to the group of a unit */
	ROBOT

}
