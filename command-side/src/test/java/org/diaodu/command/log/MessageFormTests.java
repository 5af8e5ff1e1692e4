package org.diaodu.command.log;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.kernel.jurisdiction.command.EndPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.jurisdiction.command.RenameUnit;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.ReviseAmount;
import org.diaodu.kernel.project.command.WithdrawProject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MessageFormTests {

	private static final LocalDate DAY = LogFixture.DAY;

	private static final String ID = "project-1";

	private static final Attribution BY = LogFixture.attribution(UUID.randomUUID());

	@ParameterizedTest
	@ValueSource(strings = { "\0", "a\u0001b", "\r", "\u001b[0m", "\u007f", "\u0085", "\ud83c", "\udf0a城", "城\ud83c" })
	void refusesAReasonThatCannotBeStoredAsText(String reason) {
		assertThat(fieldRefused(new WithdrawProject(ID, reason, DAY))).isEqualTo("reason");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "第一行\n\t第二行", "𠮷 🌊", "é" })
	void acceptsEveryCharacterOfAText(String reason) {
		assertThatNoException().isThrownBy(() -> MessageForm.require(new WithdrawProject(ID, reason, DAY), BY));
	}

	@Test
	void namesTheFieldWithinTheField() {
		assertThat(fieldRefused(register("项\0目", List.of(), Place.UNKNOWN, null))).isEqualTo("facts.name");
		assertThat(fieldRefused(register("项目", List.of("铁路", "公\0路"), Place.UNKNOWN, null)))
			.isEqualTo("facts.categories");
		assertThat(fieldRefused(register("项目", List.of(), new Place("\0", null, null), null)))
			.isEqualTo("facts.place.address");
		assertThat(fieldRefused(register("项目", List.of(), Place.UNKNOWN, LocalDate.MAX)))
			.isEqualTo("facts.plannedStart");
		assertThatNoException()
			.isThrownBy(() -> MessageForm.require(register("项目", List.of("铁路"), Place.UNKNOWN, DAY), BY));
	}

	@Test
	void refusesEvidenceAndCorrelationThatCannotBeStoredAsText() {
		DomainCommand command = new WithdrawProject(ID, "because", DAY);
		assertThat(fieldRefused(command, by("journey-1", List.of("doc-1", "doc\0")))).isEqualTo("evidence");
		assertThat(fieldRefused(command, by("journey\0", List.of()))).isEqualTo("correlationId");
	}

	@Test
	void refusesAVersionThatCannotBeStoredAsText() {
		assertThat(fieldRefused(new ProposePolicy("policy-major-project-quota", PolicyParameter.MAJOR_PROJECT_QUOTA,
				"2018\0", "号", "条", DAY, null, List.of())))
			.isEqualTo("version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-999999999-01-01", "0001-01-01", "1899-12-31", "2201-01-01", "+999999999-12-31" })
	void refusesADayNoCalendarOfTheProgramHolds(LocalDate day) {
		assertThat(fieldRefused(new WithdrawProject(ID, "because", day))).isEqualTo("occurredOn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1900-01-01", "2200-12-31" })
	void acceptsTheFirstAndTheLastDay(LocalDate day) {
		assertThatNoException().isThrownBy(() -> MessageForm.require(new WithdrawProject(ID, "because", day), BY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E+2000000000", "1E-2000000000", "123456789012345678901" })
	void refusesANumberNoColumnHolds(BigDecimal number) {
		Amounts amounts = new Amounts(null, null, null, null, null, null, "USD", number, DAY);
		assertThat(fieldRefused(new ReviseAmount(ID, amounts, "because", DAY))).isEqualTo("amounts.originalAmount");
	}

	@ParameterizedTest
	@ValueSource(strings = { "system", "../x", "unit-210106", "person", "person-", "person--1", "Person-1", "person-1 ",
			"person-沈", "person-12345678901234567890123456789012345678901234567890123456789012345" })
	void refusesAPersonIdThatIsNone(String id) {
		assertThat(fieldRefused(new RegisterPerson(id, "沈某", null, DAY))).isEqualTo("personId");
	}

	@Test
	void refusesTheIdOfAnotherKindOfThing() {
		assertThat(fieldRefused(new WithdrawProject("unit-210106", "because", DAY))).isEqualTo("projectId");
		assertThat(fieldRefused(new RenameUnit("person-1", "铁西区", DAY, "because"))).isEqualTo("unitId");
		assertThat(fieldRefused(new EndPost("person-1", "person-1", DAY, "because"))).isEqualTo("postId");
	}

	@ParameterizedTest
	@ValueSource(strings = { "unit-210100-drc", "unit-210106", "unit-zone-example" })
	void acceptsTheIdsInUse(String unitId) {
		assertThatNoException()
			.isThrownBy(() -> MessageForm.require(new RenameUnit(unitId, "铁西区", DAY, "because"), BY));
		assertThatNoException()
			.isThrownBy(() -> MessageForm.require(new WithdrawProject(LogFixture.newId(), "because", DAY), BY));
	}

	private static RegisterProject register(String name, List<String> categories, Place place, LocalDate start) {
		ProjectFacts facts = new ProjectFacts(name, null, null, null, null, null, Amounts.UNKNOWN, null, categories,
				null, null, place, Stage.values()[0], start, null, null, null);
		return new RegisterProject(ID, facts, null, null, null, null, null, DAY);
	}

	private static Attribution by(String correlationId, List<String> evidence) {
		return new Attribution("person-1", "MANAGER", "unit-210106", "GRAPHQL", UUID.randomUUID(), correlationId, null,
				Attribution.Source.WITNESSED, evidence);
	}

	private static String fieldRefused(DomainCommand command) {
		return fieldRefused(command, BY);
	}

	private static String fieldRefused(DomainCommand command, Attribution by) {
		RefusedException refused = assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> MessageForm.require(command, by))
			.actual();
		Refusal refusal = refused.refusal();
		assertThat(refusal.code()).isEqualTo(CommonRefusal.VALUE_INVALID.name());
		return refusal.field();
	}

}
