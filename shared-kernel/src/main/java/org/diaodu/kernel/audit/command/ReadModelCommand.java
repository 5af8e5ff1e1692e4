package org.diaodu.kernel.audit.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What the operator wishes of a read model. It says nothing new about projects and causes
 * no event: the program's log keeps who asked for it.
 */
public sealed interface ReadModelCommand extends DomainCommand permits RetryParked, RebuildReadModel {

	/** Name and version of the read model, such as {@code project-board-1}. */
	String group();

	@Override
	default String target() {
		return group();
	}

	@Override
	default boolean actsBesideTheLog() {
		return true;
	}

}
