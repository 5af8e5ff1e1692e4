package org.diaodu.command.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.CitesEvidence;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * What is cited by digest is kept, whatever the command: a digest nobody can look up
 * proves nothing. It is recorded in the one form in which it is found again. Which other
 * references prove something is for the decision to say ({@link Citation}).
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
		List<String> references = Attribution.from(command.getMetaData()).evidence();
		Set<Cited> cited = new LinkedHashSet<>();
		cite(references, cited);
		if (command.getPayload() instanceof CitesEvidence citing) {
			cite(citing.evidence(), cited);
		}
		if (command.getPayload() instanceof AchieveNode reached) {
			List<NodeEvidence> proof = reached.proof();
			for (int i = 0; i < proof.size(); i++) {
				cited.add(new Cited(written(proof.get(i).reference()), "proof." + i + ".reference",
						proof.get(i).kind() == EvidenceKind.SITE_PHOTO));
			}
		}
		cited.removeIf((each) -> !Digests.isOne(each.reference()));
		if (!cited.isEmpty()) {
			List<String> digests = cited.stream().map(Cited::reference).toList();
			Set<String> kept = this.evidence.among(digests);
			Set<String> photos = cited.stream().anyMatch(Cited::photo) ? this.evidence.photosAmong(digests) : Set.of();
			for (Cited each : cited) {
				if (!(each.photo() ? photos : kept).contains(each.reference())) {
					throw Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, each.field()).asException();
				}
			}
		}
		List<String> plain = references.stream().map(CitedEvidenceIsKept::written).toList();
		if (!plain.equals(references)) {
			// However it was written, what is recorded finds what is kept.
			unitOfWork.transformMessage(
					(message) -> message.andMetaData(Map.of(Attribution.EVIDENCE, String.join("\n", plain))));
		}
		return chain.proceed();
	}

	private static void cite(List<String> references, Set<Cited> cited) {
		for (int i = 0; i < references.size(); i++) {
			cited.add(new Cited(written(references.get(i)), "evidence[" + i + "]", false));
		}
	}

	/** In its one form, where it has one. */
	private static String written(String reference) {
		String canonical = Citation.canonical(reference);
		return (canonical != null) ? canonical : reference;
	}

	/**
	 * A reference and the field that names it.
	 *
	 * @param photo whether a paper will not do
	 */
	private record Cited(String reference, String field, boolean photo) {
	}

}
