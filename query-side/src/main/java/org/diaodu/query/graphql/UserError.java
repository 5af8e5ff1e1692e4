package org.diaodu.query.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a change was refused, or that nobody knows yet what became of it, as the client
 * reads it.
 *
 * @param field path in the input, null when it is no single field
 * @param commandId what to send again to learn the outcome, null when what the client
 * sent is no such id
 * @param correlationId of the request, as in the program's log
 */
public record UserError(String code, @Nullable List<String> field, String message, @Nullable String commandId,
		String correlationId) {
}
