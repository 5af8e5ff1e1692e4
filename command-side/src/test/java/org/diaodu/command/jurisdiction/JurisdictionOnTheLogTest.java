package org.diaodu.command.jurisdiction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.ErasePerson;
import org.diaodu.kernel.jurisdiction.command.MergeUnit;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.UnitMerged;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalTexts;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

@Clause({ "F-001", "F-039", "F-069" })
class JurisdictionOnTheLogTest {

	private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

	private final TestDatabase database = TestDatabase.with("log", "vault");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(), Clock.systemUTC());

	@BeforeEach
	void start() {
		this.process.start();
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private static Attribution manager() {
		return new Attribution("person-1", Role.MANAGER.name(), "unit-210106-drc", "GRAPHQL", UUID.randomUUID(),
				"journey-1", null, Attribution.Source.WITNESSED, List.of());
	}

	private static RegisterProject project(String id, String districtId) {
		return new RegisterProject(id,
				new ProjectFacts("项目", Family.ENTERPRISE, null, districtId, null, null, Amounts.UNKNOWN, null,
						List.of(), null, null, Place.UNKNOWN, Stage.PERMITS, null, null, null, null),
				null, null, null, null, null, DAY);
	}

	private void appoint() {
		this.process.send(new RegisterPerson("person-1", "王小明", "13800000000", DAY));
		this.process.send(new AssignPost("person-1", "post-1", Role.MANAGER, "unit-210106-drc", null, DAY, null));
	}

	/** Whoever reads it knows the unit by its name; one that nobody knows has none. */
	@Test
	void aRefusalNamesTheUnit() {
		Attribution program = DecidingProcess.system(UUID.randomUUID());
		Refusal refusal = this.process.refusalOf(program, project("project-1", "unit-210100-drc"));
		assertThat(refusal.code()).isEqualTo("DISTRICT_UNFIT");
		assertThat(RefusalTexts.render(refusal, Locale.CHINESE)).isEqualTo("沈阳市发展和改革委员会 不是本市现有的区县");
		assertThat(RefusalTexts.render(refusal, Locale.ENGLISH)).startsWith("沈阳市发展和改革委员会 is no");
		assertThat(RefusalTexts.render(this.process.refusalOf(program, project("project-2", "unit-nowhere")),
				Locale.CHINESE))
			.startsWith("unit-nowhere ");
	}

	@Test
	void referenceDataCarriedOutAgainChangesNothing() {
		int entries = this.process.recorded().size();
		assertThat(entries).isEqualTo(ReferenceData.shenyang().size());
		this.process.start();
		ReferenceData.shenyang().forEach((item) -> this.process.send(item.command()));
		assertThat(this.process.recorded()).hasSize(entries);
	}

	@Test
	void aPostCountsFromTheMomentItIsGivenAndNoLongerOnceEnded() {
		assertThat(this.process.refusalOf(manager(), project("project-1", "unit-210106")).code())
			.isEqualTo("NOT_PERMITTED");
		appoint();
		this.process.send(manager(), project("project-1", "unit-210106"));
		this.process.send(new EndPost("person-1", "post-1", DAY, "调离"));
		assertThat(this.process.refusalOf(manager(), project("project-2", "unit-210106")).code())
			.isEqualTo("NOT_PERMITTED");
	}

	@Test
	@Clause("F-004")
	void postsEndWithTheUnitTheyAreInWhenItIsMergedAway() {
		String park = "unit-zone-sino-german-park";
		this.process.send(new RegisterPerson("person-1", "王小明", null, DAY));
		this.process.send(new AssignPost("person-1", "post-1", Role.SPECIALIST, park, null, DAY, null));
		this.process.send(new AssignPost("person-1", "post-2", Role.SPECIALIST, "unit-210106401", null, DAY, null));
		assertThat(this.process
			.refusalOf(DecidingProcess.system(UUID.randomUUID()),
					new MergeUnit(park, "unit-210106", DAY.plusDays(10), "整合"))
			.code()).isEqualTo("UNIT_KIND_UNFIT");
		int before = this.process.recorded().size();

		this.process.send(new MergeUnit(park, "unit-210106401", DAY.plusDays(10), "园区整合"));

		assertThat(this.process.recorded().subList(before, this.process.recorded().size()))
			.<Object>extracting(Recorded::event)
			.containsExactlyInAnyOrder(new UnitMerged(park, "unit-210106401", "园区整合", DAY.plusDays(10)),
					new PostEnded("person-1", "post-1", "园区整合", DAY.plusDays(9)));
	}

	@Test
	void anotherProcessKnowsOfAPostSoonAfter() {
		try (DecidingProcess other = new DecidingProcess(this.database.dataSource(), Clock.systemUTC())) {
			assertThat(other.refusalOf(manager(), project("project-1", "unit-210106")).code())
				.isEqualTo("NOT_PERMITTED");
			appoint();
			assertThatNoException().isThrownBy(() -> {
				long deadline = System.nanoTime() + 60_000_000_000L;
				while (other.get(Directory.class).activePosts("person-1", DAY).isEmpty()) {
					assertThat(System.nanoTime()).isLessThan(deadline);
					Thread.sleep(50);
				}
			});
			other.send(manager(), project("project-1", "unit-210106"));
		}
	}

	@Test
	void whatMayNotBeKnownIsRefusedExactlyAsWhatIsNotThere() {
		appoint();
		this.process.send(project("project-1", "unit-210102"));
		var hidden = this.process.refusalOf(manager(), new WithdrawProject("project-1", "重复", DAY));
		var absent = this.process.refusalOf(manager(), new WithdrawProject("project-2", "重复", DAY));
		assertThat(hidden.with("id", "")).isEqualTo(absent.with("id", ""));
		assertThat(hidden.arguments()).containsEntry("id", "project-1");
		assertThat(absent.arguments()).containsEntry("id", "project-2");
	}

	/** Names are in no digest of the log: the vault tells that another was meant. */
	@Test
	void underOneIdOnePersonIsRegisteredWithOneName() {
		Attribution by = DecidingProcess.system(UUID.randomUUID());
		RegisterPerson command = new RegisterPerson("person-1", "王小明", null, DAY);
		Receipt receipt = this.process.send(by, command);
		assertThat(this.process.send(by, command)).isEqualTo(receipt);
		RegisterPerson renamed = new RegisterPerson("person-1", "王小红", null, DAY);
		try (DecidingProcess other = new DecidingProcess(this.database.dataSource(), Clock.systemUTC())) {
			for (DecidingProcess process : List.of(this.process, other)) {
				assertThat(process.send(by, command)).isEqualTo(receipt);
				assertThat(process.refusalOf(by, renamed).code()).isEqualTo("COMMAND_ID_REUSED");
				assertThat(process.refusalOf(DecidingProcess.system(UUID.randomUUID()), renamed).code())
					.isEqualTo("PERSON_ALREADY_REGISTERED");
			}
		}
	}

	/** Digested whole, names and addresses too: whoever can guess one can look. */
	@Test
	void whatIsKeptOfNoChangeAboutSomebodyGoesWhenTheyAreErased() {
		appoint();
		this.process.send(new RegisterPerson("person-2", "周小明", null, DAY));
		Attribution system = DecidingProcess.system(UUID.randomUUID());
		Attribution chosen = new Attribution(system.actor(), system.role(), system.organisation(), Attribution.GRAPHQL,
				system.commandId(), system.correlationId(), null, system.source(), List.of());
		this.process.send(chosen, new RegisterPerson("person-2", "周小明", null, DAY));
		JdbcClient owner = JdbcClient.create(this.database.owner());
		String kept = "SELECT count(*) FROM log.unchanged WHERE subject = 'person-2'";
		assertThat(owner.sql(kept).query(Long.class).single()).isOne();
		this.process.send(new ErasePerson("person-2", "本人申请", "1号"));
		assertThat(owner.sql(kept).query(Long.class).single()).isZero();
	}

	@Test
	void namesAndPhonesAreInTheVaultAndNowhereInTheLog() {
		appoint();
		PersonVault vault = this.process.get(PersonVault.class);
		assertThat(vault.find("person-1")).isEqualTo(new PersonVault.Particulars("王小明", "13800000000"));
		Long found = JdbcClient.create(this.database.owner())
			.sql("SELECT count(*) FROM log.readable e WHERE e::text LIKE '%王小明%' OR e::text LIKE '%13800000000%'")
			.query(Long.class)
			.single();
		assertThat(found).isZero();
		assertThat(this.process.recorded()).anyMatch((entry) -> entry.subject().equals("person-1"));
	}

	@Test
	void anErasedPersonIsForgottenForGoodAndTheLogStillVerifies() {
		appoint();
		ErasePerson erase = new ErasePerson("person-1", "本人申请", "申请〔2019〕1号");
		assertThat(this.process.refusalOf(DecidingProcess.system(UUID.randomUUID()), erase).code())
			.isEqualTo("PERSON_HOLDS_POST");
		PersonVault vault = this.process.get(PersonVault.class);
		assertThat(vault.find("person-1")).isNotNull();

		this.process.send(new EndPost("person-1", "post-1", DAY, "退休"));
		Attribution by = DecidingProcess.system(UUID.randomUUID());
		long erasedAt = this.process.send(by, erase).logIndex();
		assertThat(vault.find("person-1")).isNull();
		assertThat(this.process.send(by, erase).logIndex()).isEqualTo(erasedAt);
		assertThat(this.process
			.refusalOf(DecidingProcess.system(UUID.randomUUID()),
					new RegisterPerson("person-1", "王小明", "13800000000", DAY))
			.code()).isEqualTo("PERSON_ERASED");

		vault.put("person-1", new PersonVault.Particulars("王小明", "13800000000"));
		assertThat(vault.find("person-1")).isNull();
		assertThat(this.database.columnsThatHold("王小明")).isEmpty();
		assertThat(this.database.columnsThatHold("13800000000")).isEmpty();
		Long broken = JdbcClient.create(this.database.owner())
			.sql("SELECT count(*) FROM log.entry e WHERE log.leaf_hash(e) IS DISTINCT FROM e.leaf_hash")
			.query(Long.class)
			.single();
		assertThat(broken).isZero();
	}

	@Test
	void aVaultRestoredFromABackupIsEmptiedAtTheNextStart() {
		appoint();
		this.process.send(new EndPost("person-1", "post-1", DAY, "退休"));
		this.process.send(new ErasePerson("person-1", "本人申请", "申请〔2019〕1号"));
		JdbcClient.create(this.database.owner())
			.sql("UPDATE vault.person SET name = '王小明', erased = false WHERE person_id = 'person-1'")
			.update();
		assertThat(this.database.columnsThatHold("王小明")).containsExactly("vault.person.name");
		try (DecidingProcess next = new DecidingProcess(this.database.dataSource(), Clock.systemUTC())) {
			assertThat(next.get(PersonVault.class).find("person-1")).isNull();
			assertThat(this.database.columnsThatHold("王小明")).isEmpty();
		}
	}

}
