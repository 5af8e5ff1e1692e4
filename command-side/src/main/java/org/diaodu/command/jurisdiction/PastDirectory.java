package org.diaodu.command.jurisdiction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.diaodu.kernel.jurisdiction.event.UnitEvent;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyEvent;
import org.diaodu.kernel.policy.event.CalendarEvent;

/**
 * Units, taxonomies and working days as they were when an entry was recorded: what is
 * recorded later, were it for an earlier day, is not in it. For one thread; cheap as long
 * as later entries are asked for after earlier ones.
 */
public final class PastDirectory {

	private static final int PAGE = 1000;

	private static final Set<String> TYPES = EventTypes.events()
		.entrySet()
		.stream()
		.filter((entry) -> UnitEvent.class.isAssignableFrom(entry.getValue())
				|| ObstacleTaxonomyEvent.class.isAssignableFrom(entry.getValue())
				|| CalendarEvent.class.isAssignableFrom(entry.getValue()))
		.map(Map.Entry::getKey)
		.map(EventTypes.Key::name)
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private DirectoryFold fold = new DirectoryFold();

	private long reached = -1;

	public PastDirectory(RecordedEvents log) {
		this.log = log;
	}

	/** As the log had it at an index; good until it is asked again. */
	public Directory at(long logIndex) {
		if (logIndex < this.reached) {
			this.fold = new DirectoryFold();
			this.reached = -1;
		}
		while (this.reached < logIndex) {
			List<Recorded> page = this.log.after(this.reached, PAGE, TYPES);
			for (Recorded entry : page) {
				if (entry.logIndex() <= logIndex && entry.event() != null) {
					this.fold.evolve(entry.event());
				}
			}
			boolean more = page.size() == PAGE && page.getLast().logIndex() < logIndex;
			this.reached = more ? page.getLast().logIndex() : logIndex;
		}
		return this.fold;
	}

}
