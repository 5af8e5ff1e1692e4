package org.diaodu.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Whether the scoreboard works; never whether a figure is good. */
class ScoreboardTest {

	@TempDir
	Path directory;

	@Test
	void writesOneTableOfFiguresBesideTheirPeersWhenRun() throws Exception {
		List<Figure> figures = Scoreboard
			.run(new Scoreboard.Options(Sizes.TOY, Set.of(), this.directory, true, Set.of(), null, null), (text) -> {
			});

		assertThat(figures).extracting(Figure::id).contains("P3", "P4", "P5", "P6", "P7", "P11", "P13", "P14");
		// processor time is counted in hundredths of a second, of which a toy needs few
		assertThat(figures).filteredOn((figure) -> !figure.unit().equals("µs")).allSatisfy((figure) -> {
			assertThat(figure.ours()).as(figure.what()).isPositive();
			assertThat(figure.beside()).as(figure.what()).allSatisfy((peer) -> assertThat(peer.value()).isPositive());
		});
		assertThat(Files.readString(this.directory.resolve("RESULTS.md"))).contains("| P5 | a | board page",
				"the same SQL by JDBC");
		assertThat(Files.readString(this.directory.resolve("results.json"))).contains("\"figures\"");
		assertThat(this.directory.resolve("target/scoreboard")).doesNotExist();
	}

	@Test
	void keepsWhatWasNotMeasuredAgainWhenPublished() throws Exception {
		Run first = run("2026-11-23T06:39:49Z", figure("P1", 10), figure("P6", 20));
		new Report(List.of()).with(first).write(this.directory);

		Report.published(this.directory).with(run("2026-11-25T23:14:00Z", figure("P6", 40))).write(this.directory);

		Report published = Report.published(this.directory);
		assertThat(published.runs()).extracting(Run::day).containsExactly("2026-11-23", "2026-11-25");
		assertThat(Files.readString(this.directory.resolve("RESULTS.md")))
			.contains("| P1 | a | rate of P1 | 10.0 /s |", "| P6 | b | rate of P6 | 40.0 /s |")
			.doesNotContain("20.0 /s");
	}

	private static Run run(String date, Figure... figures) {
		return new Run(date, Sizes.TOY, Machine.here(0), List.of(figures), 1);
	}

	private static Figure figure(String id, double ours) {
		return new Figure(id, "rate of " + id, "/s", Figure.Better.MORE, ours, List.of(new Figure.Peer("raw", 5, null)),
				Map.of("ours", List.of(ours)), null);
	}

	@Test
	void refusesAFigureWithoutPeer() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Figure("P0", "alone", "s", Figure.Better.LESS, 1, List.of(), Map.of(), null));
	}

	@Test
	void generatesTheSameProjectWhenAskedTwice() {
		assertThat(new City(1, "").project(7)).isEqualTo(new City(1, "").project(7))
			.isNotEqualTo(new City(1, "").project(8))
			.isNotEqualTo(new City(2, "").project(7));
	}

}
