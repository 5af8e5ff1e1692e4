package org.diaodu.command.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.query.NamesakeView;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.command.ledger.ImportFixture.COORDINATOR;

/** A ledger becomes recorded facts, row by row, exactly once. */
@Clause("F-093")
class ImportTest {

	private final TestDatabase database = TestDatabase.with("log", "ledger");

	private final ImportFixture desk = new ImportFixture(this.database.dataSource());

	@AfterEach
	void close() {
		this.desk.close();
		this.database.close();
	}

	@Test
	void everyRowOfTheSampleIsRecordedWithWhoAndWhere() {
		UploadView upload = this.desk.upload("shenyang.csv", Lists.resource("shenyang.csv"), COORDINATOR);
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		assertThat(done.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 48, RowOutcome.LEAD, 122));
		List<Recorded> registered = this.desk.registered();
		assertThat(registered).hasSize(170);
		assertThat(sum(registered)).isEqualByComparingTo(sampleSum());
		Attribution by = registered.get(0).attribution();
		assertThat(by.actor()).isEqualTo(COORDINATOR.actor());
		assertThat(by.channel()).isEqualTo("LEDGER");
		assertThat(by.source()).isEqualTo(Attribution.Source.IMPORTED);
		assertThat(by.correlationId()).isEqualTo(done.importId());
		assertThat(by.evidence()).hasSize(2);
		assertThat(by.evidence().get(0)).startsWith("shenyang csv 第");
		for (RowResult row : this.desk.results(done, COORDINATOR)) {
			assertThat(row.logIndex()).as(row.name()).isNotNull();
			assertThat(row.gaps()).isNotEmpty();
		}
	}

	@Test
	void dryRunSaysWhatEachRowWouldDoAndRecordsNothing() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "乙厂,,铁西区", "丙厂,2000万件,铁西区", "丁厂,-5,铁西区");
		ImportView tried = this.desk.run(upload, true, COORDINATOR);
		assertThat(this.desk.log.head().logIndex()).isEqualTo(-1);
		assertThat(this.desk.results(tried, COORDINATOR)).extracting(RowResult::outcome)
			.containsExactly(RowOutcome.CREATED, RowOutcome.LEAD, RowOutcome.REFUSED, RowOutcome.REFUSED);
		assertThat(this.desk.results(tried, COORDINATOR).get(3).refusal().code()).isEqualTo("AMOUNT_NEGATIVE");
		this.desk.run(upload, false, COORDINATOR);
		UploadView changed = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "乙厂,900,铁西区");
		long head = this.desk.log.head().logIndex();
		ImportView again = this.desk.run(changed, true, COORDINATOR);
		assertThat(this.desk.results(again, COORDINATOR)).extracting(RowResult::outcome)
			.containsExactly(RowOutcome.UNCHANGED, RowOutcome.CORRECTED);
		assertThat(this.desk.log.head().logIndex()).isEqualTo(head);
	}

	@Test
	void goodRowsAreInAndBadRowsAreNot() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "丙厂,2000万件,铁西区", "乙厂,900,铁西区");
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CREATED, 2, RowOutcome.REFUSED, 1));
		assertThat(this.desk.registered()).extracting((entry) -> ((ProjectRegistered) entry.event()).facts().name())
			.containsExactlyInAnyOrder("甲厂", "乙厂");
	}

	@Test
	void rowNamedLikeAKnownProjectIsAskedAboutAndIsIn() {
		UploadView upload = this.desk.upload("项目名称,总投资,所属区县", "甲厂,6000,铁西区", "乙厂,900,铁西区");
		this.desk.known = List.of(new NamesakeView("project-elsewhere", "甲厂"));
		ImportView done = this.desk.run(upload, false, COORDINATOR);
		List<RowResult> rows = this.desk.results(done, COORDINATOR);
		assertThat(rows.get(0).outcome()).isEqualTo(RowOutcome.CREATED);
		assertThat(rows.get(0).warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.code()).isEqualTo("NAME_LIKE_ANOTHER_PROJECT"))
			.satisfies((warning) -> assertThat(warning.arguments()).containsEntry("project", "project-elsewhere"));
		assertThat(rows.get(1).warnings()).isEmpty();
		// The project itself is no other.
		this.desk.known = List.of(new NamesakeView(rows.get(0).projectId(), "甲厂"));
		ImportView again = this.desk.run(upload, true, COORDINATOR);
		assertThat(this.desk.results(again, COORDINATOR).get(0).warnings()).isEmpty();
	}

	@Test
	void sameListAgainChangesNothing() {
		UploadView upload = this.desk.upload("shenyang.csv", Lists.resource("shenyang.csv"), COORDINATOR);
		this.desk.run(upload, false, COORDINATOR);
		long head = this.desk.log.head().logIndex();
		UploadView again = this.desk.upload("shenyang.csv", Lists.resource("shenyang.csv"), COORDINATOR);
		assertThat(this.desk.run(again, false, COORDINATOR).outcomes()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 170));
		assertThat(this.desk.log.head().logIndex()).isEqualTo(head);
	}

	@Test
	void listThatSaysSomethingElseCorrectsAndBackAgain() {
		String[] first = { "某市2026年重点项目清单", "项目名称,总投资,所属区县", "甲厂,6000,铁西区" };
		String[] second = { "某市2026年重点项目清单", "项目名称,总投资,所属区县", "甲厂,7000,铁西区" };
		this.desk.run(this.desk.upload(first), false, COORDINATOR);
		for (String[] list : List.of(second, first)) {
			assertThat(this.desk.run(this.desk.upload(list), false, COORDINATOR).outcomes())
				.isEqualTo(Map.of(RowOutcome.CORRECTED, 1));
		}
		assertThat(this.desk.recorded()).filteredOn((entry) -> entry.event() instanceof ProjectAmountRevised)
			.hasSize(2);
	}

	@Test
	void rowWithAKnownProjectCodeSpeaksOfThatProjectWhateverTheListIsCalled() {
		String code = "2018-210106-36-03-012345";
		this.desk.run(this.desk.upload("某市一月项目清单表,", "项目名称,项目代码,总投资,建设内容", "甲厂," + code + ",6000,厂房两座"), false,
				COORDINATOR);
		String[] february = { "某市二月项目清单表,", "项目名称,项目代码,总投资", "甲厂（更名）," + code + ",7000" };
		ImportView done = this.desk.run(this.desk.upload(february), false, COORDINATOR);
		assertThat(done.outcomes()).isEqualTo(Map.of(RowOutcome.CORRECTED, 1));
		assertThat(this.desk.registered()).hasSize(1);
		assertThat(this.desk.results(done, COORDINATOR).get(0).projectId())
			.isEqualTo(this.desk.registered().get(0).event().subject());
		ProjectFactsCorrected corrected = (ProjectFactsCorrected) this.desk.recorded()
			.stream()
			.map(Recorded::event)
			.filter((event) -> event instanceof ProjectFactsCorrected)
			.findFirst()
			.orElseThrow();
		assertThat(corrected.after().name()).isEqualTo("甲厂（更名）");
		assertThat(corrected.after().content()).isEqualTo("厂房两座");
		assertThat(this.desk.run(this.desk.upload(february), false, COORDINATOR).outcomes())
			.isEqualTo(Map.of(RowOutcome.UNCHANGED, 1));
	}

	private static BigDecimal sum(List<Recorded> registered) {
		return registered.stream()
			.map((entry) -> ((ProjectRegistered) entry.event()).facts().amounts().total())
			.filter((amount) -> amount != null)
			.map((amount) -> amount.amount())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal sampleSum() {
		return new String(Lists.resource("shenyang.csv"), StandardCharsets.UTF_8).lines()
			.skip(1)
			.map((line) -> line.split(","))
			.filter((cells) -> cells.length > 4 && !cells[4].isEmpty())
			.map((cells) -> new BigDecimal(cells[4]))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
