package org.diaodu.query.light;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.light.query.LitProjectRef;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.Condition;

/**
 * One snapshot of the lights, on behalf of a caller.
 */
record LightReading(Reading reading, JdbcClient jdbc, PersonNames people) {

	/** Columns of a project {@code p}, for {@link #project}. */
	static final String PROJECT = "p.project_id, p.name, p.district_id, p.amount AS project_amount";

	Basis basis() {
		return this.reading.basis(LightProjection.NAME);
	}

	<T> List<T> list(String sql, List<Object> values, RowMapper<T> mapper) {
		return this.jdbc.sql(this.reading.slot(LightProjection.NAME).sql(sql)).params(values).query(mapper).list();
	}

	/**
	 * Whether a row belongs to a project the caller may see, and of a district. The row
	 * policies say the first once more.
	 */
	Condition inScope(String alias, @Nullable String districtId) {
		Condition visible = this.reading.scope().visible();
		if (districtId != null) {
			visible = visible.and(Condition.equal("district_id", districtId));
		}
		return visible.equals(Condition.TRUE) ? visible
				: new Condition(
						alias + ".project_id IN (SELECT project_id FROM {light_project} WHERE " + visible.sql() + ")",
						visible.values());
	}

	UnitNames units(Collection<Project> projects) {
		return UnitNames.of(this.jdbc, this.reading.directory(),
				projects.stream().<@Nullable String>map(Project::districtId).toList());
	}

	/** Names of persons who answer for projects in scope. */
	Map<String, String> names(Collection<String> personIds) {
		List<String> asked = personIds.stream().filter(Objects::nonNull).distinct().toList();
		return asked.isEmpty() ? Map.of() : this.people.of(asked);
	}

	static PersonRef ref(Map<String, String> names, String personId) {
		return new PersonRef(personId, names.get(personId));
	}

	/**
	 * A project as it stands.
	 */
	record Project(String projectId, String name, @Nullable String districtId, long amount) {

		LitProjectRef ref(UnitNames units, Reading reading) {
			return new LitProjectRef(this.projectId, this.name, this.districtId,
					units.on(this.districtId, reading.today()), Hundredths.amount(this.amount));
		}

	}

	/** Reads the columns of {@link #PROJECT}. */
	static Project project(ResultSet row, int number) throws SQLException {
		return new Project(row.getString("project_id"), row.getString("name"), row.getString("district_id"),
				row.getLong("project_amount"));
	}

}
