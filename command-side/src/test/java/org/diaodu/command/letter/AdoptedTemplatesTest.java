package org.diaodu.command.letter;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterFiles;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.letter.event.LetterDrawnUp;
import org.diaodu.kernel.letter.event.LetterTemplateAdopted;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Templates officials edited: who adopts them, and which letters are drawn up from them.
 */
@Clause({ "F-119", "F-120", "F-121" })
class AdoptedTemplatesTest {

	private final LetterCity city = new LetterCity();

	@AfterEach
	void close() {
		this.city.close();
	}

	@Test
	void lettersSentAfterAnAdoptionAreDrawnUpFromTheNewVersion() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		String digest = this.city
			.upload(Documents.with(LetterForm.URGING, "word/document.xml", "请抓紧办理", "请你单位于两日内抓紧办理"));
		this.city.process.send(LetterCity.by("person-specialist", Role.SPECIALIST, "unit-210106401"),
				new UrgeObstacle("obstacle-1", "请尽快迁改", LetterCity.DAY));
		this.city.process.send(LetterCity.coordinator(), new AdoptLetterTemplate(LetterForm.URGING.templateId(),
				LetterForm.URGING, digest, "修改措辞", LetterCity.DAY));
		LocalDate next = LetterCity.DAY.plusDays(1);
		this.city.clock.set(next);
		this.city.process.send(LetterCity.manager(), new UrgeObstacle("obstacle-1", "再次催办", next));
		this.city.draw();
		List<LetterDrawnUp> urgings = this.city.events(LetterDrawnUp.class)
			.stream()
			.filter((letter) -> letter.form() == LetterForm.URGING)
			.toList();
		assertThat(urgings).extracting(LetterDrawnUp::templateVersion).containsExactly(1, 2);
		assertThat(this.city.text(urgings.getFirst())).contains("三、催办意见。请尽快迁改。")
			.anySatisfy((line) -> assertThat(line).contains("因工作需要，现予第1次催办"));
		assertThat(this.city.text(urgings.getLast())).anySatisfy((line) -> assertThat(line).contains("两日内抓紧办理"));
	}

	/** An official's template asks for an answer where the letter sets no day for one. */
	@Test
	void aDayThatIsNotSetReadsWellWhereverATemplateAsksForIt() {
		this.city.adoptShippedTemplates();
		this.city.assign();
		String digest = this.city
			.upload(Documents.with(LetterForm.URGING, "word/document.xml", "请抓紧办理", "请于{{答复时限}}前答复"));
		this.city.process.send(LetterCity.coordinator(), new AdoptLetterTemplate(LetterForm.URGING.templateId(),
				LetterForm.URGING, digest, "修改措辞", LetterCity.DAY));
		this.city.process.send(LetterCity.manager(), new UrgeObstacle("obstacle-1", "请抓紧", LetterCity.DAY));
		this.city.draw();
		assertThat(this.city.text(this.city.drawnUp(LetterForm.URGING)))
			.anySatisfy((line) -> assertThat(line).contains("请于办理时限前答复"))
			.noneSatisfy((line) -> assertThat(line).contains("未确定"));
	}

	@Test
	void aTemplateIsAdoptedByTheCityOnceItWasUploaded() {
		this.city.adoptShippedTemplates();
		LetterForm form = LetterForm.CRITICISM;
		AdoptLetterTemplate unknown = new AdoptLetterTemplate(form.templateId(), form, "0".repeat(64), "理由",
				LetterCity.DAY);
		assertThat(this.city.process.refusalOf(LetterCity.coordinator(), unknown).code())
			.isEqualTo("LETTER_TEMPLATE_UNKNOWN");
		assertThat(this.city.process.refusalOf(LetterCity.manager(), unknown).code()).isEqualTo("NOT_PERMITTED");
		assertThat(
				this.city.process
					.refusalOf(LetterCity.coordinator(),
							new AdoptLetterTemplate("letter-template-urging", form, "0".repeat(64), "理由",
									LetterCity.DAY))
					.field())
			.isEqualTo("form");
		byte[] edited = Documents.with(form, "docProps/core.xml", "</cp:coreProperties>",
				"<dc:creator>张三</dc:creator></cp:coreProperties>");
		String digest = this.city.upload(edited);
		AdoptLetterTemplate wish = new AdoptLetterTemplate(form.templateId(), form, digest, "理由", LetterCity.DAY);
		this.city.process.send(LetterCity.coordinator(), wish);
		this.city.process.send(LetterCity.coordinator(), wish);
		assertThat(this.city.events(LetterTemplateAdopted.class)).filteredOn((event) -> event.form() == form)
			.extracting(LetterTemplateAdopted::version)
			.containsExactly(1, 2);
		LetterFiles files = this.city.process.get(LetterFiles.class);
		Caller caller = new Caller("person-coordinator", Role.COORDINATOR, "unit-210100-drc");
		assertThat(Objects.requireNonNull(files.template(caller, form, null)).name()).isEqualTo("通报模板第2版.docx");
		assertThat(Objects.requireNonNull(files.template(caller, form, null)).content()).asString()
			.doesNotContain("张三");
		assertThat(files.template(caller, form, 3)).isNull();
		assertThatThrownBy(() -> files.template(new Caller("person-manager", Role.MANAGER, "unit-210106-drc"), form, 1))
			.isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> files.store(new ByteArrayInputStream(new byte[LetterFiles.MAX_BYTES + 1]),
				LetterCity.coordinator()))
			.hasMessage("LETTER_TEMPLATE_TOO_LARGE");
	}

}
