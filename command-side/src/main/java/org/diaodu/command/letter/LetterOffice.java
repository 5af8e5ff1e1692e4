package org.diaodu.command.letter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.PastDirectory;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.letter.LetterWords;
import org.diaodu.kernel.letter.command.DrawUpLetter;
import org.diaodu.kernel.letter.command.ReportLetterTrouble;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.value.CityTime;

/**
 * Draws letters up: everything a document says, and the template, is as the log had it
 * when the letter was sent, so that whoever tries again, then or years later, draws up
 * the same bytes.
 */
@Component
@Clause({ "F-119", "F-120", "F-121", "F-128" })
class LetterOffice {

	/** Stored names of the events that send letters. */
	static final Set<String> SENDING = Set
		.of(ObstacleAssigned.class, ObstacleReassigned.class, ObstacleUrged.class, ObstacleSupervised.class,
				SupervisionLetterIssued.class, ObstacleCriticised.class, ObstacleInterviewed.class,
				GovernmentDecisionRecorded.class)
		.stream()
		.map((type) -> EventTypes.keyOf(type).name())
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private final KeptDocuments documents;

	private final CommandGateway commands;

	private final Clock clock;

	private final PastDirectory directory;

	LetterOffice(RecordedEvents log, KeptDocuments documents, CommandGateway commands, Clock clock) {
		this.log = log;
		this.documents = documents;
		this.commands = commands;
		this.clock = clock;
		this.directory = new PastDirectory(log);
	}

	/**
	 * Draws up the letter an entry sent, from the template in force at that entry; sends
	 * nothing when there is no letter or was no template.
	 * @throws CompletionException when it was refused
	 * @throws UnfitTemplateException when it cannot be drawn up from that template
	 */
	void drawUp(Recorded entry) {
		LetterForm form = SentLetter.formOf(entry.event());
		if (form != null) {
			List<LetterTemplateAdopted> versions = versions(this.log, form, entry.logIndex());
			if (!versions.isEmpty()) {
				drawUpFrom(versions.getLast(), entry);
			}
		}
	}

	/**
	 * Tries again what could not be drawn up: from the template in force when it was
	 * sent, else from the first one adopted since from which it can be.
	 * @throws CompletionException when it was refused
	 * @throws UnfitTemplateException when it cannot be drawn up from any
	 */
	void tryAgain(Recorded entry) {
		LetterForm form = Objects.requireNonNull(SentLetter.formOf(entry.event()), "sent no letter");
		int before = versions(this.log, form, entry.logIndex()).size();
		List<LetterTemplateAdopted> all = versions(this.log, form, this.log.head().logIndex());
		UnfitTemplateException first = null;
		for (LetterTemplateAdopted template : all.subList(Math.max(0, before - 1), all.size())) {
			try {
				drawUpFrom(template, entry);
				return;
			}
			catch (UnfitTemplateException ex) {
				first = (first != null) ? first : ex;
			}
		}
		if (first != null) {
			throw first;
		}
	}

	/**
	 * Records that a letter could not be drawn up; the same trouble once.
	 * @param code a refusal
	 * @throws CompletionException when that was refused
	 */
	synchronized void report(Recorded entry, String code) {
		LetterMatter matter = new LetterMatter(this.directory.at(entry.logIndex()));
		this.log.of(entry.subject(), entry.logIndex()).forEach((each) -> matter.evolve(each.event()));
		SentLetter letter = Objects.requireNonNull(matter.letter(entry.event()), "sent no letter");
		ReportLetterTrouble command = new ReportLetterTrouble(entry.subject(), letter.number(), letter.form(), code,
				CityTime.dayOf(entry.recordedAt()));
		this.commands.send(new GenericCommandMessage<>(command, attribution(entry, "trouble\n" + code).toMetaData()))
			.join();
	}

	/**
	 * Draws up the letter an entry sent before there was a template, from the first.
	 * @param first of its form
	 */
	void drawUp(Recorded entry, LetterTemplateAdopted first) {
		if (SentLetter.formOf(entry.event()) == first.form()) {
			drawUpFrom(first, entry);
		}
	}

	private synchronized void drawUpFrom(LetterTemplateAdopted template, Recorded entry) {
		LetterMatter matter = new LetterMatter(this.directory.at(entry.logIndex()));
		this.log.of(entry.subject(), entry.logIndex()).forEach((each) -> matter.evolve(each.event()));
		SentLetter sent = matter.letter(entry.event());
		if (sent == null) {
			return;
		}
		SentLetter letter = sent.issued(CityTime.dayOf(entry.recordedAt()));
		List<Recorded> project = this.log.of(matter.projectId(), entry.logIndex());
		byte[] document = LetterPress.print(content(template), matter.values(letter, project, entry.attribution()),
				LetterWords.of(letter.form()) + letter.number(), letter.issuedOn());
		String digest = this.documents.keep(document, Permissions.SYSTEM, Permissions.SYSTEM, this.clock.instant());
		DrawUpLetter command = new DrawUpLetter(entry.subject(), letter.number(), letter.form(), digest,
				document.length, template.version(), template.digest(), CityTime.dayOf(entry.recordedAt()));
		this.commands.send(new GenericCommandMessage<>(command, attribution(entry, "draw-up-letter").toMetaData()))
			.join();
	}

	/** What was shipped is kept from its first use on, like what was uploaded. */
	private byte[] content(LetterTemplateAdopted template) {
		byte[] kept = this.documents.document(template.digest());
		if (kept != null) {
			return kept;
		}
		byte[] shipped = ShippedTemplates.content(template.digest());
		if (shipped == null) {
			throw new UnfitTemplateException(LetterRefusal.LETTER_TEMPLATE_GONE, null);
		}
		this.documents.keep(shipped, Permissions.SYSTEM, Permissions.SYSTEM, this.clock.instant());
		return shipped;
	}

	/** The versions of a form that were adopted up to an index, oldest first. */
	static List<LetterTemplateAdopted> versions(RecordedEvents log, LetterForm form, long untilIndex) {
		return log.of(form.templateId(), untilIndex)
			.stream()
			.map(Recorded::event)
			.filter(LetterTemplateAdopted.class::isInstance)
			.map(LetterTemplateAdopted.class::cast)
			.toList();
	}

	/** Whoever draws the same letter up again sends the same command. */
	private static Attribution attribution(Recorded entry, String what) {
		UUID commandId = UUID.nameUUIDFromBytes((what + "\n" + entry.eventId()).getBytes(StandardCharsets.UTF_8));
		return new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(), Permissions.SYSTEM, "SYSTEM", commandId,
				entry.attribution().correlationId(), entry.eventId().toString(), Attribution.Source.WITNESSED,
				List.of());
	}

	/** A template, though sound, from which a letter cannot be drawn up. */
	static final class UnfitTemplateException extends RuntimeException {

		private final LetterRefusal code;

		UnfitTemplateException(LetterRefusal code, @Nullable Exception cause) {
			super("the letter cannot be drawn up: " + code, cause);
			this.code = code;
		}

		LetterRefusal code() {
			return this.code;
		}

	}

}
