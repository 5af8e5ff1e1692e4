package org.diaodu.query.graphql;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.stewardship.command.RecordGuaranteeVisit;
import org.diaodu.kernel.stewardship.command.RemoveMajorProject;
import org.diaodu.kernel.stewardship.query.FindProjectPeople;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListMajorProjects;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListTenures;

import static org.assertj.core.api.Assertions.assertThat;

/** How who answers for what is asked and changed over GraphQL. */
class StewardshipEdgeTest extends AtTheEdge {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final String APPOINT = """
			mutation {
				appointOfficer(input: { projectId: "project-1", slot: SPECIALIST, personId: "person-2", postId: "post-2",
						letterNo: "1号", occurredOn: "2026-11-20" }) {
					receipt { logIndex } userErrors { code field message } projectId people { asOf }
				}
			}
			""";

	@Test
	@Clause({ "F-039", "F-042" })
	void anAppointmentIsSentAsWrittenAndItsOwnWriteIsRead() {
		JsonNode payload = this.client.run(APPOINT).data().path("appointOfficer");
		assertThat(this.commands.only())
			.isEqualTo(new AppointOfficer("project-1", Slot.SPECIALIST, "person-2", "post-2", "1号", DAY));
		assertThat(payload.path("projectId").asString()).isEqualTo("project-1");
		assertThat(payload.path("people").path("asOf").asString()).isNotEmpty();
		assertThat(this.queries.asked(FindProjectPeople.class)).singleElement().satisfies((query) -> {
			assertThat(query.projectId()).isEqualTo("project-1");
			assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX);
			assertThat(query.asOf()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource({ "SLOT_TAKEN,slot,slot", "POST_OUT_OF_TERRITORY,postId,postId",
			"EARLIER_THAN_LAST_CHANGE,occurredOn,occurredOn" })
	@Clause({ "F-042", "F-048" })
	void aRefusedAppointmentNamesTheFieldOfTheInput(StewardshipRefusal code, String field, String path) {
		this.commands.refuse(Refusal.of(code, field));
		JsonNode payload = this.client.run(APPOINT).data().path("appointOfficer");
		assertThat(payload.path("receipt").isNull()).isTrue();
		assertThat(payload.path("people").isNull()).isTrue();
		JsonNode error = payload.path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo(code.name());
		assertThat(error.path("field").path(0).asString()).isEqualTo(path);
		assertThat(error.path("message").asString()).containsPattern("\\p{IsHan}");
		assertThat(this.queries.asked(FindProjectPeople.class)).isEmpty();
	}

	@Test
	@Clause("F-067")
	void aVisitHasAnIdOfItsOwnThatARetryKeepsAndAPlaceInAListIsNamed() {
		String visit = """
				mutation {
					recordGuaranteeVisit(input: { commandId: "00000000-0000-4000-8000-000000000009", projectId: "project-1",
							kind: CALL, participantIds: ["person-2", "person-3"], occurredOn: "2026-11-20" }) {
						userErrors { code field }
					}
				}
				""";
		this.client.run(visit);
		assertThat(this.commands.only())
			.isEqualTo(new RecordGuaranteeVisit("project-1", "visit-00000000-0000-4000-8000-000000000009",
					VisitKind.CALL, null, List.of("person-2", "person-3"), List.of(), DAY));
		this.commands.refuse(Refusal.of(CommonRefusal.VALUE_TOO_LONG, "participantIds[1]").with("max", 200));
		assertThat(this.client.run(visit)
			.data()
			.path("recordGuaranteeVisit")
			.path("userErrors")
			.path(0)
			.path("field")
			.toString()).isEqualTo("[\"participantIds\",\"1\"]");
	}

	@Test
	@Clause("F-068")
	void aChangeOfOfficeShowsWhatTheNewOneHolds() {
		JsonNode payload = this.client
			.run("""
					mutation {
						handOverAll(input: { personId: "person-2", role: GUARANTOR, toPersonId: "person-3", toPostId: "post-3",
								note: "职务变动", occurredOn: "2026-11-20" }) {
							receipt { logIndex } tenures(first: 7) { totalCount person { personId } }
						}
					}
					""")
			.data()
			.path("handOverAll");
		assertThat(this.commands.only())
			.isEqualTo(new HandOverAll("person-2", Role.GUARANTOR, "person-3", "post-3", "职务变动", DAY));
		assertThat(payload.path("tenures").path("person").path("personId").asString()).isEqualTo("person-3");
		assertThat(this.queries.asked(ListTenures.class)).singleElement().satisfies((query) -> {
			assertThat(query.first()).isEqualTo(7);
			assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX);
		});
	}

	@Test
	@Clause({ "F-062", "F-063" })
	void aRemovalNamesItsReplacementAndReadsTheListOfThatYear() {
		String removal = """
				mutation {
					removeMajorProject(input: { year: 2026, projectId: "project-1", reason: "推迟", occurredOn: "2026-11-20",
							replacement: { projectId: "project-2", scale: 1, pull: 2, demonstration: 3, decisionReference: "纪要" } }) {
						receipt { logIndex } userErrors { field } majorProjects { year }
					}
				}
				""";
		this.client.run(removal);
		assertThat(this.commands.only()).isEqualTo(new RemoveMajorProject("major-projects-2026", 2026, "project-1",
				"推迟", new MajorSelection("project-2", 1, 2, 3, "纪要"), DAY));
		assertThat(this.queries.asked(ListMajorProjects.class)).singleElement().satisfies((query) -> {
			assertThat(query.year()).isEqualTo(2026);
			assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX);
		});
		this.commands.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "replacement.scale"));
		assertThat(this.client.run(removal)
			.data()
			.path("removeMajorProject")
			.path("userErrors")
			.path(0)
			.path("field")
			.toString()).isEqualTo("[\"replacement\",\"scale\"]");
	}

	@Test
	@Clause({ "F-059", "F-066" })
	void filtersAreAskedAsWritten() {
		this.client
			.run("""
					query {
						realNameSheets(districtId: "unit-210106", complete: false, missing: MANAGER, asOf: "2026-11-20", first: 5,
								after: "c", awaitIndex: 9) { totalCount }
						guarantees(guarantorId: "person-2", majorOnly: true, overdueOnly: true, first: 3) { totalCount }
					}
					""");
		assertThat(this.queries.asked(ListRealNameSheets.class)).singleElement()
			.satisfies((query) -> assertThat(query).isEqualTo(new ListRealNameSheets(query.caller(), "unit-210106",
					false, RealNameSlot.MANAGER, DAY, 5, "c", 9L)));
		assertThat(this.queries.asked(ListGuarantees.class)).singleElement()
			.satisfies((query) -> assertThat(query).isEqualTo(
					new ListGuarantees(query.caller(), "person-2", null, true, true, false, null, 3, null, null)));
	}

	@Test
	void aProjectThatIsNotTheirsHasNoPeople() {
		this.queries.answer(FindProjectPeople.class, (query) -> null);
		EdgeClient.Answer answer = this.client.run("query { projectPeople(id: \"project-1\") { asOf } }");
		assertThat(answer.errors().isMissingNode()).isTrue();
		assertThat(answer.data().path("projectPeople").isNull()).isTrue();
	}

}
