package org.diaodu.application.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.application.journey.Desk;
import org.diaodu.application.journey.Program;
import org.diaodu.application.journey.SimulatedClock;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.reaction.LightPasses;
import org.diaodu.kernel.evidence.EvidenceFiles;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.projection.ProjectionProcessor;
import org.diaodu.query.projection.ProjectionProcessors;

/**
 * Lives a generated year through the whole program, day by day: in the morning what fell
 * due rings and the lights are judged, then people do what they do that day. Boards rest
 * meanwhile and are filled when the year is over.
 */
final class SimulatedYear implements AutoCloseable {

	/** The morning on which the last day of the year has passed. */
	static final LocalDate NEW_YEAR = LocalDate.of(2019, 1, 1);

	private static final Logger LOG = LoggerFactory.getLogger(SimulatedYear.class);

	private static final WanYuan SCHEDULED_FROM = WanYuan.of(500);

	private final long seed;

	private final int projects;

	private final Pace pace;

	private final SimulatedClock clock = new SimulatedClock(CityGenerator.FIRST);

	private final Program program;

	private final List<Life> lives = new ArrayList<>();

	private @Nullable Tally recorded;

	/** How the acts of a day follow each other. */
	enum Pace {

		/** Each after the one before, also what the program does by itself. */
		ONE_AFTER_THE_OTHER(1),
		/**
		 * The districts beside each other, since no stream is of two of them; the acts of
		 * one district one after the other, since they share the numbers of obstacles.
		 */
		DISTRICTS_SIDE_BY_SIDE(8);

		private final int width;

		Pace(int width) {
			this.width = width;
		}

	}

	/** What is done that day. */
	private record Act(Life life, @Nullable Deed deed) {

		List<Script.Line> lines() {
			return (this.deed != null) ? Script.of(this.life, this.deed) : List.of(Script.register(this.life));
		}

	}

	private SimulatedYear(long seed, int projects, Pace pace) {
		this.seed = seed;
		this.projects = projects;
		this.pace = pace;
		// Nothing runs by itself.
		this.program = Program.start(this.clock, ids(seed), "--diaodu.clocks.running=false",
				"--diaodu.clocks.parallel=" + pace.width, "--diaodu.reactions.automatic=false",
				"--diaodu.lights.parallelism=" + pace.width, "--diaodu.ledger.parallel=1");
	}

	/** A city with so many projects beside those of the real list, after its year. */
	static SimulatedYear lived(long seed, int projects, Pace pace) {
		SimulatedYear year = new SimulatedYear(seed, projects, pace);
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
		return () -> {
			synchronized (random) {
				return new UUID(random.nextLong(), random.nextLong());
			}
		};
	}

	private void live() {
		this.program.bean(ProjectionProcessors.class).all().forEach(ProjectionProcessor::shutDown);
		CityGenerator generator = new CityGenerator(this.seed);
		this.lives.addAll(listed(generator));
		this.lives.addAll(generator.projects(this.projects));
		Desk desk = new Desk(this.program);
		appoint(desk);
		Map<LocalDate, Map<String, List<Act>>> days = days();
		Stopwatch watch = new Stopwatch();
		try (ExecutorService people = Executors.newFixedThreadPool(this.pace.width)) {
			for (LocalDate day = CityGenerator.FIRST; !day.isAfter(NEW_YEAR); day = day.plusDays(1)) {
				this.clock.goTo(day);
				this.program.bean(Clockwork.class).runDue();
				watch.lap("clocks");
				this.program.bean(LightPasses.class).runDue();
				watch.lap("lights");
				act(days.getOrDefault(day, Map.of()), desk, people);
				watch.lap("people");
				if (day.equals(YearMonth.from(day).atEndOfMonth())) {
					LOG.info("Lived until {}: {} entries, {}", day, head() + 1, watch);
				}
			}
		}
		fillBoards();
		this.recorded = RecordedYear.of(this.program.bean(RecordedEvents.class), new Boards(desk, head()),
				YearMonth.from(CityGenerator.FIRST), YearMonth.from(CityGenerator.LAST));
		watch.lap("boards");
		LOG.info("Lived the year of {} projects: {} entries, {}", this.lives.size(), head() + 1, watch);
	}

	/** Starts what rested, and returns when it shows all that was recorded. */
	private void fillBoards() {
		List<ProjectionProcessor> boards = this.program.bean(ProjectionProcessors.class).all();
		boards.forEach(ProjectionProcessor::start);
		long head = head();
		while (!boards.stream().allMatch((board) -> reached(board) >= head)) {
			try {
				TimeUnit.MILLISECONDS.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	private static long reached(ProjectionProcessor board) {
		return board.processingStatus()
			.values()
			.stream()
			.mapToLong((status) -> status.getCurrentPosition().orElse(-1))
			.min()
			.orElse(-1);
	}

	private void appoint(Desk desk) {
		Map<String, Script.Speaker> people = new LinkedHashMap<>();
		List.of(Script.Speaker.MANAGER, Script.Speaker.COORDINATOR).forEach((it) -> people.put(it.personId(), it));
		this.lives.stream().map(Script.Speaker::specialist).forEach((it) -> people.put(it.personId(), it));
		for (String personId : new TreeSet<>(people.keySet())) {
			Script.Speaker person = people.get(personId);
			desk.bySystem(new RegisterPerson(personId, "模拟人员", null, CityGenerator.FIRST));
			desk.bySystem(new AssignPost(personId, "post-" + personId, person.role(), person.unitId(), null,
					CityGenerator.FIRST, null));
			// Whoever cites it has it themselves.
			keepPhoto(person);
		}
	}

	private void keepPhoto(Script.Speaker person) {
		try {
			this.program.bean(EvidenceFiles.class).store(new ByteArrayInputStream(Script.PHOTO), attribution(person));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns when all is done. */
	private void act(Map<String, List<Act>> districts, Desk desk, ExecutorService people) {
		if (this.pace == Pace.ONE_AFTER_THE_OTHER) {
			districts.values().forEach((acts) -> act(acts, desk));
			return;
		}
		List<Future<?>> acting = new ArrayList<>();
		districts.values().forEach((acts) -> acting.add(people.submit(() -> act(acts, desk))));
		for (Future<?> each : acting) {
			try {
				each.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("somebody was refused", ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	private static void act(List<Act> acts, Desk desk) {
		for (Act act : acts) {
			for (Script.Line line : act.lines()) {
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
					boolean government = facts.family() == Family.GOVERNMENT;
					boolean ofTheCity = facts.districtId() == null || (government && facts.level() == Level.CITY);
					Life life = new Life(it.projectId(), facts.name(), true, government, ofTheCity,
							String.valueOf(facts.districtId()), total.amount().longValue(), it.occurredOn(),
							facts.plannedStart(), underWay, List.of());
					listed.add(generator.live(life, listed.size()));
				}
			}
		}
		return listed;
	}

	/** By day and district. */
	private Map<LocalDate, Map<String, List<Act>>> days() {
		Map<LocalDate, Map<String, List<Act>>> days = new TreeMap<>();
		for (Life life : this.lives) {
			if (!life.ledger()) {
				plan(days, life.registered(), new Act(life, null));
			}
			life.deeds().forEach((deed) -> plan(days, deed.on(), new Act(life, deed)));
		}
		return days;
	}

	private static void plan(Map<LocalDate, Map<String, List<Act>>> days, LocalDate day, Act act) {
		days.computeIfAbsent(day, (on) -> new TreeMap<>())
			.computeIfAbsent(act.life().districtId(), (district) -> new ArrayList<>())
			.add(act);
	}

	private static Attribution attribution(Script.Speaker speaker) {
		return new Attribution(speaker.personId(), speaker.role().name(), speaker.unitId(), "GRAPHQL",
				UUID.randomUUID(), "simulation", null, Attribution.Source.WITNESSED, List.of("沈阳市调度台账第1期"));
	}

	private long head() {
		return this.program.bean(RecordedEvents.class).head().logIndex();
	}

	List<Life> lives() {
		return this.lives;
	}

	/** What the log tells, and the boards at the end. */
	Tally recorded() {
		if (this.recorded == null) {
			throw new IllegalStateException("the year is not over");
		}
		return this.recorded;
	}

	/** What arithmetic tells. */
	Tally reckoned() {
		return Reckoning.of(this.lives, NEW_YEAR);
	}

	/**
	 * The digest of each stream: sequence, type and content of all its entries. Where
	 * streams lie in the order of the log is nobody's fact.
	 */
	Map<String, String> streams() {
		Map<String, String> streams = new TreeMap<>();
		JdbcClient.create(this.program.database().owner())
			.sql("SELECT aggregate_id, encode(sha256(convert_to(string_agg(concat_ws(' ', sequence, type, revision,"
					+ " convert_from(payload, 'UTF8')), E'\\n' ORDER BY sequence), 'UTF8')), 'hex')"
					+ " FROM log.entry GROUP BY aggregate_id")
			.query((row) -> {
				streams.put(row.getString(1), row.getString(2));
			});
		return streams;
	}

	/** What is in one stream, in order. */
	List<String> entries(String stream) {
		return JdbcClient.create(this.program.database().owner())
			.sql("SELECT concat_ws(' ', sequence, type, revision, convert_from(payload, 'UTF8'))"
					+ " FROM log.entry WHERE aggregate_id = ? ORDER BY sequence")
			.param(stream)
			.query(String.class)
			.list();
	}

	@Override
	public void close() {
		this.program.close();
	}

	/** How long what took in all. */
	private static final class Stopwatch {

		private final Map<String, Duration> laps = new LinkedHashMap<>();

		private long since = System.nanoTime();

		void lap(String what) {
			long now = System.nanoTime();
			this.laps.merge(what, Duration.ofNanos(now - this.since), Duration::plus);
			this.since = now;
		}

		@Override
		public String toString() {
			return this.laps.entrySet()
				.stream()
				.map((lap) -> lap.getKey() + " " + lap.getValue().toMillis() + " ms")
				.collect(Collectors.joining(", "));
		}

	}

}
