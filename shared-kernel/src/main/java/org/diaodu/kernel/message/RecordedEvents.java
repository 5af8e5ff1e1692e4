package org.diaodu.kernel.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The dispatch log (调度日志) as its readers see it: one dense order, the same for every
 * reader for ever. The position of a reader is one integer.
 */
public interface RecordedEvents {

	/** How many entries are read at a time where nobody says otherwise. */
	int PAGE = 1000;

	/**
	 * The entries after a position, in order, at most {@code limit} of them. An entry
	 * that cannot be read is in the list, marked.
	 * @param logIndex the last index already seen, -1 for the start
	 */
	List<Recorded> after(long logIndex, int limit);

	/**
	 * As {@link #after(long, int)}, but only entries of the named types, so that a reader
	 * of rare events need not read the others. Says nothing of how far the log reaches:
	 * ask for the head first.
	 * @param types stored names, such as {@code project.registered}
	 */
	default List<Recorded> after(long logIndex, int limit, Set<String> types) {
		List<Recorded> found = new ArrayList<>();
		long position = logIndex;
		List<Recorded> page;
		do {
			page = after(position, limit);
			for (Recorded entry : page) {
				if (found.size() < limit && types.contains(entry.type())) {
					found.add(entry);
				}
				position = entry.logIndex();
			}
		}
		while (found.size() < limit && page.size() == limit);
		return found;
	}

	/**
	 * The entries of one aggregate, oldest first: what it was when another entry was
	 * recorded.
	 * @param untilIndex the last index that counts
	 */
	default List<Recorded> of(String subject, long untilIndex) {
		List<Recorded> found = new ArrayList<>();
		long position = -1;
		List<Recorded> page;
		do {
			page = after(position, PAGE);
			for (Recorded entry : page) {
				if (entry.logIndex() <= untilIndex && entry.subject().equals(subject)) {
					found.add(entry);
				}
				position = entry.logIndex();
			}
		}
		while (page.size() == PAGE && position < untilIndex);
		return found;
	}

	/** The newest entry's index and time; index -1 when the log is empty. */
	Basis head();

	/**
	 * Calls back soon after each commit to the log, by this process or another. Calls may
	 * be merged, never lost; the callback must be quick.
	 * @return ends the calls
	 */
	AutoCloseable onAppend(Runnable callback);

}
