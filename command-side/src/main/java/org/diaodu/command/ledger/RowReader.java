package org.diaodu.command.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.diaodu.kernel.ledger.FormulaEscape;
import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.ledger.LedgerWarning;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectCode;
import org.diaodu.kernel.project.ProjectDoubt;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.Uscc;
import org.diaodu.kernel.value.WanYuan;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into wishes to register projects. Whatever a row does not say stays unknown
 * and is listed as a gap; whatever it says that fits no field stays in words.
 */
final class RowReader {

	private static final Pattern PROJECT_ID = Pattern.compile("project-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?");

	/** Recorded as they stand; all others are checked, or recorded behind a label. */
	private static final Set<LedgerField> TEXTS = EnumSet.of(LedgerField.NAME, LedgerField.OWNER_NAME,
			LedgerField.CURRENCY, LedgerField.CATEGORY, LedgerField.CONTENT, LedgerField.PERIOD,
			LedgerField.RESPONSIBLE_UNIT, LedgerField.ADDRESS, LedgerField.REMARKS, LedgerField.SOURCE,
			LedgerField.ORIGIN_LIST, LedgerField.ORIGIN_ROW);

	private final SheetLayout layout;

	private final LedgerMapping mapping;

	private final Columns columns;

	private final RowKinds kinds;

	private final Territory territory;

	private final LocalDate today;

	private final Groups groups = new Groups();

	private final Map<String, Integer> keys = new HashMap<>();

	private final NameLikeness names = new NameLikeness();

	private final @Nullable Stage sheetStage;

	RowReader(SheetLayout layout, LedgerMapping mapping, Territory territory, LocalDate today) {
		this.layout = layout;
		this.mapping = mapping;
		this.columns = Columns.of(mapping, layout);
		this.kinds = new RowKinds(layout, this.columns);
		this.territory = territory;
		this.today = today;
		this.sheetStage = Words.stageOfGroup(layout.sheet());
	}

	/** The next row as a draft, or null when it is no project. */
	@Nullable RowDraft read(RawRow row) {
		RowKinds.Kind kind = this.kinds.judge(row);
		if (kind == RowKinds.Kind.GROUP) {
			String name = this.columns.text(row, LedgerField.NAME);
			this.groups.enter(name.isEmpty() ? row.first() : name);
		}
		return (kind == RowKinds.Kind.PROJECT) ? new Reading(row).draft() : null;
	}

	/**
	 * The id of the project a row speaks of: the same row of the same list, the same id.
	 */
	static String projectId(String list, String key) {
		byte[] name = (list + "\n" + key).getBytes(StandardCharsets.UTF_8);
		return "project-" + UUID.nameUUIDFromBytes(name);
	}

	/** One row while it is read. */
	private final class Reading {

		private final RawRow row;

		private final List<LedgerField> gaps = new ArrayList<>();

		private final List<Refusal> warnings = new ArrayList<>();

		private final StringJoiner remarks = new StringJoiner("；");

		private final StringJoiner period = new StringJoiner("；");

		private @Nullable Refusal refusal;

		Reading(RawRow row) {
			this.row = row;
		}

		RowDraft draft() {
			String name = says(LedgerField.NAME);
			String key = key(name);
			if (name.isEmpty()) {
				refuse(LedgerRefusal.ROW_NAME_MISSING, LedgerField.NAME);
			}
			else {
				repeated(name, key);
			}
			// In the order of the template, so that gaps and remarks read like the sheet.
			say(this.remarks, "", LedgerField.REMARKS);
			say(this.period, "", LedgerField.PERIOD);
			Owner owner = owner();
			String projectCode = projectCode();
			Land land = land();
			Family family = word(LedgerField.FAMILY, Words::family, RowReader.this.mapping.family());
			gap(LedgerField.FAMILY, family);
			Level level = word(LedgerField.LEVEL, Words::level, RowReader.this.mapping.level());
			if (family == Family.GOVERNMENT) {
				gap(LedgerField.LEVEL, level);
			}
			Amounts amounts = amounts();
			Labour labour = labour();
			LocalDate start = day(LedgerField.PLANNED_START, "开工");
			LocalDate completion = day(LedgerField.PLANNED_COMPLETION, "竣工");
			String industry = required(LedgerField.INDUSTRY_CODE);
			String responsible = required(LedgerField.RESPONSIBLE_UNIT);
			say(this.remarks, "年度目标：", LedgerField.ANNUAL_GOAL);
			String department = department();
			Place place = place();
			List<String> categories = categories();
			String content = says(LedgerField.CONTENT);
			says(LedgerField.SOURCE);
			Origin origin = origin(key);
			if (this.refusal != null) {
				return new RowDraft(this.row.number(), name, key, null, source(), this.gaps, this.warnings,
						this.refusal);
			}
			ProjectFacts facts = new ProjectFacts(name, family, level, land.districtId(), land.zoneId(), department,
					amounts, labour.nature(), categories, orNull(content), orNull(this.period.toString()), place,
					labour.stage(), start, completion, orNull(responsible), orNull(this.remarks.toString()));
			RegisterProject command = new RegisterProject(projectId(key), facts, orNull(owner.code()),
					orNull(owner.name()), orNull(projectCode), orNull(industry), origin, RowReader.this.today);
			return new RowDraft(this.row.number(), name, key, command, source(), this.gaps, this.warnings, null);
		}

		/** What the row says for a field, empty for nothing; a cell error is told. */
		private String says(LedgerField field) {
			String text = RowReader.this.columns.text(this.row, field);
			if (Wording.isError(text)) {
				warn(LedgerWarning.CELL_ERROR, field, text);
			}
			String meaning = Wording.meaningful(text);
			if (!meaning.isEmpty() && TEXTS.contains(field)) {
				refuseFormula(field, meaning);
			}
			return meaning;
		}

		/** What is recorded comes out again, into the programs of others. */
		private void refuseFormula(LedgerField field, String meaning) {
			if (this.refusal == null && FormulaEscape.isFormula(meaning)) {
				this.refusal = Refusal.of(LedgerRefusal.ROW_TEXT_IS_FORMULA, field.name()).with("value", meaning);
			}
		}

		private String required(LedgerField field) {
			String text = says(field);
			if (text.isEmpty()) {
				this.gaps.add(field);
			}
			return text;
		}

		private void gap(LedgerField field, @Nullable Object value) {
			if (value == null) {
				this.gaps.add(field);
			}
		}

		private void say(StringJoiner to, String label, LedgerField field) {
			String text = says(field);
			if (!text.isEmpty()) {
				to.add(label + text);
			}
		}

		private void warn(LedgerWarning code, LedgerField field, String value) {
			this.warnings.add(Refusal.of(code, field.name()).with("value", value));
		}

		private void refuse(LedgerRefusal code, LedgerField field) {
			if (this.refusal == null) {
				this.refusal = Refusal.of(code, field.name());
			}
		}

		private String key(String name) {
			StringJoiner key = new StringJoiner("|");
			for (LedgerField field : RowReader.this.mapping.key()) {
				key.add((field == LedgerField.NAME) ? name
						: Wording.meaningful(RowReader.this.columns.text(this.row, field)));
			}
			return key.toString();
		}

		private void repeated(String name, String key) {
			Integer before = RowReader.this.keys.putIfAbsent(key, this.row.number());
			if (before != null) {
				this.refusal = Refusal.of(LedgerRefusal.ROW_KEY_REPEATED, LedgerField.NAME.name()).with("row", before);
			}
			NameLikeness.Seen like = RowReader.this.names.findAndAdd(String.valueOf(this.row.number()), name);
			if (like != null && before == null) {
				this.warnings.add(Refusal.of(LedgerWarning.NAME_LIKE_ANOTHER_ROW, LedgerField.NAME.name())
					.with("row", like.where())
					.with("name", like.name()));
			}
		}

		private Owner owner() {
			Owner owner = new Owner(required(LedgerField.OWNER_NAME), required(LedgerField.OWNER_CODE));
			Uscc code = Uscc.parse(owner.code());
			if (code != null && !code.hasSoundOrganisationCode()) {
				doubt(ProjectDoubt.OWNER_ORGANISATION_CODE_DOUBTFUL, LedgerField.OWNER_CODE);
			}
			return owner;
		}

		private String projectCode() {
			String text = required(LedgerField.PROJECT_CODE);
			ProjectCode code = ProjectCode.parse(text);
			if (code != null && !code.hasSoundCheckDigit()) {
				doubt(ProjectDoubt.PROJECT_CODE_CHECK_DIGIT_DOUBTFUL, LedgerField.PROJECT_CODE);
			}
			return text;
		}

		/** Told where the row is looked at, not only where the project is. */
		private void doubt(ProjectDoubt doubt, LedgerField field) {
			this.warnings.add(Refusal.of(doubt, field.name()));
		}

		private Land land() {
			LocalDate on = RowReader.this.today;
			String named = says(LedgerField.DISTRICT);
			String code = says(LedgerField.DIVISION_CODE);
			if (named.isEmpty() && code.isEmpty() && RowReader.this.mapping.district() != null) {
				named = RowReader.this.mapping.district();
			}
			Territory.Match district = named.isEmpty() ? null : RowReader.this.territory.district(named, on);
			if (district == null && !code.isEmpty()) {
				district = RowReader.this.territory.division(code, on);
			}
			if (district == null) {
				this.gaps.add(LedgerField.DISTRICT);
				String word = named.isEmpty() ? code : named;
				if (!word.isEmpty()) {
					warn(LedgerWarning.PLACE_OUTSIDE_CITY, LedgerField.DISTRICT, word);
					this.remarks.add("所在地原文：" + word);
				}
			}
			else if (district.former()) {
				this.warnings.add(Refusal.of(LedgerWarning.PLACE_BY_OLD_NAME, LedgerField.DISTRICT.name())
					.with("value", named.isEmpty() ? code : named)
					.with("now", district.name()));
			}
			String zoneName = says(LedgerField.ZONE);
			Territory.Match zone = zoneName.isEmpty() ? null : RowReader.this.territory.zone(zoneName, on);
			if (!zoneName.isEmpty() && zone == null) {
				warn(LedgerWarning.ZONE_NOT_REGISTERED, LedgerField.ZONE, zoneName);
				this.remarks.add("园区原文：" + zoneName);
			}
			return new Land((district != null) ? district.unitId() : null, (zone != null) ? zone.unitId() : null);
		}

		private @Nullable String department() {
			String name = says(LedgerField.CONSTRUCTION_DEPARTMENT);
			if (name.isEmpty()) {
				return null;
			}
			Territory.Match match = RowReader.this.territory.department(name, RowReader.this.today);
			if (match == null) {
				warn(LedgerWarning.DEPARTMENT_NOT_REGISTERED, LedgerField.CONSTRUCTION_DEPARTMENT, name);
				this.remarks.add("建设管理部门原文：" + name);
				return null;
			}
			return match.unitId();
		}

		private Amounts amounts() {
			WanYuan total = amount(LedgerField.TOTAL_INVESTMENT, "总投资原文：");
			gap(LedgerField.TOTAL_INVESTMENT, total);
			WanYuan fixed = amount(LedgerField.FIXED_ASSETS, "固定资产投资原文：");
			WanYuan equipment = amount(LedgerField.EQUIPMENT, "设备投资原文：");
			WanYuan landPrice = amount(LedgerField.LAND, "土地投资原文：");
			WanYuan plan = amount(LedgerField.ANNUAL_PLAN, "年度计划投资原文：");
			return new Amounts(total, fixed, equipment, landPrice, plan, (plan != null) ? planYear() : null,
					orNull(says(LedgerField.CURRENCY)), number(LedgerField.ORIGINAL_AMOUNT),
					day(LedgerField.RATE_ON, "汇率日期"));
		}

		private @Nullable BigDecimal number(LedgerField field) {
			String text = says(field);
			if (text.isEmpty()) {
				return null;
			}
			try {
				return new BigDecimal(Wording.plain(text).replace(",", ""));
			}
			catch (NumberFormatException ex) {
				if (this.refusal == null) {
					this.refusal = Refusal.of(LedgerRefusal.ROW_VALUE_UNKNOWN, field.name()).with("value", text);
				}
				return null;
			}
		}

		private Place place() {
			String address = says(LedgerField.ADDRESS);
			BigDecimal longitude = number(LedgerField.LONGITUDE);
			BigDecimal latitude = number(LedgerField.LATITUDE);
			return (address.isEmpty() && longitude == null && latitude == null) ? Place.UNKNOWN
					: new Place(orNull(address), longitude, latitude);
		}

		private @Nullable WanYuan amount(LedgerField field, String label) {
			String text = says(field);
			AmountText read = AmountText.read(text, RowReader.this.columns.unit(field));
			RefusalCode finding = read.finding();
			if (finding instanceof LedgerWarning warning) {
				warn(warning, field, text);
				if (read.amount() == null) {
					this.remarks.add(label + text);
				}
			}
			else if (finding instanceof LedgerRefusal code && this.refusal == null) {
				this.refusal = Refusal.of(code, field.name()).with("value", text);
			}
			return read.amount();
		}

		private @Nullable Integer planYear() {
			java.util.regex.Matcher year = YEAR.matcher(Wording.plain(says(LedgerField.ANNUAL_PLAN_YEAR)));
			if (year.matches()) {
				return Integer.valueOf(year.group(1));
			}
			return RowReader.this.layout.year();
		}

		private Labour labour() {
			Nature nature = null;
			Stage stage = null;
			for (LedgerField field : List.of(LedgerField.NATURE, LedgerField.STAGE)) {
				String text = says(field);
				if (text.isEmpty()) {
					continue;
				}
				// Lists put the one under the heading of the other: the word decides.
				Nature asNature = Words.nature(text);
				Stage asStage = Words.stage(text);
				if (asNature != null) {
					nature = asNature;
				}
				else if (asStage != null) {
					stage = asStage;
				}
				else {
					warn(LedgerWarning.STAGE_WORD_UNKNOWN, field, text);
					this.remarks.add("阶段原文：" + text);
				}
			}
			if (stage == null) {
				stage = RowReader.this.groups.stage();
			}
			if (stage == null) {
				stage = (RowReader.this.mapping.stage() != null) ? RowReader.this.mapping.stage()
						: RowReader.this.sheetStage;
			}
			if (stage == null) {
				this.gaps.add(LedgerField.STAGE);
			}
			return new Labour(nature, stage);
		}

		private <V> @Nullable V word(LedgerField field, Function<String, @Nullable V> words, @Nullable V constant) {
			String text = says(field);
			if (text.isEmpty()) {
				return constant;
			}
			V value = words.apply(text);
			if (value == null && this.refusal == null) {
				this.refusal = Refusal.of(LedgerRefusal.ROW_VALUE_UNKNOWN, field.name()).with("value", text);
			}
			return value;
		}

		private @Nullable LocalDate day(LedgerField field, String label) {
			String text = says(field);
			if (text.isEmpty()) {
				return null;
			}
			LocalDate day = DayText.read(text);
			if (day == null) {
				warn(LedgerWarning.DATE_NOT_A_DAY, field, text);
				this.period.add(label + text);
			}
			return day;
		}

		private List<String> categories() {
			String text = says(LedgerField.CATEGORY);
			if (text.isEmpty() && RowReader.this.mapping.groupsAreCategories()) {
				text = RowReader.this.groups.category();
			}
			List<String> categories = new ArrayList<>();
			for (String category : text.split("[、;；,，|]")) {
				if (!category.isBlank()) {
					refuseFormula(LedgerField.CATEGORY, category.strip());
					categories.add(category.strip());
				}
			}
			return categories;
		}

		private String projectId(String key) {
			return isOwn() ? Wording.plain(RowReader.this.columns.text(this.row, LedgerField.PROJECT_ID))
					: RowReader.projectId(RowReader.this.mapping.list(), key);
		}

		/**
		 * A row of an own export keeps the origin it had; one that was registered here
		 * has none, and gets none by coming back.
		 */
		private @Nullable Origin origin(String key) {
			String list = says(LedgerField.ORIGIN_LIST);
			String origin = says(LedgerField.ORIGIN_ROW);
			if (!list.isEmpty() && !origin.isEmpty()) {
				return new Origin(list, origin);
			}
			return isOwn() ? null : new Origin(RowReader.this.mapping.list(), key);
		}

		private boolean isOwn() {
			return PROJECT_ID.matcher(Wording.plain(RowReader.this.columns.text(this.row, LedgerField.PROJECT_ID)))
				.matches();
		}

		private String source() {
			return Wording.tidy(RowReader.this.columns.text(this.row, LedgerField.SOURCE));
		}

		private static @Nullable String orNull(String text) {
			return text.isEmpty() ? null : text;
		}

	}

	private record Owner(String name, String code) {

	}

	private record Land(@Nullable String districtId, @Nullable String zoneId) {

	}

	private record Labour(@Nullable Nature nature, @Nullable Stage stage) {

	}

}
