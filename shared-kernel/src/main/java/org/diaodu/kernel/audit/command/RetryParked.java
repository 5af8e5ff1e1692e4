package org.diaodu.kernel.audit.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Applies again what a read model had to set aside, in order, subject by subject.
 */
@Clause("F-014")
public record RetryParked(@TargetAggregateIdentifier String group) implements ReadModelCommand {

}
