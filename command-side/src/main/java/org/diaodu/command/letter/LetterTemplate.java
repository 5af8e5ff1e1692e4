package org.diaodu.command.letter;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.LetterRefusal;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.letter.event.LetterTemplateEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * The template of a form of letters, in its versions: each applies to what is sent after
 * its adoption, so what was sent stays what it was.
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
@Clause({ "F-002", "F-119", "F-120", "F-121" })
class LetterTemplate {

	@AggregateIdentifier
	private @Nullable String templateId;

	private final List<LetterTemplateAdopted> versions = new ArrayList<>();

	LetterTemplate() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(AdoptLetterTemplate command, MetaData metaData, DecisionContext context, KeptDocuments documents) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.ADOPT_POLICY);
		Form.required(command.form(), "form");
		if (!command.form().templateId().equals(command.templateId())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "form").asException();
		}
		Form.required(command.digest(), "digest", Form.NAME);
		Form.reason(command.reason());
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		if (!this.versions.isEmpty() && this.versions.getLast().digest().equals(command.digest())) {
			return;
		}
		byte[] content = content(command.digest(), documents);
		if (content == null) {
			throw Refusal.of(LetterRefusal.LETTER_TEMPLATE_UNKNOWN, "digest").asException();
		}
		// Once more: the vocabulary may have changed since it was uploaded.
		TemplatesAreSound.require(WordPackage.read(content));
		AggregateLifecycle.apply(new LetterTemplateAdopted(command.templateId(), command.form(),
				this.versions.size() + 1, command.digest(), command.reason(), command.occurredOn()));
	}

	/** The template of this digest, uploaded or shipped; null when there is none. */
	static byte @Nullable [] content(String digest, KeptDocuments documents) {
		if (!Digests.isOne(digest)) {
			return null;
		}
		byte[] kept = documents.document(digest);
		return (kept != null) ? kept : ShippedTemplates.content(digest);
	}

	@EventSourcingHandler
	void evolve(LetterTemplateEvent event) {
		this.templateId = event.subject();
		switch (event) {
			case LetterTemplateAdopted it -> this.versions.add(it);
		}
	}

}
