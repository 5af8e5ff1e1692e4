package org.diaodu.command.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The words lists use for what this program has a closed set of values for. A word that
 * is not here is not guessed at.
 */
final class Words {

	private static final Map<String, Stage> STAGES = new LinkedHashMap<>();

	private static final Map<String, Nature> NATURES = new LinkedHashMap<>();

	private static final Map<String, Family> FAMILIES = new LinkedHashMap<>();

	private static final Map<String, Level> LEVELS = new LinkedHashMap<>();

	static {
		put(STAGES, Stage.ATTRACTION, "招商落地|招商|在谈|洽谈|签约|签约落地|落地|储备|储备项目|谋划|策划|谋划储备|重大储备|reserve");
		put(STAGES, Stage.PERMITS, "手续办理|前期|前期项目|前期工作|开展前期工作|重大前期|拟建|待建|筹建|计划新开工|拟新开工|预备|预备项目");
		put(STAGES, Stage.CONSTRUCTION, "开工建设|新开工|新开工项目|开工|在建|在建项目|续建|续建项目|复工|建设|建设中|施工|new|continuing");
		put(STAGES, Stage.ACCEPTANCE, "竣工验收|验收|竣工|竣工项目|计划竣工|完工");
		put(STAGES, Stage.OPERATION, "投产运营|投产|投产项目|运营|建成投产|建成|已建成|竣工投产|投入使用");
		put(NATURES, Nature.NEW, "新建");
		put(NATURES, Nature.EXPANSION, "扩建|改扩建|续扩建");
		put(NATURES, Nature.RENOVATION, "改建|技改|技术改造|改造|改建和技术改造|改建/技改|改建、技术改造");
		put(NATURES, Nature.RELOCATION, "迁建|搬迁|搬迁改造");
		put(NATURES, Nature.RESTORATION, "恢复|恢复重建|重建");
		put(NATURES, Nature.EQUIPMENT_ONLY, "单纯购置|购置");
		put(FAMILIES, Family.ENTERPRISE, "企业投资|企业|企业投资项目|企业投资产业项目|产业项目|社会投资|民间投资|enterprise");
		put(FAMILIES, Family.GOVERNMENT, "政府投资|政府|政府投资项目|财政投资|government");
		put(LEVELS, Level.CITY, "市本级|市级|市|市属|city");
		put(LEVELS, Level.DISTRICT, "区县级|区、县(市)级|区级|县级|区县|区县(市)级|区|县|district");
	}

	private Words() {
	}

	static @Nullable Stage stage(String text) {
		return STAGES.get(Wording.plain(text));
	}

	/** A stage a group title or sheet name states (计划新开工项目（19个）), or null. */
	static @Nullable Stage stageOfGroup(String title) {
		String plain = RowKinds.bareGroup(title).replaceAll("\\(.*?\\)|\\d+[个项]", "");
		Stage stage = STAGES.get(plain);
		if (stage != null) {
			return stage;
		}
		return plain.endsWith("项目") ? STAGES.get(plain.substring(0, plain.length() - 2)) : null;
	}

	static @Nullable Nature nature(String text) {
		return NATURES.get(Wording.plain(text));
	}

	static @Nullable Family family(String text) {
		return FAMILIES.get(Wording.plain(text));
	}

	static @Nullable Level level(String text) {
		return LEVELS.get(Wording.plain(text));
	}

	private static <V> void put(Map<String, V> map, V value, String words) {
		for (String word : words.split("\\|")) {
			map.put(Wording.plain(word), value);
		}
	}

}
