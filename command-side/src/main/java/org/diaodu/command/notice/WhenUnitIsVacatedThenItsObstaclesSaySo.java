package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Staffing;
import org.diaodu.command.log.Precedence;
import org.diaodu.command.obstacle.Coordination;
import org.diaodu.command.reaction.ManyCommands;
import org.diaodu.command.reaction.Reaction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.command.NoteVacatedUnit;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.value.CityTime;

/**
 * When a day begins, and when posts end or units are merged, the obstacles say so on
 * which a unit works that nobody is in office in any more, and those that wait for a
 * district in which nobody sorts any more: a post ends on a day on which nothing need be
 * recorded. What an obstacle has said it does not say again, so it does not matter how
 * often is looked, nor where (ADR 0211).
 */
@Component
@Clause("F-004")
public class WhenUnitIsVacatedThenItsObstaclesSaySo implements Reaction {

	private static final Logger LOG = LoggerFactory.getLogger(WhenUnitIsVacatedThenItsObstaclesSaySo.class);

	/** After what else the program does when a day begins. */
	private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(3);

	private static final Set<String> TYPES = Stream.of(PostAssigned.class, PostEnded.class, UnitMerged.class)
		.map((type) -> EventTypes.keyOf(type).name())
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private final Directory directory;

	private final NoticeFollower follower;

	private final NoticeMemory memory;

	private final Clock clock;

	private final ManyCommands commands;

	private volatile @Nullable LocalDate lookedOn;

	/** The end of the log then. */
	private long lookedAt = -1;

	WhenUnitIsVacatedThenItsObstaclesSaySo(RecordedEvents log, Directory directory, NoticeFollower follower,
			NoticeMemory memory, Clock clock, CommandGateway commands, Precedence precedence) {
		this.log = log;
		this.directory = directory;
		this.follower = follower;
		this.memory = memory;
		this.clock = clock;
		this.commands = new ManyCommands(commands, null, precedence, 1,
				Thread.ofPlatform().name("vacated-", 0).daemon().factory());
	}

	private record Vacated(String obstacleId, String unitId, @Nullable ObstacleRight right, LocalDate since) {
	}

	@Override
	public String name() {
		return "vacated";
	}

	@Override
	public @Nullable Instant nextDue() {
		LocalDate last = this.lookedOn;
		return (last != null) ? last.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant().plus(AFTER_MIDNIGHT)
				: this.clock.instant();
	}

	@Override
	public synchronized void react() {
		LocalDate today = CityTime.today(this.clock);
		long head = this.log.head().logIndex();
		if (!today.equals(this.lookedOn) || !this.log.after(this.lookedAt, 1, TYPES).isEmpty()) {
			look(today);
			this.lookedOn = today;
		}
		this.lookedAt = head;
	}

	private void look(LocalDate today) {
		this.directory.expectNews();
		Staffing staffing = new Staffing(this.directory, today);
		Map<String, LocalDate> empty = new HashMap<>();
		Map<String, LocalDate> unsorted = new HashMap<>();
		for (KnownUnit unit : this.directory.units()) {
			LocalDate since = staffing.emptySince(unit.unitId());
			if (since != null) {
				empty.put(unit.unitId(), since);
			}
			LocalDate left = (unit.kind() == UnitKind.DISTRICT)
					? staffing.leftWithout(ObstacleRight.SORT, unit.unitId()) : null;
			if (left != null) {
				unsorted.put(unit.unitId(), left);
			}
		}
		if (empty.isEmpty() && unsorted.isEmpty()) {
			return;
		}
		// Also what came to them a moment ago.
		this.follower.follow();
		List<Vacated> vacated = new ArrayList<>(sortedByNobody(unsorted, empty.keySet()));
		this.memory.atWork(empty.keySet()).forEach((id, matter) -> {
			for (String unitId : matter.atWork()) {
				LocalDate since = empty.get(unitId);
				if (since != null && !since.equals(matter.vacated.get(unitId))) {
					vacated.add(new Vacated(id, unitId, null, since));
				}
			}
		});
		for (ManyCommands.Answer<Vacated> answer : this.commands.send(vacated, (one) -> message(one, today))) {
			if (answer.isPassing()) {
				throw new CompletionException(answer.failure());
			}
			if (answer.failure() != null) {
				LOG.error("{} could not be noted", answer.order(), answer.failure());
			}
		}
	}

	/** Those that wait for whoever sorts where nobody does. */
	private List<Vacated> sortedByNobody(Map<String, LocalDate> districts, Set<String> empty) {
		List<Vacated> vacated = new ArrayList<>();
		if (districts.isEmpty()) {
			return vacated;
		}
		this.memory.sortedIn(districts.keySet()).forEach((id, matter) -> {
			String district = String.valueOf(matter.districtId);
			String unitId = Coordination.commissionOf(this.directory, district);
			LocalDate since = districts.get(district);
			LocalDate told = matter.vacated.get(ObstacleUnitVacated.vacancy(unitId, ObstacleRight.SORT));
			if (since != null && !since.equals(told) && !matter.ofTheCity && !matter.tier().isOfTheCity()
					&& matter.waitsForSorter(empty)) {
				vacated.add(new Vacated(id, unitId, ObstacleRight.SORT, since));
			}
		});
		return vacated;
	}

	private static CommandMessage<DomainCommand> message(Vacated one, LocalDate today) {
		return ManyCommands.byItself(new NoteVacatedUnit(one.obstacleId(), one.unitId(), one.right(), today),
				"vacated\n" + one.obstacleId() + '\n' + ObstacleUnitVacated.vacancy(one.unitId(), one.right()) + '\n'
						+ one.since() + '\n' + today,
				"vacated-" + today, null);
	}

}
