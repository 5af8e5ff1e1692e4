package org.diaodu.query.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.jurisdiction.Scope.Kind;
import org.diaodu.query.projection.Opening;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Finds what a caller may see from the post they hold today, never from what they say.
 */
@Component
class Scopes {

	private static final String POSTS = "SELECT p.owner_code, u.kind, u.parent_id, u.functions, u.sections,"
			+ " parent.kind AS parent_kind, ARRAY(SELECT held.unit_id FROM {post} held"
			+ " WHERE held.person_id = p.person_id AND held.role <> 'OWNER_CONTACT' AND held.valid_from <= ? AND (held.valid_to IS NULL"
			+ " OR held.valid_to >= ?)) AS serves_in FROM {post} p JOIN {unit} u ON u.unit_id = p.unit_id"
			+ " LEFT JOIN {unit} parent ON parent.unit_id = u.parent_id"
			+ " WHERE p.person_id = ? AND p.role = ? AND p.unit_id = ? AND p.valid_from <= ?"
			+ " AND (p.valid_to IS NULL OR p.valid_to >= ?)";

	private final JdbcClient jdbc;

	Scopes(QueryDatabase database) {
		this.jdbc = database.jdbc();
	}

	/** Asks for the posts a scope follows from, as a transaction begins. */
	static void ask(Opening opening, Caller caller, LocalDate today, Slot slot, Consumer<Post> found) {
		opening.ask(slot.sql(POSTS), (row) -> found.accept(post(row)), today, today, caller.personId(),
				caller.role().name(), caller.unitId(), today, today);
	}

	/** The posts a scope follows from. */
	List<Post> posts(Caller caller, LocalDate today, Slot slot) {
		return this.jdbc.sql(slot.sql(POSTS))
			.param(today)
			.param(today)
			.param(caller.personId())
			.param(caller.role().name())
			.param(caller.unitId())
			.param(today)
			.param(today)
			.query((row, number) -> post(row))
			.list();
	}

	private static Post post(ResultSet row) throws SQLException {
		return new Post(row.getString("owner_code"), UnitKind.valueOf(row.getString("kind")),
				row.getString("parent_id"), row.getString("functions"), row.getString("sections"),
				row.getString("parent_kind"), Set.copyOf(List.of((String[]) row.getArray("serves_in").getArray())));
	}

	/**
	 * The scope of a caller.
	 * @param posts theirs of today
	 * @throws org.axonframework.queryhandling.QueryExecutionException when they hold no
	 * such post today
	 */
	static Scope of(Caller caller, List<Post> posts) {
		if (posts.isEmpty()) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.NOT_PERMITTED));
		}
		Set<String> owners = posts.stream()
			.map(Post::ownerCode)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
		return scope(caller, posts.get(0), owners);
	}

	@Clause({ "F-017", "F-034", "F-048", "F-049", "F-050", "F-051", "F-094" })
	private static Scope scope(Caller caller, Post post, Set<String> owners) {
		return switch (caller.role()) {
			case OWNER_CONTACT -> new Scope(Kind.OWNER, caller.unitId(), null, Set.of(), owners);
			case PUBLIC, SYSTEM -> new Scope(Kind.NONE, caller.unitId(), null, Set.of(), Set.of());
			case LIAISON -> liaison(caller, post);
			case INSPECTOR, DISCIPLINE_SUPERVISOR, STATISTICIAN, COMMERCE -> (post.kind() == UnitKind.DEPARTMENT)
					? territory(post.parentKind(), post.parentId()) : territory(post.kind().name(), caller.unitId());
			case SPECIALIST -> (post.kind() == UnitKind.DEPARTMENT)
					? new Scope(Kind.CONSTRUCTION, caller.unitId(), null, Set.of(), Set.of())
					: territory(post.kind().name(), caller.unitId());
			case MANAGER, COORDINATOR, RESPONSIBLE_LEADER, GUARANTOR -> leader(caller, post);
		};
	}

	private static Scope leader(Caller caller, Post post) {
		if (post.kind() != UnitKind.DEPARTMENT) {
			return territory(post.kind().name(), caller.unitId());
		}
		if (post.has(DepartmentFunction.COORDINATING)) {
			return territory(post.parentKind(), post.parentId());
		}
		return new Scope(Kind.DEPARTMENT, caller.unitId(), null, Set.of(), Set.of());
	}

	private static Scope liaison(Caller caller, Post post) {
		if (post.kind() != UnitKind.DEPARTMENT) {
			return new Scope(Kind.NONE, caller.unitId(), null, Set.of(), Set.of());
		}
		if ("DISTRICT".equals(post.parentKind())) {
			return new Scope(Kind.DISTRICT_SECTOR, caller.unitId(), post.parentId(), post.sectionSet(), Set.of());
		}
		return new Scope(Kind.SECTOR, caller.unitId(), null, Set.of(), Set.of());
	}

	private static Scope territory(@Nullable String kind, @Nullable String unitId) {
		if (kind == null || unitId == null) {
			return new Scope(Kind.NONE, "", null, Set.of(), Set.of());
		}
		return switch (UnitKind.valueOf(kind)) {
			case CITY -> new Scope(Kind.CITY, unitId, null, Set.of(), Set.of());
			case DISTRICT -> new Scope(Kind.DISTRICT, unitId, null, Set.of(), Set.of());
			case ZONE -> new Scope(Kind.ZONE, unitId, null, Set.of(), Set.of());
			case DEPARTMENT -> new Scope(Kind.NONE, unitId, null, Set.of(), Set.of());
		};
	}

	/**
	 * One post of a person, and the unit it is in.
	 *
	 * @param servesIn the units of all posts they hold
	 */
	record Post(@Nullable String ownerCode, UnitKind kind, @Nullable String parentId, String functions, String sections,
			@Nullable String parentKind, Set<String> servesIn) {

		boolean has(DepartmentFunction function) {
			return List.of(this.functions.split(",")).contains(function.name());
		}

		Set<String> sectionSet() {
			return this.sections.isEmpty() ? Set.of() : Set.of(this.sections.split(","));
		}

	}

}
