package org.diaodu.query.graphql.notice;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.command.KeepNoticeAddress;
import org.diaodu.kernel.notice.command.MarkNoticesRead;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of notices.
 */
@Controller
class NoticeMutations {

	private final Commands commands;

	NoticeMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause("F-016")
	CompletableFuture<NoticePayload> markNoticesRead(@Argument MarkNoticesReadInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new MarkNoticesRead(own(edge),
							Objects.requireNonNullElse(input.noticeIds(), List.of()), input.upTo()))
			.thenApply(NoticePayload::of);
	}

	@MutationMapping
	@Clause("F-016")
	CompletableFuture<NoticePayload> keepNoticeAddress(@Argument KeepNoticeAddressInput input,
			@ContextValue EdgeRequest edge) {
		String personId = input.personId();
		return this.commands
			.send(edge, input,
					(commandId) -> new KeepNoticeAddress((personId != null) ? personId : own(edge), input.email()))
			.thenApply(NoticePayload::of);
	}

	/** Who is logged in; nobody's command is not sent. */
	private static String own(EdgeRequest edge) {
		@Nullable String personId = edge.personId();
		return (personId != null) ? personId : "";
	}

}
