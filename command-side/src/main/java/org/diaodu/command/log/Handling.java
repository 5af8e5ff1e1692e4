package org.diaodu.command.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one command: what the decision wants beside its events, and where they
 * came to stand. Lives in the unit of work of the attempt.
 */
final class Handling {

	private static final String RESOURCE = Handling.class.getName();

	final UUID commandId;

	final String target;

	final byte[] digest;

	/** Whether it is decided on what the log says now, and on nothing kept. */
	final boolean fresh;

	/** What was read ahead for it, if it is decided on that. */
	final Foresight.@Nullable Seen seen;

	/** Whether it was decided on what was read ahead. */
	boolean foreseen;

	/** Whether the aggregate is presumed to be new. */
	boolean presumedNew;

	/** Whether it was decided on a state that the log may know better. */
	boolean unproven;

	final List<Group.Claim> claims = new ArrayList<>(0);

	@Nullable Appended appended;

	@Nullable CommandResultMessage<?> result;

	Handling(UUID commandId, String target, byte[] digest, boolean fresh, Foresight.@Nullable Seen seen) {
		this.commandId = commandId;
		this.target = target;
		this.digest = digest;
		this.fresh = fresh;
		this.seen = seen;
	}

	void enter(UnitOfWork<?> unitOfWork) {
		unitOfWork.resources().put(RESOURCE, this);
	}

	/**
	 * That of the command being handled by this thread.
	 * @throws IllegalStateException when there is none
	 */
	static Handling current() {
		Handling handling = find();
		if (handling == null) {
			throw new IllegalStateException("only a command handled by the dispatch command bus records events");
		}
		return handling;
	}

	/**
	 * Whether the command being handled presumes that an aggregate is new, and is now
	 * decided on that.
	 */
	static boolean presumesNew(String aggregateId) {
		Handling handling = find();
		if (handling == null || !handling.presumedNew || !handling.target.equals(aggregateId)) {
			return false;
		}
		handling.unproven = true;
		return true;
	}

	/**
	 * The events of an aggregate that were read ahead for the command being handled,
	 * which is now decided on them; null when none were.
	 */
	static @Nullable List<DomainEventMessage<?>> foreseen(String aggregateId) {
		Handling handling = find();
		if (handling == null || handling.seen == null || !handling.target.equals(aggregateId)) {
			return null;
		}
		handling.foreseen = true;
		return handling.seen.messages();
	}

	private static @Nullable Handling find() {
		return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(RESOURCE) : null;
	}

}
