package org.diaodu.query.graphql.project;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Nature;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project, as the client writes it.
 */
record ProjectFactsInput(String name, @Nullable Family family, @Nullable Level level, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, @Nullable AmountsInput amounts,
		@Nullable Nature nature, @Nullable List<String> categories, @Nullable String content, @Nullable String period,
		@Nullable PlaceInput place, @Nullable Stage stage, @Nullable LocalDate plannedStart,
		@Nullable LocalDate plannedCompletion, @Nullable String responsibleUnit, @Nullable String remarks) {

	/**
	 * As the kernel takes it; what the client leaves out is unknown.
	 */
	ProjectFacts toFacts() {
		return new ProjectFacts(this.name, this.family, this.level, this.districtId, this.zoneId,
				this.constructionDepartmentId,
				(this.amounts != null) ? this.amounts.toAmounts("facts.amounts.") : Amounts.UNKNOWN, this.nature,
				(this.categories != null) ? this.categories : List.of(), this.content, this.period,
				(this.place != null) ? new Place(this.place.address(), this.place.longitude(), this.place.latitude())
						: Place.UNKNOWN,
				this.stage, this.plannedStart, this.plannedCompletion, this.responsibleUnit, this.remarks);
	}

}
