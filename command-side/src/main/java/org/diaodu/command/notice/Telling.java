package org.diaodu.command.notice;

import java.util.List;
import java.util.Map;

import org.diaodu.kernel.notice.NoticeKind;

/**
 * What an event has somebody told.
 *
 * @param arguments of the text, besides those that are known of every project and
 * obstacle
 * @param audiences who, the one it concerns most first
 */
record Telling(NoticeKind kind, Map<String, String> arguments, List<Audience> audiences) {

	Telling {
		arguments = Map.copyOf(arguments);
		audiences = List.copyOf(audiences);
	}

	static Telling of(NoticeKind kind, Audience... audiences) {
		return new Telling(kind, Map.of(), List.of(audiences));
	}

	/** The same with one more argument. */
	Telling with(String name, Object value) {
		Map<String, String> more = new java.util.HashMap<>(this.arguments);
		more.put(name, String.valueOf(value));
		return new Telling(this.kind, more, this.audiences);
	}

}
