package org.diaodu.kernel.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.diaodu.kernel.evidence.PaperHazard;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.lifecycle.EvidenceKind;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.OwnMatter;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.progress.ImageStage;
import org.diaodu.kernel.progress.ReportState;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTextsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+(?::(\\w+))?}");

	@Test
	void everyCodeOfEveryRefusalHasATextInBothLanguagesAndNoTextIsLeftOver() {
		Set<String> codes = codes();
		assertThat(codes).contains("NOT_PERMITTED", "PROJECT_WITHDRAWN", "POLICY_VERSION_EXISTS", "UNIT_ENDED");
		assertThat(new TreeSet<>(RefusalTexts.all(Locale.CHINESE).keySet())).isEqualTo(codes);
		assertThat(new TreeSet<>(RefusalTexts.all(Locale.ENGLISH).keySet())).isEqualTo(codes);
	}

	@Test
	void noCodeIsUsedByTwoEnums() {
		List<String> all = constants().toList();
		assertThat(all).doesNotHaveDuplicates();
	}

	@Test
	void bothLanguagesNameTheSameArguments() {
		RefusalTexts.all(Locale.CHINESE)
			.forEach((code, text) -> assertThat(arguments(text)).as(code)
				.isEqualTo(arguments(RefusalTexts.all(Locale.ENGLISH).getOrDefault(code, ""))));
	}

	@Test
	void argumentsAreFilledInWhenRendered() {
		Refusal refusal = Refusal.of(ProjectRefusal.OWNER_CODE_INVALID, "ownerCode").with("code", "12$3\\");
		assertThat(RefusalTexts.render(refusal, Locale.SIMPLIFIED_CHINESE)).isEqualTo("12$3\\ 不是有效的统一社会信用代码");
		assertThat(RefusalTexts.render(refusal, Locale.UK)).startsWith("12$3\\ is not a valid");
	}

	@Test
	void constantsAreShownInWords() {
		Refusal refusal = Refusal.of(StewardshipRefusal.GUARANTOR_RANK_TOO_LOW, "postId")
			.with("needed", LeaderRank.CITY_DEPUTY)
			.with("projectId", "project-1");
		assertThat(RefusalTexts.render(refusal, Locale.CHINESE)).isEqualTo("重大项目包保领导须为副市级以上(project-1)");
		assertThat(RefusalTexts.render(refusal, Locale.ENGLISH))
			.isEqualTo("The guarantor of a major project must hold city deputy or a higher rank (project-1)");
		assertThat(RefusalTexts.render(refusal.with("needed", "NEWER_RANK"), Locale.CHINESE)).contains("NEWER_RANK");
	}

	@Test
	void parametersOfPolicyAreShownInWords() {
		Refusal refusal = Refusal.of(PolicyRefusal.POLICY_FIELD_MISSING, "values")
			.with("parameter", PolicyParameter.PLAUSIBLE_DATES)
			.with("name", PolicyField.FACT_YEARS_BACK);
		assertThat(RefusalTexts.render(refusal, Locale.CHINESE)).isEqualTo("“日期合理范围”缺少“事实追溯年限”");
		assertThat(RefusalTexts.render(refusal, Locale.ENGLISH))
			.isEqualTo("plausible dates needs a value for fact years back");
	}

	@Test
	void whatIsNotGivenIsLeftOutVisiblyAndNeverAsAPlaceholder() {
		Refusal refusal = Refusal.of(PolicyRefusal.POLICY_FIELD_MISSING, "values")
			.with("parameter", PolicyParameter.PLAUSIBLE_DATES);
		assertThat(RefusalTexts.render(refusal, Locale.CHINESE)).isEqualTo("“日期合理范围”缺少“…”");
		RefusalTexts.all(Locale.CHINESE)
			.keySet()
			.forEach((code) -> assertThat(RefusalTexts.render(code, Locale.CHINESE)).doesNotContain("{", "}"));
	}

	/** By its name where the refusal gives it, else by its id. */
	@Test
	void aUnitIsNamed() {
		Refusal refusal = Refusal.of(ObstacleRefusal.OBSTACLE_UNIT_ABOVE_TIER).with("unitId", "unit-210100-water");
		assertThat(RefusalTexts.render(refusal, Locale.CHINESE)).startsWith("单位unit-210100-water不属本层级");
		assertThat(RefusalTexts.render(refusal.with("unit", "沈阳市水务局"), Locale.CHINESE)).startsWith("单位沈阳市水务局不属本层级");
		assertThat(RefusalTexts.all(Locale.CHINESE).values()).noneMatch((text) -> text.contains("{unitId}"));
	}

	@Test
	void severalConstantsAreShownInWordsToo() {
		Refusal refusal = Refusal.of(LifecycleRefusal.NODE_EVIDENCE_REQUIRED, "proof")
			.with("kinds", "SITE_PHOTO, REPORT");
		assertThat(RefusalTexts.render(refusal, Locale.CHINESE)).isEqualTo("须提供证明材料,可用种类:现场照片、报告");
		assertThat(RefusalTexts.render(refusal, Locale.ENGLISH)).endsWith("site photo, report");
	}

	@Test
	void everyConstantOfATypeThatTextsNameHasAWordInBothLanguages() {
		Map<String, Class<? extends Enum<?>>> types = Stream
			.<Class<? extends Enum<?>>>of(LeaderRank.class, Role.class, Slot.class, ImageStage.class, ReportState.class,
					Pool.class, Stage.class, PermitState.class, NodeMeaning.class, EvidenceKind.class,
					ObstacleStatus.class, GovernmentBody.class, PolicyParameter.class, PolicyField.class,
					PaperHazard.class, OwnMatter.class)
			.collect(Collectors.toMap(Class::getSimpleName, (type) -> type));
		Set<String> named = RefusalTexts.all(Locale.CHINESE)
			.values()
			.stream()
			.flatMap((text) -> ARGUMENT.matcher(text).results())
			.map((found) -> found.group(1))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		assertThat(named).isEqualTo(types.keySet());
		Set<String> constants = types.entrySet()
			.stream()
			.flatMap((type) -> Arrays.stream(type.getValue().getEnumConstants())
				.map((constant) -> type.getKey() + '.' + constant.name()))
			.collect(Collectors.toSet());
		assertThat(RefusalTexts.words(Locale.CHINESE).keySet()).isEqualTo(constants);
		assertThat(RefusalTexts.words(Locale.ENGLISH).keySet()).isEqualTo(constants);
	}

	@Test
	void anUnknownCodeIsShownAsItIs() {
		assertThat(RefusalTexts.render("SOMETHING_NEWER", Locale.CHINESE)).isEqualTo("SOMETHING_NEWER");
	}

	private static Set<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map((found) -> found.group()).collect(Collectors.toSet());
	}

	private static Set<String> codes() {
		return constants().collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> constants() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.diaodu.kernel")
			.stream()
			.filter((type) -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
			.map(JavaClass::reflect)
			.flatMap((type) -> Arrays.stream(type.getEnumConstants()))
			.map((constant) -> ((RefusalCode) constant).name());
	}

}
