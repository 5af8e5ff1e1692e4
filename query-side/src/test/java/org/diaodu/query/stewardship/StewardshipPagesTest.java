package org.diaodu.query.stewardship;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListOfficerGaps;
import org.diaodu.kernel.stewardship.query.ListOfficerLoads;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.query.ProjectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;

/** Asked on 2026-06-01; the projects are of 2026-03-01. */
class StewardshipPagesTest {

	private final ProjectionFixture fixture = People.inShenyang();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	@Clause("F-094")
	void everyListIsReadPageByPageWithoutLosingOrRepeatingARow() {
		pages((after) -> answer(new ListOfficerGaps(COORDINATOR, null, null, null, null, 2, after, null)),
				(page) -> page.rows().stream().map((row) -> row.project().projectId() + row.slot()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListOfficerLoads(COORDINATOR, null, null, false, null, 2, after, null)),
				(page) -> page.rows().stream().map((row) -> row.person().personId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListRealNameSheets(COORDINATOR, null, null, null, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.project().projectId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListGuarantees(COORDINATOR, null, null, false, false, false, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.project().projectId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListVisits(COORDINATOR, null, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.visitId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		pages((after) -> answer(new ListItems(COORDINATOR, null, null, null, null, false, null, 1, after, null)),
				(page) -> page.rows().stream().map((row) -> row.itemId()).toList(),
				(page) -> page.hasNext() ? page.cursors().getLast() : null, (page) -> page.totalCount());
		this.fixture.whenAsked(new ListItems(COORDINATOR, null, null, null, null, false, null, 1, "garbage", null))
			.thenRefuses("VALUE_INVALID", "after");
		this.fixture.whenAsked(new ListVisits(COORDINATOR, null, null, 1_001, null, null))
			.thenRefuses("VALUE_INVALID", "first");
	}

	@Test
	@Clause("F-094")
	void anAnswerTakesAsManyStatementsForManyRowsAsForFew() {
		int few = statements(new ListRealNameSheets(COORDINATOR, null, null, null, null, 1, null, null));
		int many = statements(new ListRealNameSheets(COORDINATOR, null, null, null, null, 100, null, null));
		assertThat(many).isEqualTo(few);
		few = statements(new ListGuarantees(COORDINATOR, null, null, false, false, false, null, 1, null, null));
		many = statements(new ListGuarantees(COORDINATOR, null, null, false, false, false, null, 100, null, null));
		assertThat(many).isEqualTo(few);
	}

	private int statements(org.diaodu.kernel.message.DomainQuery<?> query) {
		answer(query);
		int before = this.fixture.statements();
		answer(query);
		return this.fixture.statements() - before;
	}

	private static <P> void pages(Function<String, P> ask, Function<P, List<String>> ids, Function<P, String> next,
			Function<P, Long> total) {
		List<String> seen = new ArrayList<>();
		String after = null;
		P page;
		do {
			page = ask.apply(after);
			seen.addAll(ids.apply(page));
			after = next.apply(page);
		}
		while (after != null);
		assertThat(seen).doesNotHaveDuplicates().hasSize(Math.toIntExact(total.apply(page))).hasSizeGreaterThan(1);
	}

	private <A> A answer(org.diaodu.kernel.message.DomainQuery<A> query) {
		return this.fixture.whenAsked(query).answer();
	}

}
