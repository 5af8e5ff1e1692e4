package org.diaodu.command.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.notice.NoticeTexts;

/**
 * All that one event has one person, or one group, told: a single notice (ADR 0221).
 */
final class OneNotice {

	private final List<Telling> told = new ArrayList<>();

	private final Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);

	private Map<String, String> arguments = Map.of();

	/** Says this as well, unless what it says already does. */
	void add(Telling telling, Map<String, String> its) {
		if (this.told.contains(telling) || !telling.beside().containsAll(this.kinds)) {
			return;
		}
		this.arguments = this.told.isEmpty() ? its
				: NoticeTexts.and(this.arguments, this.told.size(), telling.kind(), its);
		this.told.add(telling);
		this.kinds.add(telling.kind());
	}

	/** What it is about first of all. */
	NoticeKind kind() {
		return this.told.getFirst().kind();
	}

	Map<String, String> arguments() {
		return this.arguments;
	}

}
