package org.diaodu.kernel.project;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a project apart from its codes (C8). Null is unknown: real lists leave
 * most of it blank, and a gap is listed, never filled with a guess.
 *
 * @param family null while unknown
 * @param level of a government project: who invests
 * @param districtId unit id of the territorial owner (F-017)
 * @param zoneId unit id of the zone, for an enterprise project that lies in one
 * @param constructionDepartmentId unit id of the 项目建设管理部门, for a government project
 * @param categories tags as the list words them
 * @param content 建设规模及内容
 * @param period 建设起止年限, as the list words it
 * @param stage null while unknown (F-071)
 * @param responsibleUnit 责任单位, as the list words it
 */
public record ProjectFacts(String name, @Nullable Family family, @Nullable Level level, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, Amounts amounts, @Nullable Nature nature,
		List<String> categories, @Nullable String content, @Nullable String period, Place place, @Nullable Stage stage,
		@Nullable LocalDate plannedStart, @Nullable LocalDate plannedCompletion, @Nullable String responsibleUnit,
		@Nullable String remarks) {

	public ProjectFacts {
		categories = List.copyOf(categories);
	}

}
