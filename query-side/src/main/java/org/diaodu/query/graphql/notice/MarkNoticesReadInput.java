package org.diaodu.query.graphql.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Which notices were read.
 */
record MarkNoticesReadInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable List<String> noticeIds,
		@Nullable String upTo) implements CommandInput {
}
