package org.diaodu.command.stewardship;

import java.time.LocalDate;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownPost;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

/**
 * Nobody answers for anything in a post they do not hold on that day.
 */
@Clause({ "F-039", "F-042" })
final class PostHeld {

	private PostHeld() {
	}

	static KnownPost require(Directory directory, String personId, String postId, LocalDate on, String field) {
		return directory.activePosts(personId, on)
			.stream()
			.filter((post) -> post.postId().equals(postId))
			.findFirst()
			.orElseThrow(() -> Refusal.of(StewardshipRefusal.POST_NOT_HELD, field).with("date", on).asException());
	}

}
