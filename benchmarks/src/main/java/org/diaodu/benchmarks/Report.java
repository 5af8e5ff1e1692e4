package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Figure.Peer;

/**
 * The table, for people and for programs.
 */
record Report(Sizes sizes, Machine machine, List<Figure> figures, long seconds) {

	static final String TABLE = "RESULTS.md";

	static final String DATA = "results.json";

	void write(Path directory) throws IOException {
		Files.createDirectories(directory);
		Instant now = Clock.systemUTC().instant();
		Files.writeString(directory.resolve(TABLE), markdown(LocalDate.ofInstant(now, ZoneOffset.UTC)));
		JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		Files.writeString(directory.resolve(DATA), json.writeValueAsString(new Data(now.toString(), this)) + "\n");
	}

	private record Data(String date, Report report) {
	}

	private String markdown(LocalDate date) {
		StringBuilder text = new StringBuilder();
		text.append("# Scoreboard\n\n");
		text.append(
				"Written by `./diaodu bench`, not by hand. Each figure stands beside its peer or limit, measured in "
						+ "the same run, in turn; medians of ")
			.append(this.sizes.runs())
			.append(".\n");
		text.append(
				"Compare within one run only: the same code differs from machine to machine and from day to day.\n\n");
		text.append(
				"%s, sizes `%s`, %d s. %s, %d processors, %d GiB, %s; Java %s, Spring Boot %s, Axon %s, PostgreSQL %s, client and server on the same processors.\n\n"
					.formatted(date, this.sizes.name(), this.seconds, this.machine.processor(),
							this.machine.processors(), this.machine.memory(), this.machine.system(),
							this.machine.java(), this.machine.springBoot(), this.machine.axon(),
							this.machine.postgresql()));
		others(text);
		text.append("| # | figure | ours | beside | theirs | ours / theirs | goal | met |\n");
		text.append("|---|---|---:|---|---:|---:|---:|---|\n");
		Set<String> notes = new LinkedHashSet<>();
		for (Figure figure : this.figures) {
			boolean first = true;
			for (Peer peer : figure.beside()) {
				text.append("| %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(first ? figure.id() : "",
						first ? figure.what() : "", first ? value(figure.ours(), figure.unit()) : "", peer.name(),
						value(peer.value(), figure.unit()), number(figure.ratio(peer)) + " x", goal(figure, peer),
						met(figure, peer)));
				first = false;
			}
			if (figure.note() != null) {
				notes.add("- %s, %s: %s\n".formatted(figure.id(), figure.what(), figure.note()));
			}
		}
		if (!notes.isEmpty()) {
			text.append("\n## Notes\n\n");
			notes.forEach(text::append);
		}
		return text.toString();
	}

	private void others(StringBuilder text) {
		if (this.machine.overrun()) {
			text.append(
					("**Others used up to %d %% of the processors while this was measured.** Neither the figures nor their ratios "
							+ "tell what the program can do: whoever needs more threads than its peer loses more. Run it again on a quiet machine.%n%n")
						.formatted(this.machine.others()));
		}
		else if (this.machine.others() >= 0) {
			text.append("Others used at most %d %% of the processors.%n%n".formatted(this.machine.others()));
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
