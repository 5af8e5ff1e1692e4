package org.diaodu.kernel.jurisdiction.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of a person's record.
 */
public sealed interface PersonCommand extends DomainCommand
		permits RegisterPerson, AssignPost, EndPost, ConferRank, RecordTraining, RecordMerit, ErasePerson {

}
