package org.diaodu.command.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.LightMemory.Pass;
import org.diaodu.command.reaction.LightOrders.Order;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.event.PolicyAdopted;
import org.diaodu.kernel.progress.event.AnnualPlanSet;
import org.diaodu.kernel.progress.event.CapitalProven;
import org.diaodu.kernel.progress.event.FundPlanSet;
import org.diaodu.kernel.progress.event.FundsCorrected;
import org.diaodu.kernel.progress.event.FundsReceived;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.value.CityTime;

/**
 * When something happened that a light is judged by, the lights of that project are
 * judged for the day it was recorded; when other numbers are adopted, those of all
 * projects are, on the first day the numbers apply. Its memory is a position in the log,
 * so a rebuilt read model sends nothing; a page read twice sends the same commands, to no
 * effect.
 */
@Component
@Clause({ "F-002", "F-021" })
class WhenScheduleChangedThenJudgeLights {

	private static final Set<Class<? extends DomainEvent>> MOVING = Set.of(ProjectTiersChanged.class,
			ProjectAmountRevised.class, ProjectFactsCorrected.class, ProjectStageChanged.class, ProjectWithdrawn.class,
			ProjectRestored.class, ProjectCancelled.class, NodePlanned.class, PlanBaselined.class,
			NodeDateChanged.class, NodeAchieved.class, NodeSkipped.class, NodeReopened.class, ProgressReported.class,
			ProgressVerified.class, AnnualPlanSet.class, FundPlanSet.class, FundsReceived.class, FundsCorrected.class,
			CapitalProven.class, StatisticallyEntered.class, StatisticalEntryWithdrawn.class,
			StatisticsEntryOverdue.class);

	private static final Set<PolicyParameter> NUMBERS = Set.of(PolicyParameter.START_LIGHT,
			PolicyParameter.PROGRESS_LIGHT, PolicyParameter.FUNDS_LIGHT, PolicyParameter.STATISTICS_LIGHT,
			PolicyParameter.OBSTACLE_LIGHT);

	/** These are on the stream of an obstacle, and concern the project it blocks. */
	private static final Set<Class<? extends DomainEvent>> OF_OBSTACLES = Set.of(ObstacleReported.class,
			ObstacleSorted.class, ObstacleExtensionGranted.class, ObstacleEscalated.class, ObstaclePaused.class,
			ObstacleResumed.class, GovernmentDecisionRecorded.class, ObstacleSolutionClaimed.class,
			ObstacleSolutionConfirmed.class, ObstacleSolutionRefused.class, ObstacleReopened.class,
			ObstacleWithdrawn.class, ObstacleWithdrawalRevoked.class, ObstacleMerged.class,
			ObstacleTermsTightened.class);

	private static final Set<String> TYPES = Stream
		.of(MOVING.stream(), OF_OBSTACLES.stream(), Stream.of(PolicyAdopted.class))
		.flatMap((types) -> types)
		.map((type) -> EventTypes.keyOf(type).name())
		.collect(Collectors.toUnmodifiableSet());

	/** As few as at the turn of a month, and for the same reason. */
	private static final int PAGE = WhenMonthTurnsThenJudgeLights.PAGE;

	private final RecordedEvents log;

	private final LightMemory memory;

	private final LightOrders orders;

	private final BlockedProjects obstacles;

	WhenScheduleChangedThenJudgeLights(RecordedEvents log, LightMemory memory, LightOrders orders,
			BlockedProjects obstacles) {
		this.log = log;
		this.obstacles = obstacles;
		this.memory = memory;
		this.orders = orders;
	}

	/**
	 * Reads one page on.
	 * @param until reads nothing recorded then or later, null to read all there is
	 * @return whether anything was read
	 */
	boolean reactOnce(@Nullable Instant until) {
		return this.memory.readOn((position) -> page(position, until));
	}

	private long page(long position, @Nullable Instant until) {
		long head = this.log.head().logIndex();
		List<Recorded> page = this.log.after(position, PAGE, TYPES);
		List<String> obstacleIds = page.stream()
			.filter(WhenScheduleChangedThenJudgeLights::isOfObstacle)
			.map(Recorded::subject)
			.toList();
		if (!obstacleIds.isEmpty()) {
			// The page may hold reports that came in after the table was followed.
			this.obstacles.follow();
		}
		Map<String, String> blocked = this.obstacles.projectsOf(obstacleIds);
		Map<String, Recorded> touched = new LinkedHashMap<>();
		long read = position;
		for (Recorded entry : page) {
			boolean later = until != null && !entry.recordedAt().isBefore(until);
			// Another process is reading which project it is of: next time.
			boolean unknown = isOfObstacle(entry) && !blocked.containsKey(entry.subject());
			if (later || unknown) {
				judge(touched);
				return read;
			}
			if (entry.event() instanceof PolicyAdopted adopted) {
				plan(entry, adopted);
			}
			else {
				// The last of them: it says what day is judged, and identifies the
				// command.
				String project = blocked.getOrDefault(entry.subject(), entry.subject());
				touched.remove(project);
				touched.put(project, entry);
			}
			read = entry.logIndex();
		}
		judge(touched);
		boolean all = page.size() < PAGE && until == null;
		return all ? Math.max(read, head) : read;
	}

	private static boolean isOfObstacle(Recorded entry) {
		return OF_OBSTACLES.stream().anyMatch((type) -> type.isInstance(entry.event()));
	}

	private void judge(Map<String, Recorded> touched) {
		List<Order> wanted = touched.entrySet()
			.stream()
			.map((project) -> order(project.getKey(), project.getValue()))
			.toList();
		if (!wanted.isEmpty()) {
			this.orders.send(wanted);
		}
	}

	private static Order order(String projectId, Recorded cause) {
		return new Order(projectId, null, CityTime.dayOf(cause.recordedAt()), Long.toString(cause.logIndex()),
				cause.attribution().correlationId(), cause.eventId().toString());
	}

	private void plan(Recorded entry, PolicyAdopted adopted) {
		if (!NUMBERS.contains(adopted.version().parameter())) {
			return;
		}
		LocalDate recordedOn = CityTime.dayOf(entry.recordedAt());
		LocalDate from = adopted.version().effectiveFrom();
		boolean later = from.isAfter(recordedOn);
		Instant inForce = later ? from.atStartOfDay(CityTime.ZONE).toInstant() : entry.recordedAt();
		this.memory.plan(new Pass(entry.eventId().toString(), entry.attribution().correlationId(),
				entry.eventId().toString(), null, later ? from : recordedOn,
				inForce.plus(WhenTierThresholdsAdoptedThenReassessProjects.GRACE), -1));
	}

}
