package org.diaodu.kernel.jurisdiction;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-041")
class BoundaryTest {

	/** A square with a notch cut from its upper side down to the middle. */
	private static final Boundary NOTCHED = boundary("0 0", "4 0", "4 4", "2 2", "0 4");

	private static Boundary boundary(String... pairs) {
		return new Boundary(Stream.of(pairs).map(BoundaryTest::point).toList());
	}

	private static GeoPoint point(String pair) {
		String[] parts = pair.split(" ");
		return new GeoPoint(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
	}

	@ParameterizedTest
	@CsvSource({ "1 1, true", "2 1.9999999999, true", "2 2.0000000001, false", "2 3, false", "0.5 3, true",
			"3.5 3, true", "5 1, false", "-1 0, false", "-1 4, false", "-1 2, false" })
	void containsWhatLiesInside(String place, boolean inside) {
		assertThat(NOTCHED.contains(point(place))).isEqualTo(inside);
	}

	@ParameterizedTest
	@CsvSource({ "0 0", "4 4", "2 2", "2 0", "3 3", "0.10 3.9", "4 0.0000000001" })
	void containsItsCornersAndItsLine(String place) {
		assertThat(NOTCHED.contains(point(place))).isTrue();
	}

	@Test
	void aPlaceOnTheLineBetweenTwoCellsIsInBothWhateverTheDigits() {
		Boundary west = boundary("0 0", "0.1 0", "0.3 1", "0 1");
		Boundary east = boundary("0.1 0", "1 0", "1 1", "0.3 1");
		assertThat(west.contains(point("0.2 0.5"))).isTrue();
		assertThat(east.contains(point("0.2 0.5"))).isTrue();
		assertThat(west.contains(point("0.20000000000000000001 0.5"))).isFalse();
		assertThat(east.contains(point("0.19999999999999999999 0.5"))).isFalse();
	}

	@Test
	void theWayRoundDoesNotMatter() {
		Boundary other = new Boundary(NOTCHED.points().reversed());
		assertThat(other.contains(point("2 1"))).isTrue();
		assertThat(other.contains(point("2 3"))).isFalse();
		assertThat(other.enclosesArea()).isTrue();
	}

	@Test
	void aLastCornerThatRepeatsTheFirstIsLeftOut() {
		assertThat(boundary("0 0", "4 0", "4 4", "0.0 0.00").points()).hasSize(3);
	}

	@Test
	void enclosesAnAreaWhenItsLineNeitherMeetsNorCrossesItself() {
		assertThat(NOTCHED.enclosesArea()).isTrue();
		assertThat(boundary("0 0", "4 4", "4 0", "0 4").enclosesArea()).as("crosses").isFalse();
		assertThat(boundary("0 0", "4 0", "4 4", "2 0", "0 4").enclosesArea()).as("touches").isFalse();
		assertThat(boundary("0 0", "4 0", "2 0", "0 4").enclosesArea()).as("turns back").isFalse();
		assertThat(boundary("0 0", "0 0", "4 0", "0 4").enclosesArea()).as("stands still").isFalse();
		assertThat(boundary("0 0", "1 1", "2 2").enclosesArea()).as("flat").isFalse();
		assertThat(boundary("0 0", "1 1").enclosesArea()).as("two corners").isFalse();
		assertThat(boundary("0 0", "1 0", "0 91").enclosesArea()).as("off the globe").isFalse();
	}

}
