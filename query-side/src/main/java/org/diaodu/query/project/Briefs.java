package org.diaodu.query.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.ProjectBrief;
import org.diaodu.query.jurisdiction.UnitNames;

/**
 * A project as a list of figures names it, before its district is named.
 */
public record Briefs(String projectId, String name, @Nullable String districtId, @Nullable Family family, long amount,
		@Nullable Stage stage) {

	/** Columns of a row {@code p} with the columns of {@link ScopedFacts}. */
	public static final String COLUMNS = "p.project_id, p.name, p.district_id, p.family, p.amount, p.stage";

	/** Reads {@link #COLUMNS}. */
	public static Briefs of(ResultSet row) throws SQLException {
		String family = row.getString("family");
		String stage = row.getString("stage");
		return new Briefs(row.getString("project_id"), row.getString("name"), row.getString("district_id"),
				(family != null) ? Family.valueOf(family) : null, row.getLong("amount"),
				(stage != null) ? Stage.valueOf(stage) : null);
	}

	/** With the name its district bears on a day. */
	public ProjectBrief named(UnitNames units, LocalDate day) {
		return new ProjectBrief(this.projectId, this.name, this.districtId, units.on(this.districtId, day), this.family,
				Hundredths.amount(this.amount), this.stage);
	}

}
