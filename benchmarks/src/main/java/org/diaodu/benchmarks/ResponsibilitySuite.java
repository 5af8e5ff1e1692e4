package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Load.Clients;
import org.diaodu.benchmarks.RecordingDataSource.Run;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.command.AppointOfficer;
import org.diaodu.kernel.stewardship.command.AssignGuarantor;
import org.diaodu.kernel.stewardship.command.HandOverAll;
import org.diaodu.kernel.value.WanYuan;

/**
 * P6: pages of the lists of guarantee and of responsibility of a city, each row with its
 * people, over GraphQL and HTTP, beside the very statements the program ran for them; and
 * the same again when every guarantee has a history.
 */
final class ResponsibilitySuite implements Suite {

	private static final int CONNECTIONS = 8;

	private static final int WRITERS = 64;

	/** Every third project is of 亿元 and more and needs the sheet and a guarantor. */
	private static final int LARGE = 3;

	/** Times each guarantee changes hands: years of history. */
	private static final int HANDOVERS = 6;

	private static final String TIEXI = "unit-210106";

	private static final String ZONE = "unit-210106401";

	private static final LocalDate DAY = City.DAY;

	private static final String GUARANTEES = """
			query { guarantees(first: 20) { totalCount edges { node { project { id name districtName totalInvestmentWanYuan major }
				guarantor { personId name } unitName rank since lastVisitOn nextVisitDue daysSinceVisit visitOverdue openItems }
				cursor } pageInfo { hasNextPage endCursor } basis { logIndex } } }""";

	private static final String SHEETS = """
			query { realNameSheets(complete: false, first: 20) { totalCount edges { node { project { id name districtName }
				since filled applicable lines { slot applicable filled value missingSince } } cursor }
				pageInfo { hasNextPage endCursor } basis { logIndex } } }""";

	private static final String OURS = "GraphQL over HTTP";

	private static final String JDBC = "the same SQL by JDBC";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public String id() {
		return "P6";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		try (Program program = Program.start(bench.directory("responsibility"))) {
			fill(bench, program);
			List<Figure> figures = new ArrayList<>();
			PageLoad before = page(bench, program, "guarantees", GUARANTEES, figures);
			page(bench, program, "realNameSheets", SHEETS, figures);
			int leaders = leaders(bench);
			for (int time = 0; time < HANDOVERS; time++) {
				int from = time % 2;
				program.sendAll(0, leaders / 2, WRITERS, (n) -> new HandOverAll(person(2 * n + from), Role.GUARANTOR,
						person(2 * n + 1 - from), post(2 * n + 1 - from), "职务变动", DAY));
			}
			program.awaitProjections();
			PageLoad after = page(bench, program, "guarantees", GUARANTEES, new ArrayList<>());
			figures
				.add(Contest.figure(id(), "page of guarantees after each changed hands %d times".formatted(HANDOVERS),
						"requests/s", Better.MORE, both(after, before), Map.of("before", 0.9), null));
			return figures;
		}
	}

	private static Map<String, List<Double>> both(PageLoad after, PageLoad before) {
		Map<String, List<Double>> runs = new LinkedHashMap<>();
		runs.put(OURS, after.rates().getOrDefault(OURS, List.of()));
		runs.put("before", before.rates().getOrDefault(OURS, List.of()));
		return runs;
	}

	/** A third of the people are leaders, in pairs; the others officers of the zone. */
	private static int leaders(Bench bench) {
		return bench.sizes().people() / 3 / 2 * 2;
	}

	private static void fill(Bench bench, Program program) throws Exception {
		int people = bench.sizes().people();
		int projects = bench.sizes().stewarded();
		int leaders = leaders(bench);
		double seconds = program.sendAll(0, people, WRITERS, (n) -> new RegisterPerson(person(n), "人员" + n, null, DAY));
		seconds += program.sendAll(0, people, WRITERS,
				(n) -> (n < leaders) ? new AssignPost(person(n), post(n), Role.GUARANTOR, TIEXI, null, DAY, null)
						: new AssignPost(person(n), post(n), Role.SPECIALIST, ZONE, null, DAY, null));
		seconds += program.sendAll(0, projects, WRITERS, ResponsibilitySuite::project);
		seconds += program.sendAll(0, projects, WRITERS, (n) -> {
			int officer = leaders + n % (people - leaders);
			return new AppointOfficer(id(n), Slot.SPECIALIST, person(officer), post(officer), null, DAY);
		});
		// The first of each pair begins.
		seconds += program.sendAll(0, projects / LARGE, WRITERS, (n) -> {
			int leader = 2 * (n % (leaders / 2));
			return new AssignGuarantor(id(n * LARGE), person(leader), post(leader), DAY);
		});
		bench
			.say("city of %,d projects and %,d people through commands in %.1f s".formatted(projects, people, seconds));
		program.awaitProjections();
	}

	private PageLoad page(Bench bench, Program program, String list, String query, List<Figure> figures)
			throws Exception {
		byte[] request = HttpConnection.post(program.port(), "/graphql", program.token(),
				JSON.writeValueAsString(Map.of("query", query)));
		check(program.port(), request, list);
		List<Run> statements = program.recording().record(() -> check(program.port(), request, list));
		if (statements.stream().noneMatch((run) -> run.sql().contains("steward_"))) {
			throw new IllegalStateException("the statements of a page were not noted: " + statements);
		}
		HikariDataSource pool = program.recording().unwrap(HikariDataSource.class);
		Map<String, Clients> candidates = new LinkedHashMap<>();
		candidates.put(OURS, () -> new PageLoad.Asking(new HttpConnection(program.port()), request));
		candidates.put(JDBC, () -> new PageLoad.Replaying(pool.getConnection(), statements));
		PageLoad load = PageLoad.measure(bench, program, CONNECTIONS, candidates);
		String what = "page of %s with people, first 20 and total, of %,d projects and %,d people, %d connections"
			.formatted(list, bench.sizes().stewarded(), bench.sizes().people(), CONNECTIONS);
		figures.add(Contest.figure(id(), what, "requests/s", Better.MORE, load.rates(), Map.of(JDBC, 0.5),
				"%d statements and ends of transactions for each page, noted while the program answered one and run again as they were."
					.formatted(statements.size())));
		figures.add(Contest.figure(id(), what + ", p99", "ms", Better.LESS, load.p99(), Map.of(), null));
		return load;
	}

	/** An answer without a page would be quick and worth nothing. */
	private static void check(int port, byte[] request, String list) throws IOException {
		try (HttpConnection connection = new HttpConnection(port)) {
			String answer = new String(connection.send(request), StandardCharsets.UTF_8);
			JsonNode page = JSON.readTree(answer).path("data").path(list);
			if (page.path("edges").isEmpty() || page.path("totalCount").asLong() < page.path("edges").size()) {
				throw new IllegalStateException(answer);
			}
		}
	}

	private static RegisterProject project(int n) {
		ProjectFacts facts = new ProjectFacts("责任项目%05d".formatted(n), Family.ENTERPRISE, null, TIEXI, ZONE, null,
				Amounts.ofTotal(WanYuan.of((n % LARGE == 0) ? 20_000 : 2_000)), null, List.of(), null, null,
				Place.UNKNOWN, null, null, null, null, null);
		return new RegisterProject(id(n), facts, null, null, null, null, null, DAY);
	}

	private static String id(int n) {
		return "project-responsibility-" + n;
	}

	private static String person(int n) {
		return "person-responsibility-" + n;
	}

	private static String post(int n) {
		return "post-responsibility-" + n;
	}

}
