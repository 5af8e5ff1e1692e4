package org.diaodu.command.obstacle;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;

/**
 * What governments were asked about an obstacle and decided, by its own events.
 */
final class GovernmentState {

	private @Nullable GovernmentBody awaited;

	private @Nullable GovernmentBody boundBy;

	private final Set<Document> documents = new HashSet<>();

	/** Where the obstacle stood when the government was asked. */
	private ObstacleStatus askedAt = ObstacleStatus.SORTED;

	private record Document(GovernmentBody body, String number) {

		/** Whatever title was written behind its number. */
		static Document of(GovernmentBody body, String documentNo) {
			String document = Citation.documentOf(documentNo);
			return new Document(body, (document != null) ? document : documentNo);
		}

	}

	void asked(@Nullable GovernmentBody body) {
		this.awaited = body;
	}

	void askedAt(ObstacleStatus status) {
		this.askedAt = status;
	}

	void on(GovernmentDecisionRecorded event) {
		this.awaited = null;
		this.boundBy = event.body();
		this.documents.add(Document.of(event.body(), event.documentNo()));
	}

	/** The government that must decide, null when none. */
	@Nullable GovernmentBody awaited() {
		return this.awaited;
	}

	/** Whose decision binds owner and day, null when none does. */
	@Nullable GovernmentBody boundBy() {
		return this.boundBy;
	}

	/** Whether that government decided by that document before. */
	boolean decidedBy(GovernmentBody body, String documentNo) {
		return this.documents.contains(Document.of(body, documentNo));
	}

	/** Where the obstacle stood when the government was asked. */
	ObstacleStatus askedAt() {
		return this.askedAt;
	}

}
