package org.diaodu.command.stewardship;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;

/**
 * What a guarantor may do because they are one, they do in a leader's post: whoever left
 * that office guarantees nothing, in whatever post they are now.
 */
@Clause({ "F-066", "F-067" })
final class ActsAsGuarantor {

	private ActsAsGuarantor() {
	}

	/**
	 * Refuses, unless it is allowed anyway.
	 * @param guarantorId null when there is none
	 */
	static void unless(boolean allowed, Attribution by, @Nullable String guarantorId) {
		boolean leads = Role.GUARANTOR.name().equals(by.role()) || Role.RESPONSIBLE_LEADER.name().equals(by.role());
		if (!allowed && !(leads && by.actor().equals(guarantorId))) {
			throw Permissions.notPermitted();
		}
	}

}
