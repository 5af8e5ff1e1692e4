package org.diaodu.kernel.notice.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Personal;

/**
 * Keeps the address to which a person's notices are mailed, in the erasable vault.
 *
 * @param personId whose: one's own, or anybody's for whoever registers people
 * @param email null to have none any more
 */
@Clause("F-016")
public record KeepNoticeAddress(@TargetAggregateIdentifier String personId,
		@Personal @Nullable String email) implements NoticeCommand {

	@Override
	public String target() {
		return this.personId;
	}

}
