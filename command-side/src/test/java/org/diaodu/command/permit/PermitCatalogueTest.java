package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.command.jurisdiction.Decision;
import org.diaodu.command.jurisdiction.People;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.command.AdoptPermitCatalogue;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;

import static org.assertj.core.api.Assertions.assertThat;

@Clause({ "F-002", "F-079", "F-084" })
class PermitCatalogueTest {

	private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

	private static final String ID = AdoptPermitCatalogue.CATALOGUE_ID;

	private static PermitDefinition permit(String code, Span statutory, @Nullable Span committed,
			@Nullable Span validity, int renewals, @Nullable Span renewal) {
		return new PermitDefinition(code, "许可", Stage.PERMITS, null, null, statutory, committed, null, null, validity,
				false, renewals, renewal, null, null, List.of(), null, List.of(Family.ENTERPRISE), "某法1条");
	}

	private static PermitDefinition plain(String code) {
		return permit(code, working(20), working(10), null, 0, null);
	}

	private static Span working(int count) {
		return new Span(count, DayCount.WORKING_DAYS);
	}

	private static Span months(int count) {
		return new Span(count, DayCount.MONTHS);
	}

	private static AdoptPermitCatalogue adopt(String version, LocalDate from, PermitDefinition... permits) {
		return new AdoptPermitCatalogue(ID, version, "某文件", "1", from, List.of(permits), DAY);
	}

	private static PermitCatalogueAdopted adopted(String version, LocalDate from, PermitDefinition... permits) {
		return new PermitCatalogueAdopted(ID, version, "某文件", "1", from, List.of(permits), DAY);
	}

	private static Decision<PermitCatalogue> given(Object... events) {
		return Decision.of(PermitCatalogue.class, Permitted.directory()).given(events);
	}

	@Test
	void aCoordinatorOfTheCityAdoptsAVersionOnce() {
		given().when(People.CITY_COORDINATOR, adopt("1", DAY, plain("a"))).thenRecords(adopted("1", DAY, plain("a")));
		given(adopted("1", DAY, plain("a"))).when(People.CITY_COORDINATOR, adopt("1", DAY, plain("a")))
			.thenRecordsNothing();
		given(adopted("1", DAY, plain("a"))).when(People.CITY_COORDINATOR, adopt("1", DAY, plain("b")))
			.thenRefuses(PermitRefusal.PERMIT_CATALOGUE_VERSION_EXISTS, "version");
		given().when(People.TIEXI_MANAGER, adopt("1", DAY, plain("a"))).thenRefuses(CommonRefusal.NOT_PERMITTED);
	}

	@Test
	void aVersionAppliesFromALaterDayThanTheLast() {
		given(adopted("1", DAY, plain("a"))).when(People.CITY_COORDINATOR, adopt("2", DAY, plain("a")))
			.thenRefuses(PermitRefusal.PERMIT_CATALOGUE_NOT_LATER, "effectiveFrom");
		given(adopted("1", DAY, plain("a"))).when(People.CITY_COORDINATOR, adopt("2", DAY.plusDays(1), plain("a")))
			.thenRecords(adopted("2", DAY.plusDays(1), plain("a")));
	}

	static Stream<Arguments> unfit() {
		return Stream.of(
				Arguments.of(List.of(plain("a"), plain("a")), PermitRefusal.PERMIT_CODE_TWICE, "permits.1.code"),
				Arguments.of(List.of(permit("a", months(1), null, null, 0, null)), PermitRefusal.PERMIT_LIMIT_UNFIT,
						"permits.0.statutory"),
				Arguments.of(List.of(permit("a", working(20), new Span(5, DayCount.DAYS), null, 0, null)),
						PermitRefusal.PERMIT_LIMIT_UNFIT, "permits.0.committed"),
				Arguments.of(List.of(permit("a", working(20), working(21), null, 0, null)),
						PermitRefusal.PERMIT_PROMISE_LONGER_THAN_LAW, "permits.0.committed"),
				Arguments.of(List.of(permit("a", working(20), null, null, 1, months(3))),
						PermitRefusal.PERMIT_VALIDITY_UNFIT, "permits.0.renewals"),
				Arguments.of(List.of(permit("a", working(20), null, months(3), 1, null)),
						PermitRefusal.PERMIT_VALIDITY_UNFIT, "permits.0.renewals"),
				Arguments.of(List.of(permit("a", working(20), null, months(0), 0, null)),
						PermitRefusal.PERMIT_VALIDITY_UNFIT, "permits.0.validity"),
				Arguments.of(List.of(), CommonRefusal.VALUE_REQUIRED, "permits"));
	}

	@ParameterizedTest
	@MethodSource("unfit")
	void whatDoesNotFitIsRefused(List<PermitDefinition> permits, org.diaodu.kernel.message.RefusalCode code,
			String field) {
		given()
			.when(People.CITY_COORDINATOR, adopt("1", DAY, new ArrayList<>(permits).toArray(PermitDefinition[]::new)))
			.thenRefuses(code, field);
	}

	/** What C6 says of limits and validity, written apart from the data. */
	@Test
	void theLawOfTodayIsInTheReferenceData() {
		PermitCatalogueAdopted today = Permitted.catalogues().getLast();
		assertThat(today.permits()).hasSize(12);
		assertThat(limit(today, "work-permit")).isEqualTo("7 DAYS, 3 MONTHS, 2 x 3 MONTHS");
		assertThat(limit(Permitted.catalogues().getFirst(), "work-permit"))
			.isEqualTo("15 DAYS, 3 MONTHS, 2 x 3 MONTHS");
		assertThat(limit(today, "eia-book")).isEqualTo("60 DAYS, 5 YEARS, 0 x null");
		assertThat(limit(today, "eia-table")).isEqualTo("30 DAYS, 5 YEARS, 0 x null");
		assertThat(limit(today, "project-approval-enterprise")).isEqualTo("20 WORKING_DAYS, 2 YEARS, 1 x 1 YEARS");
		assertThat(limit(today, "project-filing")).isEqualTo("0 WORKING_DAYS, null, 0 x null");
	}

	private static String limit(PermitCatalogueAdopted catalogue, String code) {
		PermitDefinition permit = catalogue.permits()
			.stream()
			.filter((it) -> it.code().equals(code))
			.findFirst()
			.orElseThrow();
		return text(permit.statutory()) + ", " + text(permit.validity()) + ", " + permit.renewals() + " x "
				+ text(permit.renewal());
	}

	private static String text(@Nullable Span span) {
		return (span != null) ? span.count() + " " + span.unit() : "null";
	}

}
