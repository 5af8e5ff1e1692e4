package org.diaodu.kernel.jurisdiction.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to a person's record.
 */
public sealed interface PersonEvent extends DomainEvent permits PersonRegistered, PostAssigned, PostEnded,
		RankConferred, TrainingRecorded, MeritRecorded, PersonErased {

}
