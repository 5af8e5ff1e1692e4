package org.diaodu.query.graphql.notice;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeTexts;
import org.diaodu.kernel.notice.query.ListMyNotices;
import org.diaodu.kernel.notice.query.NoticeView;
import org.diaodu.kernel.notice.query.NoticesChanged;
import org.diaodu.kernel.notice.query.WatchMyNotices;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * What the caller was told.
 */
@Controller
class NoticeQueries {

	private final Questions questions;

	NoticeQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-016", "F-117" })
	CompletableFuture<NoticeConnection> myNotices(@Argument @Nullable Boolean unreadOnly,
			@Argument @Nullable Integer first, @Argument @Nullable String after, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge,
					(caller) -> new ListMyNotices(caller, Boolean.TRUE.equals(unreadOnly), Pages.size(first), after,
							awaitIndex))
			.thenApply((page) -> NoticeConnection.of(Objects.requireNonNull(page, "lists are always answered")));
	}

	@SubscriptionMapping("myNotices")
	@Clause({ "F-016", "F-117" })
	Flux<NoticesChanged> noticesChanged(@ContextValue EdgeRequest edge) {
		return this.questions.watch(edge, WatchMyNotices::new);
	}

	@SchemaMapping(typeName = "Notice")
	String id(NoticeView notice) {
		return notice.noticeId();
	}

	@SchemaMapping(typeName = "Notice")
	boolean urgent(NoticeView notice) {
		return notice.kind().isUrgent();
	}

	@SchemaMapping(typeName = "Notice")
	String title(NoticeView notice, @ContextValue EdgeRequest edge) {
		return NoticeTexts.title(notice.kind(), edge.language());
	}

	@SchemaMapping(typeName = "Notice")
	String text(NoticeView notice, @ContextValue EdgeRequest edge) {
		return NoticeTexts.render(notice.kind(), notice.arguments(), edge.language());
	}

}
