package org.diaodu.query.graphql;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.query.FindProgress;
import org.diaodu.kernel.progress.query.ListStops;
import org.diaodu.kernel.statistics.command.RecordOfficialInvestment;
import org.diaodu.kernel.statistics.query.FindOfficialStatistics;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;

/** How progress and official statistics are asked and told over GraphQL. */
class ProgressEdgeTest extends AtTheEdge {

	private static final String REPORT = """
			mutation {
				reportProgress(input: { projectId: "project-1", reportId: "report-1", imageStage: FOUNDATION, percent: 20,
						investedTotalWanYuan: "1200.50", occurredOn: "2026-11-20" }) {
					receipt { logIndex } userErrors { code field message } projectId
					progress { latest { figures { investedTotalWanYuan } } }
				}
			}
			""";

	@Test
	@Clause({ "F-021", "F-051" })
	void aReportIsSentAsTypedAndItsOwnWriteIsRead() {
		JsonNode payload = this.client.run(REPORT).data().path("reportProgress");
		assertThat(this.commands.only()).isEqualTo(new ReportProgress("project-1", "report-1", ImageStage.FOUNDATION,
				20, null, null, WanYuan.of("1200.50"), List.of(), null, null, LocalDate.of(2026, 11, 20)));
		assertThat(payload.path("progress").path("latest").path("figures").path("investedTotalWanYuan").asString())
			.isEqualTo("5600.50");
		assertThat(this.queries.asked(FindProgress.class)).singleElement()
			.satisfies((query) -> assertThat(query.awaitIndex()).isEqualTo(RecordingCommands.LOG_INDEX));
	}

	@ParameterizedTest
	@CsvSource({ "INVESTED_BEYOND_TOTAL,investedTotal,investedTotalWanYuan", "PROGRESS_WENT_DOWN,percent,percent",
			"EARLIER_THAN_LAST_REPORT,occurredOn,occurredOn" })
	@Clause("F-114")
	void aRefusedReportNamesTheFieldOfTheInput(ProgressRefusal code, String field, String path) {
		this.commands.refuse(Refusal.of(code, field));
		JsonNode error = this.client.run(REPORT).data().path("reportProgress").path("userErrors").path(0);
		assertThat(error.path("code").asString()).isEqualTo(code.name());
		assertThat(error.path("field").path(0).asString()).isEqualTo(path);
		assertThat(error.path("message").asString()).isNotEmpty();
	}

	@Test
	@Clause("F-021")
	void anUnknownPhotoIsNamedByItsPlace() {
		this.commands.refuse(Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, "photos[2]"));
		JsonNode error = this.client.run(REPORT).data().path("reportProgress").path("userErrors").path(0);
		assertThat(error.path("field").path(0).asString()).isEqualTo("photos");
		assertThat(error.path("field").path(1).asString()).isEqualTo("2");
	}

	@Test
	@Clause("F-134")
	void theRegisterOfStopsIsOfThoseThatLastUnlessAskedOtherwise() {
		this.client.run("query { workStops { totalCount } }");
		assertThat(this.queries.asked(ListStops.class)).singleElement().satisfies((query) -> {
			assertThat(query.openOnly()).isTrue();
			assertThat(query.overdueOnly()).isFalse();
		});
	}

	@Test
	@Clause("F-102")
	void whatTheStatisticsOfficeTellsIsSentAsTold() {
		this.client
			.run("""
					mutation {
						recordOfficialInvestment(input: { projectId: "project-1", month: "2018-06", messageId: "stat-1",
								completedThisYearWanYuan: "1.00", completedTotalWanYuan: "2.00", occurredOn: "2018-07-10" }) {
							statistics { months { officialTotalWanYuan } }
						}
					}
					""");
		assertThat(this.commands.only()).isEqualTo(new RecordOfficialInvestment("project-1", "2018-06",
				WanYuan.of("1.00"), WanYuan.of("2.00"), "stat-1", LocalDate.of(2018, 7, 10)));
		assertThat(this.queries.asked(FindOfficialStatistics.class)).hasSize(1);
		assertThat(this.queries.asked(FindProgress.class)).isEmpty();
	}

}
