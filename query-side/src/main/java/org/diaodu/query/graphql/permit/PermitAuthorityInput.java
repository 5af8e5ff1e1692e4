package org.diaodu.query.graphql.permit;

import java.time.LocalDate;

import org.diaodu.kernel.lifecycle.AuthorityName;

/**
 * Who decides, under a name borne from a day on.
 */
record PermitAuthorityInput(String name, LocalDate from) {

	AuthorityName toName() {
		return new AuthorityName(this.name, this.from);
	}

}
