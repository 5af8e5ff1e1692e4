package org.diaodu.query.obstacle;

import java.util.List;

import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.letter.LetterWords;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterEvent;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleUrgingWished;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

/**
 * What was said with an event: reason, text or ground, and the evidence shown.
 */
record Said(@Nullable String text, List<String> evidence) {

	private static final Said NOTHING = new Said(null, List.of());

	static Said with(DomainEvent event) {
		return switch (event) {
			case ObstacleEvent e -> with(e);
			case LetterEvent e -> with(e);
			case DeadlineRecomputed e -> text(String.valueOf(e.calendarYear()));
			default -> throw new IllegalArgumentException("not on the stream of an obstacle: " + event.subject());
		};
	}

	private static Said with(ObstacleEvent event) {
		return switch (event) {
			case ObstacleReported e -> new Said(e.blockedAt() + ": " + e.text(), e.evidence());
			case ObstacleReturned e -> text(e.ground() + " / " + e.alternative());
			case ObstacleReassigned e -> text(e.reason());
			case ObstacleWithdrawn e -> text(e.reason());
			case ObstacleWithdrawalRevoked e -> text(e.reason());
			case ObstacleMerged e -> text(e.reason());
			case ObstacleAbsorbed e -> text(e.reason());
			case ObstacleWorkNoted e -> new Said(e.text(), e.evidence());
			case CooperatorAnswered e -> new Said(e.text(), e.evidence());
			case ObstacleSolutionClaimed e -> new Said(e.text(), e.evidence());
			case ObstacleExtensionRequested e -> text(e.reason() + " / " + e.explanation());
			case ObstacleExtensionRefused e -> text(e.reason());
			case ObstacleExtensionLapsed e -> text(e.reason());
			case ObstaclePaused e -> new Said(e.reason(), e.evidence());
			case ObstacleResumed e -> text(e.reason());
			case ObstacleSorted e -> text(e.severityReason());
			case ObstacleUrged e -> text(e.text());
			case ObstacleUrgingWished e -> text(e.text());
			case ObstacleEscalated e -> text(e.reason());
			case ObstacleSupervised e -> text(e.reason());
			case SupervisionLetterIssued e -> text(e.reason());
			case ObstacleSupervisionLifted e -> new Said(e.conclusion(), e.evidence());
			case ObstacleCriticised e -> text(e.reason());
			case ObstacleInterviewed e -> text(e.record());
			case ObstacleSubmittedToGovernment e -> text(e.reason());
			case GovernmentDecisionRecorded e -> new Said(e.documentNo() + ": " + e.text(), e.evidence());
			case ObstacleSolutionRefused e -> new Said(e.reason(), e.evidence());
			case ObstacleRated e -> text(e.reason());
			case ObstacleCalledBack e -> text(e.text());
			case ObstacleClosed e -> new Said(null, e.evidence());
			case ObstacleReopened e -> text(e.reason());
			case CooperationEnded e -> NOTHING;
			case ObstacleUnitVacated e -> NOTHING;
			// Whose it is now is among the changes.
			case ObstacleMoved e -> NOTHING;
			case ObstacleAssigned e -> NOTHING;
			case ObstacleAccepted e -> NOTHING;
			case ObstacleExtensionGranted e -> NOTHING;
			case ObstacleLimitPassed e -> NOTHING;
			case ObstacleTermsTightened e -> NOTHING;
			case ObstacleSolutionConfirmed e -> NOTHING;
		};
	}

	private static Said with(LetterEvent event) {
		return switch (event) {
			case LetterDrawnUp e -> new Said(LetterWords.fileName(e.form(), e.letterNumber()), List.of(e.digest()));
			case LetterNotDrawnUp e -> text(LetterWords.fileName(e.form(), e.letterNumber()));
		};
	}

	private static Said text(@Nullable String text) {
		return new Said(text, List.of());
	}

}
