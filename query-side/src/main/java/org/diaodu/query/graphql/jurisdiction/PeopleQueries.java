package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.jurisdiction.Capability;
import org.diaodu.kernel.jurisdiction.OfficersSuperviseIntegrity;
import org.diaodu.kernel.jurisdiction.PersonEntryKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.query.FindPersonRecord;
import org.diaodu.kernel.jurisdiction.query.ListPeople;
import org.diaodu.kernel.jurisdiction.query.PersonEntryView;
import org.diaodu.kernel.jurisdiction.query.PersonRecordView;
import org.diaodu.kernel.jurisdiction.query.PersonView;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Who serves where, and what is recorded of one of them. A career has some dozen entries,
 * so they are cut into pages here.
 */
@Controller
class PeopleQueries {

	private final Questions questions;

	PeopleQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-039", "F-069" })
	CompletableFuture<Connection<PersonView>> people(@Argument @Nullable String unitId, @Argument @Nullable Role role,
			@Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first, @Argument @Nullable String after,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions
			.ask(edge, (caller) -> new ListPeople(caller, unitId, role, asOf, Pages.size(first), after, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, "people are always answered"))
			.thenApply((page) -> Connection.of(page.people(), page.cursors(), page.hasNext(), page.totalCount(),
					page.basis()));
	}

	@QueryMapping
	@Clause({ "F-088", "F-092" })
	CompletableFuture<@Nullable PersonRecordView> personRecord(@Argument String id, @Argument @Nullable Long awaitIndex,
			@ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindPersonRecord(caller, id, awaitIndex));
	}

	@SchemaMapping(typeName = "PersonRecord")
	String id(PersonRecordView person) {
		return person.personId();
	}

	@SchemaMapping(typeName = "PersonRecord")
	Connection<PersonEntryView> entries(PersonRecordView person, @Argument @Nullable PersonEntryKind kind,
			@Argument @Nullable Integer first, @Argument @Nullable String after) {
		List<PersonEntryView> wanted = person.entries()
			.stream()
			.filter((entry) -> kind == null || entry.kind() == kind)
			.toList();
		return Connection.slice(wanted, (entry) -> String.valueOf(entry.logIndex()), Pages.size(first), after,
				person.basis());
	}

	@SchemaMapping(typeName = "Person")
	String id(PersonView person) {
		return person.personId();
	}

	@SchemaMapping(typeName = "Post")
	@Clause("F-056")
	List<Capability> capabilities(PostView post) {
		return OfficersSuperviseIntegrity.capabilities(post.role()).stream().sorted().toList();
	}

}
