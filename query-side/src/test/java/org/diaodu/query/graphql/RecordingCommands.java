package org.diaodu.query.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;

/**
 * Keeps what the edge sends, and answers what the test says.
 */
public class RecordingCommands implements CommandGateway {

	public static final Instant RECORDED_AT = Instant.parse("2026-11-22T08:30:00Z");

	public static final long LOG_INDEX = 41;

	private final List<CommandMessage<?>> sent = new ArrayList<>();

	private Function<CommandMessage<?>, CompletableFuture<Receipt>> answer = RecordingCommands::receipt;

	/** From now on every command is recorded. */
	synchronized void accept() {
		this.sent.clear();
		this.answer = RecordingCommands::receipt;
	}

	/** From now on every command is refused, as the bus refuses. */
	synchronized void refuse(Refusal refusal) {
		fail(new CommandExecutionException(refusal.code(), null, refusal));
	}

	/** From now on every command fails. */
	synchronized void fail(Throwable failure) {
		this.sent.clear();
		this.answer = (command) -> CompletableFuture.failedFuture(failure);
	}

	/** From now on commands to this target are refused, and all others recorded. */
	synchronized void refuseFor(String target, Refusal refusal) {
		failFor(target, new CommandExecutionException(refusal.code(), null, refusal));
	}

	/** From now on commands to this target fail, and all others are recorded. */
	synchronized void failFor(String target, Throwable failure) {
		this.sent.clear();
		this.answer = (command) -> ((DomainCommand) command.getPayload()).target().equals(target)
				? CompletableFuture.failedFuture(failure) : receipt(command);
	}

	/** From now on no command is answered. */
	synchronized void neverAnswer() {
		this.sent.clear();
		this.answer = (command) -> new CompletableFuture<>();
	}

	synchronized DomainCommand only() {
		return (DomainCommand) onlyMessage().getPayload();
	}

	synchronized Attribution attribution() {
		return Attribution.from(onlyMessage().getMetaData());
	}

	synchronized int count() {
		return this.sent.size();
	}

	private CommandMessage<?> onlyMessage() {
		if (this.sent.size() != 1) {
			throw new AssertionError(this.sent.size() + " commands were sent");
		}
		return this.sent.getFirst();
	}

	private static CompletableFuture<Receipt> receipt(CommandMessage<?> command) {
		Attribution attribution = Attribution.from(command.getMetaData());
		return CompletableFuture.completedFuture(new Receipt(attribution.commandId(),
				((DomainCommand) command.getPayload()).target(), LOG_INDEX, RECORDED_AT));
	}

	@Override
	@SuppressWarnings("unchecked")
	public synchronized <R> CompletableFuture<R> send(Object command) {
		CommandMessage<?> message = (CommandMessage<?>) command;
		this.sent.add(message);
		return (CompletableFuture<R>) this.answer.apply(message);
	}

	@Override
	public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <R> R sendAndWait(Object command) {
		throw new UnsupportedOperationException("the edge never waits");
	}

	@Override
	public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
		throw new UnsupportedOperationException("the edge never waits");
	}

	@Override
	public Registration registerDispatchInterceptor(
			MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
		throw new UnsupportedOperationException();
	}

}
