package org.diaodu.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.stewardship.command.TransferGuarantee;
import org.diaodu.kernel.value.WanYuan;

/**
 * P13: a leader's change of office: all guarantees in one act, beside one command for
 * each of them by 32 writers.
 */
final class HandoverSuite implements Suite {

	private static final int WRITERS = 32;

	private static final String TIEXI = "unit-210106";

	private static final LocalDate DAY = City.DAY;

	private boolean firstHolds = true;

	@Override
	public String id() {
		return "P13";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Program program = bench.city();
		int projects = bench.sizes().guaranteed();
		String run = UUID.randomUUID().toString().substring(0, 8);
		String first = leader(program, run + "-a");
		String second = leader(program, run + "-b");
		program.sendAll(0, projects, WRITERS, (n) -> project(run, n));
		program.sendAll(0, projects, WRITERS, (n) -> new AssignGuarantor(id(run, n), first, post(first), DAY));
		program.awaitProjections();
		Contest contest = new Contest().with("one act", () -> {
			String from = this.firstHolds ? first : second;
			String to = this.firstHolds ? second : first;
			long started = System.nanoTime();
			program.send(new HandOverAll(from, Role.GUARANTOR, to, post(to), "职务变动", DAY));
			this.firstHolds = !this.firstHolds;
			return projects / ((System.nanoTime() - started) / 1e9);
		}).beside("a command for each project, by 32 writers", 1.0, () -> {
			String to = this.firstHolds ? second : first;
			double seconds = program.sendAll(0, projects, WRITERS,
					(n) -> new TransferGuarantee(id(run, n), to, post(to), "职务变动", DAY));
			this.firstHolds = !this.firstHolds;
			return projects / seconds;
		}).counting(program.cpu(), projects).run(bench.sizes().runs(), true);
		return List.of(
				contest.figure(id(), "change of office of a leader with %,d projects".formatted(projects), "projects/s",
						Better.MORE, "One acknowledged act, whole or not at all; its peer can stop half-way."),
				contest.cost(id(), "processor time of a project handed over, with its projections"));
	}

	private static String leader(Program program, String name) {
		String personId = "person-" + name;
		program.send(new RegisterPerson(personId, "领导" + name, null, DAY));
		program.send(new AssignPost(personId, post(personId), Role.GUARANTOR, TIEXI, null, DAY, null));
		return personId;
	}

	private static String post(String personId) {
		return "post-" + personId;
	}

	private static String id(String run, int n) {
		return "project-" + run + "-" + n;
	}

	private static RegisterProject project(String run, int n) {
		ProjectFacts facts = new ProjectFacts("包保项目%s-%d".formatted(run, n), Family.ENTERPRISE, null, TIEXI, null, null,
				Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, null, null, null, null,
				null);
		return new RegisterProject(id(run, n), facts, null, null, null, null, null, DAY);
	}

}
