package org.diaodu.query.jurisdiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Boundary;
import org.diaodu.kernel.jurisdiction.GeoPoint;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.GridCellRegistered;
import org.diaodu.kernel.jurisdiction.event.GridOfficerAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.query.FindGridCellAt;
import org.diaodu.kernel.jurisdiction.query.GridCellView;
import org.diaodu.kernel.jurisdiction.query.ListGridCells;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.HUNNAN;
import static org.diaodu.query.Shenyang.HUNNAN_ZONE;
import static org.diaodu.query.Shenyang.TIEXI_MANAGER;
import static org.diaodu.query.Shenyang.TIEXI_SPECIALIST;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

@Clause({ "F-041", "F-042" })
class GridAnswersTest {

	private static final LocalDate SINCE = LocalDate.of(2018, 3, 1);

	private static final Caller HUNNAN_SPECIALIST = new Caller("person-gaoxin", Role.SPECIALIST, HUNNAN_ZONE);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void grid() {
		this.fixture.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR, TIEXI_MANAGER, TIEXI_SPECIALIST, HUNNAN_SPECIALIST))
			.named("person-sjk", "张三")
			.given(cell("cell-1", TIEXI_ZONE, "123.2 41.7", "123.3 41.7", "123.3 41.8", "123.2 41.8"),
					cell("cell-2", TIEXI_ZONE, "123.3 41.7", "123.4 41.7", "123.3 41.8"),
					cell("cell-3", HUNNAN, "123.5 41.7", "123.6 41.7", "123.6 41.8"),
					new GridOfficerAssigned("cell-1", null, "person-sjk", null, SINCE),
					new GridOfficerAssigned("cell-3", null, "person-gaoxin", null, SINCE));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static GridCellRegistered cell(String id, String parentId, String... pairs) {
		return new GridCellRegistered(id, "网格" + id, parentId, new Boundary(Stream.of(pairs).map((pair) -> {
			String[] parts = pair.split(" ");
			return point(parts[0], parts[1]);
		}).toList()), SINCE);
	}

	private static GeoPoint point(String longitude, String latitude) {
		return new GeoPoint(new BigDecimal(longitude), new BigDecimal(latitude));
	}

	private static ListGridCells cells(Caller caller, Boolean vacant, LocalDate asOf, int first, String after) {
		return new ListGridCells(caller, null, vacant, asOf, first, after, null);
	}

	@Test
	void cellsAreListedWithWhoeverAnswersForThemAndTheGaps() {
		this.fixture.whenAsked(cells(COORDINATOR, null, null, 2, null)).thenAnswers((page) -> {
			assertThat(page.cells()).extracting(GridCellView::cellId).containsExactly("cell-1", "cell-2");
			assertThat(page.hasNext()).isTrue();
			assertThat(page.totalCount()).isEqualTo(3);
			assertThat(page.cells().getFirst().officer().name()).isEqualTo("张三");
			assertThat(page.cells().getFirst().parentName()).isEqualTo("沈阳经济技术开发区");
			assertThat(page.cells().getLast().vacantSince()).isEqualTo(SINCE);
		})
			.whenAsked(cells(COORDINATOR, null, null, 2, "cell-2"))
			.thenAnswers((page) -> assertThat(page.cells()).extracting(GridCellView::cellId).containsExactly("cell-3"))
			.whenAsked(cells(COORDINATOR, true, null, 10, null))
			.thenAnswers((page) -> assertThat(page.cells()).extracting(GridCellView::cellId).containsExactly("cell-2"))
			.whenAsked(cells(COORDINATOR, false, null, 10, null))
			.thenAnswers((page) -> assertThat(page.cells()).extracting(GridCellView::cellId)
				.containsExactly("cell-1", "cell-3"))
			.whenAsked(cells(COORDINATOR, null, SINCE.minusDays(1), 10, null))
			.thenAnswers((page) -> assertThat(page.cells()).isEmpty());
	}

	@Test
	void nobodyAnswersForACellOnceTheOfficersPostEnded() {
		this.fixture.given(new PostEnded("person-sjk", "post-1", "调离", LocalDate.of(2026, 4, 30)))
			.whenAsked(cells(COORDINATOR, true, null, 10, null))
			.thenAnswers((page) -> {
				assertThat(page.cells()).extracting(GridCellView::cellId).containsExactly("cell-1", "cell-2");
				assertThat(page.cells().getFirst().officer()).isNull();
				assertThat(page.cells().getFirst().vacantSince()).isEqualTo(LocalDate.of(2026, 5, 1));
			})
			.whenAsked(cells(COORDINATOR, true, LocalDate.of(2026, 4, 30), 10, null))
			.thenAnswers((page) -> assertThat(page.cells()).extracting(GridCellView::cellId).containsExactly("cell-2"));
	}

	@Test
	void anOfficerIsThatOfTheDay() {
		this.fixture.given(new GridOfficerAssigned("cell-3", "person-gaoxin", "person-sjk", "误派", SINCE.plusDays(9)))
			.whenAsked(cells(COORDINATOR, false, SINCE.plusDays(8), 10, null))
			.thenAnswers((page) -> assertThat(page.cells().getLast().officer().personId()).isEqualTo("person-gaoxin"))
			.whenAsked(cells(COORDINATOR, true, SINCE.plusDays(9), 10, null))
			.thenAnswers((page) -> assertThat(page.cells()).extracting(GridCellView::cellId)
				.containsExactly("cell-2", "cell-3"))
			.sameWhenDeliveredTwice("unit-directory", "stewardship")
			.sameAfterReplay("unit-directory", "stewardship");
	}

	@Test
	void aPlaceIsInTheCellAroundIt() {
		this.fixture.whenAsked(new FindGridCellAt(COORDINATOR, point("123.25", "41.75"), null, null))
			.thenAnswers((cell) -> assertThat(cell.cellId()).isEqualTo("cell-1"))
			.whenAsked(new FindGridCellAt(COORDINATOR, point("123.3", "41.75"), null, null))
			.thenAnswers((cell) -> assertThat(cell.cellId()).isEqualTo("cell-1"))
			.whenAsked(new FindGridCellAt(COORDINATOR, point("123.31", "41.71"), null, null))
			.thenAnswers((cell) -> assertThat(cell.cellId()).isEqualTo("cell-2"))
			.whenAsked(new FindGridCellAt(COORDINATOR, point("123.39", "41.79"), null, null))
			.thenAbsent()
			.whenAsked(new FindGridCellAt(COORDINATOR, point("123.25", "41.75"), SINCE.minusDays(1), null))
			.thenAbsent();
	}

	@Test
	@Clause("F-135")
	void cellsOutsideTheScopeAreNotThere() {
		this.fixture.whenAsked(cells(TIEXI_MANAGER, null, null, 10, null))
			.thenAnswers((page) -> assertThat(page.cells()).extracting(GridCellView::cellId)
				.containsExactly("cell-1", "cell-2"))
			.whenAsked(new FindGridCellAt(HUNNAN_SPECIALIST, point("123.25", "41.75"), null, null))
			.thenAbsent();
	}

}
