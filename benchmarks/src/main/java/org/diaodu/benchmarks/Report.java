package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Figure.Peer;

/**
 * The table, for people and for programs. It may consist of several runs: what is
 * measured again replaces what it was before, and each figure says which run it is of.
 *
 * @param runs oldest first
 */
record Report(List<Run> runs) {

	static final String TABLE = "RESULTS.md";

	static final String DATA = "results.json";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		// Sizes that a published run did not know yet.
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	Report {
		runs = List.copyOf(runs);
	}

	/** What was published in a directory, nothing when nothing was. */
	static Report published(Path directory) throws IOException {
		Path data = directory.resolve(DATA);
		if (!Files.exists(data)) {
			return new Report(List.of());
		}
		List<Run> runs = new ArrayList<>();
		for (JsonNode run : JSON.readTree(Files.readString(data)).get("runs")) {
			runs.add(JSON.treeToValue(run, Run.class));
		}
		return new Report(runs);
	}

	/** The table after a run: its figures instead of what they were before. */
	Report with(Run run) {
		Set<String> again = run.figures().stream().map(Figure::id).collect(Collectors.toSet());
		List<Run> kept = new ArrayList<>(
				this.runs.stream().map((old) -> old.without(again)).filter((old) -> !old.figures().isEmpty()).toList());
		kept.add(run);
		return new Report(kept);
	}

	void write(Path directory) throws IOException {
		Files.createDirectories(directory);
		Files.writeString(directory.resolve(TABLE), markdown());
		Files.writeString(directory.resolve(DATA), JSON.writeValueAsString(this) + "\n");
	}

	private String markdown() {
		StringBuilder text = new StringBuilder();
		text.append("# Scoreboard\n\n");
		text.append(
				"Written by `./diaodu bench`, not by hand. Each figure stands beside its peer or limit, measured in "
						+ "the same run, in turn; medians.\n");
		text.append(
				"Compare within one run only: the same code differs from machine to machine and from day to day.\n\n");
		text.append("| run | date | sizes | medians of | seconds | machine | used by others at most |\n");
		text.append("|---|---|---|---:|---:|---|---:|\n");
		for (Run run : this.runs) {
			Machine machine = run.machine();
			text.append("| %s | %s | `%s` | %d | %d | %s | %s |\n".formatted(letter(run), run.day(), run.sizes().name(),
					run.sizes().runs(), run.seconds(), described(machine),
					(machine.others() < 0) ? "unknown" : machine.others() + " %"));
		}
		text.append('\n');
		if (this.runs.stream().anyMatch((run) -> run.machine().overrun())) {
			text.append("**Of a run during which others used more than %d %% of the processors, neither the figures "
				.formatted(Machine.QUIET)
					+ "nor their ratios tell what the program can do: whoever needs more threads than its peer loses "
					+ "more. Run it again on a quiet machine.**\n\n");
		}
		text.append("| # | run | figure | ours | beside | theirs | ours / theirs | goal | met |\n");
		text.append("|---|---|---|---:|---|---:|---:|---:|---|\n");
		Set<String> notes = new LinkedHashSet<>();
		lines().forEach((line) -> {
			append(text, line);
			Figure figure = line.figure();
			if (figure.note() != null) {
				notes.add("- %s, %s: %s\n".formatted(figure.id(), figure.what(), figure.note()));
			}
		});
		if (!notes.isEmpty()) {
			text.append("\n## Notes\n\n");
			notes.forEach(text::append);
		}
		return text.toString();
	}

	private static String described(Machine machine) {
		return "%s, %d processors, %d GiB, %s; Java %s, Spring Boot %s, Axon %s, PostgreSQL %s, client and server on the same processors"
			.formatted(machine.processor(), machine.processors(), machine.memory(), machine.system(), machine.java(),
					machine.springBoot(), machine.axon(), machine.postgresql());
	}

	private record Line(String run, Figure figure) {

		/** P2 before P13. */
		int number() {
			return Integer.parseInt(this.figure.id().substring(1));
		}

	}

	private Stream<Line> lines() {
		return this.runs.stream()
			.flatMap((run) -> run.figures().stream().map((figure) -> new Line(letter(run), figure)))
			.sorted(Comparator.comparingInt(Line::number));
	}

	private String letter(Run run) {
		return String.valueOf((char) ('a' + this.runs.indexOf(run)));
	}

	private static void append(StringBuilder text, Line line) {
		Figure figure = line.figure();
		boolean first = true;
		for (Peer peer : figure.beside()) {
			text.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(first ? figure.id() : "",
					first ? line.run() : "", first ? figure.what() : "",
					first ? value(figure.ours(), figure.unit()) : "", peer.name(), value(peer.value(), figure.unit()),
					number(figure.ratio(peer)) + " x", goal(figure, peer), met(figure, peer)));
			first = false;
		}
	}

	/** One figure on one line. */
	static String line(Figure figure) {
		StringBuilder line = new StringBuilder("  " + figure.what() + ": " + value(figure.ours(), figure.unit()));
		for (Peer peer : figure.beside()) {
			line.append("; beside ")
				.append(peer.name())
				.append(' ')
				.append(value(peer.value(), figure.unit()))
				.append(" = ")
				.append(number(figure.ratio(peer)))
				.append(" x");
		}
		return line.toString();
	}

	private static String goal(Figure figure, Peer peer) {
		Double goal = peer.goal();
		return (goal == null) ? "" : ((figure.better() == Better.MORE) ? ">= " : "<= ") + number(goal);
	}

	private static String met(Figure figure, Peer peer) {
		Boolean met = figure.met(peer);
		return (met == null) ? "" : (met ? "yes" : "no");
	}

	private static String value(double value, String unit) {
		return number(value) + " " + unit;
	}

	private static String number(double value) {
		if (value >= 100) {
			return String.format(Locale.ROOT, "%,.0f", value);
		}
		return String.format(Locale.ROOT, (value >= 10) ? "%.1f" : "%.2f", value);
	}

}
