package org.diaodu.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.reaction.LightPasses;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.value.WanYuan;

/**
 * P11: clocks that fell due, each let ring with its command, beside as many updates of
 * projects by 32 writers and beside 100,000 a minute.
 */
final class ClockSuite implements Suite {

	/** A permit accepted so long ago has two limits that passed. */
	private static final int RINGS_EACH = 2;

	private static final int WRITERS = 32;

	/** So often what could not ring is tried, as the program does by itself. */
	private static final int TIMES = 50;

	private static final double A_MINUTE = 100_000 / 60.0;

	private static final String UPDATES = "updates of the same projects by 32 writers (P2)";

	private static final String TIEXI = "unit-210106";

	private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 4);

	private int batch;

	@Override
	public String id() {
		return "P11";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		int projects = bench.sizes().creates();
		try (Program program = Program.start(bench.directory("clocks"), "--diaodu.clocks.running=false")) {
			Clockwork clockwork = program.bean(Clockwork.class);
			// What fell due in the sample.
			ring(clockwork, Integer.MAX_VALUE);
			List<Figure> figures = new ArrayList<>();
			rings(bench, program, projects, false, figures);
			rings(bench, program, projects, true, figures);
			return figures;
		}
	}

	private void rings(Bench bench, Program program, int projects, boolean followed, List<Figure> figures)
			throws Exception {
		Clockwork clockwork = program.bean(Clockwork.class);
		String what = "clocks of %,d permits let ring, with their commands%s".formatted(projects,
				followed ? ", followed by all read models" : "");
		Map<String, List<Double>> costs = new LinkedHashMap<>();
		Contest contest = new Contest().with("clocks", () -> {
			String run = prepare(program, projects);
			rest(program);
			int rings = RINGS_EACH * projects;
			return measured(program, followed, rings, costs.computeIfAbsent("clocks", (name) -> new ArrayList<>()),
					() -> {
						int rang = ring(clockwork, rings);
						if (rang != rings) {
							throw new IllegalStateException(run + ": " + rang + " rang of " + rings);
						}
					});
		}).beside(UPDATES, 0.5, () -> {
			String run = UUID.randomUUID().toString().substring(0, 8);
			program.sendAll(0, projects, WRITERS, (n) -> project(run, n));
			rest(program);
			return measured(program, followed, projects, costs.computeIfAbsent(UPDATES, (name) -> new ArrayList<>()),
					() -> program.sendAll(0, projects, WRITERS,
							(n) -> new ReviseAmount(id(run, n), Amounts.ofTotal(WanYuan.of(20_001)), "调整", City.DAY)));
		}).beside("100,000 a minute", 1.0, () -> A_MINUTE).run(bench.sizes().runs(), false);
		figures.add(contest.figure(id(), what, "rings/s", Better.MORE, followed
				? "All in one process, on the same processors as the database."
				: "Without the read models, as P2. The updates beside it find their projects kept by the command before."));
		figures
			.add(Contest.figure(id(), "processor time of a ring%s".formatted(followed ? ", with its read models" : ""),
					"µs", Better.LESS, costs, Map.of(), "The process with its PostgreSQL, of " + what + "."));
	}

	/** Operations a second; what each cost is noted. */
	private static double measured(Program program, boolean followed, int operations, List<Double> costs, Work work)
			throws Exception {
		if (!followed) {
			program.standStill();
		}
		try {
			Cpu cpu = program.cpu();
			double used = cpu.seconds();
			long started = System.nanoTime();
			work.run();
			double seconds = (System.nanoTime() - started) / 1e9;
			if (followed) {
				// What the read models have yet to do belongs to it.
				program.awaitProjections();
			}
			costs.add((cpu.seconds() - used) * 1e6 / operations);
			return operations / seconds;
		}
		finally {
			if (!followed) {
				program.follow();
			}
		}
	}

	private interface Work {

		void run() throws Exception;

	}

	/**
	 * What was sent before is judged and shown: at midnight nothing else is under way.
	 */
	private static void rest(Program program) throws Exception {
		program.bean(LightPasses.class).runDue();
		program.awaitProjections();
	}

	/** A clock whose project is being changed by somebody else rings the next time. */
	static int ring(Clockwork clockwork, int clocks) {
		int rang = 0;
		for (int time = 0; time < TIMES && rang < clocks; time++) {
			rang += clockwork.runDue();
		}
		return rang;
	}

	/** Permits whose limits passed long ago. */
	private String prepare(Program program, int projects) throws Exception {
		this.batch++;
		String run = this.batch + "-" + UUID.randomUUID().toString().substring(0, 8);
		program.sendAll(0, projects, WRITERS, (n) -> project(run, n));
		program.sendAll(0, projects, WRITERS,
				(n) -> new ApplyForPermit(id(run, n), "permit-1", "land-planning-permit", null, null, LONG_AGO));
		program.sendAll(0, projects, WRITERS, (n) -> new AcceptPermit(id(run, n), "permit-1", LONG_AGO));
		return run;
	}

	private static String id(String run, int n) {
		return "project-" + run + "-" + n;
	}

	private static RegisterProject project(String run, int n) {
		ProjectFacts facts = new ProjectFacts("时限项目%s-%d".formatted(run, n), Family.ENTERPRISE, null, TIEXI, null, null,
				Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, null, null, null, null,
				null);
		return new RegisterProject(id(run, n), facts, null, null, null, null, null, City.DAY);
	}

}
