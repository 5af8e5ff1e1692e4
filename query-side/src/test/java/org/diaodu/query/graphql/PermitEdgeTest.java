package org.diaodu.query.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitGrouping;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.permit.command.IssuePermit;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.FindProjectPermits;
import org.diaodu.kernel.permit.query.ListPermits;

import static org.assertj.core.api.Assertions.assertThat;

/** How permits are asked for and changed over GraphQL. */
class PermitEdgeTest extends AtTheEdge {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final String ISSUE = """
			mutation {
				issuePermit(input: { projectId: "project-1", permitId: "permit-1", number: "施字1号",
						occurredOn: "2026-11-20" }) {
					receipt { logIndex } userErrors { code field message } projectId permits { permits { state } }
				}
			}
			""";

	@Test
	@Clause("F-028")
	void anIssueIsSentAsWrittenAndItsOwnWriteIsRead() {
		JsonNode payload = this.client.run(ISSUE).data().path("issuePermit");
		assertThat(this.commands.only()).isEqualTo(new IssuePermit("project-1", "permit-1", "施字1号", null, DAY));
		assertThat(payload.path("permits").path("permits").path(0).path("state").asString()).isEqualTo("SUSPENDED");
		assertThat(this.queries.asked(FindProjectPermits.class)).singleElement()
			.satisfies((query) -> assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX));
	}

	@ParameterizedTest
	@CsvSource({ "PERMIT_NOT_ACCEPTED,permitId", "PERMIT_EARLIER_THAN_LAST_STEP,occurredOn",
			"PERMIT_VALIDITY_NOT_AFTER_ISSUE,validUntil" })
	@Clause("F-028")
	void aRefusalNamesTheFieldOfTheInput(PermitRefusal code, String field) {
		this.commands.refuse(Refusal.of(code, field));
		JsonNode payload = this.client.run(ISSUE).data().path("issuePermit");
		assertThat(payload.path("receipt").isNull()).isTrue();
		JsonNode error = payload.path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo(code.name());
		assertThat(error.path("field").path(0).asString()).isEqualTo(field);
		assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
	}

	@Test
	@Clause({ "F-020", "F-081" })
	void anApplicationHasAnIdOfItsOwnThatARetryKeeps() {
		this.client
			.run("""
					mutation {
						applyForPermit(input: { commandId: "00000000-0000-4000-8000-000000000009", projectId: "project-1",
								permitCode: "work-permit", caseNo: "一窗-1", occurredOn: "2026-11-20" }) { userErrors { code } }
					}
					""");
		assertThat(this.commands.only()).isEqualTo(new ApplyForPermit("project-1",
				"permit-00000000-0000-4000-8000-000000000009", "work-permit", null, "一窗-1", DAY));
	}

	@Test
	@Clause("F-079")
	void aCatalogueIsSentWithAllItsLimits() {
		this.client
			.run("""
					mutation {
						adoptPermitCatalogue(input: { version: "1", documentNo: "文件", clause: "1", effectiveFrom: "2027-01-01",
								occurredOn: "2026-11-20", permits: [{ code: "a", name: "许可", stage: PERMITS,
								statutory: { count: 20, unit: WORKING_DAYS }, untilStart: false, renewals: 0, authorities: [],
								families: [ENTERPRISE], basis: "某法1条" }] }) { userErrors { code } }
					}
					""");
		assertThat(this.commands.only()).isInstanceOfSatisfying(AdoptPermitCatalogue.class, (command) -> {
			assertThat(command.catalogueId()).isEqualTo(AdoptPermitCatalogue.CATALOGUE_ID);
			assertThat(command.permits()).singleElement()
				.satisfies((permit) -> assertThat(permit.statutory().count()).isEqualTo(20));
		});
	}

	@Test
	@Clause({ "F-020", "F-084" })
	void filtersAndGroupsReachTheQuestion() {
		this.client
			.run("""
					query {
						permits(permitCode: "a", departmentId: "b", districtId: "c", state: ISSUED, expiringBy: "2026-11-20",
								caseNo: "d", first: 7) { totalCount }
					}
					""");
		assertThat(this.queries.asked(ListPermits.class)).singleElement().satisfies((query) -> {
			assertThat(List.of(query.permitCode(), query.departmentId(), query.districtId(), query.caseNo()))
				.containsExactly("a", "b", "c", "d");
			assertThat(query.state()).isEqualTo(PermitState.ISSUED);
			assertThat(query.expiringBy()).isEqualTo(DAY);
			assertThat(query.first()).isEqualTo(7);
		});
		JsonNode figures = this.client
			.run("query { permitPerformance(from: \"2026-01-01\", to: \"2026-11-20\", by: [DISTRICT, MONTH])"
					+ " { figures { meanDays latePercent } } }")
			.data()
			.path("permitPerformance")
			.path("figures")
			.path(0);
		assertThat(figures.path("meanDays").asString()).isEqualTo("13.8");
		assertThat(this.queries.asked(FindPermitPerformance.class)).singleElement()
			.satisfies(
					(query) -> assertThat(query.by()).isEqualTo(Set.of(PermitGrouping.DISTRICT, PermitGrouping.MONTH)));
	}

}
