package org.diaodu.query.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.AuditEntryView;
import org.diaodu.kernel.project.query.AuditPage;
import org.diaodu.kernel.project.query.FieldChange;
import org.diaodu.kernel.project.query.FindProject;
import org.diaodu.kernel.project.query.ListNamesakes;
import org.diaodu.kernel.project.query.ListOfferedProjects;
import org.diaodu.kernel.project.query.ListProjectAudit;
import org.diaodu.kernel.project.query.ListProjects;
import org.diaodu.kernel.project.query.ListTimeline;
import org.diaodu.kernel.project.query.NamesakeView;
import org.diaodu.kernel.project.query.NamesakesView;
import org.diaodu.kernel.project.query.ProjectView;
import org.diaodu.kernel.project.query.ProjectsView;
import org.diaodu.kernel.project.query.TimelineEntryView;
import org.diaodu.kernel.project.query.TimelinePage;
import org.diaodu.kernel.project.query.TransferView;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.policy.WorkingCalendars;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Answers about one project.
 */
@Component
class ProjectAnswers {

	private static final String ORDER = "SEQUENCE";

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	private final WorkingCalendars calendars;

	ProjectAnswers(Answering answering, QueryDatabase database, PersonNames people, WorkingCalendars calendars) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
		this.calendars = calendars;
	}

	@QueryHandler
	@Nullable ProjectView answer(FindProject query) {
		return this.answering.<@Nullable ProjectView>answer(query.caller(), query.awaitIndex(),
				ProjectBoardProjection.NAME, (reading) -> {
					Optional<ProjectFold> found = card(reading, query.projectId());
					return found.isPresent() ? view(found.get(), reading) : null;
				});
	}

	private Optional<ProjectFold> card(Reading reading, String projectId) {
		Condition condition = Condition.equal("project_id", projectId).and(reading.scope().readable());
		return this.jdbc
			.sql(reading.slot(ProjectBoardProjection.NAME)
				.sql("SELECT c.card FROM {project_card} c JOIN (SELECT project_id FROM {project} WHERE "
						+ condition.sql() + ") p ON p.project_id = c.project_id"))
			.params(condition.values())
			.query(String.class)
			.optional()
			.map(Codec::readCard);
	}

	/**
	 * The cards the caller may see, in the order asked: two statements for all of them.
	 */
	@QueryHandler
	ProjectsView answer(ListProjects query) {
		PageSize.check(Math.max(1, query.projectIds().size()));
		return this.answering.answer(query.caller(), null, ProjectBoardProjection.NAME, (reading) -> {
			Condition asked = new Condition("project_id = ANY (?)",
					List.of((Object) query.projectIds().toArray(String[]::new)))
				.and(reading.scope().visible());
			Map<String, ProjectFold> cards = new HashMap<>();
			cards(reading, asked).forEach((card) -> cards.put(card.projectId, card));
			return views(query.projectIds().stream().map(cards::get).filter(Objects::nonNull).toList(), reading);
		});
	}

	/** What open transfers would bring to the caller's district, in no order of merit. */
	@QueryHandler
	ProjectsView answer(ListOfferedProjects query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), ProjectBoardProjection.NAME,
				(reading) -> views(cards(reading, reading.scope().offered()), reading));
	}

	private List<ProjectFold> cards(Reading reading, Condition condition) {
		return this.jdbc
			.sql(reading.slot(ProjectBoardProjection.NAME)
				.sql("SELECT c.card FROM {project_card} c JOIN (SELECT project_id FROM {project} WHERE "
						+ condition.sql() + ") p ON p.project_id = c.project_id ORDER BY c.project_id LIMIT 1000"))
			.params(condition.values())
			.query(String.class)
			.list()
			.stream()
			.map(Codec::readCard)
			.toList();
	}

	private ProjectsView views(List<ProjectFold> cards, Reading reading) {
		List<@Nullable String> units = new ArrayList<>();
		cards.forEach((card) -> units.addAll(units(card)));
		UnitNames names = UnitNames.of(this.jdbc, reading.directory(), units);
		return new ProjectsView(cards.stream().map((card) -> view(card, names, reading)).toList(),
				reading.basis(ProjectBoardProjection.NAME));
	}

	/** Whoever may see a project may be told that it has that name; in any state. */
	@QueryHandler
	NamesakesView answer(ListNamesakes query) {
		PageSize.check(Math.max(1, query.names().size()));
		return this.answering.answer(query.caller(), null, ProjectBoardProjection.NAME, (reading) -> {
			// The key ends in the name and has an index.
			String[] keys = query.names()
				.stream()
				.filter((name) -> name.indexOf('\0') < 0)
				.map(ProjectFold::nameKey)
				.toArray(String[]::new);
			Condition condition = new Condition("name_key = ANY (?)", List.of((Object) keys))
				.and(reading.scope().visible());
			return new NamesakesView(
					this.jdbc
						.sql(reading.slot(ProjectBoardProjection.NAME)
							.sql("SELECT project_id, name FROM {project} WHERE " + condition.sql()
									+ " ORDER BY project_id"))
						.params(condition.values())
						.query((row, number) -> new NamesakeView(row.getString("project_id"), row.getString("name")))
						.list());
		});
	}

	private ProjectView view(ProjectFold project, Reading reading) {
		return view(project, UnitNames.of(this.jdbc, reading.directory(), units(project)), reading);
	}

	private static List<@Nullable String> units(ProjectFold project) {
		ProjectFacts facts = project.facts();
		ProjectFold.Transfer open = project.transfer;
		List<@Nullable String> units = new ArrayList<>(Arrays.asList(facts.districtId(), facts.zoneId(),
				facts.constructionDepartmentId(), project.sectorDepartmentId));
		if (open != null) {
			units.addAll(Arrays.asList(open.fromDistrictId(), open.fromZoneId(), open.toDistrictId(), open.toZoneId()));
		}
		return units;
	}

	private static ProjectView view(ProjectFold project, UnitNames names, Reading reading) {
		ProjectFacts facts = project.facts();
		ProjectFold.Transfer open = project.transfer;
		LocalDate today = reading.today();
		return new ProjectView(project.projectId, facts, names.on(facts.districtId(), today),
				names.on(facts.zoneId(), today), names.on(facts.constructionDepartmentId(), today), project.ownerCode,
				project.ownerName, project.ownerWarnings, project.code, project.codeScheme, project.codeWarnings,
				project.industryCode, project.section, project.sectorDepartmentId,
				names.on(project.sectorDepartmentId, today), project.sectorDerived, project.sectorOverrideReason,
				project.tiers, project.counted && project.state == ProjectState.ACTIVE, project.districtKey(),
				project.policyVersion, project.state, project.stateReason, project.gaps(), project.source,
				project.origin, (open != null) ? transfer(open, names, today) : null, known(project.registeredOn),
				known(project.registeredAt), known(project.changedAt), project.sequence, project.logIndex,
				reading.basis(ProjectBoardProjection.NAME));
	}

	private static TransferView transfer(ProjectFold.Transfer open, UnitNames names, LocalDate today) {
		return new TransferView(open.fromDistrictId(), names.on(open.fromDistrictId(), today), open.fromZoneId(),
				names.on(open.fromZoneId(), today), open.toDistrictId(), names.on(open.toDistrictId(), today),
				open.toZoneId(), names.on(open.toZoneId(), today), open.reason(), open.consented(), open.proposedOn());
	}

	@QueryHandler
	@Nullable TimelinePage answer(ListTimeline query) {
		return this.answering.<@Nullable TimelinePage>answer(query.caller(), query.awaitIndex(),
				ProjectBoardProjection.NAME, (reading) -> {
					Entries entries = entries(reading, query.projectId(), query.first(), query.after());
					return (entries == null) ? null
							: new TimelinePage(entries.rows.stream().map(entries::timeline).toList(), entries.cursors(),
									entries.more, entries.total, reading.basis(ProjectBoardProjection.NAME));
				});
	}

	@QueryHandler
	@Nullable AuditPage answer(ListProjectAudit query) {
		return this.answering.<@Nullable AuditPage>answer(query.caller(), query.awaitIndex(),
				ProjectBoardProjection.NAME, (reading) -> {
					Entries entries = entries(reading, query.projectId(), query.first(), query.after());
					return (entries == null) ? null : new AuditPage(entries.rows.stream().map(entries::audit).toList(),
							entries.cursors(), entries.more, entries.total, reading.basis(ProjectBoardProjection.NAME));
				});
	}

	private @Nullable Entries entries(Reading reading, String projectId, int first, @Nullable String after) {
		PageSize.check(first);
		long seen = (after != null) ? Cursor.decode(after, ORDER).number() : -1;
		Condition condition = Condition.equal("project_id", projectId).and(reading.scope().readable());
		boolean visible = this.jdbc
			.sql(reading.slot(ProjectBoardProjection.NAME)
				.sql("SELECT EXISTS (SELECT FROM {project} WHERE " + condition.sql() + ")"))
			.params(condition.values())
			.query(Boolean.class)
			.single();
		if (!visible) {
			return null;
		}
		List<Entry> rows = this.jdbc
			.sql(reading.slot(ProjectBoardProjection.NAME)
				.sql("SELECT *, (SELECT count(*) FROM {timeline} c WHERE c.project_id = t.project_id) AS total"
						+ " FROM {timeline} t WHERE t.project_id = ? AND t.sequence > ? ORDER BY t.sequence LIMIT ?"))
			.param(projectId)
			.param(seen)
			.param(first + 1)
			.query(ProjectAnswers::entry)
			.list();
		boolean more = rows.size() > first;
		List<Entry> page = more ? rows.subList(0, first) : rows;
		return new Entries(page, more, rows.isEmpty() ? seen + 1 : rows.get(0).total(),
				this.people.of(page.stream().map(Entry::actor).toList()),
				UnitNames.of(this.jdbc, reading.directory(), page.stream().map(Entry::organisation).toList()),
				this.calendars.notices(reading, countedBy(page)));
	}

	/** The years of the calendars by which days were counted anew, by log index. */
	private static Map<Long, Integer> countedBy(List<Entry> page) {
		Map<Long, Integer> years = new LinkedHashMap<>();
		for (Entry row : page) {
			for (FieldChange change : row.changes()) {
				if (change.field().equals(ProjectFold.CALENDAR_YEAR) && change.after() != null) {
					years.put(row.logIndex(), Integer.valueOf(change.after()));
				}
			}
		}
		return years;
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		String evidence = row.getString("evidence");
		return new Entry(row.getLong("sequence"), row.getLong("log_index"), row.getObject("event_id", UUID.class),
				row.getString("event_name"), row.getString("revision"), row.getObject("occurred_on", LocalDate.class),
				row.getTimestamp("recorded_at").toInstant(), row.getString("actor_id"), row.getString("role"),
				row.getString("organisation_id"), row.getString("channel"), row.getString("source"),
				row.getString("command"), row.getObject("command_id", UUID.class), row.getString("correlation_id"),
				row.getString("causation_id"), evidence.isEmpty() ? List.of() : List.of(evidence.split("\n")),
				BoardReader.stage(row.getString("stage")), row.getString("reason"),
				Codec.readChanges(row.getString("changes")), row.getLong("total"));
	}

	/** Set by the first event, which every stored project has. */
	private static <T> T known(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("a card without its first event");
		}
		return value;
	}

	private record Entry(long sequence, long logIndex, UUID eventId, String eventName, String revision,
			LocalDate occurredOn, Instant recordedAt, String actor, String role, String organisation, String channel,
			String source, @Nullable String command, UUID commandId, String correlationId, @Nullable String causationId,
			List<String> evidence, @Nullable Stage stage, @Nullable String reason, List<FieldChange> changes,
			long total) {
	}

	/**
	 * A page with the names it needs.
	 */
	private record Entries(List<Entry> rows, boolean more, long total, Map<String, String> people, UnitNames units,
			Map<Long, String> notices) {

		List<String> cursors() {
			return this.rows.stream()
				.map((row) -> new Cursor(ORDER, "-", String.valueOf(row.sequence())).encode())
				.toList();
		}

		/** The organisation under the name it had on the day. */
		TimelineEntryView timeline(Entry row) {
			return new TimelineEntryView(row.sequence(), row.logIndex(), row.eventName(), row.occurredOn(),
					row.recordedAt(), row.actor(), this.people.get(row.actor()), Role.valueOf(row.role()),
					row.organisation(), this.units.on(row.organisation(), row.occurredOn()),
					Attribution.Source.valueOf(row.source()), row.stage(), reason(row), row.evidence(), row.changes());
		}

		/** A day counted anew has a notice of the calendar for its reason. */
		private @Nullable String reason(Entry row) {
			return (row.reason() != null) ? row.reason() : this.notices.get(row.logIndex());
		}

		AuditEntryView audit(Entry row) {
			return new AuditEntryView(timeline(row), row.eventId(), row.revision(), row.command(), row.commandId(),
					row.channel(), row.correlationId(), row.causationId(), row.evidence());
		}

	}

}
