package org.diaodu.command.log;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.project.command.WithdrawProject;

import static org.assertj.core.api.Assertions.assertThat;

class CommandDigestTests {

	private static final LocalDate DAY = LogFixture.DAY;

	private final EventCodec codec = new EventCodec();

	@Test
	void isTheSameWhateverThePersonsNameAndPhone() {
		assertThat(person("person-1", "沈某", "13900000001", DAY)).isEqualTo(person("person-1", "周某", "13900000002", DAY))
			.isEqualTo(person("person-1", "周某", null, DAY));
	}

	@Test
	void differsByWhatIsNotPersonal() {
		assertThat(person("person-1", "沈某", null, DAY)).isNotEqualTo(person("person-2", "沈某", null, DAY))
			.isNotEqualTo(person("person-1", "沈某", null, DAY.plusDays(1)))
			.isNotEqualTo(this.codec.digest(new RegisterPerson("person-1", "沈某", null, DAY), "person-another"));
		assertThat(this.codec.digest(new WithdrawProject("project-1", "a", DAY), "person-1"))
			.isNotEqualTo(this.codec.digest(new WithdrawProject("project-1", "b", DAY), "person-1"));
	}

	private byte[] person(String id, String name, String phone, LocalDate since) {
		return this.codec.digest(new RegisterPerson(id, name, phone, since), "person-keeper");
	}

}
