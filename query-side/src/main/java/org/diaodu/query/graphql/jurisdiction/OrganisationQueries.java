package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.jurisdiction.ReadinessGap;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.query.FindLeadingGroup;
import org.diaodu.kernel.jurisdiction.query.LeadingGroupView;
import org.diaodu.kernel.jurisdiction.query.ListOfficeReadiness;
import org.diaodu.kernel.jurisdiction.query.OfficeReadinessView;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.graphql.Connection;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Pages;
import org.diaodu.query.graphql.Questions;

/**
 * Offices and the leading group. A city has some hundred units, so their list is cut into
 * pages here.
 */
@Controller
class OrganisationQueries {

	private final Questions questions;

	OrganisationQueries(Questions questions) {
		this.questions = questions;
	}

	@QueryMapping
	@Clause({ "F-010", "F-011", "F-012", "F-013" })
	CompletableFuture<Connection<OfficeReadinessView>> officeReadiness(@Argument @Nullable UnitKind kind,
			@Argument @Nullable ReadinessGap gap, @Argument @Nullable LocalDate asOf, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new ListOfficeReadiness(caller, kind, gap, asOf, awaitIndex))
			.thenApply((answer) -> Objects.requireNonNull(answer, "units are always answered"))
			.thenApply((answer) -> Connection.slice(answer.units(), OfficeReadinessView::unitId, Pages.size(first),
					after, answer.basis()));
	}

	@QueryMapping
	@Clause("F-009")
	CompletableFuture<@Nullable LeadingGroupView> leadingGroup(@Argument @Nullable LocalDate asOf,
			@Argument @Nullable Long awaitIndex, @ContextValue EdgeRequest edge) {
		return this.questions.ask(edge, (caller) -> new FindLeadingGroup(caller, asOf, awaitIndex));
	}

	@SchemaMapping(typeName = "LeadingGroup")
	String id(LeadingGroupView group) {
		return group.groupId();
	}

}
