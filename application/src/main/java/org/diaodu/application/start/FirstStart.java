package org.diaodu.application.start;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.diaodu.application.DiaoduSettings;
import org.diaodu.application.identity.DemoPerson;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.policy.ShippedPolicy;
import org.diaodu.command.reaction.PassingRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.policy.event.CalendarYearPublished;

/**
 * Gives an empty log its first content, as commands of the program itself. Each has an id
 * derived from its content, so a start that was killed half way is carried on by the
 * next, and several processes starting at once do it once. A log that began otherwise is
 * left alone. A log that was begun by an earlier version is given what it has nothing of,
 * but no policy: that is for people to adopt, and what it lacks is told (ADR 0135).
 */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

	private static final String SYSTEM = "system";

	/** Correlation id of the first commands. */
	private static final String FIRST_START = "first-start";

	/** The same, with demo people: never added to a log that began without them. */
	private static final String FIRST_START_WITH_SAMPLE = "first-start-with-sample";

	/** What is given right after policy: where it is, policy was given. */
	private static final Set<String> FOLLOWS_POLICY = Set.of(EventTypes.keyOf(CalendarYearPublished.class).name());

	/** Before everything that the sample ledger tells. */
	private static final LocalDate APPOINTED = LocalDate.of(2018, 2, 14);

	private final DiaoduSettings settings;

	private final CommandGateway gateway;

	private final RecordedEvents events;

	private final SampleLedger sampleLedger;

	private final SampleHistory sampleHistory;

	private final ObjectProvider<ShippedPolicy> policy;

	FirstStart(DiaoduSettings settings, CommandGateway gateway, RecordedEvents events, SampleLedger sampleLedger,
			SampleHistory sampleHistory, ObjectProvider<ShippedPolicy> policy) {
		this.settings = settings;
		this.gateway = gateway;
		this.events = events;
		this.sampleLedger = sampleLedger;
		this.sampleHistory = sampleHistory;
		this.policy = policy;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.settings.role() == DiaoduSettings.Role.QUERY) {
			return;
		}
		List<Recorded> beginning = this.events.after(-1, 1);
		String journey = beginning.isEmpty() ? journey() : beginning.getFirst().attribution().correlationId();
		if (journey.startsWith(FIRST_START)) {
			begin(journey, beginning.isEmpty());
		}
		tellGaps();
	}

	private void begin(String journey, boolean empty) {
		boolean sample = journey.equals(FIRST_START_WITH_SAMPLE) && this.settings.sample();
		boolean policyGiven = this.events.after(-1, 1, FOLLOWS_POLICY).size() == 1;
		List<Step> steps = steps(sample).stream()
			.filter((step) -> !policyGiven || mayFollow(step.command(), sample))
			.toList();
		for (Step step : steps) {
			carryOut(step, journey, empty);
		}
		if (empty) {
			LOG.info("The empty log was given {} first commands", steps.size());
		}
		if (sample) {
			this.sampleLedger.load(journey);
			if (this.settings.sampleHistory()) {
				this.sampleHistory.load(journey);
			}
		}
	}

	/**
	 * Whether a log that has its policy is given this, too: policy only where demo people
	 * govern, and of a parameter nobody adopted a version of.
	 */
	private boolean mayFollow(DomainCommand command, boolean sample) {
		return !(command instanceof ProposePolicy wish)
				|| (sample && !this.policy.getObject().isAdopted(wish.parameter()));
	}

	/** Said at each start until somebody adopts them. */
	private void tellGaps() {
		List<ShippedPolicy.Gap> gaps = this.policy.getObject().gaps();
		if (!gaps.isEmpty()) {
			LOG.warn("日志缺少本版本所附的 {} 项政策参数,须由市级统筹人员以 proposePolicy 通过后方起作用"
					+ " / the log lacks {} parameters of policy that come with this version;"
					+ " nothing is judged by them until a coordinator of the city adopts them (/actuator/policy)",
					gaps.size(), gaps.size());
			gaps.forEach((gap) -> LOG.warn("  {}", gap.inWords()));
		}
	}

	private String journey() {
		return this.settings.sample() ? FIRST_START_WITH_SAMPLE : FIRST_START;
	}

	private List<Step> steps(boolean sample) {
		List<Step> steps = new ArrayList<>();
		if (this.settings.jurisdiction() == DiaoduSettings.Jurisdiction.SHENYANG) {
			ReferenceData.shenyang().forEach((item) -> steps.add(new Step(item.command(), item.commandId())));
			ReferenceData.nodes().forEach((item) -> steps.add(new Step(item.command(), item.commandId())));
			ReferenceData.permits().forEach((item) -> steps.add(new Step(item.command(), item.commandId())));
			ReferenceData.obstacles().forEach((item) -> steps.add(new Step(item.command(), item.commandId())));
			ReferenceData.letters().forEach((item) -> steps.add(new Step(item.command(), item.commandId())));
		}
		ReferenceData.workingDays().forEach((item) -> steps.add(new Step(item.command(), item.commandId())));
		if (sample) {
			for (DemoPerson person : DemoPerson.all()) {
				if (person.appointed()) {
					steps.add(Step.of(new RegisterPerson(person.personId(), person.name(), null, APPOINTED)));
					steps.add(Step.of(new AssignPost(person.personId(), person.postId(), person.role(), person.unitId(),
							person.ownerCode(), APPOINTED, null)));
				}
			}
		}
		DiaoduSettings.Coordinator first = this.settings.coordinator();
		if (first != null) {
			steps.add(Step.of(new RegisterPerson(first.personId(), first.name(), null, APPOINTED)));
			steps.add(Step.of(new AssignPost(first.personId(), "post-first-coordinator", Role.COORDINATOR,
					first.unitId(), null, APPOINTED, null)));
		}
		return steps;
	}

	/**
	 * Carries a step out. A log that somebody went on with may have something else in its
	 * place: that stays, and is told.
	 */
	private void carryOut(Step step, String journey, boolean empty) {
		Attribution attribution = new Attribution(SYSTEM, Role.SYSTEM.name(), SYSTEM, "SYSTEM", step.commandId(),
				journey, null, Attribution.Source.IMPORTED, List.of());
		try {
			this.gateway.<Receipt>send(new GenericCommandMessage<>(step.command(), attribution.toMetaData())).join();
		}
		catch (CompletionException ex) {
			Refusal refusal = PassingRefusal.of(ex.getCause());
			if (empty || refusal == null || PassingRefusal.is(ex.getCause())) {
				throw ex;
			}
			LOG.warn("The log has something else than what this version comes with, which stays: {} {}", refusal.code(),
					step.command());
		}
	}

	/**
	 * A command with the id it always has.
	 */
	private record Step(DomainCommand command, UUID commandId) {

		static Step of(DomainCommand command) {
			return new Step(command,
					UUID.nameUUIDFromBytes(("first-start" + command).getBytes(StandardCharsets.UTF_8)));
		}

	}

}
