package org.diaodu.kernel.notice.query;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.notice.NoticeKind;

/**
 * A notice to a person.
 *
 * @param arguments named values for the text
 * @param projectId the project it is about
 * @param obstacleId the obstacle it is about, null when it is about none
 * @param recordedAt when what it tells was recorded
 * @param readAt when the person read it, null before
 */
public record NoticeView(String noticeId, NoticeKind kind, Map<String, String> arguments, @Nullable String projectId,
		@Nullable String obstacleId, Instant recordedAt, @Nullable Instant readAt) {

	public NoticeView {
		arguments = Map.copyOf(arguments);
	}

}
