package org.diaodu.command.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.AppendException.Reason;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;

/**
 * Carries out commands on the thread that dispatches them, and answers each with its
 * {@link Receipt} or a refusal. There is no transaction around a decision: the append is
 * one. A command sent again gets its first receipt; one that met a concurrent change is
 * decided again on what is true now, a bounded number of times.
 */
final class DispatchCommandBus extends SimpleCommandBus {

	private static final int ATTEMPTS = 5;

	/**
	 * How long the store may take to come back before an unknown outcome stays unknown.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

	/** What no earlier receipt changes. */
	private static final Set<String> FINAL = Set.of(CommonRefusal.STORE_UNAVAILABLE.name(),
			CommonRefusal.OVERLOADED.name(), CommonRefusal.COMMAND_ID_REUSED.name());

	private final LogReader reader;

	private final UnchangedReceipts unchanged;

	private final EventCodec codec;

	private final Clock clock;

	private final Precedence precedence;

	private final Supplier<Duration> pause;

	private final Presumption newcomers = new Presumption();

	/**
	 * A bus.
	 * @param precedence told of what people do
	 * @param pause how long to wait before deciding again
	 */
	DispatchCommandBus(LogReader reader, UnchangedReceipts unchanged, EventCodec codec, Clock clock,
			Precedence precedence, Supplier<Duration> pause) {
		super(builder().transactionManager(NoTransactionManager.INSTANCE)
			.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
		this.reader = reader;
		this.unchanged = unchanged;
		this.codec = codec;
		this.clock = clock;
		this.precedence = precedence;
		this.pause = pause;
	}

	@Override
	protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
			CommandCallback<? super C, ? super R> callback) {
		CommandResultMessage<R> result;
		try {
			@SuppressWarnings("unchecked") // every command is answered with its receipt
			R receipt = (R) inTurn(command, handler);
			result = new GenericCommandResultMessage<>(receipt);
		}
		catch (RefusedException ex) {
			result = new GenericCommandResultMessage<>(refused(ex.refusal()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			result = new GenericCommandResultMessage<>(refused(Refusal.of(CommonRefusal.STORE_UNAVAILABLE)));
		}
		catch (Throwable ex) {
			result = new GenericCommandResultMessage<>(ex);
		}
		callback.onResult(command, result);
	}

	private static CommandExecutionException refused(Refusal refusal) {
		return new CommandExecutionException(refusal.code(), null, refusal);
	}

	/** What the program does by itself gives way to what somebody waits for. */
	private Receipt inTurn(CommandMessage<?> command, MessageHandler<? super CommandMessage<?>> handler)
			throws Throwable {
		if (Role.SYSTEM.name().equals(command.getMetaData().get(Attribution.ROLE))) {
			return carryOut(command, handler);
		}
		this.precedence.arrive();
		try {
			return carryOut(command, handler);
		}
		finally {
			this.precedence.leave();
		}
	}

	private Receipt carryOut(CommandMessage<?> command, MessageHandler<? super CommandMessage<?>> handler)
			throws Throwable {
		if (!(command.getPayload() instanceof DomainCommand wish)) {
			throw new IllegalArgumentException("not a command of this program: " + command.getCommandName());
		}
		Attribution by = Attribution.from(command.getMetaData());
		MessageForm.require(wish, by);
		CommandIdentity identity = new CommandIdentity(wish, by, this.codec);
		if (wish.actsBesideTheLog()) {
			Optional<Receipt> earlier = earlier(identity);
			if (earlier.isPresent()) {
				return earlier.get();
			}
		}
		Map<String, ?> attributed = attributed(command, by);
		Foresight.Seen seen = Foresight.take(by.commandId());
		boolean fresh = wish.usuallyToNoEffect() || seen != null;
		for (int attempt = 1;; attempt++) {
			Handling handling = new Handling(by.commandId(), wish.target(), identity.digest, fresh, seen);
			seen = null;
			handling.presumedNew = !fresh && wish.targetUsuallyNew() && this.newcomers.holds();
			Throwable failure = attempt(command, handler, handling, attributed);
			Appended appended = handling.appended;
			if (appended != null) {
				if (handling.presumedNew) {
					this.newcomers.wasRight();
				}
				// Durable: whatever failed after it does not unmake it.
				return new Receipt(by.commandId(), wish.target(), appended.lastIndex(), appended.recordedAt());
			}
			AppendException append = find(failure, AppendException.class);
			fresh = true;
			if (handling.unproven && (append == null || append.reason() == Reason.SEQUENCE_TAKEN)) {
				// The log may know better: no answer but an append rests on it.
				if (handling.presumedNew && append != null) {
					this.newcomers.wasWrong();
				}
				continue;
			}
			if (handling.foreseen && append != null && append.reason() == Reason.SEQUENCE_TAKEN) {
				// Something was recorded since it was read ahead.
				continue;
			}
			if (failure == null) {
				return unchanged(handling, identity);
			}
			Refusal refusal = (append != null) ? ofAppend(append) : ofDecision(failure, handling);
			if (FINAL.contains(refusal.code())) {
				throw refusal.asException();
			}
			// What is refused now may be what was done the first time.
			Optional<Receipt> earlier = (append != null && append.reason() == Reason.UNKNOWN) ? awaitEarlier(identity)
					: earlier(identity);
			if (earlier.isPresent()) {
				return earlier.get();
			}
			if (append == null || append.reason() == Reason.CLAIMED || attempt == ATTEMPTS) {
				throw refusal.asException();
			}
			Thread.sleep(this.pause.get());
		}
	}

	/** One decision on what is true now; what went wrong, or null. */
	private @Nullable Throwable attempt(CommandMessage<?> command, MessageHandler<? super CommandMessage<?>> handler,
			Handling handling, Map<String, ?> attributed) {
		super.<Object, Object>handle(plain(command), (message) -> {
			UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
			handling.enter(unitOfWork);
			unitOfWork.registerCorrelationDataProvider((cause) -> attributed);
			return handler.handle(message);
		}, (message, result) -> handling.result = result);
		CommandResultMessage<?> result = handling.result;
		if (result == null) {
			throw new IllegalStateException("a command without result");
		}
		return result.isExceptional() ? result.exceptionResult() : null;
	}

	@SuppressWarnings("unchecked") // the payload's type matters to nobody here
	private static CommandMessage<Object> plain(CommandMessage<?> command) {
		return (CommandMessage<Object>) command;
	}

	/** What every event keeps of the command that caused it. */
	private static Map<String, ?> attributed(CommandMessage<?> command, Attribution by) {
		Map<String, Object> data = new LinkedHashMap<>(by.toMetaData());
		data.put(Attribution.COMMAND_NAME, command.getPayloadType().getSimpleName());
		return Collections.unmodifiableMap(data);
	}

	private static Refusal ofAppend(AppendException append) {
		return switch (append.reason()) {
			case SEQUENCE_TAKEN, COMMAND_RECORDED, UNKNOWN -> Refusal.of(CommonRefusal.CONCURRENT_CHANGE);
			case CLAIMED -> {
				Refusal refusal = Refusal.of(CommonRefusal.ALREADY_CLAIMED);
				for (Map.Entry<String, String> argument : append.arguments().entrySet()) {
					refusal = refusal.with(argument.getKey(), argument.getValue());
				}
				yield refusal;
			}
			case OVERLOADED -> Refusal.of(CommonRefusal.OVERLOADED);
			case UNAVAILABLE -> Refusal.of(CommonRefusal.STORE_UNAVAILABLE);
			case FAULT -> throw new IllegalStateException("the log refused an append", append.getCause());
		};
	}

	/**
	 * The refusal a decision ended in.
	 * @throws Throwable the failure, when it is a fault and no refusal
	 */
	private static Refusal ofDecision(Throwable failure, Handling handling) throws Throwable {
		RefusedException refused = find(failure, RefusedException.class);
		if (refused != null) {
			return refused.refusal();
		}
		if (find(failure, AggregateNotFoundException.class) != null) {
			return Refusal.of(CommonRefusal.NOT_FOUND).with("id", handling.target);
		}
		// A program that is told to end decides nothing, neither for nor against.
		if (SqlFailures.isUnavailable(failure) || find(failure, InterruptedException.class) != null) {
			return Refusal.of(CommonRefusal.STORE_UNAVAILABLE);
		}
		throw failure;
	}

	private static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> type) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (type.isInstance(each)) {
				return type.cast(each);
			}
		}
		return null;
	}

	/**
	 * The answer to what changed nothing. An id a client chose is answered once: what it
	 * was answered is kept, since sent with another content it would be carried out.
	 */
	private Receipt unchanged(Handling handling, CommandIdentity identity) {
		if (identity.isAlwaysKept()) {
			Optional<LogReader.StoredReceipt> kept = readOrRefuse(
					() -> this.unchanged.keep(identity.commandId, identity.wholeDigest(), identity.target));
			return kept.map(identity::of)
				.or(() -> earlier(identity))
				.orElseThrow(() -> new IllegalStateException("a receipt that is in the log and is not"));
		}
		Foresight.Seen seen = handling.foreseen ? handling.seen : null;
		Optional<Receipt> earlier = (seen != null && seen.receiptKnown()) ? seen.receipt().map(identity::of)
				: earlier(identity);
		return earlier.orElseGet(() -> {
			Basis head = (seen != null) ? seen.head() : readOrRefuse(this.reader::head);
			Instant time = head.recordedAt();
			return new Receipt(handling.commandId, handling.target, head.logIndex(),
					(time != null) ? time : this.clock.instant());
		});
	}

	/**
	 * What a command of this id was answered before.
	 * @throws RefusedException when that was another command
	 */
	private Optional<Receipt> earlier(CommandIdentity identity) {
		return readOrRefuse(() -> lookUp(identity));
	}

	/** The same after a connection broke: the store may need a moment to come back. */
	private Optional<Receipt> awaitEarlier(CommandIdentity identity) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return lookUp(identity);
			}
			catch (LogReader.LogReadException ex) {
				if (System.nanoTime() > deadline) {
					throw Refusal.of(CommonRefusal.STORE_UNAVAILABLE).with("outcome", "unknown").asException();
				}
				Thread.sleep(LOOK_AGAIN);
			}
		}
	}

	private Optional<Receipt> lookUp(CommandIdentity identity) {
		return this.reader.receipt(identity.commandId).map(identity::of);
	}

	private static <T> T readOrRefuse(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (LogReader.LogReadException ex) {
			if (SqlFailures.isUnavailable(ex)) {
				throw Refusal.of(CommonRefusal.STORE_UNAVAILABLE).asException();
			}
			throw ex;
		}
	}

}
