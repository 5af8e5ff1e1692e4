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
		List<Figure> figures = Scoreboard.run(Sizes.TOY, Set.of(), this.directory, (text) -> {
		});

		assertThat(figures).extracting(Figure::id).contains("P3", "P4", "P5", "P6", "P7", "P11", "P13");
		// processor time is counted in hundredths of a second, of which a toy needs few
		assertThat(figures).filteredOn((figure) -> !figure.unit().equals("µs")).allSatisfy((figure) -> {
			assertThat(figure.ours()).as(figure.what()).isPositive();
			assertThat(figure.beside()).as(figure.what()).allSatisfy((peer) -> assertThat(peer.value()).isPositive());
		});
		assertThat(Files.readString(this.directory.resolve("RESULTS.md"))).contains("| P5 | board page",
				"the same SQL by JDBC");
		assertThat(Files.readString(this.directory.resolve("results.json"))).contains("\"figures\"");
		assertThat(this.directory.resolve("target/scoreboard")).doesNotExist();
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
