package org.diaodu.query.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.kernel.jurisdiction.PersonEntryKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.query.FindPersonRecord;
import org.diaodu.kernel.jurisdiction.query.ListPeople;
import org.diaodu.kernel.jurisdiction.query.PeoplePage;
import org.diaodu.kernel.jurisdiction.query.PersonEntryView;
import org.diaodu.kernel.jurisdiction.query.PersonRecordView;
import org.diaodu.kernel.jurisdiction.query.PersonView;
import org.diaodu.kernel.jurisdiction.query.PostView;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * Answers about people: who serves where, and what is recorded of one of them.
 */
@Component
class PersonAnswers {

	/** Most entries of a page. */
	private static final int MOST = 100;

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	private final PostReader posts;

	private final Ranks ranks;

	PersonAnswers(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
		this.posts = new PostReader(this.jdbc, people);
		this.ranks = new Ranks(this.jdbc);
	}

	@QueryHandler
	PeoplePage answer(ListPeople query) {
		if (query.first() < 1 || query.first() > MOST) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "first"));
		}
		return this.answering.answer(query.caller(), query.awaitIndex(), UnitDirectoryProjection.NAME,
				(reading) -> Territory.isInside(reading.scope()) ? page(reading, query)
						: new PeoplePage(List.of(), List.of(), false, 0, reading.basis(UnitDirectoryProjection.NAME)));
	}

	private PeoplePage page(Reading reading, ListPeople query) {
		LocalDate day = (query.asOf() != null) ? query.asOf() : reading.today();
		Slot slot = reading.directory();
		Condition condition = PostReader.inForce(day);
		if (query.unitId() != null) {
			condition = condition.and(Condition.equal("p.unit_id", query.unitId()));
		}
		if (query.role() != null) {
			condition = condition.and(Condition.equal("p.role", query.role().name()));
		}
		long total = this.jdbc
			.sql(slot.sql("SELECT count(DISTINCT p.person_id) FROM {post} p WHERE " + condition.sql()))
			.params(condition.values())
			.query(Long.class)
			.single();
		Condition beyond = (query.after() == null) ? condition : condition.and(after(query.after()));
		List<String> ids = this.jdbc
			.sql(slot.sql("SELECT DISTINCT p.person_id FROM {post} p WHERE " + beyond.sql()
					+ " ORDER BY p.person_id LIMIT ?"))
			.params(beyond.values())
			.param(query.first() + 1)
			.query(String.class)
			.list();
		boolean more = ids.size() > query.first();
		List<String> shown = more ? ids.subList(0, query.first()) : ids;
		return new PeoplePage(views(reading, shown, condition, day), shown, more, total,
				reading.basis(UnitDirectoryProjection.NAME));
	}

	private static Condition after(String personId) {
		if (personId.indexOf('\0') >= 0) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "after"));
		}
		return new Condition("p.person_id > ?", List.of(personId));
	}

	private List<PersonView> views(Reading reading, List<String> ids, Condition condition, LocalDate day) {
		Slot slot = reading.directory();
		Condition shown = condition.and("p.person_id = ANY (?)", (Object) ids.toArray(String[]::new));
		Map<String, List<PostView>> posts = this.posts.read(slot, day, shown, "p.person_id, p.valid_from, p.post_id")
			.stream()
			.collect(Collectors.groupingBy(PostView::personId, LinkedHashMap::new, Collectors.toList()));
		Set<String> named = named(reading, shown);
		Map<String, LeaderRank> ranks = this.ranks.on(slot, ids, day);
		return posts.entrySet().stream().map((held) -> {
			boolean nameless = !named.contains(held.getKey());
			List<PostView> views = nameless ? held.getValue().stream().map(PersonAnswers::nameless).toList()
					: held.getValue();
			return new PersonView(held.getKey(), views.getFirst().personName(), ranks.get(held.getKey()), views);
		}).toList();
	}

	/** Those of them who serve in the caller's scope. */
	private Set<String> named(Reading reading, Condition shown) {
		Condition inScope = shown.and(Territory.holds(reading.scope()));
		return new HashSet<>(this.jdbc
			.sql(reading.directory()
				.sql("SELECT DISTINCT p.person_id FROM {post} p JOIN {unit} u ON u.unit_id = p.unit_id WHERE "
						+ inScope.sql()))
			.params(inScope.values())
			.query(String.class)
			.list());
	}

	private static PostView nameless(PostView post) {
		return new PostView(post.postId(), post.personId(), null, post.role(), post.unitId(), post.unitName(),
				post.unitKind(), post.ownerCode(), post.from(), post.to());
	}

	@QueryHandler
	@Nullable PersonRecordView answer(FindPersonRecord query) {
		return this.answering.<@Nullable PersonRecordView>answer(query.caller(), query.awaitIndex(),
				UnitDirectoryProjection.NAME, (reading) -> isVisible(reading, query) ? record(reading, query) : null);
	}

	/** Their own record, and those of whoever ever served in their scope. */
	private boolean isVisible(Reading reading, FindPersonRecord query) {
		if (query.personId().equals(query.caller().personId()) || reading.scope().kind() == Scope.Kind.CITY) {
			return true;
		}
		Condition served = Condition.equal("p.person_id", query.personId()).and(Territory.holds(reading.scope()));
		return this.jdbc
			.sql(reading.directory()
				.sql("SELECT EXISTS (SELECT FROM {post} p JOIN {unit} u ON u.unit_id = p.unit_id WHERE " + served.sql()
						+ ")"))
			.params(served.values())
			.query(Boolean.class)
			.single();
	}

	private @Nullable PersonRecordView record(Reading reading, FindPersonRecord query) {
		Slot slot = reading.directory();
		Condition whose = Condition.equal("e.person_id", query.personId());
		List<Row> rows = this.jdbc
			.sql(slot
				.sql("SELECT * FROM {person_entry} e WHERE " + whose.sql() + " ORDER BY e.valid_from, e.log_index"))
			.params(whose.values())
			.query(PersonAnswers::row)
			.list();
		UnitNames units = UnitNames.of(this.jdbc, slot, rows.stream().map(Row::unitId).toList());
		List<PersonEntryView> entries = rows.stream().map((row) -> row.view(units)).toList();
		List<String> id = List.of(query.personId());
		Condition known = Condition.equal("person_id", query.personId());
		return this.jdbc.sql(slot.sql("SELECT registered_on, erased_on FROM {person} WHERE " + known.sql()))
			.params(known.values())
			.query((row, number) -> new PersonRecordView(query.personId(), this.people.of(id).get(query.personId()),
					row.getObject("registered_on", LocalDate.class), row.getObject("erased_on", LocalDate.class),
					this.ranks.on(slot, id, reading.today()).get(query.personId()), entries,
					reading.basis(UnitDirectoryProjection.NAME)))
			.optional()
			.orElse(null);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(PersonEntryKind.valueOf(row.getString("kind")), row.getLong("log_index"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				word(row.getString("role"), Role::valueOf), row.getString("unit_id"),
				word(row.getString("rank"), LeaderRank::valueOf), word(row.getString("merit"), MeritKind::valueOf),
				row.getString("text"), row.getString("result"), row.getString("document_no"));
	}

	private static <T> @Nullable T word(@Nullable String text, Function<String, T> read) {
		return (text != null) ? read.apply(text) : null;
	}

	private record Row(PersonEntryKind kind, long logIndex, LocalDate from, @Nullable LocalDate to, @Nullable Role role,
			@Nullable String unitId, @Nullable LeaderRank rank, @Nullable MeritKind merit, @Nullable String text,
			@Nullable String result, @Nullable String documentNo) {

		/** The unit under the name it had when it began. */
		PersonEntryView view(UnitNames units) {
			return new PersonEntryView(this.kind, this.logIndex, this.from, this.to, this.role, this.unitId,
					units.on(this.unitId, this.from), this.rank, this.merit, this.text, this.result, this.documentNo);
		}

	}

}
