package org.diaodu.command.letter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.letter.command.DrawUpLetter;
import org.diaodu.kernel.letter.command.ReportLetterTrouble;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterEvent;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleReported;

/**
 * Records the documents of an obstacle's letters, on its stream (ADR 0070): one for each
 * letter, of the number its event gave, and never another.
 */
@Aggregate(type = "Obstacle", commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-119", "F-120", "F-121" })
class DrawnLetters {

	@AggregateIdentifier
	private @Nullable String obstacleId;

	private String number = "";

	private int interviews;

	private final Map<String, Sent> sent = new HashMap<>();

	private final Set<String> drawnUp = new HashSet<>();

	/** Why those that have no document could not be drawn up the last time. */
	private final Map<String, String> troubles = new HashMap<>();

	DrawnLetters() {
	}

	@CommandHandler
	void decide(DrawUpLetter command, MetaData metaData, DecisionContext context, KeptDocuments documents) {
		if (!Permissions.isSystem(Attribution.from(metaData))) {
			throw Permissions.notPermitted();
		}
		Sent known = known(command.letterNumber(), command.form());
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		if (this.drawnUp.contains(command.letterNumber())) {
			return;
		}
		if (documents.document(command.digest()) == null) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "digest").asException();
		}
		AggregateLifecycle.apply(new LetterDrawnUp(known.obstacleId(), command.letterNumber(), command.form(),
				known.eventId(), command.digest(), command.bytes(), command.templateVersion(), command.templateDigest(),
				known.letter().issued(command.occurredOn()).issuedOn(), command.occurredOn()));
	}

	/** The same trouble is recorded once, however often it is met. */
	@CommandHandler
	void decide(ReportLetterTrouble command, MetaData metaData, DecisionContext context) {
		if (!Permissions.isSystem(Attribution.from(metaData))) {
			throw Permissions.notPermitted();
		}
		Sent known = known(command.letterNumber(), command.form());
		Form.required(command.code(), "code", Form.NAME);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		if (!this.drawnUp.contains(command.letterNumber())
				&& !command.code().equals(this.troubles.get(command.letterNumber()))) {
			AggregateLifecycle.apply(new LetterNotDrawnUp(known.obstacleId(), command.letterNumber(), command.form(),
					known.eventId(), command.code(), command.occurredOn()));
		}
	}

	private Sent known(String letterNumber, LetterForm form) {
		Sent known = this.sent.get(letterNumber);
		if (known == null || known.letter().form() != form) {
			throw Refusal.of(LetterRefusal.LETTER_UNKNOWN, "letterNumber").with("number", letterNumber).asException();
		}
		return known;
	}

	@EventSourcingHandler
	void evolve(DomainEvent event) {
		this.obstacleId = event.subject();
	}

	@EventSourcingHandler
	void evolve(ObstacleEvent event, DomainEventMessage<?> message) {
		this.obstacleId = event.subject();
		if (event instanceof ObstacleReported reported) {
			this.number = reported.number();
		}
		if (event instanceof ObstacleInterviewed) {
			this.interviews++;
		}
		SentLetter letter = SentLetter.of(event, this.number, this.interviews);
		if (letter != null) {
			this.sent.put(letter.number(), new Sent(letter, event.subject(), message.getIdentifier()));
		}
	}

	@EventSourcingHandler
	void evolve(LetterEvent event) {
		switch (event) {
			case LetterDrawnUp it -> {
				this.drawnUp.add(it.letterNumber());
				this.troubles.remove(it.letterNumber());
			}
			case LetterNotDrawnUp it -> this.troubles.put(it.letterNumber(), it.code());
		}
	}

	private record Sent(SentLetter letter, String obstacleId, String eventId) {
	}

}
