package org.diaodu.kernel.lifecycle.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the life of a project.
 */
public sealed interface LifecycleCommand extends DomainCommand permits PlanNodes, BaselinePlan, ChangeNodeDate,
		ForecastNode, AchieveNode, SkipNode, ReopenNode, RecordLandContract, RecordIdleCause, ProposePoolAdmission,
		AdmitToPool, RejectPoolAdmission, SetLifecyclePilot, RingLifecycleClock {

}
