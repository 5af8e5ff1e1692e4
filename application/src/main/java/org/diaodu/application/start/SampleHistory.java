package org.diaodu.application.start;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.diaodu.application.identity.DemoPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.CityTime;

/**
 * Lets the demo people work: on demo projects, which are invented and named so, and on
 * the projects of the sample ledger, of which they answer for those in their district and
 * say nothing else. Each command has an id derived from its content, and its days are
 * told from the day the log began, so a start that was killed half way is carried on by
 * the next.
 */
@Component
public class SampleHistory {

	private static final Logger LOG = LoggerFactory.getLogger(SampleHistory.class);

	/** What marks what is invented. */
	static final String MARK = "演示数据";

	/** The evidence of each command, which marks it beside its channel. */
	private static final String DOCUMENT = MARK + "第1号";

	private final CommandGateway gateway;

	private final RecordedEvents events;

	private final SampleLedger ledger;

	private final List<String> refused = new ArrayList<>();

	SampleHistory(CommandGateway gateway, RecordedEvents events, SampleLedger ledger) {
		this.gateway = gateway;
		this.events = events;
		this.ledger = ledger;
	}

	/**
	 * What one of the demo people does.
	 *
	 * @param username of the person
	 */
	record Step(String username, DomainCommand command) {
	}

	/**
	 * Carries it out, or goes on with it. A step that is refused is told and left out.
	 */
	public void load(String journey) {
		long start = System.nanoTime();
		List<Recorded> beginning = this.events.after(-1, 1);
		LocalDate day = CityTime.dayOf(beginning.getFirst().recordedAt());
		List<Step> steps = new ArrayList<>(DemoPlaces.steps(day, this.ledger.projectsOf(DemoPlaces.DISTRICT_NAME)));
		steps.addAll(DemoProjects.steps(day));
		steps.addAll(DemoObstacles.steps(day));
		long before = this.events.head().logIndex();
		long recorded = steps.stream().filter((step) -> carryOut(step, journey, before)).count();
		if (recorded == 0 && this.refused.isEmpty()) {
			LOG.info("The demo people had done their {} things before", steps.size());
		}
		else {
			LOG.info("The demo people did {} things in {} ms; {} were done before, {} were refused", recorded,
					Duration.ofNanos(System.nanoTime() - start).toMillis(),
					steps.size() - recorded - this.refused.size(), this.refused.size());
		}
	}

	/** What was refused, in words; nothing, unless the rules changed. */
	public List<String> refused() {
		return List.copyOf(this.refused);
	}

	/**
	 * Does what was not done before.
	 * @param before where the log ended before any of it
	 * @return whether it was recorded now
	 */
	boolean carryOut(Step step, String journey, long before) {
		DemoPerson person = DemoPerson.all()
			.stream()
			.filter((each) -> each.username().equals(step.username()))
			.findFirst()
			.orElseThrow();
		Attribution by = new Attribution(person.personId(), person.role().name(), person.unitId(), Attribution.SAMPLE,
				UUID.nameUUIDFromBytes(("sample-history" + step).getBytes(StandardCharsets.UTF_8)), journey, null,
				Attribution.Source.IMPORTED, List.of(DOCUMENT));
		try {
			Receipt receipt = this.gateway.<Receipt>send(new GenericCommandMessage<>(step.command(), by.toMetaData()))
				.join();
			return receipt.logIndex() > before && isOf(receipt);
		}
		catch (RuntimeException ex) {
			Refusal refusal = refusalIn(ex);
			if (refusal == null) {
				throw ex;
			}
			if (wasDoneInOtherWords(step, before)) {
				return false;
			}
			this.refused.add(refusal.code() + " " + refusal.arguments() + ": " + step);
			LOG.warn("The sample leaves out what is refused: {} {}", refusal.code(), step);
			return false;
		}
	}

	/**
	 * Whether the sample of an earlier version did this when it was loaded: what it said
	 * then stands, though this version says it otherwise.
	 */
	private boolean wasDoneInOtherWords(Step step, long before) {
		String name = step.command().getClass().getSimpleName();
		return this.events.of(step.command().target(), before)
			.stream()
			.map(Recorded::metaData)
			.anyMatch((told) -> Attribution.SAMPLE.equals(told.get(Attribution.CHANNEL))
					&& name.equals(told.get(Attribution.COMMAND_NAME)));
	}

	/** A command that changes nothing is answered with the end of the log. */
	private boolean isOf(Receipt receipt) {
		List<Recorded> entry = this.events.after(receipt.logIndex() - 1, 1);
		return !entry.isEmpty() && entry.getFirst().attribution().commandId().equals(receipt.commandId());
	}

	private static @Nullable Refusal refusalIn(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CommandExecutionException told) {
				return told.<Refusal>getDetails().orElse(null);
			}
		}
		return null;
	}

}
