package org.diaodu.application.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;

/**
 * Who sends commands into a program and asks it, on behalf of a coordinator of the city
 * or of the program itself.
 */
public final class Desk {

	private static final Caller COORDINATOR = new Caller("person-coordinator", Role.COORDINATOR, "unit-210100-drc");

	/** How often an answer is waited for. */
	private static final int PATIENCE = 600;

	private final Program program;

	private volatile long index = -1;

	public Desk(Program program) {
		this.program = program;
	}

	/** With a coordinator in office since a day. */
	static Desk with(Program program, LocalDate since) {
		Desk desk = new Desk(program);
		desk.bySystem(new RegisterPerson(COORDINATOR.personId(), "市发展改革委", null, since));
		desk.bySystem(new AssignPost(COORDINATOR.personId(), "post-coordinator", COORDINATOR.role(),
				COORDINATOR.unitId(), null, since, null));
		return desk;
	}

	/** The coordinator, who asks. */
	static Caller coordinator() {
		return COORDINATOR;
	}

	/** The place in the log of what was sent last. */
	long index() {
		return this.index;
	}

	/** Sent by the program. */
	public void bySystem(DomainCommand command) {
		send(new Attribution("system", Role.SYSTEM.name(), "system", "SYSTEM", UUID.randomUUID(), "journey", null,
				Attribution.Source.WITNESSED, List.of()), command);
	}

	/** Sent by the coordinator, and done. */
	void done(DomainCommand command) {
		send(new Attribution(COORDINATOR.personId(), COORDINATOR.role().name(), COORDINATOR.unitId(), "GRAPHQL",
				UUID.randomUUID(), "journey", null, Attribution.Source.WITNESSED, List.of()), command);
	}

	/** Sent by the coordinator, and refused with this code. */
	String refused(DomainCommand command) {
		try {
			done(command);
		}
		catch (CommandExecutionException ex) {
			return ex.<Refusal>getDetails().orElseThrow().code();
		}
		throw new AssertionError("not refused: " + command);
	}

	public void send(Attribution by, DomainCommand command) {
		try {
			Receipt receipt = this.program.bean(CommandGateway.class)
				.<Receipt>send(new GenericCommandMessage<>(command, by.toMetaData()))
				.join();
			this.index = receipt.logIndex();
		}
		catch (CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

	/**
	 * The answer to a question, once it reflects an index; each answer waits for it, but
	 * no longer than the program allows.
	 * @param question that waits for an index
	 * @param reflected the index an answer reflects
	 */
	public <A> A reflecting(long index, LongFunction<DomainQuery<A>> question, ToLongFunction<A> reflected) {
		A answer = ask(question.apply(index));
		for (int time = 1; time < PATIENCE && reflected.applyAsLong(answer) < index; time++) {
			answer = ask(question.apply(index));
		}
		if (reflected.applyAsLong(answer) < index) {
			throw new AssertionError("nothing reflects " + index + " yet: " + answer);
		}
		return answer;
	}

	<A> A ask(DomainQuery<A> query) {
		return this.program.bean(QueryGateway.class).query(query, query.answerType()).join();
	}

}
