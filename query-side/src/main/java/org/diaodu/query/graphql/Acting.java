package org.diaodu.query.graphql;

import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.message.Caller;

/**
 * A person and the post in which they act during a request.
 */
public record Acting(CallerView person, PostView post) {

	/** As queries take it. */
	public Caller caller() {
		return new Caller(this.person.personId(), this.post.role(), this.post.unitId());
	}

}
