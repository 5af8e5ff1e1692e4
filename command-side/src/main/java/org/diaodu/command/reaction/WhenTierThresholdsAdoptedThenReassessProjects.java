package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.diaodu.command.log.Foresight;
import org.diaodu.command.log.Precedence;
import org.diaodu.command.reaction.Reassessments.Pass;
import org.diaodu.command.reaction.Reassessments.Progress;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.project.command.ReassessTiers;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.CityTime;

/**
 * When other thresholds come into force, every project's tiers are judged anew: soon
 * after the adoption, or on the first day of a version that takes effect later. Its
 * memory is a position in the log and one row per version, so a rebuilt read model sends
 * nothing. What was sent and not remembered is sent again under the same command id, to
 * no effect.
 */
@Component
@Clause({ "F-002", "F-034" })
class WhenTierThresholdsAdoptedThenReassessProjects implements Reaction {

	/**
	 * How long a process may still decide by the thresholds before: the staleness of its
	 * directory, and ample time to append. What it registers until then is passed as
	 * well.
	 */
	static final Duration GRACE = Duration.ofSeconds(5);

	private static final Logger LOG = LoggerFactory.getLogger(WhenTierThresholdsAdoptedThenReassessProjects.class);

	private static final Set<String> ADOPTED = Set.of(EventTypes.keyOf(TierThresholdsAdopted.class).name());

	private static final Set<String> REGISTERED = Set.of(EventTypes.keyOf(ProjectRegistered.class).name());

	private static final int PAGE = 100;

	private final RecordedEvents log;

	private final Reassessments memory;

	private final ManyCommands commands;

	private final Clock clock;

	WhenTierThresholdsAdoptedThenReassessProjects(RecordedEvents log, Reassessments memory, CommandGateway commands,
			Foresight foresight, Precedence precedence, Clock clock) {
		this.log = log;
		this.memory = memory;
		this.commands = new ManyCommands(commands, foresight, precedence, 1, Thread.ofPlatform().factory());
		this.clock = clock;
	}

	@Override
	public String name() {
		return "tier-thresholds";
	}

	@Override
	public @Nullable Instant nextDue() {
		return this.memory.nextDue();
	}

	/** Does what is due, page by page. */
	@Override
	public void react() {
		this.memory.readOn(this::planAfter);
		while (!Thread.currentThread().isInterrupted() && this.memory.workOnDue(this.clock.instant(), this::reassess)) {
			LOG.debug("a page of projects was judged anew");
		}
	}

	private long planAfter(long logIndex) {
		long head = this.log.head().logIndex();
		long read = logIndex;
		List<Recorded> page;
		do {
			page = this.log.after(read, PAGE, ADOPTED);
			for (Recorded entry : page) {
				if (entry.event() instanceof TierThresholdsAdopted adopted) {
					plan(entry, adopted);
				}
				read = entry.logIndex();
			}
		}
		while (page.size() == PAGE);
		return Math.max(read, head);
	}

	private void plan(Recorded entry, TierThresholdsAdopted adopted) {
		LocalDate recordedOn = CityTime.dayOf(entry.recordedAt());
		boolean later = adopted.effectiveFrom().isAfter(recordedOn);
		LocalDate judgedOn = later ? adopted.effectiveFrom() : recordedOn;
		Instant inForce = later ? judgedOn.atStartOfDay(CityTime.ZONE).toInstant() : entry.recordedAt();
		this.memory.plan(entry.eventId(), adopted.policyId(), adopted.version(), entry.attribution().correlationId(),
				judgedOn, inForce.plus(GRACE));
	}

	private Progress reassess(Pass pass) {
		List<Recorded> page = this.log.after(pass.passedIndex(), PAGE, REGISTERED);
		int faults = 0;
		for (ManyCommands.Answer<Recorded> answer : this.commands.send(page,
				(registration) -> message(pass, registration))) {
			if (answer.isPassing()) {
				throw new CompletionException(answer.failure());
			}
			if (answer.failure() != null) {
				LOG.error("the tiers of {} could not be judged anew", answer.order().subject(), answer.failure());
				faults++;
			}
		}
		long passed = page.isEmpty() ? pass.passedIndex() : page.getLast().logIndex();
		return new Progress(passed, faults, page.size() < PAGE);
	}

	private static CommandMessage<DomainCommand> message(Pass pass, Recorded registration) {
		String projectId = registration.subject();
		return ManyCommands.byItself(new ReassessTiers(projectId, pass.judgedOn()),
				"reassess-tiers\n" + pass.eventId() + '\n' + projectId, pass.correlationId(),
				pass.eventId().toString());
	}

}
