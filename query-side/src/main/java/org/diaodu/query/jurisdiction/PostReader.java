package org.diaodu.query.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * Reads the posts in force on a day, with the names of units and people: three
 * statements, however many posts.
 */
class PostReader {

	/** Longest list that is not paged. */
	private static final int MOST = 10_000;

	private static final String POSTS = "SELECT p.person_id, p.post_id, p.role, p.unit_id, p.owner_code, p.valid_from,"
			+ " p.valid_to, u.kind FROM {post} p LEFT JOIN {unit} u ON u.unit_id = p.unit_id WHERE ";

	private final JdbcClient jdbc;

	private final PersonNames people;

	PostReader(JdbcClient jdbc, PersonNames people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/** Posts, as {@code p}, that are in force on a day. */
	static Condition inForce(LocalDate day) {
		return new Condition("p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)", List.of(day, day));
	}

	/**
	 * The posts for which a condition on {@code p} and its unit {@code u} holds.
	 * @param order the columns they are ordered by
	 */
	List<PostView> read(Slot slot, LocalDate day, Condition condition, String order) {
		List<PostRow> rows = this.jdbc.sql(slot.sql(POSTS + condition.sql() + " ORDER BY " + order + " LIMIT " + MOST))
			.params(condition.values())
			.query(PostReader::row)
			.list();
		Map<String, String> names = this.people.of(rows.stream().map(PostRow::personId).toList());
		UnitNames units = UnitNames.of(this.jdbc, slot, rows.stream().map(PostRow::unitId).toList());
		return rows.stream()
			.map((row) -> new PostView(row.postId(), row.personId(), names.get(row.personId()), row.role(),
					row.unitId(), units.on(row.unitId(), day), row.kind(), row.ownerCode(), row.from(), row.to()))
			.toList();
	}

	private static PostRow row(ResultSet row, int number) throws SQLException {
		String kind = row.getString("kind");
		return new PostRow(row.getString("person_id"), row.getString("post_id"), Role.valueOf(row.getString("role")),
				row.getString("unit_id"), (kind != null) ? UnitKind.valueOf(kind) : null, row.getString("owner_code"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
	}

	private record PostRow(String personId, String postId, Role role, String unitId, @Nullable UnitKind kind,
			@Nullable String ownerCode, LocalDate from, @Nullable LocalDate to) {
	}

}
