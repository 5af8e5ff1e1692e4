package org.diaodu.query.obstacle;

import java.util.List;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.query.obstacle.ObstacleWriter.Happened;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes who had reported what became part of an obstacle: they see it as its own
 * reporter does. After the obstacles themselves, since a merger that was recorded before
 * it named them is looked up there.
 */
@Clause({ "F-117", "F-123" })
final class ReporterRows {

	private final Slot slot;

	private final Together changes;

	ReporterRows(Slot slot, Together changes) {
		this.slot = slot;
		this.changes = changes;
	}

	/** In the order it happened: what takes in another may be taken in itself. */
	void write(List<Happened> all) {
		for (Happened one : all) {
			if (one.event() instanceof ObstacleAbsorbed absorbed) {
				write(absorbed);
			}
		}
	}

	private void write(ObstacleAbsorbed absorbed) {
		if (absorbed.reporters() != null) {
			Table rows = new Table("obstacle_reporter", "person_id text, obstacle_id text");
			absorbed.reporters().forEach((one) -> rows.add(one.personId(), absorbed.obstacleId()));
			rows.insert(this.slot, this.changes);
		}
		else {
			this.changes.add(
					this.slot.sql("INSERT INTO {obstacle_reporter} (person_id, obstacle_id)"
							+ " SELECT reporter_id, ? FROM {obstacle} WHERE obstacle_id = ?"
							+ " UNION SELECT person_id, ? FROM {obstacle_reporter} WHERE obstacle_id = ?"
							+ " ON CONFLICT DO NOTHING"),
					absorbed.obstacleId(), absorbed.otherObstacleId(), absorbed.obstacleId(),
					absorbed.otherObstacleId());
		}
	}

}
