package org.diaodu.application.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.application.journey.Desk;
import org.diaodu.application.journey.Program;
import org.diaodu.application.journey.SimulatedClock;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.reaction.ReactionRunner;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.WanYuan;

/**
 * Lives a generated year through the whole program, day by day: in the morning what fell
 * due rings and the lights are judged, then people do what they do that day. One after
 * the other, so that the same seed leaves the same log.
 */
final class SimulatedYear implements AutoCloseable {

	/** The morning on which the last day of the year has passed. */
	static final LocalDate NEW_YEAR = LocalDate.of(2019, 1, 1);

	private static final WanYuan SCHEDULED_FROM = WanYuan.of(500);

	private static final String MANAGER = "person-simulated-manager";

	private final long seed;

	private final int projects;

	private final SimulatedClock clock = new SimulatedClock(CityGenerator.FIRST);

	private final Program program;

	private final List<Life> lives = new ArrayList<>();

	private SimulatedYear(long seed, int projects) {
		this.seed = seed;
		this.projects = projects;
		// Nothing runs by itself, and nothing beside anything else.
		this.program = Program.start(this.clock, ids(seed), "--diaodu.clocks.running=false",
				"--diaodu.clocks.parallel=1", "--diaodu.reactions.automatic=false", "--diaodu.lights.parallelism=1",
				"--diaodu.ledger.parallel=1");
	}

	/** A city with so many projects beside those of the real list, after its year. */
	static SimulatedYear lived(long seed, int projects) {
		SimulatedYear year = new SimulatedYear(seed, projects);
		try {
			year.live();
			return year;
		}
		catch (RuntimeException | Error ex) {
			year.close();
			throw ex;
		}
	}

	private static IdSource ids(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return () -> new UUID(random.nextLong(), random.nextLong());
	}

	private void live() {
		Desk desk = new Desk(this.program);
		desk.bySystem(new RegisterPerson(MANAGER, "模拟专管员", null, CityGenerator.FIRST));
		desk.bySystem(new AssignPost(MANAGER, "post-simulated", Role.MANAGER, "unit-210100-drc", null,
				CityGenerator.FIRST, null));
		CityGenerator generator = new CityGenerator(this.seed);
		this.lives.addAll(listed(generator));
		this.lives.addAll(generator.projects(this.projects));
		Map<LocalDate, List<Script.Line>> days = days();
		for (LocalDate day = CityGenerator.FIRST; !day.isAfter(NEW_YEAR); day = day.plusDays(1)) {
			this.clock.goTo(day);
			this.program.bean(Clockwork.class).runDue();
			this.program.bean(ReactionRunner.class).runDue();
			for (Script.Line line : days.getOrDefault(day, List.of())) {
				desk.send(attribution(line.speaker()), line.command());
			}
		}
	}

	/** The projects of the real list that count, as the importer took them. */
	private List<Life> listed(CityGenerator generator) {
		List<Life> listed = new ArrayList<>();
		for (Recorded entry : this.program.bean(RecordedEvents.class).after(-1, Integer.MAX_VALUE)) {
			if (entry.event() instanceof ProjectRegistered it) {
				ProjectFacts facts = it.facts();
				WanYuan total = facts.amounts().total();
				if (total != null && total.reaches(SCHEDULED_FROM)) {
					boolean underWay = facts.stage() != null && facts.stage().compareTo(Stage.CONSTRUCTION) >= 0;
					Life life = new Life(it.projectId(), facts.name(), true, facts.family() == Family.GOVERNMENT,
							String.valueOf(facts.districtId()), total.amount().longValue(), it.occurredOn(),
							facts.plannedStart(), underWay, List.of());
					listed.add(generator.live(life, listed.size()));
				}
			}
		}
		return listed;
	}

	private Map<LocalDate, List<Script.Line>> days() {
		Map<LocalDate, List<Script.Line>> days = new TreeMap<>();
		for (Life life : this.lives) {
			if (!life.ledger()) {
				days.computeIfAbsent(life.registered(), (day) -> new ArrayList<>()).add(Script.register(life));
			}
			for (Deed deed : life.deeds()) {
				days.computeIfAbsent(deed.on(), (day) -> new ArrayList<>()).addAll(Script.of(life, deed));
			}
		}
		return days;
	}

	private static Attribution attribution(Script.Speaker speaker) {
		return switch (speaker) {
			case MANAGER -> attribution(MANAGER, Role.MANAGER, "unit-210100-drc");
			case STATISTICIAN -> attribution("person-demo-tongji", Role.STATISTICIAN, "unit-210100");
		};
	}

	private static Attribution attribution(String personId, Role role, String unitId) {
		return new Attribution(personId, role.name(), unitId, "GRAPHQL", UUID.randomUUID(), "simulation", null,
				Attribution.Source.WITNESSED, List.of("沈阳市调度台账第1期"));
	}

	List<Life> lives() {
		return this.lives;
	}

	/** What the log tells. */
	Tally recorded() {
		return RecordedYear.of(this.program.bean(RecordedEvents.class), YearMonth.from(CityGenerator.FIRST),
				YearMonth.from(CityGenerator.LAST));
	}

	/** What arithmetic tells. */
	Tally reckoned() {
		return Reckoning.of(this.lives, NEW_YEAR);
	}

	/** Subject, sequence, type and content of every entry, in the order of the log. */
	List<String> entries() {
		return JdbcClient.create(this.program.database().owner())
			.sql("SELECT concat_ws(' ', aggregate_id, sequence, type, revision, convert_from(payload, 'UTF8'))"
					+ " FROM log.entry ORDER BY log_index")
			.query(String.class)
			.list();
	}

	/** Of all entries. */
	static String digest(List<String> entries) {
		MessageDigest digest = sha256();
		for (String entry : entries) {
			digest.update(entry.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) '\n');
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.program.close();
	}

}
