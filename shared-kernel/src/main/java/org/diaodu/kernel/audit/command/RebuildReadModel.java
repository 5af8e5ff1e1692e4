package org.diaodu.kernel.audit.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Builds a read model anew from the first event on, while the old one goes on to serve;
 * then the new one takes over.
 */
@Clause("F-014")
public record RebuildReadModel(@TargetAggregateIdentifier String group) implements ReadModelCommand {

}
