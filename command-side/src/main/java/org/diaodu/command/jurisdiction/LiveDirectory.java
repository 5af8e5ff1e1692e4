package org.diaodu.command.jurisdiction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.event.GroupEvent;
import org.diaodu.kernel.jurisdiction.event.PersonEvent;
import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.lifecycle.event.NodeCatalogueEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyEvent;
import org.diaodu.kernel.permit.event.PermitCatalogueEvent;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarEvent;
import org.diaodu.kernel.policy.event.PolicyEvent;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;

/**
 * The directory of the running program. Whoever asks reads what is new, so there is no
 * thread to lag behind: always when this process changed units, people or policy, else at
 * most once per {@link #STALENESS} while the log grows. An ordinary decision reads
 * nothing.
 */
@Component
class LiveDirectory implements Directory, DisposableBean {

	/** How long what another process recorded may stay unseen. */
	static final Duration STALENESS = Duration.ofSeconds(1);

	private static final int PAGE = 1000;

	private static final Set<String> TYPES = EventTypes.events()
		.entrySet()
		.stream()
		.filter((entry) -> isReferenceData(entry.getValue()))
		.map(Map.Entry::getKey)
		.map(EventTypes.Key::name)
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private final Clock clock;

	private final DirectoryFold fold = new DirectoryFold();

	private final AutoCloseable subscription;

	/** How often this process announced news. */
	private final AtomicLong announced = new AtomicLong(1);

	/** How many of the announcements a finished reading covers. */
	private volatile long covered;

	private volatile boolean logGrew;

	private volatile Instant readAt = Instant.MIN;

	private long position = -1;

	LiveDirectory(RecordedEvents log, Clock clock) {
		this.log = log;
		this.clock = clock;
		this.subscription = log.onAppend(() -> this.logGrew = true);
	}

	@Override
	public void expectNews() {
		this.announced.incrementAndGet();
	}

	@Override
	public void destroy() throws Exception {
		this.subscription.close();
	}

	private Directory current() {
		if (this.covered != this.announced.get() || (this.logGrew && isStale())) {
			read();
		}
		return this.fold;
	}

	private boolean isStale() {
		return this.readAt.equals(Instant.MIN)
				|| Duration.between(this.readAt, this.clock.instant()).abs().compareTo(STALENESS) >= 0;
	}

	private synchronized void read() {
		// Taken before reading: what is announced meanwhile is read next time.
		long announcements = this.announced.get();
		if (this.covered == announcements && !isStale()) {
			return;
		}
		this.logGrew = false;
		try {
			readNews();
		}
		catch (RuntimeException ex) {
			this.logGrew = true;
			throw ex;
		}
		this.readAt = this.clock.instant();
		this.covered = announcements;
	}

	private void readNews() {
		long head = this.log.head().logIndex();
		List<Recorded> page;
		do {
			page = this.log.after(this.position, PAGE, TYPES);
			for (Recorded entry : page) {
				if (entry.event() != null) {
					this.fold.evolve(entry.event());
				}
				this.position = entry.logIndex();
			}
		}
		while (page.size() == PAGE);
		this.position = Math.max(this.position, head);
	}

	private static boolean isReferenceData(Class<?> type) {
		return UnitEvent.class.isAssignableFrom(type) || PersonEvent.class.isAssignableFrom(type)
				|| GroupEvent.class.isAssignableFrom(type) || PolicyEvent.class.isAssignableFrom(type)
				|| CalendarEvent.class.isAssignableFrom(type) || NodeCatalogueEvent.class.isAssignableFrom(type)
				|| PermitCatalogueEvent.class.isAssignableFrom(type)
				|| ObstacleTaxonomyEvent.class.isAssignableFrom(type);
	}

	@Override
	public @Nullable KnownUnit unit(String unitId) {
		return current().unit(unitId);
	}

	@Override
	public List<KnownUnit> units() {
		return current().units();
	}

	@Override
	public @Nullable KnownUnit division(String nameOrCode) {
		return current().division(nameOrCode);
	}

	@Override
	public List<KnownUnit> zonesOf(String districtId) {
		return current().zonesOf(districtId);
	}

	@Override
	public List<KnownUnit> departments(DepartmentFunction function, String parentId) {
		return current().departments(function, parentId);
	}

	@Override
	public @Nullable KnownUnit sectorDepartment(String section) {
		return current().sectorDepartment(section);
	}

	@Override
	public @Nullable KnownUnit territoryOf(String unitId) {
		return current().territoryOf(unitId);
	}

	@Override
	public @Nullable KnownPerson person(String personId) {
		return current().person(personId);
	}

	@Override
	public List<KnownPerson> people() {
		return current().people();
	}

	@Override
	public List<KnownService> services(String personId) {
		return current().services(personId);
	}

	@Override
	public List<KnownPost> posts(String personId) {
		return current().posts(personId);
	}

	@Override
	public boolean isSpokenFor(String ownerCode, LocalDate day) {
		return current().isSpokenFor(ownerCode, day);
	}

	@Override
	public List<KnownPost> postsIn(String unitId) {
		return current().postsIn(unitId);
	}

	@Override
	public List<TierThresholdsAdopted> thresholds() {
		return current().thresholds();
	}

	@Override
	public List<PolicyVersion> versions(PolicyParameter parameter) {
		return current().versions(parameter);
	}

	@Override
	public WorkingCalendar calendar() {
		return current().calendar();
	}

	@Override
	public Catalogues catalogues() {
		return current().catalogues();
	}

}
