package org.diaodu.query.obstacle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.query.obstacle.Board.Found;
import org.diaodu.query.projection.Slot;

/**
 * Cards of obstacles, kept read: the first pages of boards are asked for all day, and to
 * read a card costs more than to find it. What was found in the snapshot of the answer,
 * by who may see it, says which state of the card is wanted. Nobody changes what is kept.
 */
@Component
class Cards {

	/** Some kilobytes each. */
	private static final int CAPACITY = 2_048;

	private final Map<Key, Card> cards = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Card> eldest) {
			return size() > CAPACITY;
		}

	};

	private record Key(String schema, String obstacleId) {
	}

	private record Card(long logIndex, ObstacleFold fold) {
	}

	/** The cards of what was found, by id; none of what may not be seen after all. */
	Map<String, ObstacleFold> of(List<Found> found, Slot slot, JdbcClient jdbc) {
		String schema = slot.sql("{obstacle_card}");
		Map<String, ObstacleFold> folds = new HashMap<>();
		Map<String, Found> missing = new LinkedHashMap<>();
		for (Found one : found) {
			ObstacleFold kept = find(new Key(schema, one.obstacleId()), one.logIndex());
			if (kept != null) {
				folds.put(one.obstacleId(), kept);
			}
			else {
				missing.put(one.obstacleId(), one);
			}
		}
		if (!missing.isEmpty()) {
			jdbc.sql(slot.sql("SELECT c.obstacle_id, c.log_index, c.card FROM {obstacle_card} c"
					+ " WHERE c.obstacle_id = ANY (?)"))
				.param(missing.keySet().toArray(String[]::new))
				.query((row) -> {
					ObstacleFold fold = Codec.readCard(row.getString(3));
					folds.put(row.getString(1), fold);
					keep(new Key(schema, row.getString(1)), new Card(row.getLong(2), fold));
				});
		}
		return folds;
	}

	private synchronized @Nullable ObstacleFold find(Key key, long logIndex) {
		Card card = this.cards.get(key);
		return (card != null && card.logIndex() == logIndex) ? card.fold() : null;
	}

	private synchronized void keep(Key key, Card card) {
		this.cards.put(key, card);
	}

}
