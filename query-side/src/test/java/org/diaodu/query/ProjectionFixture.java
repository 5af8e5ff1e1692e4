package org.diaodu.query;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.projection.Projection;
import org.diaodu.query.projection.ProjectionProcessor;
import org.diaodu.query.projection.ProjectionProcessorTestAccess;
import org.diaodu.query.projection.ProjectionProcessors;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Given recorded events, when asked, then answers: on a real PostgreSQL, through Axon's
 * query bus, with the projections of the program.
 */
public final class ProjectionFixture implements AutoCloseable {

	/** The day all questions are asked on: 2026-06-01 in Shenyang. */
	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T04:00:00Z"), ZoneOffset.UTC);

	private final TestDatabase database = TestDatabase.with("query");

	private int ofProjections;

	/**
	 * One session of the owner: opening one for each question took most of a test's time.
	 */
	private final SingleConnectionDataSource owner = owner(this.database);

	private final CountingDataSource dataSource = new CountingDataSource(this.database.dataSource());

	private final InMemoryEvents events = new InMemoryEvents();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final Map<String, String> people = new HashMap<>();

	private final QueryGateway gateway;

	private Attribution by = attribution("person-recorder", Role.COORDINATOR, "unit-210100");

	private String command = "Command";

	private ProjectionFixture(Projection... more) {
		this.context.registerBean(DataSource.class, () -> this.dataSource);
		this.context.registerBean(Clock.class, () -> CLOCK);
		this.context.registerBean(RecordedEvents.class, () -> this.events);
		this.context.registerBean("names", PersonNames.class, () -> this::named,
				(definition) -> definition.setPrimary(true));
		for (Projection projection : more) {
			this.context.registerBean(projection.group(), Projection.class, () -> projection);
		}
		this.context.register(ReadModels.class);
		this.context.refresh();
		SimpleQueryBus bus = SimpleQueryBus.builder().build();
		for (Object bean : this.context.getBeansOfType(Object.class).values()) {
			if (bean.getClass().getName().startsWith("org.diaodu.query.") && answers(bean)) {
				new AnnotationQueryHandlerAdapter<>(bean).subscribe(bus);
			}
		}
		this.gateway = DefaultQueryGateway.builder().queryBus(bus).build();
	}

	private static boolean answers(Object bean) {
		return AnnotatedHandlerInspector.inspectType(bean.getClass())
			.getAllHandlers()
			.values()
			.stream()
			.anyMatch((handlers) -> !handlers.isEmpty());
	}

	public static ProjectionFixture with(Projection... more) {
		return new ProjectionFixture(more);
	}

	/** Who causes the events given from now on. */
	public ProjectionFixture by(Attribution attribution) {
		this.by = attribution;
		return this;
	}

	/** By which command the events given from now on are caused. */
	public ProjectionFixture commanded(Class<?> command) {
		this.command = command.getSimpleName();
		return this;
	}

	/** As the vault does: names of those asked for, and of nobody else. */
	private Map<String, String> named(Collection<String> personIds) {
		Map<String, String> names = new HashMap<>(this.people);
		names.keySet().retainAll(Set.copyOf(personIds));
		return names;
	}

	public ProjectionFixture given(DomainEvent... facts) {
		for (DomainEvent fact : facts) {
			this.events.append(fact, this.by, this.command);
		}
		return this;
	}

	public ProjectionFixture named(String personId, String name) {
		this.people.put(personId, name);
		return this;
	}

	/** Brings every projection up to the end of the log. */
	public ProjectionFixture projected() {
		int before = this.dataSource.statements();
		boolean more = true;
		while (more) {
			more = false;
			for (ProjectionProcessor processor : processors().all()) {
				more |= ProjectionProcessorTestAccess.turn(processor);
			}
		}
		this.ofProjections += this.dataSource.statements() - before;
		return this;
	}

	public <A> Asked<A> whenAsked(DomainQuery<A> query) {
		projected();
		return new Asked<>(query);
	}

	/** What was answered. */
	public final class Asked<A> {

		private final DomainQuery<A> query;

		private Asked(DomainQuery<A> query) {
			this.query = query;
		}

		public A answer() {
			return ProjectionFixture.this.gateway.query(this.query, this.query.answerType()).join();
		}

		public ProjectionFixture thenAnswers(Consumer<A> check) {
			A answer = answer();
			assertThat(answer).isNotNull();
			check.accept(answer);
			return ProjectionFixture.this;
		}

		public ProjectionFixture thenAbsent() {
			assertThat(answer()).isNull();
			return ProjectionFixture.this;
		}

		public ProjectionFixture thenRefuses(String code) {
			return thenRefuses(code, null);
		}

		public ProjectionFixture thenRefuses(String code, String field) {
			try {
				fail("answered " + answer());
			}
			catch (CompletionException ex) {
				assertThat(ex.getCause()).isInstanceOf(QueryExecutionException.class);
				Refusal refusal = ((QueryExecutionException) ex.getCause()).<Refusal>getDetails().orElseThrow();
				assertThat(refusal.code()).isEqualTo(code);
				assertThat(refusal.field()).isEqualTo(field);
			}
			return ProjectionFixture.this;
		}

	}

	/**
	 * Every projection, rebuilt from the first event in its other slot, has the same
	 * rows.
	 * @param projections those a test is about, by name; none for all of them, which
	 * takes seconds
	 */
	public ProjectionFixture sameAfterReplay(String... projections) {
		projected();
		for (ProjectionProcessor processor : processors(projections)) {
			Projection projection = processor.projection();
			Slot before = serving(projection);
			processor.rebuild();
			projected();
			Slot after = serving(projection);
			assertThat(after).as("slot of %s", processor.getName()).isNotEqualTo(before);
			assertThat(indexes(after, projection)).as("indexes of %s", projection.name())
				.isEqualTo(indexes(before, projection));
			assertSame(rows(before, projection), rows(after, projection));
		}
		return this;
	}

	/**
	 * Every projection has the same rows when all events are delivered again, together
	 * and one by one.
	 * @param projections as with {@link #sameAfterReplay}
	 */
	public ProjectionFixture sameWhenDeliveredTwice(String... projections) {
		projected();
		for (ProjectionProcessor processor : processors(projections)) {
			Projection projection = processor.projection();
			Slot slot = serving(projection);
			Map<String, List<String>> before = rows(slot, projection);
			List<Recorded> followed = this.events.all().stream().filter(projection::follows).toList();
			ProjectionProcessorTestAccess.deliver(bean(QueryDatabase.class), projection, followed, slot);
			followed.forEach((one) -> ProjectionProcessorTestAccess.deliver(bean(QueryDatabase.class), projection,
					List.of(one), slot));
			assertSame(before, rows(slot, projection));
		}
		return this;
	}

	private static void assertSame(Map<String, List<String>> before, Map<String, List<String>> after) {
		assertThat(after).containsOnlyKeys(before.keySet());
		before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
	}

	/** All rows of a table, seen by the owner, whom no row policy hides anything from. */
	public List<String> rows(Slot slot, String table) {
		return JdbcClient.create(this.owner)
			.sql("SELECT t::text FROM " + slot.table(table) + " t ORDER BY 1")
			.query(String.class)
			.list();
	}

	/** The rows of every table of a projection, asked for at once. */
	private Map<String, List<String>> rows(Slot slot, Projection projection) {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		projection.tables().forEach((table) -> rows.put(table, new ArrayList<>()));
		JdbcClient.create(this.owner)
			.sql(rows.keySet()
				.stream()
				.map((table) -> "SELECT '" + table + "', t::text FROM " + slot.table(table) + " t")
				.collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1, 2")))
			.query((row, number) -> rows.get(row.getString(1)).add(row.getString(2)))
			.list();
		return rows;
	}

	private List<String> indexes(Slot slot, Projection projection) {
		return JdbcClient.create(this.owner)
			.sql("SELECT replace(pg_get_indexdef(indexrelid), ?, '') FROM pg_index"
					+ " WHERE indrelid = ANY (?::regclass[]) ORDER BY 1")
			.param(slot.table(""))
			.param(projection.tables().stream().map(slot::table).toArray(String[]::new))
			.query(String.class)
			.list();
	}

	private Slot serving(Projection projection) {
		return Slot.valueOf(JdbcClient.create(this.owner)
			.sql("SELECT slot FROM query.projection WHERE name = ? AND state = 'SERVING'")
			.param(projection.name())
			.query(String.class)
			.single());
	}

	private static SingleConnectionDataSource owner(TestDatabase database) {
		try {
			return new SingleConnectionDataSource(database.owner().getConnection(), true);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("no session of the owner", ex);
		}
	}

	private Collection<ProjectionProcessor> processors(String... projections) {
		if (projections.length == 0) {
			return processors().all();
		}
		Set<String> names = Set.of(projections);
		List<ProjectionProcessor> found = processors().all()
			.stream()
			.filter((processor) -> names.contains(processor.projection().name()))
			.toList();
		assertThat(found).as("projections named %s", names).hasSameSizeAs(names);
		return found;
	}

	public ProjectionProcessors processors() {
		return this.context.getBean(ProjectionProcessors.class);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * The processing group of a projection by its name, of whatever version it is now.
	 */
	public String group(String projection) {
		return this.context.getBeanProvider(Projection.class)
			.stream()
			.filter((one) -> one.name().equals(projection))
			.findFirst()
			.orElseThrow()
			.group();
	}

	/**
	 * How many statements were sent to the database so far, but for those of projections,
	 * which ask once a second.
	 */
	public int statements() {
		return this.dataSource.statements() - this.ofProjections;
	}

	public QueryGateway gateway() {
		return this.gateway;
	}

	public InMemoryEvents events() {
		return this.events;
	}

	public TestDatabase database() {
		return this.database;
	}

	public static Attribution attribution(String actor, Role role, String unitId) {
		return new Attribution(actor, role.name(), unitId, "GRAPHQL", UUID.nameUUIDFromBytes(actor.getBytes()),
				"journey-1", null, Attribution.Source.WITNESSED, List.of("会议纪要〔2026〕3号"));
	}

	public static Caller caller(String personId, Role role, String unitId) {
		return new Caller(personId, role, unitId);
	}

	@Override
	public void close() {
		processors().all().forEach(ProjectionProcessor::shutDown);
		this.context.close();
		this.owner.destroy();
		this.database.close();
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan({ "org.diaodu.query.projection", "org.diaodu.query.jurisdiction", "org.diaodu.query.policy",
			"org.diaodu.query.project", "org.diaodu.query.stewardship", "org.diaodu.query.audit",
			"org.diaodu.query.lifecycle", "org.diaodu.query.permit", "org.diaodu.query.progress",
			"org.diaodu.query.statistics", "org.diaodu.query.light", "org.diaodu.query.obstacle" })
	static class ReadModels {

	}

}
