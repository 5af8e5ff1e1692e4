package org.diaodu.command.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * What is cited by digest is kept, whatever the command: a digest nobody can look up
 * proves nothing. Other references, such as the number of a document, are taken as they
 * are.
 */
@Component
@Clause({ "F-021", "F-077" })
class CitedEvidenceIsKept implements MessageHandlerInterceptor<CommandMessage<?>> {

	private final KeptEvidence evidence;

	CitedEvidenceIsKept(CommandBus bus, KeptEvidence evidence) {
		this.evidence = evidence;
		bus.registerHandlerInterceptor(this);
	}

	@Override
	public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
		CommandMessage<?> command = unitOfWork.getMessage();
		List<Cited> cited = new ArrayList<>();
		List<String> references = Attribution.from(command.getMetaData()).evidence();
		for (int i = 0; i < references.size(); i++) {
			cited.add(new Cited(references.get(i), "evidence[" + i + "]"));
		}
		if (command.getPayload() instanceof AchieveNode reached) {
			List<NodeEvidence> proof = reached.proof();
			for (int i = 0; i < proof.size(); i++) {
				cited.add(new Cited(proof.get(i).reference(), "proof." + i + ".reference"));
			}
		}
		cited.removeIf((each) -> !Digests.isOne(each.reference()));
		if (!cited.isEmpty()) {
			Set<String> kept = this.evidence.among(cited.stream().map(Cited::reference).toList());
			for (Cited each : cited) {
				if (!kept.contains(each.reference())) {
					throw Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, each.field()).asException();
				}
			}
		}
		return chain.proceed();
	}

	/**
	 * A reference and the field that names it.
	 */
	private record Cited(String reference, String field) {
	}

}
