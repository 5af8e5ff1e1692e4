package org.diaodu.command.stewardship;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.stewardship.Holdings.Holding;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.HandOverAll;

/**
 * Hands over all a person holds in one role: every project's event in one commit, or
 * none. When one project cannot go to the successor, the refusal names it.
 */
@Component
@Clause({ "F-042", "F-068" })
class ChangeOfOffice {

	/** The roles in which a project is held. */
	private static final Set<Role> HELD_ROLES = Stream
		.concat(Stream.of(Role.GUARANTOR), Arrays.stream(Slot.values()).map(Slot::role))
		.collect(Collectors.toUnmodifiableSet());

	private final Repository<Officers> officers;

	private final Repository<Guarantee> guarantees;

	ChangeOfOffice(Repository<Officers> officers, Repository<Guarantee> guarantees) {
		this.officers = officers;
		this.guarantees = guarantees;
	}

	@CommandHandler
	void decide(HandOverAll command, MetaData metaData, DecisionContext context) {
		Attribution by = Attribution.from(metaData);
		Form.required(command.role(), "role");
		Form.required(command.toPersonId(), "toPersonId", Form.NAME);
		Form.required(command.toPostId(), "toPostId", Form.NAME);
		Form.required(command.note(), "note", Form.TEXT);
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		if (command.personId().equals(command.toPersonId())) {
			throw Refusal.of(StewardshipRefusal.HANDOVER_TO_SELF, "toPersonId").asException();
		}
		if (!HELD_ROLES.contains(command.role())) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "role").asException();
		}
		Duty duty = (command.role() == Role.GUARANTOR) ? Duty.ARRANGE_GUARANTEE : Duty.NAME_OFFICERS;
		Permissions.in(context).require(by, duty);
		boolean whole = true;
		int handedOver = 0;
		for (Holding holding : new Holdings(context.claims()).of(command.personId())) {
			if (isOf(command.role(), holding)) {
				switch (handOver(holding, command, by, context)) {
					case DONE -> handedOver++;
					case UNKNOWN_TO_ACTOR -> whole = false;
					case GONE -> {
						// Somebody else's since it was read: it stays theirs.
					}
				}
			}
		}
		if (handedOver == 0) {
			// The same whether they hold nothing or nothing the actor may know of.
			throw Refusal.of(StewardshipRefusal.NOTHING_TO_HAND_OVER, "role").asException();
		}
		if (!whole) {
			throw Permissions.notPermitted();
		}
	}

	/** What became of one project in the act. */
	private enum Outcome {

		/** it is the successor's */
		DONE,
		/** whoever acts may not know of it */
		UNKNOWN_TO_ACTOR,
		/** it is held by another by now */
		GONE

	}

	private Outcome handOver(Holding holding, HandOverAll command, Attribution by, DecisionContext context) {
		if (holding.isGuarantee()) {
			return this.guarantees.load(holding.projectId()).invoke((project) -> {
				if (!project.isKnownTo(by, context)) {
					return Outcome.UNKNOWN_TO_ACTOR;
				}
				if (!project.isHeldBy(command.personId())) {
					return Outcome.GONE;
				}
				project.handOver(command.toPersonId(), command.toPostId(), command.note(), command.occurredOn(), by,
						context);
				return Outcome.DONE;
			});
		}
		return this.officers.load(holding.projectId()).invoke((project) -> {
			if (!project.isKnownTo(by, context)) {
				return Outcome.UNKNOWN_TO_ACTOR;
			}
			if (!project.isHeldBy(holding.slot(), command.personId())) {
				return Outcome.GONE;
			}
			project.handOverAll(holding.slot(), command.toPersonId(), command.toPostId(), command.note(),
					command.occurredOn(), by, context);
			return Outcome.DONE;
		});
	}

	private static boolean isOf(Role role, Holding holding) {
		return holding.isGuarantee() ? role == Role.GUARANTOR : holding.slot().role() == role;
	}

}
