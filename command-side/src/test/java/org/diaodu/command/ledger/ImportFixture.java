package org.diaodu.command.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import javax.sql.DataSource;

import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.command.log.Claims;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.event.DivisionRegistered;
import org.diaodu.kernel.ledger.ImportStatus;
import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.ledger.LedgerFile;
import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.ledger.RowResult;
import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.ledger.command.StartImport;
import org.diaodu.kernel.ledger.query.FindImport;
import org.diaodu.kernel.ledger.query.ListRowResults;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.query.NamesakeView;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command side of one process: the real log, the real project, the real ledger desk,
 * on a directory of the city's districts.
 */
final class ImportFixture implements AutoCloseable {

	static final Attribution COORDINATOR = by("person-drc", Role.COORDINATOR, TestDirectory.CITY_DRC);

	static final Attribution TIEXI_MANAGER = by("person-tiexi", Role.MANAGER, TestDirectory.TIEXI_DRC);

	/** Of the same unit as the manager. */
	static final Attribution TIEXI_STATISTICIAN = by("person-tiexi-statistics", Role.STATISTICIAN,
			TestDirectory.TIEXI_DRC);

	static final Attribution SPECIALIST = by("person-zone", Role.SPECIALIST, TestDirectory.ZONE);

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), java.time.ZoneOffset.UTC);

	/** What the side that shows would answer. */
	List<NamesakeView> known = List.of();

	final RecordedEvents log;

	final CommandGateway gateway;

	final LedgerTables tables;

	final ImportRuns runs;

	final LedgerDesk desk;

	final LedgerAnswers queries;

	final Territory territory;

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	ImportFixture(DataSource dataSource) {
		this.context.registerBean(DataSource.class, () -> dataSource);
		this.context.registerBean(Clock.class, () -> CLOCK);
		this.context.register(Log.class);
		this.context.refresh();
		TestDirectory directory = new TestDirectory();
		for (String district : List.of("210103 沈河区", "210104 大东区", "210105 皇姑区", "210111 苏家屯区", "210112 浑南区",
				"210113 沈北新区", "210114 于洪区", "210115 辽中区", "210123 康平县", "210124 法库县", "210181 新民市")) {
			directory.with(new DivisionRegistered("unit-" + district.substring(0, 6), UnitKind.DISTRICT,
					district.substring(0, 6), district.substring(7), TestDirectory.CITY, TestDirectory.FOUNDED));
		}
		for (Attribution person : List.of(COORDINATOR, TIEXI_MANAGER, TIEXI_STATISTICIAN, SPECIALIST)) {
			directory.post(person.actor(), Role.valueOf(person.role()), person.organisation(), null);
		}
		DecisionContext decisions = new DecisionContext(directory, this.context.getBean(Claims.class), CLOCK);
		CommandBus bus = this.context.getBean(CommandBus.class);
		bus.registerHandlerInterceptor(new DryRun());
		this.gateway = DefaultCommandGateway.builder().commandBus(bus).build();
		this.log = this.context.getBean(RecordedEvents.class);
		this.tables = new LedgerTables(dataSource);
		this.territory = new DirectoryTerritory(directory);
		this.runs = new ImportRuns(this.tables, this.territory, this.gateway, this.log, (caller, names) -> this.known,
				CLOCK, UUID::randomUUID, ImportRun.IN_FLIGHT);
		this.queries = new LedgerAnswers(this.tables, decisions);
		this.desk = new LedgerDesk(this.tables, this.queries, decisions, UUID::randomUUID);
		ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
				ClasspathParameterResolverFactory.forClass(getClass()),
				new SimpleResourceParameterResolverFactory(List.of(decisions)));
		subscribe(projectType(), bus, parameters);
		new AnnotationCommandHandlerAdapter<>(new LedgerCommands(this.tables, this.runs), parameters).subscribe(bus);
	}

	@Configuration
	@ComponentScan("org.diaodu.command.log")
	static class Log {

	}

	private <T> void subscribe(Class<T> type, CommandBus bus, ParameterResolverFactory parameters) {
		AggregateAnnotationCommandHandler.<T>builder()
			.aggregateType(type)
			.parameterResolverFactory(parameters)
			.repository(EventSourcingRepository.builder(type)
				.eventStore(this.context.getBean(EventStore.class))
				.parameterResolverFactory(parameters)
				.cache(this.context.getBean(Cache.class))
				.build())
			.commandTargetResolver(this.context.getBean(CommandTargetResolver.class))
			.build()
			.subscribe(bus);
	}

	private static Class<?> projectType() {
		try {
			return Class.forName("org.diaodu.command.project.Project");
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Attribution by(String person, Role role, String unit) {
		return new Attribution(person, role.name(), unit, "GRAPHQL", UUID.randomUUID(), "journey", null,
				Attribution.Source.WITNESSED, List.of());
	}

	static Caller caller(Attribution by) {
		return new Caller(by.actor(), Role.valueOf(by.role()), by.organisation());
	}

	UploadView upload(String name, byte[] content, Attribution by) {
		try {
			return this.desk.store(name, new ByteArrayInputStream(content), by);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	UploadView upload(String... lines) {
		return upload("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), COORDINATOR);
	}

	static LedgerMapping mapping(UploadView upload) {
		LedgerMapping proposal = upload.sheets().get(0).proposal();
		if (proposal == null) {
			throw new AssertionError("no proposal");
		}
		return proposal;
	}

	/** Starts an import under the proposed mapping and gives its id. */
	String start(UploadView upload, boolean dryRun, Attribution by) {
		String id = "import-" + UUID.randomUUID();
		send(new StartImport(id, upload.uploadId(), upload.sheets().get(0).name(), mapping(upload), dryRun), by);
		return id;
	}

	/** Imports a file to its end under the proposed mapping. */
	ImportView run(UploadView upload, boolean dryRun, Attribution by) {
		if (!this.runs.isRunning()) {
			this.runs.start();
		}
		return await(start(upload, dryRun, by), by);
	}

	ImportView await(String importId, Attribution by) {
		long deadline = System.nanoTime() + 180_000_000_000L;
		while (System.nanoTime() < deadline) {
			ImportView view = view(importId, by);
			if (view.status() != ImportStatus.RUNNING && view.status() != ImportStatus.STOPPING) {
				return view;
			}
			pause();
		}
		throw new AssertionError(view(importId, by).toString());
	}

	static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	ImportView view(String importId, Attribution by) {
		ImportView view = this.queries.answer(new FindImport(caller(by), importId));
		if (view == null) {
			throw new AssertionError("no import " + importId);
		}
		return view;
	}

	List<RowResult> results(ImportView view, Attribution by) {
		return this.queries.answer(new ListRowResults(caller(by), view.importId(), null, 1000, null)).rows();
	}

	byte[] resultFile(ImportView view) {
		LedgerFile file = this.desk.result(caller(COORDINATOR), view.importId());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			file.writeTo(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** Sends a command under a new id. */
	void send(DomainCommand command, Attribution by) {
		Attribution fresh = new Attribution(by.actor(), by.role(), by.organisation(), by.channel(), UUID.randomUUID(),
				by.correlationId(), null, by.source(), by.evidence());
		Map<String, String> metaData = fresh.toMetaData();
		this.gateway.send(new GenericCommandMessage<>(command, metaData)).join();
	}

	Refusal refusalOf(DomainCommand command, Attribution by) {
		try {
			send(command, by);
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof CommandExecutionException refused) {
				return refused.<Refusal>getDetails().orElseThrow();
			}
			throw ex;
		}
		throw new AssertionError("not refused");
	}

	List<Recorded> recorded() {
		List<Recorded> all = new ArrayList<>();
		List<Recorded> page;
		do {
			page = this.log.after(all.size() - 1L, 1000);
			all.addAll(page);
		}
		while (!page.isEmpty());
		return all;
	}

	@Override
	public void close() {
		if (this.runs.isRunning()) {
			this.runs.stop();
		}
		this.context.close();
	}

	/** Registrations on the log; no project is registered twice. */
	List<Recorded> registered() {
		List<Recorded> registered = recorded().stream()
			.filter((entry) -> entry.event() instanceof ProjectRegistered)
			.toList();
		assertThat(registered).extracting(Recorded::subject).doesNotHaveDuplicates();
		return registered;
	}

}
