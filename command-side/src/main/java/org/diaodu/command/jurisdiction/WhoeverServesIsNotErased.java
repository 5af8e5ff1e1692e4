package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * Who answers for something is named by name, so nobody is erased while they hold a post
 * or serve elsewhere, or will.
 */
@Clause({ "F-060", "F-069" })
final class WhoeverServesIsNotErased {

	private WhoeverServesIsNotErased() {
	}

	static void require(String personId, DecisionContext context) {
		LocalDate today = context.today();
		Stream<String> posts = context.directory()
			.posts(personId)
			.stream()
			.filter((post) -> post.to() == null || !post.to().isBefore(today))
			.map(KnownPost::postId);
		Stream<String> places = context.directory()
			.services(personId)
			.stream()
			.filter((service) -> service.isOpenOn(today))
			.map(KnownService::place);
		Optional<String> open = Stream.concat(posts, places).findFirst();
		if (open.isPresent()) {
			throw Refusal.of(JurisdictionRefusal.PERSON_HOLDS_POST, "personId").with("post", open.get()).asException();
		}
	}

}
