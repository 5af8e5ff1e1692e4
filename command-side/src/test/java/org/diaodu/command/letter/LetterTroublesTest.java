package org.diaodu.command.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.command.ReportLetterTrouble;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterNotDrawnUp;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Letters that cannot be drawn up are known, and tried again.
 */
@Clause({ "F-119", "F-120", "F-121" })
class LetterTroublesTest {

	private final LetterCity city = new LetterCity();

	@AfterEach
	void close() {
		this.city.close();
	}

	/** The bytes of a template are lost: nothing it was for is. */
	@Test
	void aLetterThatCannotBeDrawnUpIsKnownAndTriedAgainUntilItIs() {
		this.city.adoptShippedTemplates();
		this.city.adopt(Documents.with(LetterForm.ASSIGNMENT, "word/document.xml", "现交由你单位牵头办理", "请你单位牵头办理"));
		String lost = this.city.events(LetterTemplateAdopted.class).getLast().digest();
		for (String table : List.of("command.evidence_upload", "command.evidence")) {
			JdbcClient.create(this.city.database.owner())
				.sql("DELETE FROM " + table + " WHERE digest = ?")
				.param(lost)
				.update();
		}
		this.city.assign();
		this.city.process.send(LetterCity.manager(), new UrgeObstacle("obstacle-1", "请抓紧", LetterCity.DAY));
		this.city.draw();
		assertThat(this.city.events(LetterNotDrawnUp.class)).singleElement().satisfies((trouble) -> {
			assertThat(trouble.code()).isEqualTo("LETTER_TEMPLATE_GONE");
			assertThat(trouble.form()).isEqualTo(LetterForm.ASSIGNMENT);
			assertThat(trouble.letterNumber())
				.isEqualTo(this.city.events(ObstacleAssigned.class).getFirst().letterNumber());
		});
		assertThat(this.city.events(LetterDrawnUp.class)).as("the others are not held up")
			.extracting(LetterDrawnUp::form)
			.containsExactly(LetterForm.URGING);
		LetterTroubles troubles = this.city.process.get(LetterTroubles.class);
		assertThat(troubles.count()).isOne();
		Instant due = Objects.requireNonNull(this.city.process.get(WhenLetterSentThenDrawItUp.class).nextDue());
		assertThat(due).isAfter(this.city.clock.instant());
		this.city.clock.advance(Duration.ofMinutes(2));
		this.city.draw();
		assertThat(this.city.events(LetterNotDrawnUp.class)).as("the same trouble is recorded once").hasSize(1);
		assertThat(this.city.process.get(WhenLetterSentThenDrawItUp.class).nextDue()).as("and tried again later")
			.isAfter(this.city.clock.instant());
		try (DecidingProcess other = this.city.process((gateway) -> gateway)) {
			other.start();
			assertThat(other.get(LetterTroubles.class).count()).as("a restart forgets none").isOne();
		}
		this.city.adopt(Documents.with(LetterForm.ASSIGNMENT, "word/document.xml", "现交由你单位牵头办理", "请贵单位牵头办理"));
		this.city.draw();
		assertThat(this.city.drawnUp(LetterForm.ASSIGNMENT).templateVersion()).as("from the mended one").isEqualTo(3);
		assertThat(this.city.text(this.city.drawnUp(LetterForm.ASSIGNMENT)))
			.anySatisfy((line) -> assertThat(line).contains("请贵单位牵头办理"));
		assertThat(troubles.count()).isZero();
		assertThat(this.city.process.get(WhenLetterSentThenDrawItUp.class).nextDue()).isNull();
		this.city.forget();
		this.city.draw();
		assertThat(this.city.events(LetterDrawnUp.class)).hasSize(2);
		assertThat(this.city.events(LetterNotDrawnUp.class)).hasSize(1);
	}

	@Test
	void onlyTheProgramReportsTroubleAndOnlyOfWhatWasSent() {
		this.city.assign();
		String number = this.city.events(ObstacleAssigned.class).getFirst().letterNumber();
		assertThat(this.city.process
			.refusalOf(LetterCity.coordinator(),
					new ReportLetterTrouble("obstacle-1", number, LetterForm.ASSIGNMENT, "LETTER_TEMPLATE_GONE",
							LetterCity.DAY))
			.code()).isEqualTo("NOT_PERMITTED");
		assertThat(this.city.process
			.refusalOf(DecidingProcess.system(UUID.randomUUID()),
					new ReportLetterTrouble("obstacle-1", "JB-1", LetterForm.ASSIGNMENT, "LETTER_TEMPLATE_GONE",
							LetterCity.DAY))
			.code()).isEqualTo("LETTER_UNKNOWN");
	}

}
