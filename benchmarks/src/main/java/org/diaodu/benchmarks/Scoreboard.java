package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.application.DiaoduApplication;

/**
 * Measures everything and writes one table. {@code --quick} tries with small sizes,
 * {@code --medium} is for a machine that others use too, {@code --only=P3,P5} measures
 * some, {@code --projects=20000} generates another city, {@code --to=directory} writes
 * elsewhere, {@code --postgraphile=script} starts one with that to measure beside
 * ({@link PostGraphile#start}), {@code --city=directory} keeps the city of obstacles
 * there and takes it up again, with what P16 left in it, {@code --publish} puts what was
 * measured in the place of what the published table had of it, though it be some figures
 * or another size; {@code --publish=P3} only those.
 */
public final class Scoreboard {

	private static final List<Suite> SUITES = List.of(new AppendSuite(), new ReplaySuite(), new LagSuite(),
			new BoardSuite(), new ResponsibilitySuite(), new ImportSuite(), new StartSuite(), new HandoverSuite(),
			new ClockSuite(), new LightSuite());

	/** Measured only when named: it takes as long as all the others. */
	private static final List<Suite> ON_REQUEST = List.of(new ObstacleSuite(), new StormSuite());

	private Scoreboard() {
	}

	/** Measures. */
	public static void main(String[] arguments) throws Exception {
		// Axon reports usage data to its vendor unless told before it is loaded.
		System.setProperty("axoniq.update-checker.disabled", "true");
		String first = (arguments.length > 0) ? arguments[0] : "";
		String[] rest = (arguments.length > 0) ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
		switch (first) {
			case StartSuite.REAL -> DiaoduApplication.main(rest);
			case StartSuite.EMPTY -> EmptyApplication.start(rest);
			default -> {
				Options options = Options.of(arguments);
				run(options, System.out::println);
				System.exit(0);
			}
		}
	}

	/** Measures and writes the table. */
	static List<Figure> run(Options options, Consumer<String> log) throws Exception {
		Sizes sizes = options.sizes();
		Set<String> only = options.only();
		Path to = options.to();
		Report before = options.anew() ? new Report(List.of()) : Report.published(to);
		String date = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
		List<Figure> figures = new ArrayList<>();
		List<Exception> failures = new ArrayList<>();
		int others = -1;
		long started = System.nanoTime();
		try (Bench bench = new Bench(sizes, to.resolve("target").resolve("scoreboard"), log, options.postgraphile(),
				options.city())) {
			for (Suite suite : only.isEmpty() ? SUITES : Stream.concat(SUITES.stream(), ON_REQUEST.stream()).toList()) {
				if (only.isEmpty() || only.contains(suite.id())) {
					others = Math.max(others, Machine.usedByOthers());
					log.accept(suite.id() + " ...");
					try {
						for (Figure figure : suite.measure(bench)) {
							log.accept(Report.line(figure));
							figures.add(figure);
						}
					}
					catch (Exception ex) {
						failures.add(new IllegalStateException(suite.id() + " was not measured", ex));
					}
					// what was measured stays when a later suite fails
					before
						.with(new Run(date, sizes, Machine.here(others),
								figures.stream().filter(options::isPublished).toList(),
								(System.nanoTime() - started) / 1_000_000_000L))
						.write(to);
				}
			}
		}
		log.accept("written to " + to.resolve(Report.TABLE));
		if (!failures.isEmpty()) {
			IllegalStateException failed = new IllegalStateException("not everything was measured");
			failures.forEach(failed::addSuppressed);
			throw failed;
		}
		return figures;
	}

	/**
	 * What is measured.
	 *
	 * @param only these suites; all but the long ones when empty
	 * @param to where the table is written
	 * @param anew whether a table that is there is forgotten
	 * @param published of these suites; all that is measured when empty
	 * @param postgraphile starts one to measure beside
	 * @param city where the city of obstacles is kept
	 */
	record Options(Sizes sizes, Set<String> only, Path to, boolean anew, Set<String> published,
			@Nullable Path postgraphile, @Nullable Path city) {

		boolean isPublished(Figure figure) {
			return this.published.isEmpty() || this.published.contains(figure.id());
		}

		static Options of(String[] arguments) throws IOException {
			Sizes sizes = Sizes.FULL;
			Set<String> only = new TreeSet<>();
			Path to = Path.of("benchmarks");
			boolean publish = false;
			Set<String> published = new TreeSet<>();
			Path postgraphile = null;
			Path city = null;
			for (String argument : arguments) {
				if (argument.equals("--quick")) {
					sizes = Sizes.QUICK;
				}
				else if (argument.equals("--medium")) {
					sizes = Sizes.MEDIUM;
				}
				else if (argument.startsWith("--only=")) {
					only.addAll(List.of(argument.substring("--only=".length()).split(",")));
				}
				else if (argument.startsWith("--projects=")) {
					sizes = sizes.withProjects(Integer.parseInt(argument.substring("--projects=".length())));
				}
				else if (argument.equals("--publish")) {
					publish = true;
				}
				else if (argument.startsWith("--publish=")) {
					publish = true;
					published.addAll(List.of(argument.substring("--publish=".length()).split(",")));
				}
				else if (argument.startsWith("--postgraphile=")) {
					postgraphile = Path.of(argument.substring("--postgraphile=".length()));
				}
				else if (argument.startsWith("--city=")) {
					city = Path.of(argument.substring("--city=".length())).toAbsolutePath();
				}
				else if (argument.startsWith("--to=")) {
					to = Path.of(argument.substring("--to=".length()));
				}
				else {
					throw new IllegalArgumentException("unknown option " + argument);
				}
			}
			if (!publish && (!sizes.equals(Sizes.FULL) || !only.isEmpty()) && to.equals(Path.of("benchmarks"))) {
				// a trial does not replace the published table
				to = to.resolve("target").resolve("trial");
			}
			return new Options(sizes, only, to.toAbsolutePath(), !publish, published, postgraphile, city);
		}

	}

}
