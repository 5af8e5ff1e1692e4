package org.diaodu.command.log;

import java.util.List;
import java.util.Set;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * What the readers of the log see of it.
 */
final class LogRecordedEvents implements RecordedEvents {

	private final LogReader reader;

	private final LogSignal signal;

	LogRecordedEvents(LogReader reader, LogSignal signal) {
		this.reader = reader;
		this.signal = signal;
	}

	@Override
	public List<Recorded> after(long logIndex, int limit) {
		return this.reader.after(logIndex, limit);
	}

	@Override
	public List<Recorded> after(long logIndex, int limit, Set<String> types) {
		return this.reader.after(logIndex, limit, types);
	}

	@Override
	public List<Recorded> of(String subject, long untilIndex) {
		return this.reader.of(subject, untilIndex);
	}

	@Override
	public Basis head() {
		return this.reader.head();
	}

	@Override
	public AutoCloseable onAppend(Runnable callback) {
		return this.signal.subscribe(callback);
	}

}
