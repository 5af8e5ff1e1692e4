package org.diaodu.command.progress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.evidence.Papers;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.evidence.EvidenceFiles;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.evidence.EvidenceView;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.RecordLandContract;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ProgressRefusal;
import org.diaodu.kernel.progress.StopCause;
import org.diaodu.kernel.progress.command.ReportProgress;
import org.diaodu.kernel.progress.command.ResumeWork;
import org.diaodu.kernel.progress.command.RingProgressClock;
import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.progress.command.VerifyProgress;
import org.diaodu.kernel.progress.event.LicenceReverifyRequired;
import org.diaodu.kernel.progress.event.ProgressReported;
import org.diaodu.kernel.progress.event.ProgressVerified;
import org.diaodu.kernel.progress.event.StopReportOverdue;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.statistics.command.RecordStatisticalEntry;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Reports with their photos, and many who report at once, on a real log.
 */
@Clause({ "F-021", "F-051", "F-102", "F-134" })
class ProgressOnTheLogTest {

	private static final String ID = "project-1";

	private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

	private static final byte[] PHOTO = Base64.getDecoder()
		.decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(),
			Clock.fixed(DAY.plusYears(2).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

	private Attribution specialist = People.SYSTEM;

	@BeforeEach
	void start() {
		this.process.start();
		this.process.send(new RegisterPerson("person-zone", "专员", null, DAY));
		this.process
			.send(new AssignPost("person-zone", "post-zone", Role.SPECIALIST, "unit-210106401", null, DAY, null));
		this.specialist = People.acting("person-zone", Role.SPECIALIST, "unit-210106401");
		this.process.send(
				new RegisterProject(ID, Reported.facts(Stage.CONSTRUCTION, 20_000), null, null, null, null, null, DAY));
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private Attribution bySpecialist() {
		return new Attribution(this.specialist.actor(), this.specialist.role(), this.specialist.organisation(),
				"GRAPHQL", UUID.randomUUID(), "test", null, Attribution.Source.WITNESSED, List.of());
	}

	private <E extends DomainEvent> List<E> recorded(Class<E> type) {
		return this.process.recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
	}

	private static ReportProgress report(String reportId, int percent, String... photos) {
		return new ReportProgress(ID, reportId, ImageStage.FOUNDATION, percent, null, WanYuan.of(percent * 10L),
				WanYuan.of(percent * 10L), List.of(photos), null, null, DAY);
	}

	@Test
	void aPhotoIsKeptOnceAndThenCited() throws IOException {
		EvidenceFiles desk = this.process.get(EvidenceFiles.class);
		String unknown = "c".repeat(64);
		assertThat(this.process.refusalOf(bySpecialist(), report("report-1", 10, unknown)).field())
			.isEqualTo("photos[0]");
		EvidenceView kept = desk.store(new ByteArrayInputStream(PHOTO), this.specialist);
		assertThat(desk.store(new ByteArrayInputStream(PHOTO), this.specialist)).isEqualTo(kept);
		assertThat(kept.mediaType()).isEqualTo("image/webp");
		assertThat(kept.bytes()).isEqualTo(PHOTO.length);
		this.process.send(bySpecialist(), report("report-1", 10, kept.digest()));
		assertThat(recorded(ProgressReported.class)).singleElement()
			.satisfies((event) -> assertThat(event.photos()).containsExactly(kept.digest()));
		assertThat(desk.isUploadedBy(kept.digest(), "person-zone")).isTrue();
		assertThat(desk.isUploadedBy(kept.digest(), "person-other")).isFalse();
		assertThat(desk.find(unknown)).isNull();
	}

	@Test
	@Clause("F-077")
	void whateverCitesADigestCitesSomethingThatIsKept() throws IOException {
		String unknown = "c".repeat(64);
		Attribution citing = citing(unknown);
		Refusal refusal = this.process.refusalOf(citing, report("report-1", 10));
		assertThat(refusal.code()).isEqualTo(EvidenceRefusal.EVIDENCE_UNKNOWN.name());
		assertThat(refusal.field()).isEqualTo("evidence[1]");
		AchieveNode reached = new AchieveNode(ID, "3.4", List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, unknown)),
				null, DAY);
		assertThat(this.process.refusalOf(bySpecialist(), reached).field()).isEqualTo("proof.0.reference");
		EvidenceView kept = this.process.get(EvidenceFiles.class)
			.store(new ByteArrayInputStream(PHOTO), this.specialist);
		this.process.send(citing(kept.digest()), report("report-1", 10));
		assertThat(recorded(ProgressReported.class)).hasSize(1);
	}

	@Test
	@Clause("F-006")
	void aScannedPaperProvesWhateverCitesItAndIsNoPhoto() throws IOException {
		EvidenceFiles desk = this.process.get(EvidenceFiles.class);
		byte[] scan = Papers.scan();
		EvidenceView paper = desk.store(new ByteArrayInputStream(scan), this.specialist);
		assertThat(paper.mediaType()).isEqualTo("application/pdf");
		assertThat(paper.width()).isNull();
		assertThat(desk.find(paper.digest())).isNotNull().satisfies((kept) -> {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			kept.writeTo(out);
			assertThat(out.toByteArray()).isEqualTo(scan);
		});
		refuses(desk, Arrays.copyOf(scan, scan.length - 30), this.specialist,
				EvidenceRefusal.EVIDENCE_PDF_BROKEN.name());
		Refusal asPhoto = this.process.refusalOf(bySpecialist(), report("report-1", 10, paper.digest()));
		assertThat(asPhoto.code()).isEqualTo(EvidenceRefusal.EVIDENCE_PHOTO_REQUIRED.name());
		assertThat(asPhoto.field()).isEqualTo("photos[0]");
		AchieveNode reached = new AchieveNode(ID, "3.4",
				List.of(new NodeEvidence(EvidenceKind.SITE_PHOTO, paper.digest())), null, DAY);
		assertThat(this.process.refusalOf(bySpecialist(), reached))
			.isEqualTo(Refusal.of(EvidenceRefusal.EVIDENCE_PHOTO_REQUIRED, "proof.0.reference"));
		this.process.send(citing(paper.digest()), report("report-1", 10));
		assertThat(recorded(ProgressReported.class)).hasSize(1);
	}

	/** Else citing a digest would give its file to read, or tell that it exists. */
	@Test
	@Clause({ "F-006", "F-051" })
	void whatSomebodyElseUploadedIsUnknownToWhoeverMayNotReadIt() throws IOException {
		EvidenceFiles desk = this.process.get(EvidenceFiles.class);
		String kept = desk.store(new ByteArrayInputStream(PHOTO), this.specialist).digest();
		String paper = desk.store(new ByteArrayInputStream(Papers.scan()), this.specialist).digest();
		this.process.send(new RegisterPerson("person-hunnan", "专管员", null, DAY));
		this.process
			.send(new AssignPost("person-hunnan", "post-hunnan", Role.MANAGER, "unit-210112-drc", null, DAY, null));
		Attribution stranger = People.acting("person-hunnan", Role.MANAGER, "unit-210112-drc");
		for (String digest : List.of(kept, paper, "c".repeat(64))) {
			assertThat(citations(digest)).allSatisfy(
					(field, act) -> assertThat(this.process.refusalOf(stranger, act)).as("%s of %s", act, digest)
						.isEqualTo(Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, field)));
			assertThat(this.process.refusalOf(citing(stranger, digest), report("report-1", 10)))
				.isEqualTo(Refusal.of(EvidenceRefusal.EVIDENCE_UNKNOWN, "evidence[1]"));
		}
		this.process.letRead("person-hunnan", kept);
		assertThat(this.process.refusalOf(stranger, report("report-1", 10, kept)).code())
			.as("known to them, and still not their project")
			.isEqualTo(CommonRefusal.NOT_FOUND.name());
		this.process.send(new RegisterPerson("person-colleague", "专员", null, DAY));
		this.process
			.send(new AssignPost("person-colleague", "post-2", Role.SPECIALIST, "unit-210106401", null, DAY, null));
		Attribution colleague = People.acting("person-colleague", Role.SPECIALIST, "unit-210106401");
		assertThat(this.process.refusalOf(colleague, report("report-1", 10, kept)).code())
			.as("of the same office, and not to be read there yet")
			.isEqualTo(EvidenceRefusal.EVIDENCE_UNKNOWN.name());
		this.process.letRead("person-colleague", kept);
		this.process.send(colleague, report("report-1", 10, kept));
		assertThat(recorded(ProgressReported.class)).singleElement()
			.satisfies((event) -> assertThat(event.photos()).containsExactly(kept));
	}

	/** An act that cites this by each field there is for it. */
	private static Map<String, DomainCommand> citations(String digest) {
		return Map.of("photos[0]", report("report-1", 10, digest), "proof.0.reference",
				new AchieveNode(ID, "3.4", List.of(new NodeEvidence(EvidenceKind.MINUTES, digest)), null, DAY),
				"contractNo", new RecordLandContract(ID, "sha256:" + digest, DAY, null, DAY), "messageId",
				new RecordStatisticalEntry(ID, "2018-06", digest, DAY), "reason", new WithdrawProject(ID, digest, DAY),
				"evidence[0]", new ReportObstacle("obstacle-1", ID, "管线未迁改", "厂区东侧", null, null, List.of(digest), DAY));
	}

	private Attribution citing(String digest) {
		return citing(this.specialist, digest);
	}

	private static Attribution citing(Attribution by, String digest) {
		return new Attribution(by.actor(), by.role(), by.organisation(), "GRAPHQL", UUID.randomUUID(), "test", null,
				Attribution.Source.WITNESSED, List.of("报告1号", digest));
	}

	@Test
	void whatIsNoPhotoTooLargeOrFromNobodyIsNotKept() {
		EvidenceFiles desk = this.process.get(EvidenceFiles.class);
		refuses(desk, "现场照片.jpg".getBytes(StandardCharsets.UTF_8), this.specialist,
				EvidenceRefusal.EVIDENCE_NOT_A_PHOTO.name());
		refuses(desk, Arrays.copyOf(PHOTO, PHOTO.length + 1), this.specialist,
				EvidenceRefusal.EVIDENCE_PHOTO_FOLLOWED.name());
		refuses(desk, new byte[EvidenceFiles.MAX_BYTES + 1], this.specialist,
				EvidenceRefusal.EVIDENCE_TOO_LARGE.name());
		refuses(desk, PHOTO, People.acting("person-nobody", Role.SPECIALIST, "unit-210106401"),
				CommonRefusal.NOT_PERMITTED.name());
	}

	private static void refuses(EvidenceFiles desk, byte[] content, Attribution by, String code) {
		InputStream stream = new ByteArrayInputStream(content);
		assertThatThrownBy(() -> desk.store(stream, by)).isInstanceOfSatisfying(RefusedException.class,
				(ex) -> assertThat(ex.refusal().code()).isEqualTo(code));
	}

	@Test
	void ofThoseWhoReportAtOnceNobodyLowersWhatAnotherReported() {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<CompletableFuture<Boolean>> sent = IntStream.rangeClosed(1, 24)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> {
					try {
						this.process.send(bySpecialist(), report("report-" + i, i));
						return true;
					}
					catch (CommandExecutionException ex) {
						return false;
					}
				}, threads))
				.toList();
			long accepted = sent.stream().filter(CompletableFuture::join).count();
			List<Integer> percents = recorded(ProgressReported.class).stream()
				.map((event) -> event.figures().percent())
				.toList();
			assertThat(percents).isSorted().hasSize((int) accepted).contains(24);
		}
	}

	@Test
	void aDraftIsVerifiedByAnotherPersonThanItsContact() {
		String owner = "914403001922038216";
		this.process.send(new RegisterProject("project-2", Reported.facts(Stage.CONSTRUCTION, 20_000), owner, "业主",
				null, null, null, DAY));
		this.process.send(new RegisterPerson("person-owner", "联系人", null, DAY));
		this.process
			.send(new AssignPost("person-owner", "post-owner", Role.OWNER_CONTACT, "unit-210106", owner, DAY, null));
		Attribution contact = new Attribution("person-owner", Role.OWNER_CONTACT.name(), "unit-210106", "GRAPHQL",
				UUID.randomUUID(), "test", null, Attribution.Source.WITNESSED, List.of());
		this.process.send(contact, new ReportProgress("project-2", "draft-1", ImageStage.FOUNDATION, 10, null,
				WanYuan.of(0), WanYuan.of(0), List.of(), null, null, DAY));
		this.process.send(bySpecialist(), new VerifyProgress("project-2", "draft-1", DAY));
		this.process.send(bySpecialist(), new VerifyProgress("project-2", "draft-1", DAY));
		assertThat(recorded(ProgressVerified.class)).singleElement()
			.satisfies((event) -> assertThat(event.figures().percent()).isEqualTo(10));
	}

	@Test
	void aStopOfAYearRingsItsTwoClocksOnceEach() {
		ReferenceData.nodes()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		this.process.send(bySpecialist(), new RecordLandContract(ID, "沈土出〔2018〕1号", DAY, null, DAY));
		this.process.send(bySpecialist(), new StopWork(ID, "stop-1", StopCause.FUNDS, "资金链断裂", null, DAY));
		for (int i = 0; i < 2; i++) {
			this.process.send(new RingProgressClock(ID, ClockKind.STOP_REPORT_DUE, "stop-1", DAY.plusMonths(1),
					DAY.plusMonths(1)));
			this.process.send(new RingProgressClock(ID, ClockKind.LICENCE_REVERIFY, "stop-1", DAY.plusYears(1),
					DAY.plusYears(1)));
		}
		assertThat(recorded(StopReportOverdue.class)).hasSize(1);
		assertThat(recorded(LicenceReverifyRequired.class)).hasSize(1);
		assertThat(recorded(IdleLandSuspected.class)).singleElement()
			.satisfies((event) -> assertThat(event.ground()).isEqualTo(IdleGround.STOPPED));
		assertThat(this.process.refusalOf(bySpecialist(), new ResumeWork(ID, "stop-1", DAY.plusYears(1).plusDays(1)))
			.code()).isEqualTo(ProgressRefusal.LICENCE_REVERIFY_REQUIRED.name());
	}

	@Test
	void whatTheStatisticsOfficeTellsChangesNoDispatchFigureAndNoOfficerTellsIt() {
		this.process.send(bySpecialist(), report("report-1", 30));
		RecordStatisticalEntry entry = new RecordStatisticalEntry(ID, "2018-07", "message-1", DAY.plusMonths(2));
		assertThat(this.process.refusalOf(bySpecialist(), entry).code()).isEqualTo("NOT_PERMITTED");
		this.process.send(new RegisterPerson("person-statistics", "统计", null, DAY));
		this.process.send(new AssignPost("person-statistics", "post-statistics", Role.STATISTICIAN, "unit-210106", null,
				DAY, null));
		this.process.send(People.acting("person-statistics", Role.STATISTICIAN, "unit-210106"), entry);
		assertThat(recorded(StatisticallyEntered.class)).hasSize(1);
		assertThat(recorded(ProgressReported.class)).hasSize(1);
	}

}
