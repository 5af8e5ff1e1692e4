package org.diaodu.query.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;
import org.diaodu.kernel.jurisdiction.query.CallerView;
import org.diaodu.kernel.jurisdiction.query.FindCaller;
import org.diaodu.kernel.jurisdiction.query.FindUnit;
import org.diaodu.kernel.jurisdiction.query.ListPosts;
import org.diaodu.kernel.jurisdiction.query.ListUnits;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.jurisdiction.query.PostsView;
import org.diaodu.kernel.jurisdiction.query.UnitNameView;
import org.diaodu.kernel.jurisdiction.query.UnitView;
import org.diaodu.kernel.jurisdiction.query.UnitsView;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Answers about units, people and posts.
 */
@Component
class JurisdictionAnswers {

	private static final String UNITS = "SELECT * FROM {unit} u WHERE ";

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	private final PostReader posts;

	JurisdictionAnswers(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
		this.posts = new PostReader(this.jdbc, people);
	}

	@QueryHandler
	CallerView answer(FindCaller query) {
		return this.answering.answerUnscoped((reading) -> {
			List<PostView> held = this.posts.read(reading.directory(), reading.today(),
					PostReader.inForce(reading.today()).and(Condition.equal("p.person_id", query.personId())),
					"p.valid_from, p.post_id");
			return new CallerView(query.personId(), this.people.of(List.of(query.personId())).get(query.personId()),
					held, reading.basis(UnitDirectoryProjection.NAME));
		});
	}

	@QueryHandler
	PostsView answer(ListPosts query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), UnitDirectoryProjection.NAME, (reading) -> {
			LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
			boolean outside = Set.of(Role.OWNER_CONTACT, Role.PUBLIC).contains(query.caller().role());
			return new PostsView(outside ? List.of() : posts(query, reading.directory(), day),
					reading.basis(UnitDirectoryProjection.NAME));
		});
	}

	private List<PostView> posts(ListPosts query, Slot slot, LocalDate day) {
		Condition condition = PostReader.inForce(day);
		return this.posts.read(slot, day,
				(query.unitId() != null) ? condition.and(Condition.equal("p.unit_id", query.unitId())) : condition,
				"p.unit_id, p.role, p.person_id, p.post_id");
	}

	@QueryHandler
	UnitsView answer(ListUnits query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), UnitDirectoryProjection.NAME, (reading) -> {
			LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
			List<UnitRow> rows = this.jdbc
				.sql(reading.directory()
					.sql(UNITS + "u.since <= ? AND (u.ended_on IS NULL OR u.ended_on > ?)"
							+ " AND (?::text IS NULL OR u.kind = ?) AND (?::text IS NULL OR u.parent_id = ?)"))
				.param(day)
				.param(day)
				.param((query.kind() != null) ? query.kind().name() : null)
				.param((query.kind() != null) ? query.kind().name() : null)
				.param(query.parentId())
				.param(query.parentId())
				.query(JurisdictionAnswers::unit)
				.list();
			return new UnitsView(views(rows, reading.directory(), day), reading.basis(UnitDirectoryProjection.NAME));
		});
	}

	@QueryHandler
	@Nullable UnitView answer(FindUnit query) {
		return this.answering.<@Nullable UnitView>answer(query.caller(), query.awaitIndex(),
				UnitDirectoryProjection.NAME, (reading) -> {
					LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
					List<UnitRow> rows = this.jdbc.sql(reading.directory().sql(UNITS + "u.unit_id = ?"))
						.param(query.unitId())
						.query(JurisdictionAnswers::unit)
						.list();
					List<UnitView> views = views(rows, reading.directory(), day);
					return views.isEmpty() ? null : views.get(0);
				});
	}

	/** Divisions by code, then departments, then zones under their district. */
	private List<UnitView> views(List<UnitRow> rows, Slot slot, LocalDate day) {
		UnitNames names = UnitNames.of(this.jdbc, slot,
				rows.stream().flatMap((row) -> Stream.of(row.unitId(), row.parentId())).toList());
		return rows.stream().map((row) -> view(row, names, day)).sorted(order(names, day)).toList();
	}

	private static Comparator<UnitView> order(UnitNames names, LocalDate day) {
		Function<UnitView, String> code = (unit) -> (unit.code() != null) ? unit.code()
				: String.valueOf(names.codeOn(unit.parentId(), day));
		return Comparator.comparing(UnitView::kind).thenComparing(code).thenComparing(UnitView::unitId);
	}

	private static UnitView view(UnitRow row, UnitNames names, LocalDate day) {
		List<UnitNames.Name> all = names.all(row.unitId());
		List<UnitNameView> history = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			UnitNames.Name name = all.get(i);
			LocalDate until = (i + 1 < all.size()) ? all.get(i + 1).since().minusDays(1) : null;
			history.add(new UnitNameView(name.name(), name.code(), name.since(), until, name.reason()));
		}
		String name = names.on(row.unitId(), day);
		return new UnitView(row.unitId(), row.kind(), names.codeOn(row.unitId(), day),
				(name != null) ? name : row.unitId(), row.parentId(),
				(row.zoneKind() != null) ? ZoneKind.valueOf(row.zoneKind()) : null,
				(row.zoneLevel() != null) ? ZoneLevel.valueOf(row.zoneLevel()) : null, row.statisticalCode(),
				words(row.functions()).map(DepartmentFunction::valueOf).collect(Collectors.toUnmodifiableSet()),
				words(row.sections()).collect(Collectors.toUnmodifiableSet()), row.since(), row.endedOn(),
				row.mergedIntoId(), history);
	}

	private static Stream<String> words(String joined) {
		return joined.isEmpty() ? Stream.of() : Stream.of(joined.split(","));
	}

	private static UnitRow unit(ResultSet row, int number) throws SQLException {
		return new UnitRow(row.getString("unit_id"), UnitKind.valueOf(row.getString("kind")),
				row.getString("parent_id"), row.getString("zone_kind"), row.getString("zone_level"),
				row.getString("statistical_code"), row.getString("functions"), row.getString("sections"),
				row.getObject("since", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				row.getString("merged_into_id"));
	}

	private record UnitRow(String unitId, UnitKind kind, @Nullable String parentId, @Nullable String zoneKind,
			@Nullable String zoneLevel, @Nullable String statisticalCode, String functions, String sections,
			LocalDate since, @Nullable LocalDate endedOn, @Nullable String mergedIntoId) {
	}

}
