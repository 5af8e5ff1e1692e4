package org.diaodu.kernel.notice.command;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Notes that a person read notices of theirs. Sent again, it changes nothing.
 *
 * @param personId whose; nobody reads for another
 * @param noticeIds single ones, at most 100
 * @param upTo all of theirs up to and with this one, null for none but the single ones
 */
@Clause("F-016")
public record MarkNoticesRead(@TargetAggregateIdentifier String personId, List<String> noticeIds,
		@Nullable String upTo) implements NoticeCommand {

	public MarkNoticesRead {
		noticeIds = List.copyOf(noticeIds);
	}

	@Override
	public String target() {
		return this.personId;
	}

}
