package org.diaodu.query.graphql;

import java.util.List;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parsing is paid once for each document in use.
 */
class ParsedDocumentsTest {

	private final ParsedDocuments documents = new ParsedDocuments(2);

	private int parsed;

	@Test
	void aDocumentInUseIsParsedOnce() {
		ask("{ a }");
		ask("{ b }");
		ask("{ a }");
		ask("{ c }");
		ask("{ a }");
		assertThat(this.parsed).isEqualTo(3);
		ask("{ b }");
		assertThat(this.parsed).as("the least used was given up").isEqualTo(4);
		assertThat(this.documents.size()).isEqualTo(2);
	}

	@Test
	void aWrongDocumentIsNotKept() {
		this.documents.getDocumentAsync(ExecutionInput.newExecutionInput("{").build(), (
				input) -> new PreparsedDocumentEntry(List.of(GraphqlErrorBuilder.newError().message("wrong").build())));
		assertThat(this.documents.size()).isZero();
	}

	private void ask(String document) {
		this.documents.getDocumentAsync(ExecutionInput.newExecutionInput(document).build(), (input) -> {
			this.parsed++;
			return new PreparsedDocumentEntry(new Parser().parseDocument(document));
		}).join();
	}

}
