package org.diaodu.command.jurisdiction;

import java.util.List;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * Who answers for something is named by name, so nobody is erased while they hold a post,
 * or will.
 */
@Clause({ "F-060", "F-069" })
final class WhoeverServesIsNotErased {

	private WhoeverServesIsNotErased() {
	}

	static void require(String personId, DecisionContext context) {
		List<KnownPost> open = context.directory()
			.posts(personId)
			.stream()
			.filter((post) -> post.to() == null || !post.to().isBefore(context.today()))
			.toList();
		if (!open.isEmpty()) {
			throw Refusal.of(JurisdictionRefusal.PERSON_HOLDS_POST, "personId")
				.with("post", open.getFirst().postId())
				.asException();
		}
	}

}
