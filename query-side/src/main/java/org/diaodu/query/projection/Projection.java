package org.diaodu.query.projection;

import java.util.List;
import java.util.Set;

import org.diaodu.kernel.message.Recorded;

/**
 * A read model: what it takes from the dispatch log, and how. Applying the same events
 * twice gives the same rows, since every row carries the log index it reflects. It calls
 * nobody, reads no clock and draws no random number.
 */
public interface Projection {

	/** Stable name, such as {@code project-board}. */
	String name();

	/**
	 * Raised when the same events should give other rows: the new version is built beside
	 * the old one and takes over when it has caught up.
	 */
	int version();

	/** First parts of the event names it follows, such as {@code project}. */
	Set<String> features();

	/** Its tables, which exist in both slots. */
	List<String> tables();

	/**
	 * Applies recorded events, oldest first, to the tables of a slot. Called in the
	 * transaction that also moves the position.
	 */
	void apply(List<Recorded> events, Slot slot);

	/** Those of its tables that are filtered by more than their key. */
	default List<String> filteredTables() {
		return tables();
	}

	/** The processing group, such as {@code project-board-1}. */
	default String group() {
		return name() + "-" + version();
	}

	/** Whether it follows entries of this type. */
	default boolean follows(Recorded entry) {
		int dot = entry.type().indexOf('.');
		return features().contains((dot < 0) ? entry.type() : entry.type().substring(0, dot));
	}

}
