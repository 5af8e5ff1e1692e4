package org.diaodu.command.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.notice.NoticeKind;

/**
 * What an event has somebody told.
 *
 * @param arguments of the text, besides those that are known of every project and
 * obstacle
 * @param audiences who, the one it concerns most first
 * @param beside of these kinds somebody may be told by the same event, and this as well;
 * others say it already
 */
record Telling(NoticeKind kind, Map<String, String> arguments, List<Audience> audiences, Set<NoticeKind> beside) {

	Telling {
		arguments = Map.copyOf(arguments);
		audiences = List.copyOf(audiences);
		beside = Set.copyOf(beside);
	}

	static Telling of(NoticeKind kind, Audience... audiences) {
		return new Telling(kind, Map.of(), List.of(audiences), Set.of());
	}

	/** The same with one more argument. */
	Telling with(String name, Object value) {
		Map<String, String> more = new HashMap<>(this.arguments);
		more.put(name, String.valueOf(value));
		return new Telling(this.kind, more, this.audiences, this.beside);
	}

	/** The same to those as well whom the event has told these. */
	Telling beside(NoticeKind... kinds) {
		return new Telling(this.kind, this.arguments, this.audiences, Set.of(kinds));
	}

}
