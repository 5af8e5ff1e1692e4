package org.diaodu.command.reaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;

/**
 * Which obstacles were reported of which project, as the log tells: obstacles have
 * streams of their own, on which nothing is found by its project (ADR 0091, 0110).
 */
@Component
@Clause("F-117")
public class BlockedProjects {

	private static final String NAME = "project-obstacles-1";

	private static final int PAGE = 1000;

	private static final Set<String> TYPES = Stream
		.<Class<? extends DomainEvent>>of(ObstacleReported.class, ObstacleSolutionConfirmed.class,
				ObstacleWithdrawn.class, ObstacleMerged.class, ObstacleReopened.class, ObstacleWithdrawalRevoked.class)
		.map((type) -> EventTypes.keyOf(type).name())
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> REPORTED = Set.of(EventTypes.keyOf(ObstacleReported.class).name());

	/** Both at once: lights of a whole city are judged by it when a month turns. */
	private static final String OF_PROJECT = """
			SELECT r.reported, o.obstacle_id
			FROM (SELECT count(*) AS reported FROM command.project_obstacle WHERE project_id = ?) r
			LEFT JOIN command.project_obstacle o
				ON o.project_id = ? AND (o.gone_on IS NULL OR o.gone_on > ?)
			ORDER BY o.reported_index""";

	private static final Obstacles NONE = new Obstacles(0, List.of());

	private final RecordedEvents log;

	/** Projects of the page being judged of which none was ever reported. */
	private volatile Set<String> unblocked = Set.of();

	private final JdbcClient jdbc;

	private final ReadPosition position;

	BlockedProjects(DataSource dataSource, RecordedEvents log) {
		this.log = log;
		this.jdbc = JdbcClient.create(dataSource);
		this.position = new ReadPosition(NAME, this.jdbc,
				new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
	}

	/**
	 * The obstacles of a project.
	 *
	 * @param reported how many were ever reported
	 * @param openIds those that were not gone by the end of a day, in the order of their
	 * reports
	 */
	public record Obstacles(int reported, List<String> openIds) {

		public Obstacles {
			openIds = List.copyOf(openIds);
		}

	}

	/**
	 * An obstacle, and where its report is in the log.
	 */
	record Open(String obstacleId, String projectId, long reportedIndex) {
	}

	/**
	 * Reads to the end of the log.
	 * @return false when another process is reading
	 */
	boolean follow() {
		long head = this.log.head().logIndex();
		AtomicLong reached = new AtomicLong(-1);
		boolean alone;
		do {
			alone = this.position.readOn((read) -> {
				reached.set(page(read, head));
				return reached.get();
			});
		}
		while (alone && reached.get() < head && !Thread.currentThread().isInterrupted());
		return alone;
	}

	private long page(long read, long head) {
		if (read >= head) {
			return read;
		}
		List<Recorded> page = this.log.after(read, PAGE, TYPES);
		page.forEach(this::apply);
		if (page.size() == PAGE) {
			return page.getLast().logIndex();
		}
		return page.isEmpty() ? head : Math.max(page.getLast().logIndex(), head);
	}

	private void apply(Recorded entry) {
		DomainEvent event = entry.event();
		if (event instanceof ObstacleReported it) {
			this.jdbc
				.sql("INSERT INTO command.project_obstacle (obstacle_id, project_id, reported_index) VALUES (?, ?, ?)"
						+ " ON CONFLICT DO NOTHING")
				.params(it.obstacleId(), it.projectId(), entry.logIndex())
				.update();
		}
		else if (event != null) {
			goneOn(entry.subject(), isOpenAgain(event) ? null : event.occurredOn());
		}
	}

	private static boolean isOpenAgain(DomainEvent event) {
		return event instanceof ObstacleReopened || event instanceof ObstacleWithdrawalRevoked;
	}

	private void goneOn(String obstacleId, @Nullable LocalDate day) {
		this.jdbc.sql("UPDATE command.project_obstacle SET gone_on = :day WHERE obstacle_id = :id")
			.param("day", day)
			.param("id", obstacleId)
			.update();
	}

	/**
	 * Asks once for many projects whether any obstacle was reported of them. The table is
	 * followed between pages only, so what it says then holds for a page.
	 */
	<R> R foreseen(Collection<String> projectIds, Supplier<R> judging) {
		Set<String> none = new HashSet<>(projectIds);
		if (none.size() > 1) {
			this.jdbc
				.sql("SELECT g.id FROM unnest(?) AS g (id) WHERE EXISTS"
						+ " (SELECT FROM command.project_obstacle o WHERE o.project_id = g.id COLLATE \"C\")")
				.param(none.toArray(String[]::new))
				.query(String.class)
				.list()
				.forEach(none::remove);
			this.unblocked = none;
		}
		try {
			return judging.get();
		}
		finally {
			this.unblocked = Set.of();
		}
	}

	/** The obstacles of a project as they are known, those open at the end of a day. */
	public Obstacles of(String projectId, LocalDate day) {
		if (this.unblocked.contains(projectId)) {
			return NONE;
		}
		return this.jdbc.sql(OF_PROJECT).params(projectId, projectId, day).query((rows) -> {
			int reported = 0;
			List<String> open = new ArrayList<>();
			while (rows.next()) {
				reported = rows.getInt(1);
				String obstacleId = rows.getString(2);
				if (obstacleId != null) {
					open.add(obstacleId);
				}
			}
			return new Obstacles(reported, open);
		});
	}

	/** The projects of obstacles, by obstacle. */
	Map<String, String> projectsOf(Collection<String> obstacleIds) {
		Map<String, String> projects = new HashMap<>();
		if (!obstacleIds.isEmpty()) {
			this.jdbc.sql("SELECT obstacle_id, project_id FROM command.project_obstacle WHERE obstacle_id = ANY (?)")
				.param(obstacleIds.toArray(String[]::new))
				.query((row) -> {
					projects.put(row.getString(1), row.getString(2));
				});
		}
		return projects;
	}

	/**
	 * All that were ever reported of these projects, by now: the table may be read by
	 * another process, so the log says what is not in it yet.
	 */
	List<Open> everOf(Collection<String> projectIds) {
		Map<String, Open> found = new LinkedHashMap<>();
		// First the position, then the table: what is read in between is in both.
		long read = this.position.now();
		List<Recorded> page;
		do {
			page = this.log.after(read, PAGE, REPORTED);
			for (Recorded entry : page) {
				if (entry.event() instanceof ObstacleReported it && projectIds.contains(it.projectId())) {
					found.put(it.obstacleId(), new Open(it.obstacleId(), it.projectId(), entry.logIndex()));
				}
				read = entry.logIndex();
			}
		}
		while (page.size() == PAGE);
		this.jdbc
			.sql("SELECT obstacle_id, project_id, reported_index FROM command.project_obstacle"
					+ " WHERE project_id = ANY (?)")
			.param(projectIds.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString(1), new Open(row.getString(1), row.getString(2), row.getLong(3)));
			});
		return found.values().stream().sorted(Comparator.comparingLong(Open::reportedIndex)).toList();
	}

	/** The next open obstacles after a log index, in the order of their reports. */
	List<Open> openAfter(long reportedIndex, int limit) {
		return this.jdbc
			.sql("SELECT obstacle_id, project_id, reported_index FROM command.project_obstacle"
					+ " WHERE gone_on IS NULL AND reported_index > ? ORDER BY reported_index LIMIT ?")
			.params(reportedIndex, limit)
			.query((row, number) -> new Open(row.getString(1), row.getString(2), row.getLong(3)))
			.list();
	}

}
