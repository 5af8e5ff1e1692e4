package org.diaodu.kernel.lifecycle.event;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * What can have happened in the life of a project. Recorded among the events of the
 * project.
 */
public sealed interface LifecycleEvent extends DomainEvent permits NodePlanned, PlanBaselined, NodeDateChanged,
		NodeForecastChanged, NodeAchieved, NodeSkipped, NodeReopened, NodeMissed, StartStated, StartOverdue,
		AcceptanceFilingOverdue, IdleLandSuspected, IdleCauseRecorded, LandContractRecorded, PoolAdmissionProposed,
		PoolAdmitted, PoolAdmissionRejected, LifecyclePilotChanged {

}
