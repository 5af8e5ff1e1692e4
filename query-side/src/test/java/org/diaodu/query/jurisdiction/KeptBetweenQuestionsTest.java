package org.diaodu.query.jurisdiction;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.event.PostAssigned;
import org.diaodu.kernel.jurisdiction.event.PostEnded;
import org.diaodu.kernel.jurisdiction.event.UnitRenamed;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.QueryDatabase;

import org.axonframework.queryhandling.QueryExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a caller may see and what units are called is kept from one question to the next,
 * and never believed without a look.
 */
@Clause("F-094")
class KeptBetweenQuestionsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	private static final String OTHER_OWNER = "91210100MA0YYYYY2B";

	private static final Caller CONTACT = new Caller("person-contact", Role.OWNER_CONTACT, Shenyang.TIEXI_ZONE);

	private final ProjectionFixture fixture = ProjectionFixture.with();

	@BeforeEach
	void city() {
		this.fixture.given(Shenyang.units()).given(Shenyang.posts(Shenyang.TIEXI_MANAGER, CONTACT));
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void aPostThatEndedCountsForNothingFromTheNextQuestionOn() {
		assertThat(asked(Shenyang.TIEXI_MANAGER)).isEqualTo("DISTRICT " + Shenyang.TIEXI + " ");
		assertThat(asked(Shenyang.TIEXI_MANAGER)).isEqualTo("DISTRICT " + Shenyang.TIEXI + " ");
		this.fixture.given(new PostEnded(Shenyang.TIEXI_MANAGER.personId(), "post-1", "调离", TODAY.minusDays(1)));
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(QueryExecutionException.class).isThrownBy(() -> asked(Shenyang.TIEXI_MANAGER))
				.satisfies((refused) -> assertThat(refused.<Refusal>getDetails().orElseThrow().code())
					.isEqualTo("NOT_PERMITTED"));
		}
	}

	@Test
	void anotherPostWidensAndNarrowsWhatIsSeenFromTheNextQuestionOn() {
		String one = "OWNER " + Shenyang.TIEXI_ZONE + " " + Shenyang.OWNER;
		assertThat(asked(CONTACT)).isEqualTo(one);
		this.fixture.given(new PostAssigned(CONTACT.personId(), "post-2", CONTACT.role(), CONTACT.unitId(), OTHER_OWNER,
				TODAY, null, TODAY));
		assertThat(asked(CONTACT)).contains(Shenyang.OWNER).contains(OTHER_OWNER);
		this.fixture.given(new PostEnded(CONTACT.personId(), "post-2", "不再负责", TODAY.minusDays(1)));
		assertThat(asked(CONTACT)).isEqualTo(one);
		assertThat(asked(CONTACT)).isEqualTo(one);
	}

	@Test
	void aUnitIsCalledAsInTheSnapshotOfTheAnswer() {
		assertThat(name()).isEqualTo("铁西区发改局");
		this.fixture.given(new UnitRenamed(Shenyang.TIEXI_DRC, "铁西区发改局", "铁西区发展改革局", "机构改革", TODAY));
		assertThat(name()).isEqualTo("铁西区发展改革局");
		// Built anew, it serves from the other place.
		this.fixture.sameAfterReplay(UnitDirectoryProjection.NAME);
		assertThat(name()).isEqualTo("铁西区发展改革局");
		assertThat(asked(CONTACT)).startsWith("OWNER ");
		this.fixture.given(new UnitRenamed(Shenyang.TIEXI_DRC, "铁西区发展改革局", "铁西区发改局", "更正", TODAY));
		assertThat(name()).isEqualTo("铁西区发改局");
	}

	/** What the row policies judge by while a question is answered. */
	private String asked(Caller caller) {
		this.fixture.projected();
		return this.fixture.bean(Answering.class)
			.answer(caller, null, UnitDirectoryProjection.NAME,
					(reading) -> this.fixture.bean(QueryDatabase.class)
						.jdbc()
						.sql("SELECT concat_ws(' ', current_setting('diaodu.scope'), current_setting('diaodu.unit'),"
								+ " current_setting('diaodu.owners'))")
						.query(String.class)
						.single());
	}

	private String name() {
		this.fixture.projected();
		return this.fixture.bean(Answering.class)
			.answer(Shenyang.TIEXI_MANAGER, null, UnitDirectoryProjection.NAME,
					(reading) -> reading.units().names().on(Shenyang.TIEXI_DRC, reading.today()));
	}

}
