package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.jurisdiction.command.ChangeLeadingGroup;
import org.diaodu.kernel.jurisdiction.command.ConveneLeadingGroup;
import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupChanged;
import org.diaodu.kernel.jurisdiction.event.LeadingGroupConvened;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Refusal;

/**
 * The leading group of the city for major projects (全市重大项目领导小组, F-009): one, with its
 * composition by date.
 */
@Aggregate
class LeadingGroup {

	/** Claim of there being one. */
	static final String CLAIM = "leading-group";

	private static final int MOST_MEMBERS = 100;

	@AggregateIdentifier
	private @Nullable String groupId;

	private @Nullable LeadingGroupConvened convened;

	private @Nullable Composition present;

	private LocalDate since = LocalDate.MIN;

	LeadingGroup() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(ConveneLeadingGroup command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.name(), "name", Form.NAME);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.required(command.on(), "on");
		Composition wish = new Composition(command.chairId(), command.memberIds(), command.officeUnitId());
		LeadingGroupConvened event = new LeadingGroupConvened(command.groupId(), command.name(), command.chairId(),
				command.memberIds(), command.officeUnitId(), command.documentNo(), command.on());
		if (this.convened == null) {
			require(wish, command.on(), context);
			AggregateLifecycle.apply(event);
			context.claims().take(CLAIM, "city");
		}
		else if (!this.convened.equals(event)) {
			throw Refusal.of(JurisdictionRefusal.GROUP_ALREADY_CONVENED, "groupId").asException();
		}
	}

	@CommandHandler
	void decide(ChangeLeadingGroup command, MetaData metaData, DecisionContext context) {
		keeper(metaData, context);
		Form.required(command.documentNo(), "documentNo", Form.NAME);
		Form.reason(command.reason());
		Form.required(command.on(), "on");
		Composition wish = new Composition(command.chairId(), command.memberIds(), command.officeUnitId());
		if (wish.equals(this.present)) {
			return;
		}
		Terms.requireAfter(command.on(), this.since, "on");
		require(wish, command.on(), context);
		AggregateLifecycle.apply(new LeadingGroupChanged(command.groupId(), command.chairId(), command.memberIds(),
				command.officeUnitId(), command.documentNo(), command.reason(), command.on()));
	}

	@EventSourcingHandler
	void evolve(GroupEvent event) {
		this.groupId = event.subject();
		this.since = event.occurredOn();
		switch (event) {
			case LeadingGroupConvened it -> {
				this.convened = it;
				this.present = new Composition(it.chairId(), it.memberIds(), it.officeUnitId());
			}
			case LeadingGroupChanged it ->
				this.present = new Composition(it.chairId(), it.memberIds(), it.officeUnitId());
		}
	}

	private static void require(Composition wish, LocalDate day, DecisionContext context) {
		Set<String> all = new HashSet<>(wish.memberIds());
		boolean distinct = all.size() == wish.memberIds().size() && all.add(wish.chairId());
		if (wish.memberIds().isEmpty() || wish.memberIds().size() > MOST_MEMBERS || !distinct) {
			throw Refusal.of(JurisdictionRefusal.GROUP_MEMBERS_UNFIT, "memberIds").asException();
		}
		PeopleAreKnown.require(context, wish.chairId(), "chairId");
		wish.memberIds().forEach((member) -> PeopleAreKnown.require(context, member, "memberIds"));
		KnownUnit office = context.directory().unit(wish.officeUnitId());
		if (office == null) {
			throw Refusal.of(JurisdictionRefusal.UNIT_UNKNOWN, "officeUnitId")
				.with("unitId", wish.officeUnitId())
				.asException();
		}
		if (!office.standsOn(day)) {
			throw Refusal.of(JurisdictionRefusal.UNIT_ENDED, "officeUnitId").with("name", office.name()).asException();
		}
	}

	private static void keeper(MetaData metaData, DecisionContext context) {
		Permissions.in(context).require(Attribution.from(metaData), Duty.KEEP_JURISDICTION);
		context.changesDirectory();
	}

	private record Composition(String chairId, List<String> memberIds, String officeUnitId) {
	}

}
