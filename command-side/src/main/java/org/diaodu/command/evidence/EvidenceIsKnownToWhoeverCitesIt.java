package org.diaodu.command.evidence;

import java.time.Clock;
import java.util.HashSet;
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

import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.CityTime;

/**
 * What is cited by digest is kept, whatever the command, and whoever cites it uploaded it
 * or may read it: a digest nobody can look up proves nothing, and citing gives those who
 * see the act the file to read. What is kept and not for them is refused as what is not
 * kept, after the same look, so nobody learns that it exists. What is cited is recorded
 * in the one form in which it is found again. Which other references prove something is
 * for the decision to say. All that is written is looked at, whatever it was asked for as
 * ({@link Cited}).
 */
@Component
@Clause({ "F-021", "F-077" })
class EvidenceIsKnownToWhoeverCitesIt implements MessageHandlerInterceptor<CommandMessage<?>> {

	/** Of others' evidence that one command may cite; each is asked for by itself. */
	private static final int MOST_OF_OTHERS = 40;

	private final KeptEvidence evidence;

	private final EvidenceReaders readers;

	private final Clock clock;

	EvidenceIsKnownToWhoeverCitesIt(CommandBus bus, KeptEvidence evidence, EvidenceReaders readers, Clock clock) {
		this.evidence = evidence;
		this.readers = readers;
		this.clock = clock;
		bus.registerHandlerInterceptor(this);
	}

	@Override
	public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
		CommandMessage<?> command = unitOfWork.getMessage();
		Attribution by = Attribution.from(command.getMetaData());
		List<String> references = by.evidence();
		if (!Permissions.isSystem(by)) {
			DocumentsAreOfNoLaterYear.require(command.getPayload(), references, CityTime.today(this.clock));
		}
		Set<Cited> cited = Cited.of(command.getPayload(), references, !Permissions.isSystem(by));
		if (!cited.isEmpty()) {
			requireKnown(cited, by);
		}
		List<String> plain = references.stream().map(Cited::written).toList();
		if (!plain.equals(references)) {
			// However it was written, what is recorded finds what is kept.
			unitOfWork.transformMessage(
					(message) -> message.andMetaData(Map.of(Attribution.EVIDENCE, String.join("\n", plain))));
		}
		return chain.proceed();
	}

	private void requireKnown(Set<Cited> cited, Attribution by) {
		Set<String> digests = new LinkedHashSet<>();
		cited.forEach((each) -> digests.add(each.reference()));
		Set<String> known = known(digests, by);
		Set<String> kept = this.evidence.among(digests);
		Set<String> photos = this.evidence.photosAmong(digests);
		for (Cited each : cited) {
			if (!known.contains(each.reference()) || !kept.contains(each.reference())) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, each.field()).asException();
			}
			if (each.photo() && !photos.contains(each.reference())) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_PHOTO_REQUIRED, each.field()).asException();
			}
		}
	}

	/** Those that whoever cites them may read, kept or not. */
	private Set<String> known(Set<String> digests, Attribution by) {
		if (Permissions.isSystem(by)) {
			return digests;
		}
		Set<String> own = this.evidence.uploadedBy(by.actor(), digests);
		List<String> others = digests.stream().filter((digest) -> !own.contains(digest)).toList();
		if (others.size() > MOST_OF_OTHERS) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_TOO_MANY, "evidence").with("max", MOST_OF_OTHERS).asException();
		}
		Caller caller = new Caller(by.actor(), Role.valueOf(by.role()), by.organisation());
		Set<String> known = new HashSet<>(own);
		others.stream().filter((digest) -> this.readers.mayRead(caller, digest)).forEach(known::add);
		return known;
	}

}
