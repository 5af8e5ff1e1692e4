package org.diaodu.query.obstacle;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.kernel.obstacle.query.FindObstacleTaxonomy;
import org.diaodu.kernel.obstacle.query.ObstacleDecisionView;
import org.diaodu.kernel.obstacle.query.ObstacleExtensionView;
import org.diaodu.kernel.obstacle.query.ObstaclePauseView;
import org.diaodu.kernel.obstacle.query.ObstacleRatingView;
import org.diaodu.kernel.obstacle.query.ObstacleSolutionView;
import org.diaodu.kernel.obstacle.query.ObstacleTaxonomyView;
import org.diaodu.kernel.obstacle.query.ObstacleView;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.obstacle.Board.Found;
import org.diaodu.query.obstacle.Board.Row;
import org.diaodu.query.projection.Condition;

/**
 * Answers about one obstacle, and about the taxonomy.
 */
@Component
class CardAnswers {

	private final ObstacleAnswering answering;

	CardAnswers(ObstacleAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-117", "F-125" })
	@Nullable ObstacleView answer(FindObstacle query) {
		return this.answering.<@Nullable ObstacleView>answer(query.caller(), query.awaitIndex(), (desk) -> {
			Row row = find(query.idOrNumber(), desk);
			return (row != null) ? view(row, desk) : null;
		});
	}

	/**
	 * The obstacle of this id or number, when the caller may see it; a number that was
	 * mistyped is refused.
	 */
	static @Nullable Row find(String idOrNumber, Desk desk) {
		ObstacleNumber number = ObstacleNumber.parse(idOrNumber);
		if (number == null && ObstacleNumber.isMeant(idOrNumber)) {
			throw Refusals.refuse(Refusal.of(ObstacleRefusal.OBSTACLE_NUMBER_UNSOUND, "id"));
		}
		Condition named = (number != null) ? Condition.equal("o.number", number.value())
				: Condition.equal("o.obstacle_id", idOrNumber);
		List<Found> found = Sql.of("SELECT " + Board.COLUMNS + " FROM {obstacle} o" + Board.JOINS + " WHERE ")
			.add(named.and(desk.visible()))
			.list(desk, (row, at) -> Board.found(row));
		return desk.rows(found).stream().findFirst().orElse(null);
	}

	private static ObstacleView view(Row row, Desk desk) {
		ObstacleFold it = row.fold();
		ObstacleReported reported = it.reported();
		List<SentLetter> letters = SentLetter.of(reported.obstacleId(), desk);
		Board board = new Board(desk, List.of(row));
		ObstacleSorted sorted = it.sorted;
		String guarantor = row.guarantorId();
		return new ObstacleView(board.view(row), reported.text(), reported.blockedAt(), reported.itemCode(),
				reported.severity(), reported.evidence(), (sorted != null) ? sorted.rule() : null,
				(sorted != null) ? sorted.taxonomyVersion() : null,
				(guarantor != null) ? board.person(guarantor) : null, (sorted != null) ? it.workingDays : null,
				it.extendedDays, it.standstill, it.binding, extension(it, board), pause(it.pause), it.awaits,
				solution(it, board), rating(it), letters.stream().map((letter) -> letter.view(board::unit)).toList(),
				it.decisions.stream().map((decision) -> decision(decision, board)).toList(), it.endReason,
				it.mergedIntoId, it.mergedIntoNumber, it.absorbed, Acts.of(it, desk), desk.basis());
	}

	private static @Nullable ObstacleExtensionView extension(ObstacleFold it, Board board) {
		ObstacleExtensionRequested asked = it.extension;
		return (asked == null) ? null
				: new ObstacleExtensionView(asked.unitId(), board.unit(asked.unitId()), asked.workingDays(),
						asked.reason(), asked.explanation(), asked.occurredOn(),
						it.clocks.due(ClockKind.OBSTACLE_EXTENSION_DECISION));
	}

	static @Nullable ObstaclePauseView pause(@Nullable ObstaclePaused pause) {
		return (pause != null) ? new ObstaclePauseView(pause.ground(), pause.reason(), pause.occurredOn()) : null;
	}

	private static @Nullable ObstacleSolutionView solution(ObstacleFold it, Board board) {
		ObstacleSolutionClaimed claim = it.claim;
		return (claim == null) ? null : new ObstacleSolutionView(claim.unitId(), board.unit(claim.unitId()),
				claim.text(), claim.evidence(), claim.occurredOn(), claim.onTime(), it.confirmedOn, it.silent);
	}

	private static @Nullable ObstacleRatingView rating(ObstacleFold it) {
		ObstacleRated rating = it.rating;
		ObstacleCalledBack back = it.callBack;
		return (rating == null) ? null
				: new ObstacleRatingView(rating.score(), rating.reason(), rating.occurredOn(), rating.low(),
						(back != null) ? back.occurredOn() : null, (back != null) ? back.satisfied() : null,
						(back != null) ? back.text() : null);
	}

	private static ObstacleDecisionView decision(GovernmentDecisionRecorded decision, Board board) {
		return new ObstacleDecisionView(decision.body(), decision.documentNo(), decision.text(), decision.ownerUnitId(),
				board.unit(decision.ownerUnitId()), decision.deadline().due(), decision.letterNumber(),
				decision.evidence(), decision.occurredOn());
	}

	@QueryHandler
	@Clause({ "F-002", "F-124" })
	@Nullable ObstacleTaxonomyView answer(FindObstacleTaxonomy query) {
		return this.answering.<@Nullable ObstacleTaxonomyView>answer(query.caller(), query.awaitIndex(), (desk) -> {
			ObstacleTaxonomyAdopted valid = Items.on(desk.taxonomies(),
					(query.on() != null) ? query.on() : desk.today());
			return (valid == null) ? null : new ObstacleTaxonomyView(valid.version(), valid.documentNo(),
					valid.clause(), valid.effectiveFrom(), valid.categories(), desk.basis());
		});
	}

}
