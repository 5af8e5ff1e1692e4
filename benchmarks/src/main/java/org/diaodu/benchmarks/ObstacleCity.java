package org.diaodu.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.CityTime;

/**
 * The program on a city with a history of obstacles, shared by the suites that ask for
 * its boards and let clocks ring in it.
 */
final class ObstacleCity {

	static final int WRITERS = 64;

	private static final LocalDate STAFFED = LocalDate.of(2018, 2, 14);

	private static final int PROJECTS = 2_000;

	/** What is open is at one of so many steps. */
	private static final int STEPS = 4;

	/** Theirs. */
	private static final String DISTRICT = "unit-210106";

	/** One in so many is in that district at least. */
	private static final int DISTRICT_SHARE = 5;

	private final Program program;

	private final List<RegisterProject> projects;

	private ObstacleCity(Program program, List<RegisterProject> projects) {
		this.program = program;
		this.projects = projects;
	}

	Program program() {
		return this.program;
	}

	List<RegisterProject> projects() {
		return this.projects;
	}

	/**
	 * Starts the program and fills it, unless an earlier run of this size kept its city;
	 * what falls due rings only when it is let.
	 */
	static ObstacleCity start(Bench bench) throws Exception {
		Path kept = bench.kept();
		Path data = (kept != null) ? Files.createDirectories(kept) : bench.directory("obstacles");
		Path filled = data.resolve("filled");
		boolean there = Files.exists(filled);
		if (there && !Files.readString(filled).equals(size(bench))) {
			throw new IllegalStateException("the city kept in " + data + " is of another size");
		}
		Program program = Program.start(data, "--diaodu.clocks.running=false");
		List<RegisterProject> projects = projects(bench);
		if (!there) {
			fill(bench, program, projects);
			Files.writeString(filled, size(bench));
		}
		program.follow();
		program.awaitRest();
		return new ObstacleCity(program, projects);
	}

	private static String size(Bench bench) {
		return "%d projects, %d obstacles, %d open".formatted(number(bench), bench.sizes().obstacles(),
				bench.sizes().open());
	}

	private static int number(Bench bench) {
		return Math.min(PROJECTS, bench.sizes().stewarded());
	}

	private static List<RegisterProject> projects(Bench bench) {
		City city = new City(Bench.SEED, "");
		int number = number(bench);
		List<RegisterProject> projects = new ArrayList<>();
		for (int n = 0; projects.size() < number; n++) {
			RegisterProject project = city.project(n);
			// However few there are, some are in the district whose lists are asked for.
			if (projects.size() % DISTRICT_SHARE != 0 || DISTRICT.equals(project.facts().districtId())) {
				projects.add(project);
			}
		}
		return projects;
	}

	private static void fill(Bench bench, Program program, List<RegisterProject> projects) throws Exception {
		int number = projects.size();
		double seconds = program.sendAll(0, number, WRITERS, projects::get);
		staff(program, projects);
		int past = bench.sizes().obstacles();
		int all = past + bench.sizes().open();
		// One after the other, history is there sooner: nobody reads it meanwhile.
		program.standStill();
		seconds += Program.forAll(0, all, WRITERS, (n) -> {
			int steps = (n < past) ? Integer.MAX_VALUE : 1 + n % STEPS;
			life(n, projects.get(n % number)).stream().limit(steps).forEach(program::sendAsSystem);
		});
		bench.say("city of %,d obstacles, %,d of them open, through commands in %.1f s".formatted(all,
				bench.sizes().open(), seconds));
		letters(program);
	}

	/** No unit leads or helps with nobody in office. */
	private static void staff(Program program, List<RegisterProject> projects) {
		projects.stream().map((project) -> project.facts().districtId()).distinct().forEach((district) -> {
			String person = "person-builder-" + district;
			program.sendAsSystem(new RegisterPerson(person, "施工协调员", null, STAFFED));
			program.sendAsSystem(new AssignPost(person, "post-" + person, Role.SPECIALIST, district + "-construction",
					null, STAFFED, null));
			String helper = "person-helper-" + district;
			program.sendAsSystem(new RegisterPerson(helper, "会办人员", null, STAFFED));
			program.sendAsSystem(
					new AssignPost(helper, "post-" + helper, Role.MANAGER, district + "-drc", null, STAFFED, null));
		});
	}

	/** The letters of so long a history were drawn up long ago. */
	private static void letters(Program program) throws SQLException {
		try (Connection connection = program.connect();
				PreparedStatement drawn = connection
					.prepareStatement("UPDATE command.reaction SET log_index = ? WHERE name = 'letters-1'")) {
			drawn.setLong(1, program.bean(RecordedEvents.class).head().logIndex());
			drawn.executeUpdate();
		}
	}

	/** From the report to the end. */
	private static List<DomainCommand> life(int n, RegisterProject project) {
		String id = "obstacle-scoreboard-" + n;
		LocalDate today = today();
		String district = project.facts().districtId();
		List<String> proof = List.of("沈协调函〔2026〕1号");
		return List.of(report(id, project),
				new SortObstacle(id, "0606", ObstacleScope.CROSS, Severity.S2, district + "-construction",
						List.of(new CooperatorWish(district + "-drc", null)), null, today, null),
				new AssignObstacle(id, today), new AcceptObstacle(id, today),
				new ClaimObstacleSolved(id, "已协调解决", proof, today), new ConfirmObstacleSolved(id, today),
				new RateObstacle(id, 5, "及时", today), new CloseObstacle(id, proof, today));
	}

	static ReportObstacle report(String id, RegisterProject project) {
		return new ReportObstacle(id, project.projectId(), "施工用电尚未接通", "红线外电力接入", "0606", Severity.S2, List.of(),
				today());
	}

	/** Acts that move a clock are dated today. */
	private static LocalDate today() {
		return CityTime.dayOf(java.time.Clock.systemUTC().instant());
	}

}
