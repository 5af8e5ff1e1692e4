package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectCode;
import org.diaodu.kernel.project.ProjectDoubt;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.value.IndustryCode;
import org.diaodu.kernel.value.PlainText;
import org.diaodu.kernel.value.Uscc;

/**
 * Checks owner, project code and industry, and derives what follows from them.
 */
@Clause({ "F-018", "F-098", "F-103" })
final class Identification {

	private Identification() {
	}

	/** The code in the one form it is stored in; null stays null. */
	static @Nullable String ownerCode(@Nullable String text) {
		return (text != null) ? owner(text).value() : null;
	}

	/** The code in the one form it is stored in; null stays null. */
	static @Nullable String projectCode(@Nullable String text) {
		return (text != null) ? code(text).value() : null;
	}

	/** The code in the one form it is stored in; null stays null. */
	static @Nullable String industryCode(@Nullable String text) {
		return (text != null) ? industry(text).value() : null;
	}

	static ProjectOwnerLinked link(String projectId, @Nullable String codeBefore, @Nullable String code,
			@Nullable String name, LocalDate on) {
		Form.required(name, "ownerName", Form.NAME);
		boolean doubtful = code != null && !owner(code).hasSoundOrganisationCode();
		return new ProjectOwnerLinked(projectId, codeBefore, code, Objects.requireNonNull(name),
				warnings(doubtful, ProjectDoubt.OWNER_ORGANISATION_CODE_DOUBTFUL), on);
	}

	static ProjectCodeAssigned assign(String projectId, @Nullable String codeBefore, String text, LocalDate on) {
		ProjectCode code = code(text);
		return new ProjectCodeAssigned(projectId, codeBefore, code.value(), code.scheme(),
				warnings(!code.hasSoundCheckDigit(), ProjectDoubt.PROJECT_CODE_CHECK_DIGIT_DOUBTFUL), on);
	}

	/**
	 * Classifies; the department follows from the section unless another is given with a
	 * reason.
	 */
	static ProjectIndustryClassified classify(String projectId, String text, @Nullable String departmentId,
			@Nullable String overrideReason, LocalDate on, Directory directory) {
		IndustryCode industry = industry(text);
		KnownUnit derived = directory.sectorDepartment(industry.section());
		String derivedId = (derived != null) ? derived.unitId() : null;
		if (departmentId == null || departmentId.equals(derivedId)) {
			return new ProjectIndustryClassified(projectId, industry.value(), industry.section(), derivedId, true, null,
					on);
		}
		KnownUnit given = directory.unit(departmentId);
		if (given == null || !given.does(DepartmentFunction.SECTOR) || !given.standsOn(on)) {
			throw Refusal.of(ProjectRefusal.SECTOR_DEPARTMENT_UNFIT, "sectorDepartmentId")
				.with("unitId", departmentId)
				.asException();
		}
		if (PlainText.isBlank(overrideReason)) {
			throw Refusal.of(ProjectRefusal.OVERRIDE_REASON_REQUIRED, "overrideReason").asException();
		}
		Form.optional(overrideReason, "overrideReason", Form.TEXT);
		return new ProjectIndustryClassified(projectId, industry.value(), industry.section(), departmentId, false,
				overrideReason, on);
	}

	private static Uscc owner(String text) {
		Uscc code = Uscc.parse(text);
		if (code == null) {
			throw Refusal.of(ProjectRefusal.OWNER_CODE_INVALID, "ownerCode").with("code", text).asException();
		}
		return code;
	}

	private static ProjectCode code(String text) {
		ProjectCode code = ProjectCode.parse(text);
		if (code == null) {
			throw Refusal.of(ProjectRefusal.PROJECT_CODE_INVALID, "projectCode").with("code", text).asException();
		}
		return code;
	}

	private static IndustryCode industry(String text) {
		IndustryCode code = IndustryCode.parse(text);
		if (code == null) {
			throw Refusal.of(ProjectRefusal.INDUSTRY_CODE_INVALID, "industryCode").with("code", text).asException();
		}
		return code;
	}

	private static List<String> warnings(boolean doubtful, ProjectDoubt doubt) {
		return doubtful ? List.of(doubt.name()) : List.of();
	}

}
