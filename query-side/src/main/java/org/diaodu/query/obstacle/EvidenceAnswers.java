package org.diaodu.query.obstacle;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.query.FindObstacleEvidence;
import org.diaodu.kernel.obstacle.query.ObstacleEvidenceView;
import org.diaodu.query.projection.Condition;

/**
 * Answers whether an obstacle the caller may see cites what is kept under a digest: who
 * must confirm that it is gone has to see what shows it.
 */
@Component
class EvidenceAnswers {

	private final ObstacleAnswering answering;

	EvidenceAnswers(ObstacleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-006", "F-051" })
	@Nullable ObstacleEvidenceView answer(FindObstacleEvidence query) {
		return this.answering.<@Nullable ObstacleEvidenceView>answer(query.caller(), query.awaitIndex(), (desk) -> Sql
			.of("SELECT e.digest, e.obstacle_id FROM {obstacle_evidence} e"
					+ " JOIN {obstacle} o ON o.obstacle_id = e.obstacle_id WHERE ")
			.add(Condition.equal("e.digest", query.digest()).and(desk.visible()))
			.add(" ORDER BY e.obstacle_id LIMIT 1")
			.list(desk,
					(row, number) -> new ObstacleEvidenceView(row.getString("digest"), row.getString("obstacle_id")))
			.stream()
			.findFirst()
			.orElse(null));
	}

}
