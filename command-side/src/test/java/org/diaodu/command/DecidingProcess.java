package org.diaodu.command;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
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
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

import org.diaodu.command.evidence.EvidenceReaders;
import org.diaodu.command.evidence.KeptDocuments;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.obstacle.ProjectObstacles;
import org.diaodu.command.reaction.BlockedProjects;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.PersonVault;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.command.ProposePolicy;

/**
 * The deciding side as one process has it, on a real log, its reactions run by hand. Two
 * of them on one database are two processes.
 */
public final class DecidingProcess implements AutoCloseable {

	private static final List<String> AGGREGATES = List.of("org.diaodu.command.jurisdiction.Unit",
			"org.diaodu.command.jurisdiction.Person", "org.diaodu.command.jurisdiction.LeadingGroup",
			"org.diaodu.command.jurisdiction.GridCell", "org.diaodu.command.policy.Policy",
			"org.diaodu.command.policy.WorkingDays", "org.diaodu.command.project.Project",
			"org.diaodu.command.clock.Deadlines", "org.diaodu.command.stewardship.Officers",
			"org.diaodu.command.permit.Permits", "org.diaodu.command.permit.PermitCatalogue",
			"org.diaodu.command.stewardship.Guarantee", "org.diaodu.command.stewardship.Promises",
			"org.diaodu.command.stewardship.MajorProjectList", "org.diaodu.command.light.Lights",
			"org.diaodu.command.lifecycle.NodeCatalogue", "org.diaodu.command.lifecycle.Lifecycle",
			"org.diaodu.command.progress.Progress", "org.diaodu.command.progress.Plans",
			"org.diaodu.command.progress.Stops", "org.diaodu.command.statistics.OfficialLedger",
			"org.diaodu.command.obstacle.Obstacle", "org.diaodu.command.obstacle.NumberSeries",
			"org.diaodu.command.obstacle.BlockedProject", "org.diaodu.command.obstacle.ObstacleTaxonomy",
			"org.diaodu.command.letter.LetterTemplate", "org.diaodu.command.letter.DrawnLetters");

	/** What handles commands upon several aggregates, and the aggregates it loads. */
	private static final Map<String, List<String>> SERVICES = Map.of("org.diaodu.command.stewardship.MajorProjects",
			List.of("org.diaodu.command.stewardship.MajorProjectList", "org.diaodu.command.stewardship.Guarantee"),
			"org.diaodu.command.jurisdiction.Reorganisation",
			List.of("org.diaodu.command.jurisdiction.Unit", "org.diaodu.command.jurisdiction.Person"),
			"org.diaodu.command.stewardship.ChangeOfOffice",
			List.of("org.diaodu.command.stewardship.Officers", "org.diaodu.command.stewardship.Guarantee"),
			"org.diaodu.command.obstacle.ObstacleDesk", List.of("org.diaodu.command.obstacle.Obstacle",
					"org.diaodu.command.obstacle.NumberSeries", "org.diaodu.command.obstacle.BlockedProject"));

	private static final String ASKED_READERS = "org.diaodu.command.evidence.AskedEvidenceReaders";

	/** What people may read that others uploaded, as the side that shows would say. */
	private final Set<String> readable = ConcurrentHashMap.newKeySet();

	private final Map<String, Repository<?>> repositories = new HashMap<>();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final CommandGateway gateway;

	private final RecordedEvents log;

	public DecidingProcess(DataSource dataSource, Clock clock, Class<?>... components) {
		this(dataSource, clock, (gateway) -> gateway, components);
	}

	/**
	 * A process.
	 * @param between what stands between its components and the command bus
	 * @param components what runs in it besides the aggregates
	 */
	public DecidingProcess(DataSource dataSource, Clock clock, UnaryOperator<CommandGateway> between,
			Class<?>... components) {
		// As a singleton made elsewhere: another process may still need it when this one
		// ends.
		this.context.getBeanFactory().registerSingleton("dataSource", dataSource);
		this.context.registerBean(Clock.class, () -> clock);
		this.context.registerBean("commandGateway", CommandGateway.class, () -> between
			.apply(DefaultCommandGateway.builder().commandBus(this.context.getBean(CommandBus.class)).build()));
		ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(this.context);
		// Made by hand below, with the repositories of this process; and nothing is shown
		// here.
		scanner.addExcludeFilter((type, types) -> SERVICES.containsKey(type.getClassMetadata().getClassName())
				|| ASKED_READERS.equals(type.getClassMetadata().getClassName()));
		this.context.registerBean(EvidenceReaders.class,
				() -> (caller, digest) -> this.readable.contains(caller.personId() + ' ' + digest));
		scanner.scan("org.diaodu.command.jurisdiction", "org.diaodu.command.log", "org.diaodu.command.evidence");
		if (components.length > 0) {
			this.context.register(components);
		}
		this.context.refresh();
		subscribeAggregates();
		this.gateway = this.context.getBean(CommandGateway.class);
		this.log = this.context.getBean(RecordedEvents.class);
	}

	private void subscribeAggregates() {
		for (String name : AGGREGATES) {
			try {
				subscribe(Class.forName(name));
			}
			catch (ClassNotFoundException ex) {
				throw new IllegalStateException(ex);
			}
		}
		SERVICES.forEach(this::subscribeService);
	}

	private void subscribeService(String name, List<String> aggregates) {
		try {
			Constructor<?> constructor = Class.forName(name).getDeclaredConstructors()[0];
			constructor.setAccessible(true);
			Object service = constructor.newInstance(aggregates.stream().map(this.repositories::get).toArray());
			new AnnotationCommandHandlerAdapter<>(service, parameters(service.getClass()))
				.subscribe(this.context.getBean(CommandBus.class));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ParameterResolverFactory parameters(Class<?> type) {
		return MultiParameterResolverFactory.ordered(ClasspathParameterResolverFactory.forClass(type),
				new SimpleResourceParameterResolverFactory(
						List.of(this.context.getBean(DecisionContext.class), this.context.getBean(PersonVault.class),
								this.context.getBean(KeptDocuments.class), (ProjectObstacles) this::obstacles)));
	}

	/** As the program finds them, where its reactions run; none where they do not. */
	private ProjectObstacles.Known obstacles(String projectId, LocalDate day) {
		BlockedProjects projects = this.context.getBeanProvider(BlockedProjects.class).getIfAvailable();
		if (projects == null) {
			return ProjectObstacles.Known.NONE;
		}
		try {
			Constructor<?> constructor = Class.forName("org.diaodu.command.obstacle.RecordedObstacles")
				.getDeclaredConstructors()[0];
			constructor.setAccessible(true);
			return ((ProjectObstacles) constructor.newInstance(projects, this.context.getBean(EventStore.class)))
				.of(projectId, day);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Lets this class decide, too; and instead of another, where both know a command. */
	public <T> void subscribe(Class<T> aggregate) {
		ParameterResolverFactory parameters = parameters(aggregate);
		var builder = EventSourcingRepository.builder(aggregate)
			.parameterResolverFactory(parameters)
			.eventStore(this.context.getBean(EventStore.class));
		if (!aggregate.getAnnotation(Aggregate.class).cache().isEmpty()) {
			builder = builder.cache(this.context.getBean(Cache.class));
		}
		Repository<T> repository = builder.build();
		this.repositories.put(aggregate.getName(), repository);
		AggregateAnnotationCommandHandler.<T>builder()
			.aggregateType(aggregate)
			.parameterResolverFactory(parameters)
			.repository(repository)
			.commandTargetResolver(this.context.getBean(CommandTargetResolver.class))
			.build()
			.subscribe(this.context.getBean(CommandBus.class));
	}

	public <T> T get(Class<T> component) {
		return this.context.getBean(component);
	}

	/** From now on this person sees something that cites this. */
	public void letRead(String personId, String digest) {
		this.readable.add(personId + ' ' + digest);
	}

	/** Carries out the reference data of the city. */
	public void start() {
		ReferenceData.shenyang().forEach((item) -> send(system(item.commandId()), item.command()));
	}

	public static Attribution system(UUID commandId) {
		return new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(), Permissions.SYSTEM, "SYSTEM", commandId,
				"journey-1", null, Attribution.Source.WITNESSED, List.of());
	}

	public Receipt send(DomainCommand command) {
		return send(system(UUID.randomUUID()), command);
	}

	public Receipt send(Attribution by, DomainCommand command) {
		try {
			return this.gateway.<Receipt>send(new GenericCommandMessage<>(command, by.toMetaData())).join();
		}
		catch (CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

	/** The refusal the command meets. */
	public Refusal refusalOf(Attribution by, DomainCommand command) {
		try {
			send(by, command);
		}
		catch (CommandExecutionException ex) {
			return ex.<Refusal>getDetails().orElseThrow();
		}
		throw new AssertionError("not refused: " + command);
	}

	public Receipt adopt(String version, LocalDate from, long zone, long district) {
		return send(new ProposePolicy("policy-tier-thresholds", PolicyParameter.TIER_THRESHOLDS, version, "沈政发〔2018〕7号",
				"一(二)", from, null,
				List.of(value(PolicyField.ZONE_AMOUNT, zone), value(PolicyField.DISTRICT_AMOUNT, district),
						value(PolicyField.DEPARTMENT_AMOUNT, district),
						value(PolicyField.CITY_AMOUNT, district * 10))));
	}

	private static PolicyValue value(PolicyField field, long value) {
		return new PolicyValue(field, Long.toString(value));
	}

	public List<Recorded> recorded() {
		return this.log.after(-1, 100_000);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
