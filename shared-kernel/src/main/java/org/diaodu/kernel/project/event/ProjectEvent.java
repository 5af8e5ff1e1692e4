package org.diaodu.kernel.project.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a project.
 */
public sealed interface ProjectEvent extends DomainEvent permits ProjectRegistered, ProjectTiersChanged,
		ProjectAmountRevised, TerritoryTransferProposed, TerritoryTransferConsented, TerritoryTransferDeclined,
		ProjectTerritoryTransferred, ProjectWithdrawn, ProjectRestored, ProjectCancelled, ProjectOwnerLinked,
		ProjectCodeAssigned, ProjectIndustryClassified, ProjectFactsCorrected, ProjectStageChanged {

}
