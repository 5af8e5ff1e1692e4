package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.GapKind;
import org.diaodu.kernel.stewardship.ItemState;
import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.kernel.stewardship.query.ItemPage;
import org.diaodu.kernel.stewardship.query.ItemView;
import org.diaodu.kernel.stewardship.query.ListItems;
import org.diaodu.kernel.stewardship.query.ListVisits;
import org.diaodu.kernel.stewardship.query.VisitPage;
import org.diaodu.kernel.stewardship.query.VisitView;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Answers about what guarantors did: visits and promises.
 */
@Component
class CareAnswers {

	private static final String LATEST = "LATEST";

	private static final String DUE = "DUE";

	private static final int PARTS_OF_DUE = 2;

	private final StewardshipAnswering answering;

	CareAnswers(StewardshipAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause("F-067")
	VisitPage answer(ListVisits query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), null, (view) -> {
			Condition filter = View.equalOrAny("v.project_id", query.projectId())
				.and(View.equalOrAny("v.guarantor_id", query.guarantorId()))
				.and(view.inScope("v"));
			Sql sql = new Sql().add("SELECT n.total, p.* FROM (SELECT count(*) AS total FROM {steward_visit} v WHERE ")
				.add(filter)
				.add(") n LEFT JOIN (SELECT * FROM {steward_visit} v WHERE ")
				.add(filter);
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), LATEST);
				sql.add(" AND (v.occurred_on, v.log_index) < (?, ?)", seen.day(), index(seen));
			}
			sql.add(" ORDER BY v.occurred_on DESC, v.log_index DESC LIMIT ?) p ON true"
					+ " ORDER BY p.occurred_on DESC, p.log_index DESC", query.first() + 1);
			Page<Visit> page = Page.of(view, sql, "project_id", query.first(), CareAnswers::visit);
			View.Names names = view.names(page.rows().stream().<@Nullable String>map(Visit::guarantorId).toList(),
					page.rows().stream().flatMap((row) -> row.participants().stream()).toList());
			return new VisitPage(page.rows().stream().map((row) -> row.view(names)).toList(),
					page.cursors(
							(row) -> new Cursor(LATEST, String.valueOf(row.logIndex()), row.occurredOn().toString())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	private static long index(Cursor seen) {
		return new Cursor(LATEST, "-", seen.id()).number();
	}

	@QueryHandler
	@Clause("F-067")
	ItemPage answer(ListItems query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Condition filter = new Condition("i.promised_on <= ?", List.of((Object) day))
				.and(View.equalOrAny("i.project_id", query.projectId()))
				.and((query.guarantorId() != null) ? guaranteedBy(query.guarantorId(), day) : Condition.TRUE)
				.and(View.equalOrAny("i.owner_id", query.ownerId()))
				.and(query.orphanedOnly() ? orphaned(day) : Condition.TRUE)
				.and((query.state() != null) ? state(query.state(), day) : Condition.TRUE)
				.and(view.inScope("i"));
			Sql sql = view.withMajor()
				.add(" SELECT n.total, p.*, m.project_id IS NOT NULL AS major" + " FROM (SELECT count(*) AS total");
			from(sql, day).add(filter)
				.add(") n LEFT JOIN (SELECT i.*, s.name, s.district_id, s.family, s.amount, ")
				.add(orphaned(day))
				.add(" AS orphaned");
			from(sql, day).add(filter);
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), DUE);
				List<String> parts = seen.parts(PARTS_OF_DUE);
				sql.add(" AND (i.due_on, i.project_id, i.item_id) > (?, ?, ?)",
						new Cursor(DUE, "-", parts.get(0)).day(), seen.id(), parts.get(1));
			}
			sql.add(" ORDER BY i.due_on, i.project_id, i.item_id LIMIT ?) p ON true"
					+ " LEFT JOIN major m ON m.project_id = p.project_id ORDER BY p.due_on, p.project_id, p.item_id",
					query.first() + 1);
			Page<Item> page = Page.of(view, sql, "item_id", query.first(), (row, number) -> item(row, day));
			View.Names names = view.names(page.rows().stream().<@Nullable String>map(Item::guarantorId).toList(),
					page.rows().stream().map(Item::ownerId).toList());
			UnitNames units = view.units(page.rows().stream().<@Nullable String>mapMulti((row, next) -> {
				next.accept(row.ownerUnitId());
				next.accept(row.project().districtId());
			}).toList());
			return new ItemPage(page.rows().stream().map((row) -> row.view(view, names, units)).toList(),
					page.cursors((row) -> new Cursor(DUE, row.project().projectId(), row.dueOn() + "|" + row.itemId())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	private static Sql from(Sql sql, LocalDate day) {
		return sql.add(" FROM {steward_item} i JOIN {steward_span} s ON s.project_id = i.project_id AND ")
			.holds("s", day)
			.add(" WHERE ");
	}

	/**
	 * What is open goes with the guarantee; what was closed stays with who promised it.
	 */
	private static Condition guaranteedBy(String personId, LocalDate day) {
		String now = "SELECT FROM {steward_tenure} t WHERE t.project_id = i.project_id AND t.slot = 'GUARANTOR'"
				+ " AND t.from_day <= ? AND t.until_day > ?";
		return new Condition(
				"(i.guarantor_id = ? AND (i.closed_on <= ? OR NOT EXISTS (" + now + "))"
						+ " OR i.closed_on > ? AND EXISTS (" + now + " AND t.person_id = ?))",
				List.of(personId, day, day, day, day, day, day, personId));
	}

	/** Open ones whose owner holds no post on the day. */
	private static Condition orphaned(LocalDate day) {
		return new Condition(
				"(i.closed_on > ? AND NOT EXISTS (SELECT FROM {steward_post} o WHERE o.person_id = i.owner_id"
						+ " AND o.valid_from <= ? AND o.valid_until > ?))",
				List.of(day, day, day));
	}

	/** Those that were in a state on a day. */
	private static Condition state(ItemState state, LocalDate day) {
		return switch (state) {
			case OPEN -> new Condition("i.closed_on > ? AND i.due_on >= ?", List.of((Object) day, day));
			case OVERDUE -> new Condition("i.closed_on > ? AND i.due_on < ?", List.of((Object) day, day));
			case KEPT ->
				new Condition("i.closed_on <= ? AND i.delivered AND i.closed_on <= i.due_on", List.of((Object) day));
			case KEPT_LATE ->
				new Condition("i.closed_on <= ? AND i.delivered AND i.closed_on > i.due_on", List.of((Object) day));
			case WITHDRAWN -> new Condition("i.closed_on <= ? AND NOT i.delivered", List.of((Object) day));
		};
	}

	private static Visit visit(ResultSet row, int number) throws SQLException {
		return new Visit(row.getString("project_id"), row.getString("visit_id"),
				VisitKind.valueOf(row.getString("kind")), View.day(row, "occurred_on"), row.getString("guarantor_id"),
				row.getString("place"), Codec.readTexts(row.getString("participants")),
				Codec.readTexts(row.getString("problems")), row.getLong("log_index"));
	}

	private static Item item(ResultSet row, LocalDate day) throws SQLException {
		LocalDate due = View.day(row, "due_on");
		LocalDate closed = View.day(row, "closed_on");
		boolean open = closed.isAfter(day);
		ItemState state;
		if (open) {
			state = day.isAfter(due) ? ItemState.OVERDUE : ItemState.OPEN;
		}
		else if (row.getBoolean("delivered")) {
			state = closed.isAfter(due) ? ItemState.KEPT_LATE : ItemState.KEPT;
		}
		else {
			state = ItemState.WITHDRAWN;
		}
		return new Item(View.project(row), row.getString("item_id"), row.getString("visit_id"),
				row.getString("guarantor_id"), row.getString("what"), row.getString("owner_id"),
				row.getBoolean("orphaned") ? GapKind.ORPHANED : null, row.getString("owner_unit_id"),
				View.day(row, "promised_on"), due, state, open ? null : closed, open ? null : row.getString("result"));
	}

	private record Visit(String projectId, String visitId, VisitKind kind, LocalDate occurredOn, String guarantorId,
			@Nullable String place, List<String> participants, List<String> problems, long logIndex) {

		VisitView view(View.Names names) {
			return new VisitView(this.projectId, this.visitId, this.kind, this.occurredOn, names.ref(this.guarantorId),
					this.place, this.participants.stream().map(names::ref).toList(), this.problems, this.logIndex);
		}

	}

	private record Item(View.Project project, String itemId, @Nullable String visitId, String guarantorId, String what,
			String ownerId, @Nullable GapKind ownerGap, String ownerUnitId, LocalDate promisedOn, LocalDate dueOn,
			ItemState state, @Nullable LocalDate closedOn, @Nullable String result) {

		ItemView view(View view, View.Names names, UnitNames units) {
			return new ItemView(this.project.ref(units, view.day()), this.itemId, this.visitId,
					names.ref(this.guarantorId), this.what, names.ref(this.ownerId), this.ownerGap, this.ownerUnitId,
					units.on(this.ownerUnitId, view.day()), this.promisedOn, this.dueOn, this.state, this.closedOn,
					this.result);
		}

	}

}
