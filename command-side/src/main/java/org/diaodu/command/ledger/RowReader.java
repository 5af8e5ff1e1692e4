package org.diaodu.command.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.diaodu.kernel.ledger.LedgerField;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.LedgerRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
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

	private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?");

	private final SheetLayout layout;

	private final LedgerMapping mapping;

	private final Columns columns;

	private final RowKinds kinds;

	private final RowIdentity identity;

	private final RowPlaces places;

	private final LocalDate today;

	private final Groups groups = new Groups();

	private final @Nullable Stage sheetStage;

	RowReader(SheetLayout layout, LedgerMapping mapping, Territory territory, LocalDate today) {
		this.layout = layout;
		this.mapping = mapping;
		this.columns = Columns.of(mapping, layout);
		this.kinds = new RowKinds(layout, this.columns);
		this.identity = new RowIdentity(mapping);
		this.places = new RowPlaces(mapping, territory, today);
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
		return (kind == RowKinds.Kind.PROJECT) ? draft(new RowCells(row, this.columns, new RowFindings())) : null;
	}

	private RowDraft draft(RowCells cells) {
		RowFindings findings = cells.findings();
		String name = cells.says(LedgerField.NAME);
		String key = this.identity.key(cells, name);
		if (name.isEmpty()) {
			findings.refuse(Refusal.of(LedgerRefusal.ROW_NAME_MISSING, LedgerField.NAME.name()));
		}
		else {
			this.identity.remember(cells, name, key);
		}
		RegisterProject command = command(cells, name, key);
		Refusal refusal = findings.refusal();
		return new RowDraft(cells.row(), name, key, (refusal == null) ? command : null,
				Wording.tidy(cells.text(LedgerField.SOURCE)), findings.gaps(), findings.warnings(), refusal);
	}

	/**
	 * Reads in the order of the template, so that gaps and remarks read like the sheet.
	 */
	private RegisterProject command(RowCells cells, String name, String key) {
		RowFindings findings = cells.findings();
		remark(cells, "", LedgerField.REMARKS);
		String period = cells.says(LedgerField.PERIOD);
		if (!period.isEmpty()) {
			findings.period(period);
		}
		String ownerName = cells.required(LedgerField.OWNER_NAME);
		String ownerCode = ownerCode(cells);
		String projectCode = projectCode(cells);
		RowPlaces.Land land = this.places.land(cells);
		Family family = cells.word(LedgerField.FAMILY, Words::family, this.mapping.family());
		findings.gap(LedgerField.FAMILY, family);
		Level level = cells.word(LedgerField.LEVEL, Words::level, this.mapping.level());
		if (family == Family.GOVERNMENT) {
			findings.gap(LedgerField.LEVEL, level);
		}
		Amounts amounts = amounts(cells);
		RowProgress progress = RowProgress.of(cells, this.groups, this.mapping, this.sheetStage);
		LocalDate start = cells.day(LedgerField.PLANNED_START, "开工");
		LocalDate completion = cells.day(LedgerField.PLANNED_COMPLETION, "竣工");
		String industry = cells.required(LedgerField.INDUSTRY_CODE);
		String responsible = cells.required(LedgerField.RESPONSIBLE_UNIT);
		remark(cells, "年度目标：", LedgerField.ANNUAL_GOAL);
		String department = this.places.department(cells);
		Place place = RowPlaces.place(cells);
		List<String> categories = categories(cells);
		String content = cells.saysOrNull(LedgerField.CONTENT);
		cells.says(LedgerField.SOURCE);
		Origin origin = this.identity.origin(cells, key);
		ProjectFacts facts = new ProjectFacts(name, family, level, land.districtId(), land.zoneId(), department,
				amounts, progress.nature(), categories, content, orNull(findings.period()), place, progress.stage(),
				start, completion, responsible, orNull(findings.remarks()));
		return new RegisterProject(this.identity.projectId(cells, key), facts, ownerCode, ownerName, projectCode,
				industry, origin, this.today);
	}

	private static void remark(RowCells cells, String label, LedgerField field) {
		String text = cells.says(field);
		if (!text.isEmpty()) {
			cells.findings().remark(label + text);
		}
	}

	/** Doubts are told where the row is looked at, not only where the project is. */
	private static @Nullable String ownerCode(RowCells cells) {
		String text = cells.required(LedgerField.OWNER_CODE);
		Uscc code = (text != null) ? Uscc.parse(text) : null;
		if (code != null && !code.hasSoundOrganisationCode()) {
			cells.findings()
				.warn(Refusal.of(ProjectDoubt.OWNER_ORGANISATION_CODE_DOUBTFUL, LedgerField.OWNER_CODE.name()));
		}
		return text;
	}

	private static @Nullable String projectCode(RowCells cells) {
		String text = cells.required(LedgerField.PROJECT_CODE);
		ProjectCode code = (text != null) ? ProjectCode.parse(text) : null;
		if (code != null && !code.hasSoundCheckDigit()) {
			cells.findings()
				.warn(Refusal.of(ProjectDoubt.PROJECT_CODE_CHECK_DIGIT_DOUBTFUL, LedgerField.PROJECT_CODE.name()));
		}
		return text;
	}

	private Amounts amounts(RowCells cells) {
		WanYuan total = cells.amount(LedgerField.TOTAL_INVESTMENT, "总投资原文：");
		cells.findings().gap(LedgerField.TOTAL_INVESTMENT, total);
		WanYuan fixed = cells.amount(LedgerField.FIXED_ASSETS, "固定资产投资原文：");
		WanYuan equipment = cells.amount(LedgerField.EQUIPMENT, "设备投资原文：");
		WanYuan land = cells.amount(LedgerField.LAND, "土地投资原文：");
		WanYuan plan = cells.amount(LedgerField.ANNUAL_PLAN, "年度计划投资原文：");
		return new Amounts(total, fixed, equipment, land, plan, (plan != null) ? planYear(cells) : null,
				cells.saysOrNull(LedgerField.CURRENCY), cells.number(LedgerField.ORIGINAL_AMOUNT),
				cells.day(LedgerField.RATE_ON, "汇率日期"));
	}

	private @Nullable Integer planYear(RowCells cells) {
		Matcher year = YEAR.matcher(Wording.plain(cells.says(LedgerField.ANNUAL_PLAN_YEAR)));
		return year.matches() ? Integer.valueOf(year.group(1)) : this.layout.year();
	}

	private List<String> categories(RowCells cells) {
		String text = cells.says(LedgerField.CATEGORY);
		if (text.isEmpty() && this.mapping.groupsAreCategories()) {
			text = this.groups.category();
		}
		List<String> categories = new ArrayList<>();
		for (String category : text.split("[、;；,，|]")) {
			if (!category.isBlank()) {
				cells.refuseFormula(LedgerField.CATEGORY, category.strip());
				categories.add(category.strip());
			}
		}
		return categories;
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
