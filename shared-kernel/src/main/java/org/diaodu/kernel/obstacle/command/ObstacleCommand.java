package org.diaodu.kernel.obstacle.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of an obstacle.
 */
public sealed interface ObstacleCommand extends DomainCommand
		permits ReportObstacle, SortObstacle, AssignObstacle, AcceptObstacle, ReturnObstacle, ReassignObstacle,
		NoteObstacleWork, AnswerAsCooperator, RequestObstacleExtension, GrantObstacleExtension, RefuseObstacleExtension,
		PauseObstacle, ResumeObstacle, UrgeObstacle, EscalateObstacle, SubmitToGovernment, RecordGovernmentDecision,
		SuperviseObstacle, IssueSupervisionLetter, LiftSupervision, CriticiseObstacle, InterviewForObstacle,
		ClaimObstacleSolved, ConfirmObstacleSolved, RefuseObstacleSolution, RateObstacle, RecordCallBack, CloseObstacle,
		ReopenObstacle, WithdrawObstacle, MergeObstacle, RingObstacleClock, RecountObstacleClock, SuperviseRedObstacle,
		NoteVacatedUnit, MoveObstacle {

}
