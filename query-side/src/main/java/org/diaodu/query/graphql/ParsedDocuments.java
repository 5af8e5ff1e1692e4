package org.diaodu.query.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the documents that were parsed and found valid, the least used given up first.
 * Bounded, and wrong documents are not kept, so that nobody can fill it with rubbish that
 * is cheaper to send than to check.
 */
final class ParsedDocuments implements PreparsedDocumentProvider {

	private final Map<String, PreparsedDocumentEntry> documents;

	ParsedDocuments(int capacity) {
		this.documents = new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
				return size() > capacity;
			}

		};
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		PreparsedDocumentEntry kept = find(input.getQuery());
		if (kept != null) {
			return CompletableFuture.completedFuture(kept);
		}
		PreparsedDocumentEntry entry = parseAndValidate.apply(input);
		if (!entry.hasErrors()) {
			keep(input.getQuery(), entry);
		}
		return CompletableFuture.completedFuture(entry);
	}

	private synchronized @Nullable PreparsedDocumentEntry find(String document) {
		return this.documents.get(document);
	}

	private synchronized void keep(String document, PreparsedDocumentEntry entry) {
		this.documents.put(document, entry);
	}

	/** How many are kept. */
	synchronized int size() {
		return this.documents.size();
	}

}
