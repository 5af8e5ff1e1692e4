package org.diaodu.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;

/**
 * A generated city: project {@code n} of a seed is always the same. Names, places and the
 * long tail of amounts are as in the real lists; nothing in it is a real project.
 */
final class City {

	/** Nothing in the generated city happened later. */
	static final LocalDate DAY = LocalDate.of(2026, 11, 1);

	private static final List<String> DISTRICTS = List.of("210102 和平区", "210103 沈河区", "210104 大东区", "210105 皇姑区",
			"210106 铁西区", "210111 苏家屯区", "210112 浑南区", "210113 沈北新区", "210114 于洪区", "210122 辽中区", "210123 康平县",
			"210124 法库县", "210121 新民市");

	private static final List<String> BRANDS = List.of("华晨", "东软", "新松", "北方", "恒信", "远大", "金山", "三生", "鼎盛", "凯达", "中天",
			"宏业", "兴隆", "泰和", "博林", "瑞丰", "万象", "汇通", "盛京", "辽海");

	private static final List<String> TRADES = List.of("汽车零部件", "智能机器人", "航空部件", "生物制药", "新能源电池", "数控机床", "医疗器械",
			"冷链物流", "农产品加工", "集成电路装备", "装配式建筑", "软件园", "商业综合体", "输变电设备", "再生资源");

	private static final List<String> INDUSTRIES = List.of("C3670", "C3491", "C3741", "C2710", "C3841", "C3421",
			"C3581", "G5930", "C1371", "C3562", "E4710", "I6513", "F5211", "C3821", "C4220");

	private static final List<String> KINDS = List.of("生产基地", "产业园", "扩建项目", "研发中心", "技术改造", "二期工程", "配套厂房");

	private static final List<String> WORKS = List.of("道路改造工程", "中学新建工程", "医院门诊楼", "排水管网工程", "水系治理工程", "文化中心", "桥梁工程");

	private static final List<String> BUILDERS = List.of("unit-210100-construction", "unit-210100-transport",
			"unit-210100-water", "unit-210100-education", "unit-210100-health");

	private static final Stage[] STAGES = Stage.values();

	private final long seed;

	private final String list;

	/**
	 * A city.
	 * @param list the list its projects come from, or empty when they are registered by
	 * hand
	 */
	City(long seed, String list) {
		this.seed = seed;
		this.list = list;
	}

	/** The command that registers project {@code n}. */
	RegisterProject project(int n) {
		Random random = new Random(this.seed * 1_000_003 + n);
		random.nextInt();
		String district = pick(DISTRICTS, random);
		String unit = "unit-" + district.substring(0, 6);
		boolean government = random.nextInt(10) < 2;
		int trade = random.nextInt(TRADES.size());
		String brand = pick(BRANDS, random) + (char) ('A' + random.nextInt(26)) + random.nextInt(1_000);
		String name = district.substring(7) + (government ? brand.substring(2) + pick(WORKS, random)
				: brand + TRADES.get(trade) + pick(KINDS, random));
		boolean cityLevel = government && random.nextBoolean();
		LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
		ProjectFacts facts = new ProjectFacts(name, government ? Family.GOVERNMENT : Family.ENTERPRISE,
				government ? (cityLevel ? Level.CITY : Level.DISTRICT) : null, unit,
				(!government && unit.equals("unit-210106")) ? "unit-210106401" : null,
				government ? (cityLevel ? pick(BUILDERS, random) : unit + "-construction") : null,
				Amounts.ofTotal(amount(random)), random.nextInt(4) > 0 ? Nature.NEW : Nature.EXPANSION,
				List.of(government ? "基础设施" : "工业"),
				"占地%d亩，建筑面积%d平方米，建设%s".formatted(20 + random.nextInt(400), 2_000 + random.nextInt(90_000),
						government ? "主体工程及附属设施" : TRADES.get(trade) + "生产线" + (1 + random.nextInt(6)) + "条"),
				null, Place.UNKNOWN, STAGES[random.nextInt(STAGES.length)], start,
				start.plusDays(200 + random.nextInt(900)), district.substring(7) + "人民政府", null);
		String id = UUID.nameUUIDFromBytes((this.seed + "\n" + this.list + "\n" + n).getBytes(StandardCharsets.UTF_8))
			.toString();
		return new RegisterProject("project-" + id, facts, null, brand.substring(0, 2) + "集团有限公司", null,
				government ? null : INDUSTRIES.get(trade),
				this.list.isEmpty() ? null : new Origin(this.list, "第%06d行".formatted(n + 1)), DAY);
	}

	/**
	 * Most projects are small and some are huge: the logarithm is what spreads evenly.
	 */
	private static WanYuan amount(Random random) {
		double wan = Math.exp(Math.log(200) + random.nextDouble() * (Math.log(500_000) - Math.log(200)));
		return new WanYuan(BigDecimal.valueOf(Math.round(wan * 100), 2));
	}

	private static <T> T pick(List<T> from, Random random) {
		return from.get(random.nextInt(from.size()));
	}

}
