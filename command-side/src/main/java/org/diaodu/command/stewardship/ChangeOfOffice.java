package org.diaodu.command.stewardship;

import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.stewardship.Holdings.Holding;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.command.HandOverAll;

/**
 * Hands over all a person holds in one role: every project's event in one commit, or
 * none. When one project cannot go to the successor, the refusal names it.
 */
@Component
@Clause({ "F-042", "F-068" })
class ChangeOfOffice {

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
		List<Holding> held = new Holdings(context.claims()).of(command.personId())
			.stream()
			.filter((holding) -> isOf(command.role(), holding))
			.toList();
		if (held.isEmpty()) {
			throw Refusal.of(StewardshipRefusal.NOTHING_TO_HAND_OVER, "role").asException();
		}
		for (Holding holding : held) {
			if (holding.isGuarantee()) {
				this.guarantees.load(holding.projectId())
					.execute((project) -> project.handOver(command.toPersonId(), command.toPostId(), command.note(),
							command.occurredOn(), by, context));
			}
			else {
				this.officers.load(holding.projectId())
					.execute((project) -> project.handOverAll(holding.slot(), command.toPersonId(), command.toPostId(),
							command.note(), command.occurredOn(), by, context));
			}
		}
	}

	private static boolean isOf(Role role, Holding holding) {
		return holding.isGuarantee() ? role == Role.GUARANTOR : holding.slot().role() == role;
	}

}
