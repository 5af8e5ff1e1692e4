package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.notice.NoticeMemory.Position;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.notice.NoticeChannel;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.value.CityTime;

/**
 * Reads the log in its order and writes the outbox, in the transaction that moves its
 * position. What the log held when notices first came to it, what was imported, and what
 * the actor did themselves is told to nobody.
 */
@Component
@Clause({ "F-016", "F-117", "F-120" })
class NoticeFollower {

	private static final Logger LOG = LoggerFactory.getLogger(NoticeFollower.class);

	/** Entries for one transaction. */
	private static final int PAGE = 500;

	private static final Set<String> TYPES = EventTypes.events()
		.entrySet()
		.stream()
		.filter((entry) -> concerns(entry.getValue()))
		.map((entry) -> entry.getKey().name())
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private final Directory directory;

	private final NoticeMemory memory;

	private final Outbox outbox;

	private final Clock clock;

	private final NoticeSettings settings;

	NoticeFollower(RecordedEvents log, Directory directory, NoticeMemory memory, Outbox outbox, Clock clock,
			ObjectProvider<NoticeSettings> settings) {
		this.log = log;
		this.directory = directory;
		this.memory = memory;
		this.outbox = outbox;
		this.clock = clock;
		this.settings = settings.getIfAvailable(() -> NoticeSettings.DEFAULT);
	}

	private static boolean concerns(Class<? extends DomainEvent> type) {
		return ObstacleEvent.class.isAssignableFrom(type) || DeadlineRecomputed.class.equals(type)
				|| ConcernedProject.CHANGING.contains(type) || ProjectTellings.TOLD.contains(type);
	}

	/** Reads to the end of the log, unless another process is reading. */
	void follow() {
		long head = this.log.head().logIndex();
		AtomicLong reached = new AtomicLong(-1);
		boolean alone;
		do {
			alone = this.memory.readOn((position) -> {
				Position read = page(position);
				reached.set(read.basis().logIndex());
				return read;
			});
		}
		while (alone && reached.get() < head && !Thread.currentThread().isInterrupted());
	}

	/**
	 * Makes what is remembered anew from the log, and tells nobody of anything.
	 * @return false when another process is reading, and nothing was done
	 */
	boolean rebuild() {
		boolean emptied = this.memory.readOn((position) -> {
			this.memory.clear();
			return new Position(new Basis(-1, null), Math.max(position.tellsAfter(), position.basis().logIndex()));
		});
		if (emptied) {
			follow();
		}
		return emptied;
	}

	private Position page(Position position) {
		Basis head = this.log.head();
		List<Recorded> page = this.log.after(position.basis().logIndex(), PAGE, TYPES);
		if (!page.isEmpty()) {
			new Page(page, position.tellsAfter()).apply();
		}
		Basis read = (page.size() == PAGE) ? new Basis(page.getLast().logIndex(), page.getLast().recordedAt())
				: page.isEmpty() || page.getLast().logIndex() < head.logIndex() ? head
						: new Basis(page.getLast().logIndex(), page.getLast().recordedAt());
		return (read.logIndex() > position.basis().logIndex()) ? new Position(read, position.tellsAfter()) : position;
	}

	/** A page of the log, and what it makes of the world. */
	private final class Page {

		private final List<Recorded> entries;

		private final long tellsAfter;

		private final Instant now = NoticeFollower.this.clock.instant();

		private final Recipients recipients = new Recipients(NoticeFollower.this.directory,
				CityTime.today(NoticeFollower.this.clock));

		private final Map<String, KnownMatter> matters = new LinkedHashMap<>();

		private final Map<String, ConcernedProject> projects = new LinkedHashMap<>();

		private final Map<String, Object> changed = new LinkedHashMap<>();

		private final List<OutboxRow> rows = new ArrayList<>();

		private Page(List<Recorded> entries, long tellsAfter) {
			this.entries = entries;
			this.tellsAfter = tellsAfter;
		}

		void apply() {
			load();
			this.entries.forEach(this::apply);
			NoticeFollower.this.memory.store(this.changed, this.entries.getLast().logIndex());
			NoticeFollower.this.outbox.add(this.rows);
		}

		private void load() {
			Set<String> ofMatters = subjects((event) -> event instanceof ObstacleEvent || isOfObstacle(event));
			for (Recorded entry : this.entries) {
				if (entry.event() instanceof ObstacleAbsorbed absorbed) {
					ofMatters.add(absorbed.otherObstacleId());
				}
			}
			this.matters.putAll(NoticeFollower.this.memory.load(ofMatters, KnownMatter.class));
			Set<String> ofProjects = subjects((event) -> !(event instanceof ObstacleEvent || isOfObstacle(event)));
			this.matters.values().forEach((matter) -> Stream.ofNullable(matter.projectId).forEach(ofProjects::add));
			for (Recorded entry : this.entries) {
				if (entry.event() instanceof ObstacleReported reported) {
					ofProjects.add(reported.projectId());
				}
			}
			this.projects.putAll(NoticeFollower.this.memory.load(ofProjects, ConcernedProject.class));
		}

		private Set<String> subjects(Predicate<@Nullable DomainEvent> of) {
			return this.entries.stream()
				.filter((entry) -> of.test(entry.event()))
				.map(Recorded::subject)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		private void apply(Recorded entry) {
			DomainEvent event = entry.event();
			if (event == null) {
				LOG.error("entry {} cannot be read, nobody is told of it: {}", entry.logIndex(), entry.unreadable());
			}
			else if (event instanceof ObstacleEvent it) {
				KnownMatter matter = matter(entry.subject());
				matter.evolve(it, entry.attribution());
				if (it instanceof ObstacleAbsorbed absorbed) {
					matter.absorb(matter(absorbed.otherObstacleId()));
				}
				this.changed.put(entry.subject(), matter);
				List<Telling> tellings = new ObstacleTellings(matter).of(it);
				tell(entry, tellings, project(matter.projectId), matter);
			}
			else if (event instanceof DeadlineRecomputed it) {
				if (isOfObstacle(it)) {
					KnownMatter matter = matter(entry.subject());
					matter.evolve(it);
					this.changed.put(entry.subject(), matter);
				}
			}
			else {
				ConcernedProject project = project(entry.subject());
				if (project.evolve(event)) {
					this.changed.put(entry.subject(), project);
				}
				tell(entry, new ProjectTellings(project).of(event), project, null);
			}
		}

		private KnownMatter matter(String id) {
			return this.matters.computeIfAbsent(id, (unknown) -> new KnownMatter());
		}

		private ConcernedProject project(@Nullable String id) {
			return (id != null) ? this.projects.computeIfAbsent(id, (unknown) -> new ConcernedProject())
					: new ConcernedProject();
		}

		private void tell(Recorded entry, List<Telling> tellings, ConcernedProject project,
				@Nullable KnownMatter matter) {
			if (tellings.isEmpty() || entry.logIndex() <= this.tellsAfter
					|| entry.attribution().source() == Attribution.Source.IMPORTED) {
				return;
			}
			boolean news = !entry.recordedAt().isBefore(this.now.minus(NoticeFollower.this.settings.outsideWithin()));
			Map<String, OneNotice> people = new LinkedHashMap<>();
			Map<String, OneNotice> robots = new LinkedHashMap<>();
			for (Telling telling : tellings) {
				Map<String, String> arguments = arguments(entry, telling, project, matter);
				for (Audience audience : telling.audiences()) {
					Recipients.Meant meant = this.recipients.of(audience, project, matter);
					meant.people()
						.stream()
						.filter((person) -> !person.equals(entry.attribution().actor()) && isReachable(person))
						.forEach((person) -> notice(people, person).add(telling, arguments));
					if (news) {
						robotsOf(meant.units()).forEach((robot) -> notice(robots, robot).add(telling, arguments));
					}
				}
			}
			people.forEach((person, notice) -> {
				add(entry, NoticeChannel.IN_APP, person, notice, matter);
				if (news && NoticeFollower.this.settings.mail() != null) {
					add(entry, NoticeChannel.EMAIL, person, notice, matter);
				}
			});
			robots.forEach((robot, notice) -> add(entry, NoticeChannel.ROBOT, robot, notice, matter));
		}

		private static OneNotice notice(Map<String, OneNotice> notices, String recipient) {
			return notices.computeIfAbsent(recipient, (one) -> new OneNotice());
		}

		private boolean isReachable(String personId) {
			var person = NoticeFollower.this.directory.person(personId);
			return person != null && !person.erased();
		}

		private Stream<String> robotsOf(Collection<String> units) {
			return NoticeFollower.this.settings.robots()
				.stream()
				.filter((robot) -> this.recipients.speaksFor(robot.unitId()).stream().anyMatch(units::contains))
				.map(NoticeSettings.Robot::name);
		}

		private Map<String, String> arguments(Recorded entry, Telling telling, ConcernedProject project,
				@Nullable KnownMatter matter) {
			Map<String, String> arguments = new LinkedHashMap<>(telling.arguments());
			arguments.computeIfPresent("unit", (name, unitId) -> this.recipients.nameOf(unitId));
			arguments.computeIfPresent("tier",
					(name, tier) -> this.recipients.nameOf(SolvingTier.valueOf(tier), matter));
			arguments.computeIfPresent("body",
					(name, body) -> this.recipients.nameOf(GovernmentBody.valueOf(body).tier(), matter));
			CatalogueNames names = new CatalogueNames(NoticeFollower.this.directory.catalogues(),
					CityTime.dayOf(entry.recordedAt()));
			arguments.computeIfPresent("node", (name, code) -> names.node(code));
			arguments.computeIfPresent("permit", (name, permitId) -> names.permit(project.permits.get(permitId)));
			if (project.name != null) {
				arguments.put("project", project.name);
			}
			if (matter != null) {
				String number = matter.printedNumber();
				if (number != null) {
					arguments.put("number", number);
				}
				if (matter.dueOn != null) {
					arguments.putIfAbsent("due", matter.dueOn.toString());
				}
			}
			return arguments;
		}

		private void add(Recorded entry, NoticeChannel channel, String recipient, OneNotice notice,
				@Nullable KnownMatter matter) {
			this.rows.add(new OutboxRow(entry.logIndex(), channel, recipient, entry.eventId(), notice.kind(),
					notice.arguments(), (matter != null) ? matter.projectId : entry.subject(),
					(matter != null) ? entry.subject() : null, entry.recordedAt(), 0));
		}

	}

	private static boolean isOfObstacle(@Nullable DomainEvent event) {
		return event instanceof DeadlineRecomputed it && it.kind().name().startsWith("OBSTACLE_");
	}

}
