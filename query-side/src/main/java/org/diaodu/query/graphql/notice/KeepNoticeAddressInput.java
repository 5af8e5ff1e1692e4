package org.diaodu.query.graphql.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Where notices are mailed to.
 */
record KeepNoticeAddressInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String personId, @Nullable String email) implements CommandInput {

	/** Nobody's address is printed. */
	@Override
	public String toString() {
		return "KeepNoticeAddressInput[personId=" + this.personId + ']';
	}

}
