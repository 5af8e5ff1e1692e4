package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.ConferRank;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.ErasePerson;
import org.diaodu.kernel.jurisdiction.command.RecordMerit;
import org.diaodu.kernel.jurisdiction.command.RecordTraining;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.event.MeritRecorded;
import org.diaodu.kernel.jurisdiction.event.PersonErased;
import org.diaodu.kernel.jurisdiction.event.PersonEvent;
import org.diaodu.kernel.jurisdiction.event.PersonRegistered;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.RankConferred;
import org.diaodu.kernel.jurisdiction.event.TrainingRecorded;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.Uscc;

/**
 * A person and the posts they hold (F-039). Only the id is in events.
 */
@Aggregate(cache = AggregateBeans.CACHE, commandTargetResolver = AggregateBeans.TARGETS)
class Person {

	private static final int PHONE = 40;

	@AggregateIdentifier
	private @Nullable String personId;

	private @Nullable LocalDate registeredOn;

	/** The command that did. */
	private @Nullable Object registeredBy;

	private final Map<String, PostAssigned> assigned = new HashMap<>();

	private final Map<String, LocalDate> ended = new HashMap<>();

	/** By first day. */
	private final Map<LocalDate, LeaderRank> ranks = new HashMap<>();

	/** Training and merit. */
	private final Set<PersonEvent> entries = new HashSet<>();

	private boolean erased;

	Person() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(RegisterPerson command, MetaData metaData, DecisionContext context, PersonVault vault) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.optional(command.phone(), "phone", PHONE);
		Form.required(command.since(), "since");
		requireNotErased();
		PersonVault.Particulars particulars = new PersonVault.Particulars(command.name(), command.phone());
		if (this.registeredOn == null) {
			vault.put(command.personId(), particulars);
			AggregateLifecycle.apply(new PersonRegistered(command.personId(), command.since()));
		}
		else if (!this.registeredOn.equals(command.since()) || !particulars.equals(vault.find(command.personId()))) {
			// The digest of a command is without name and phone: only the vault knows.
			boolean again = Attribution.from(metaData).commandId().toString().equals(this.registeredBy);
			throw again ? Refusal.of(CommonRefusal.COMMAND_ID_REUSED).asException()
					: Refusal.of(JurisdictionRefusal.PERSON_ALREADY_REGISTERED, "personId").asException();
		}
	}

	@CommandHandler
	void decide(AssignPost command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		if (Attribution.from(metaData).actor().equals(command.personId())) {
			throw Refusal.of(JurisdictionRefusal.POST_OWN, "personId").asException();
		}
		Form.required(command.postId(), "postId", Form.NAME);
		Form.required(command.from(), "from");
		requireNotErased();
		KnownUnit unit = context.directory().unit(command.unitId());
		if (unit == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, "unitId").with("unitId", command.unitId()).asException();
		}
		if (!unit.standsOn(command.from())) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ENDED, "unitId").with("name", unit.name()).asException();
		}
		RolesFitTheirUnits.require(command.role(), unit);
		if (command.to() != null && command.to().isBefore(command.from())) {
			throw Refusal.of(JurisdictionRefusal.POST_ENDS_BEFORE_START, "to").asException();
		}
		PostAssigned event = new PostAssigned(command.personId(), command.postId(), command.role(), command.unitId(),
				ownerCode(command), command.from(), command.to(), command.from());
		PostAssigned known = this.assigned.get(command.postId());
		if (known == null) {
			AggregateLifecycle.apply(event);
		}
		else if (!known.equals(event)) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "postId").asException();
		}
	}

	@CommandHandler
	void decide(EndPost command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.reason(command.reason());
		Form.required(command.on(), "on");
		PostAssigned post = this.assigned.get(command.postId());
		if (post == null) {
			throw Refusal.of(JurisdictionRefusal.POST_UNKNOWN, "postId").asException();
		}
		LocalDate endedOn = this.ended.get(command.postId());
		if (endedOn != null) {
			throw Refusal.of(JurisdictionRefusal.POST_ALREADY_ENDED, "postId").with("on", endedOn).asException();
		}
		if (command.on().isBefore(post.from())) {
			throw Refusal.of(JurisdictionRefusal.POST_ENDS_BEFORE_START, "on").asException();
		}
		AggregateLifecycle.apply(new PostEnded(command.personId(), command.postId(), command.reason(), command.on()));
	}

	/** Part of a reorganisation: a post ends with its unit. */
	void endPostsIn(String unitId, LocalDate mergedOn, String reason) {
		for (PostAssigned post : List.copyOf(this.assigned.values())) {
			LocalDate last = mergedOn.minusDays(1);
			boolean open = !this.ended.containsKey(post.postId()) && (post.to() == null || post.to().isAfter(last));
			if (post.unitId().equals(unitId) && open) {
				AggregateLifecycle.apply(new PostEnded(post.personId(), post.postId(), reason,
						last.isBefore(post.from()) ? post.from() : last));
			}
		}
	}

	@CommandHandler
	void decide(ConferRank command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.rank(), "rank");
		Form.required(command.from(), "from");
		Form.optional(command.documentNo(), "documentNo", Form.NAME);
		requireNotErased();
		if (command.rank() != this.ranks.get(command.from())) {
			AggregateLifecycle.apply(new RankConferred(command.personId(), command.rank(), command.from(),
					command.documentNo(), command.from()));
		}
	}

	@CommandHandler
	void decide(RecordTraining command, MetaData metaData, DecisionContext context) {
		requireKeeperOfRecord(metaData, context);
		Form.required(command.course(), "course", Form.NAME);
		Form.optional(command.result(), "result", Form.NAME);
		Form.notInFuture(command.on(), "on", context.today());
		requireNotErased();
		record(new TrainingRecorded(command.personId(), command.course(), command.result(), command.on()));
	}

	@CommandHandler
	void decide(RecordMerit command, MetaData metaData, DecisionContext context) {
		requireKeeperOfRecord(metaData, context);
		Form.required(command.kind(), "kind");
		Form.required(command.text(), "text", Form.TEXT);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.notInFuture(command.on(), "on", context.today());
		requireNotErased();
		record(new MeritRecorded(command.personId(), command.kind(), command.text(), command.documentNo(),
				command.on()));
	}

	/** The vault is emptied once the event is durable; a retry empties it again. */
	@CommandHandler
	void decide(ErasePerson command, MetaData metaData, DecisionContext context, PersonVault vault) {
		keeper(metaData, context);
		Form.reason(command.reason());
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		if (!this.erased) {
			WhoeverServesIsNotErased.require(command.personId(), context);
			AggregateLifecycle
				.apply(new PersonErased(command.personId(), command.reason(), command.documentNo(), context.today()));
		}
		CurrentUnitOfWork.get().afterCommit((done) -> vault.erase(command.personId()));
	}

	/** The same once more changes nothing. */
	private void record(PersonEvent entry) {
		if (!this.entries.contains(entry)) {
			AggregateLifecycle.apply(entry);
		}
	}

	private void requireKeeperOfRecord(MetaData metaData, DecisionContext context) {
		Set<String> units = this.assigned.values()
			.stream()
			.map(PostAssigned::unitId)
			.collect(Collectors.toUnmodifiableSet());
		Permissions.in(context).requireAt(Attribution.from(metaData), Duty.KEEP_ORGANISATION, units, "personId");
	}

	private void requireNotErased() {
		if (this.erased) {
			throw Refusal.of(JurisdictionRefusal.PERSON_ERASED, "personId").asException();
		}
	}

	@EventSourcingHandler
	void evolve(PersonEvent event, DomainEventMessage<?> message) {
		this.personId = event.subject();
		switch (event) {
			case PersonRegistered it -> {
				this.registeredOn = it.occurredOn();
				this.registeredBy = message.getMetaData().get(Attribution.COMMAND_ID);
			}
			case PostAssigned it -> this.assigned.put(it.postId(), it);
			case PostEnded it -> this.ended.put(it.postId(), it.occurredOn());
			case RankConferred it -> this.ranks.put(it.from(), it.rank());
			case TrainingRecorded it -> this.entries.add(it);
			case MeritRecorded it -> this.entries.add(it);
			case PersonErased it -> this.erased = true;
		}
	}

	private static @Nullable String ownerCode(AssignPost command) {
		if (command.role() != Role.OWNER_CONTACT) {
			return null;
		}
		Uscc code = (command.ownerCode() != null) ? Uscc.parse(command.ownerCode()) : null;
		if (code == null) {
			throw Refusal.of(JurisdictionRefusal.OWNER_CODE_REQUIRED, "ownerCode").asException();
		}
		return code.value();
	}

	private static void keeper(MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.KEEP_JURISDICTION);
		context.changesDirectory();
	}

}
