package org.diaodu.command.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.diaodu.kernel.ledger.RowOutcome;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTiersChanged;

/**
 * Finds out what rows did by reading back what was recorded for them, whichever process
 * carried them out.
 */
final class RowOutcomes {

	/** A row causes some events; reading a few too many is cheaper than asking twice. */
	private static final int NEAR = 256;

	/** No row causes more events than this. */
	private static final int PER_ROW = 16;

	private static final int PAGE = 1_000;

	private final RecordedEvents log;

	RowOutcomes(RecordedEvents log) {
		this.log = log;
	}

	/** What these events did to a project. */
	static RowOutcome of(List<? extends DomainEvent> events) {
		if (events.isEmpty()) {
			return RowOutcome.UNCHANGED;
		}
		boolean registered = false;
		boolean counted = false;
		for (DomainEvent event : events) {
			registered |= event instanceof ProjectRegistered;
			counted |= event instanceof ProjectTiersChanged tiers && tiers.counted();
		}
		if (!registered) {
			return RowOutcome.CORRECTED;
		}
		return counted ? RowOutcome.CREATED : RowOutcome.LEAD;
	}

	/** What each command did, by command id. */
	Map<String, RowOutcome> of(Collection<Receipt> receipts) {
		Map<String, List<DomainEvent>> events = new HashMap<>();
		TreeSet<Long> indexes = new TreeSet<>();
		for (Receipt receipt : receipts) {
			events.put(receipt.commandId().toString(), new ArrayList<>());
			indexes.add(receipt.logIndex());
		}
		long from = -1;
		long to = -1;
		for (long index : indexes) {
			if (from >= 0 && index - to <= NEAR) {
				to = index;
				continue;
			}
			read(from, to, events);
			from = index;
			to = index;
		}
		read(from, to, events);
		Map<String, RowOutcome> outcomes = new HashMap<>();
		events.forEach((command, caused) -> outcomes.put(command, of(caused)));
		return outcomes;
	}

	private void read(long from, long to, Map<String, List<DomainEvent>> events) {
		if (from < 0) {
			return;
		}
		long position = Math.max(-1, from - PER_ROW);
		while (position < to) {
			List<Recorded> page = this.log.after(position, (int) Math.min(PAGE, to - position));
			if (page.isEmpty()) {
				return;
			}
			for (Recorded entry : page) {
				List<DomainEvent> caused = events.get(entry.metaData().get(Attribution.COMMAND_ID));
				if (caused != null && entry.event() != null) {
					caused.add(entry.event());
				}
				position = entry.logIndex();
			}
		}
	}

}
