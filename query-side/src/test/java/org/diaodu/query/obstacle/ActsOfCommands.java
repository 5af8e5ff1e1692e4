package org.diaodu.query.obstacle;

import java.util.Map;

import org.diaodu.kernel.obstacle.query.ObstacleAct;

/**
 * The act that is offered for each command, by the command's name in the tables both
 * sides are tested by.
 */
final class ActsOfCommands {

	static final Map<String, ObstacleAct> ACTS = Map.ofEntries(Map.entry("SortObstacle", ObstacleAct.SORT),
			Map.entry("AssignObstacle", ObstacleAct.ASSIGN), Map.entry("AcceptObstacle", ObstacleAct.ACCEPT),
			Map.entry("ReturnObstacle", ObstacleAct.RETURN), Map.entry("ReassignObstacle", ObstacleAct.REASSIGN),
			Map.entry("NoteObstacleWork", ObstacleAct.NOTE_WORK),
			Map.entry("AnswerAsCooperator", ObstacleAct.ANSWER_AS_COOPERATOR),
			Map.entry("RequestObstacleExtension", ObstacleAct.REQUEST_EXTENSION),
			Map.entry("GrantObstacleExtension", ObstacleAct.GRANT_EXTENSION),
			Map.entry("RefuseObstacleExtension", ObstacleAct.REFUSE_EXTENSION),
			Map.entry("PauseObstacle", ObstacleAct.PAUSE), Map.entry("ResumeObstacle", ObstacleAct.RESUME),
			Map.entry("UrgeObstacle", ObstacleAct.URGE), Map.entry("EscalateObstacle", ObstacleAct.ESCALATE),
			Map.entry("SubmitToGovernment", ObstacleAct.SUBMIT_TO_GOVERNMENT),
			Map.entry("RecordGovernmentDecision", ObstacleAct.RECORD_DECISION),
			Map.entry("SuperviseObstacle", ObstacleAct.SUPERVISE),
			Map.entry("IssueSupervisionLetter", ObstacleAct.ISSUE_LETTER),
			Map.entry("LiftSupervision", ObstacleAct.LIFT_SUPERVISION),
			Map.entry("CriticiseObstacle", ObstacleAct.CRITICISE),
			Map.entry("InterviewForObstacle", ObstacleAct.INTERVIEW),
			Map.entry("ClaimObstacleSolved", ObstacleAct.CLAIM_SOLVED),
			Map.entry("ConfirmObstacleSolved", ObstacleAct.CONFIRM),
			Map.entry("RefuseObstacleSolution", ObstacleAct.REFUSE_SOLUTION),
			Map.entry("RateObstacle", ObstacleAct.RATE), Map.entry("RecordCallBack", ObstacleAct.RECORD_CALL_BACK),
			Map.entry("CloseObstacle", ObstacleAct.CLOSE), Map.entry("ReopenObstacle", ObstacleAct.REOPEN),
			Map.entry("WithdrawObstacle", ObstacleAct.WITHDRAW), Map.entry("MergeObstacle", ObstacleAct.MERGE));

	private ActsOfCommands() {
	}

}
