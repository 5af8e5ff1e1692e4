package org.diaodu.query.graphql;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.notice.NoticeRefusal;
import org.diaodu.kernel.notice.command.KeepNoticeAddress;
import org.diaodu.kernel.notice.command.MarkNoticesRead;
import org.diaodu.kernel.notice.query.ListMyNotices;
import org.diaodu.kernel.notice.query.WatchMyNotices;

import static org.assertj.core.api.Assertions.assertThat;

/** How notices are asked for and marked over GraphQL. */
class NoticeEdgeTest extends AtTheEdge {

	@Test
	@Clause({ "F-016", "F-117" })
	void aNoticeIsSaidInWordsAndAskedForAsWritten() {
		JsonNode page = this.client
			.run("""
					{ myNotices(unreadOnly: true, first: 7, after: "notice-9", awaitIndex: 41) {
						edges { cursor node { kind urgent title text } } pageInfo { hasNextPage endCursor } totalCount unread } }
					""")
			.data()
			.path("myNotices");
		assertThat(page.at("/edges/0/node/text").asString()).isEqualTo(
				"受阻问题 SZ-2611-210106-02-05-00001-7(项目“罐厂”)交办 市自然资源局,请于 2026-11-23 前签收,办理期限 2026-12-01(交办函 交办-1)");
		assertThat(page.at("/edges/0/node/title").asString()).isEqualTo("受阻问题交办");
		assertThat(page.at("/edges/0/node/urgent").asBoolean()).isFalse();
		assertThat(page.at("/pageInfo/endCursor").asString()).isEqualTo("notice-41");
		assertThat(page.path("unread").asLong()).isOne();
		assertThat(this.queries.asked(ListMyNotices.class)).singleElement().satisfies((query) -> {
			assertThat(query.unreadOnly()).isTrue();
			assertThat(query.first()).isEqualTo(7);
			assertThat(query.after()).isEqualTo("notice-9");
			assertThat(query.awaitIndex()).isEqualTo(41);
		});
	}

	@Test
	@Clause({ "F-016", "F-117" })
	void whatIsNewIsPushedAsServerSentEventsToWhoeverIsLoggedIn() {
		EdgeClient.Answer answer = this.client.run("subscription { myNotices { logIndex unread } }", "Accept",
				"text/event-stream");
		assertThat(answer.headers().get("content-type")).singleElement().asString().startsWith("text/event-stream");
		assertThat(answer.body()).contains("\"logIndex\":41", "\"unread\":2", "event:complete");
		assertThat(this.queries.asked(WatchMyNotices.class)).singleElement()
			.satisfies((query) -> assertThat(query.caller().personId()).isEqualTo("person-1"));
	}

	@Test
	@Clause("F-016")
	void whoMarksIsWhoeverIsLoggedIn() {
		this.client.run("mutation { markNoticesRead(input: { upTo: \"notice-9\" }) { userErrors { code } } }");
		MarkNoticesRead command = (MarkNoticesRead) this.commands.only();
		assertThat(command.personId()).isEqualTo(this.commands.attribution().actor());
		assertThat(command.noticeIds()).isEmpty();
		assertThat(command.upTo()).isEqualTo("notice-9");
		this.commands.accept();
		this.client.run("mutation { keepNoticeAddress(input: { email: \"a@example.cn\" }) { userErrors { code } } }");
		assertThat(this.commands.only())
			.isEqualTo(new KeepNoticeAddress(this.commands.attribution().actor(), "a@example.cn"));
	}

	@Test
	@Clause("F-016")
	void aRefusalNamesTheFieldOfTheInput() {
		this.commands.refuse(Refusal.of(NoticeRefusal.NOTICE_UNKNOWN, "noticeIds[1]").with("noticeId", "notice-2"));
		JsonNode error = this.client.run("""
				mutation { markNoticesRead(input: { noticeIds: ["notice-1", "notice-2"] }) {
					userErrors { code field message } } }
				""").data().at("/markNoticesRead/userErrors/0");
		assertThat(error.path("code").asString()).isEqualTo("NOTICE_UNKNOWN");
		assertThat(error.path("message").asString()).isEqualTo("没有通知 notice-2");
		assertThat(error.path("field").valueStream().map(JsonNode::asString).toList())
			.isEqualTo(List.of("noticeIds", "1"));
	}

}
