package org.diaodu.command.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.reaction.Reassessments.Pass;
import org.diaodu.command.reaction.Reassessments.Progress;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
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
class WhenTierThresholdsAdoptedThenReassessProjects {

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

	private final CommandGateway commands;

	private final Clock clock;

	WhenTierThresholdsAdoptedThenReassessProjects(RecordedEvents log, Reassessments memory, CommandGateway commands,
			Clock clock) {
		this.log = log;
		this.memory = memory;
		this.commands = commands;
		this.clock = clock;
	}

	/** Does what is due, page by page. */
	void react() {
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
		for (Recorded registration : page) {
			if (!reassess(pass, registration.subject())) {
				faults++;
			}
		}
		long passed = page.isEmpty() ? pass.passedIndex() : page.getLast().logIndex();
		return new Progress(passed, faults, page.size() < PAGE);
	}

	/**
	 * Judges one project anew.
	 * @return false when it cannot be; the others go on
	 * @throws RuntimeException when nothing can be done at present
	 */
	private boolean reassess(Pass pass, String projectId) {
		ReassessTiers command = new ReassessTiers(projectId, pass.judgedOn());
		try {
			this.commands.send(new GenericCommandMessage<>(command, attribution(pass, projectId).toMetaData())).join();
			return true;
		}
		catch (CompletionException ex) {
			if (PassingRefusal.is(ex.getCause())) {
				throw ex;
			}
			LOG.error("the tiers of {} could not be judged anew", projectId, ex.getCause());
			return false;
		}
	}

	private static Attribution attribution(Pass pass, String projectId) {
		UUID commandId = UUID.nameUUIDFromBytes(
				("reassess-tiers\n" + pass.eventId() + '\n' + projectId).getBytes(StandardCharsets.UTF_8));
		return new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(), Permissions.SYSTEM, "SYSTEM", commandId,
				pass.correlationId(), pass.eventId().toString(), Attribution.Source.WITNESSED, List.of());
	}

}
