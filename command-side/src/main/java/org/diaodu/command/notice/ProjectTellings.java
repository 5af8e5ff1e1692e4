package org.diaodu.command.notice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.diaodu.command.notice.Audience.Guarantor;
import org.diaodu.command.notice.Audience.Officers;
import org.diaodu.command.notice.Audience.OwnerContact;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.permit.event.PermitExpired;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.permit.event.PermitValidityExpiring;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;

/**
 * The table of who is told of what happened to a project: what fell due by itself, to its
 * officers; a light that turned red on one of the year's major projects, to its guarantor
 * the same day. What somebody did to a project is told by its timeline, not by notices.
 */
@Clause({ "F-016", "F-028", "F-067" })
final class ProjectTellings {

	/** All that anybody is told of. */
	static final Set<Class<? extends DomainEvent>> TOLD = Stream
		.of(LightChanged.class, NodeMissed.class, StartOverdue.class, AcceptanceFilingOverdue.class,
				IdleLandSuspected.class, PermitLimitExceeded.class, PermitValidityExpiring.class, PermitExpired.class,
				StopReportOverdue.class, LicenceReverifyRequired.class, StatisticsEntryOverdue.class)
		.collect(Collectors.toUnmodifiableSet());

	private final ConcernedProject project;

	ProjectTellings(ConcernedProject project) {
		this.project = project;
	}

	/** Who is told of an event, and what. */
	List<Telling> of(DomainEvent event) {
		return switch (event) {
			case LightChanged it when it.after() == LightColour.RED
					&& this.project.isMajorIn(it.occurredOn().getYear()) ->
				List.of(Telling.of(NoticeKind.MAJOR_PROJECT_RED, new Guarantor())
					.with("light", it.light())
					.with("since", it.occurredOn()));
			case NodeMissed it -> List.of(Telling.of(NoticeKind.NODE_MISSED, new Officers())
				.with("node", it.nodeCode())
				.with("passed", it.plannedOn()));
			case StartOverdue it ->
				List.of(Telling.of(NoticeKind.START_OVERDUE, new Officers()).with("passed", it.dueOn()));
			case AcceptanceFilingOverdue it ->
				List.of(officersAndOwner(NoticeKind.ACCEPTANCE_FILING_OVERDUE).with("passed", it.dueOn()));
			case IdleLandSuspected it ->
				List.of(Telling.of(NoticeKind.IDLE_LAND_SUSPECTED, new Officers()).with("since", it.since()));
			case PermitLimitExceeded it -> List.of(Telling.of(NoticeKind.PERMIT_LIMIT_EXCEEDED, new Officers())
				.with("permit", it.permitId())
				.with("limit", it.limit())
				.with("passed", it.dueOn()));
			case PermitValidityExpiring it ->
				List.of(officersAndOwner(NoticeKind.PERMIT_EXPIRING).with("permit", it.permitId())
					.with("until", it.validUntil()));
			case PermitExpired it -> List.of(officersAndOwner(NoticeKind.PERMIT_EXPIRED).with("permit", it.permitId())
				.with("until", it.validUntil()));
			case StopReportOverdue it ->
				List.of(officersAndOwner(NoticeKind.STOP_REPORT_OVERDUE).with("passed", it.dueOn()));
			case LicenceReverifyRequired it ->
				List.of(officersAndOwner(NoticeKind.LICENCE_REVERIFY_REQUIRED).with("since", it.stoppedOn()));
			case StatisticsEntryOverdue it ->
				List.of(Telling.of(NoticeKind.STATISTICS_ENTRY_OVERDUE, new Officers()).with("months", it.months()));
			default -> List.of();
		};
	}

	private static Telling officersAndOwner(NoticeKind kind) {
		return Telling.of(kind, new Officers(), new OwnerContact());
	}

}
