package org.diaodu.query.graphql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.value.CityTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends commands as the caller of a request, attributed to the post they act in.
 */
@Component
public class Commands {

	private static final Logger logger = LoggerFactory.getLogger(Commands.class);

	/** What was sent to is not there, or not what it was. */
	private static final Set<String> ABOUT_THE_TARGET = Set.of(CommonRefusal.NOT_FOUND.name(),
			ProjectRefusal.PROJECT_WITHDRAWN.name(), ProjectRefusal.PROJECT_CANCELLED.name());

	private static final int MAX_EVIDENCE = 20;

	private static final int MAX_EVIDENCE_LENGTH = 500;

	private final CommandGateway commands;

	private final Callers callers;

	private final IdSource ids;

	private final Texts texts;

	private final Clock clock;

	Commands(CommandGateway commands, Callers callers, IdSource ids, Texts texts, Clock clock) {
		this.commands = commands;
		this.callers = callers;
		this.ids = ids;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The day something happened, as an input says; today in the city where it does not.
	 */
	public LocalDate day(@Nullable LocalDate occurredOn) {
		return (occurredOn != null) ? occurredOn : CityTime.today(this.clock);
	}

	/**
	 * Sends what the input asks for.
	 * @param build the command; it gets the command id, so that ids it makes are the same
	 * when the client sends the command again. It may throw a {@link RefusedException}.
	 * @return how it ended, whatever it ended in: what one change of a request meets
	 * never hides what became of the others
	 */
	public CompletableFuture<Outcome> send(EdgeRequest request, CommandInput input,
			Function<UUID, ? extends DomainCommand> build) {
		return send(request, input, () -> CompletableFuture.completedFuture(input),
				(commandId, known) -> build.apply(commandId));
	}

	/**
	 * The same for an input in which something must be looked up before it is known which
	 * command it asks for.
	 * @param lookUp what is looked up
	 */
	public <N> CompletableFuture<Outcome> send(EdgeRequest request, CommandInput input,
			Supplier<CompletableFuture<N>> lookUp, BiFunction<UUID, N, ? extends DomainCommand> build) {
		Wish wish = new Wish(request, input);
		return CompletableFuture.completedFuture(wish)
			.thenCompose((begun) -> begin(begun, lookUp))
			.thenCompose((found) -> carry(wish, found, build))
			.exceptionally((failure) -> ended(wish, failure));
	}

	private <N> CompletableFuture<N> begin(Wish wish, Supplier<CompletableFuture<N>> lookUp) {
		wish.commandId = commandId(wish.input.commandId());
		return lookUp.get();
	}

	private <N> CompletableFuture<Outcome> carry(Wish wish, N found,
			BiFunction<UUID, N, ? extends DomainCommand> build) {
		UUID commandId = Objects.requireNonNull(wish.commandId, "begun");
		List<String> evidence = evidence(wish.input.evidence());
		DomainCommand command = build.apply(commandId, found);
		wish.target = command.target();
		return this.callers.of(wish.request)
			.thenApply((acting) -> attribution(wish.request, acting, commandId, evidence))
			.thenCompose((attribution) -> this.commands
				.<Receipt>send(new GenericCommandMessage<DomainCommand>(command, attribution.toMetaData())))
			.thenApply((receipt) -> new Outcome(wish.input.clientMutationId(), command.target(), receipt, List.of()));
	}

	private static Attribution attribution(EdgeRequest request, Acting acting, UUID commandId, List<String> evidence) {
		return new Attribution(acting.person().personId(), acting.post().role().name(), acting.post().unitId(),
				Attribution.GRAPHQL, commandId, request.correlationId(), null, Attribution.Source.WITNESSED, evidence);
	}

	/** What is no refusal is a fault: logged, and told by its id only. */
	private Outcome ended(Wish wish, Throwable failure) {
		String correlationId = wish.request.correlationId();
		Refusal refusal = Failures.refusalIn(failure);
		if (refusal == null) {
			logger.error("Fault, correlation {}, command {}", correlationId, wish.commandId, failure);
			refusal = EdgeException.of(EdgeCode.INTERNAL_ERROR).refusal();
		}
		UserError error = new UserError(refusal.code(), path(wish, refusal),
				this.texts.of(refusal, wish.request.language()),
				(wish.commandId != null) ? wish.commandId.toString() : null, correlationId);
		return new Outcome(wish.input.clientMutationId(), null, null, List.of(error));
	}

	private static @Nullable List<String> path(Wish wish, Refusal refusal) {
		String field = refusal.field();
		if (!(wish.input instanceof Record form)) {
			return InputPaths.of(field);
		}
		if (field == null && ABOUT_THE_TARGET.contains(refusal.code()) && wish.target != null) {
			return InputPaths.naming(form, wish.target);
		}
		return InputPaths.in(form.getClass(), field);
	}

	private UUID commandId(@Nullable String given) {
		if (given == null) {
			return this.ids.next();
		}
		try {
			UUID id = UUID.fromString(given);
			if (id.toString().equalsIgnoreCase(given)) {
				return id;
			}
		}
		catch (IllegalArgumentException ex) {
			// refused below, like what is parsed but was not written in full
		}
		throw Refusal.of(CommonRefusal.VALUE_INVALID, "commandId").asException();
	}

	/** Line breaks separate the entries in the metadata, so none may hold one. */
	private static List<String> evidence(@Nullable List<String> given) {
		if (given == null) {
			return List.of();
		}
		if (given.size() > MAX_EVIDENCE
				|| given.stream().anyMatch((entry) -> entry.isBlank() || entry.lines().count() > 1)) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "evidence").asException();
		}
		if (given.stream().anyMatch((entry) -> entry.length() > MAX_EVIDENCE_LENGTH)) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "evidence").with("max", MAX_EVIDENCE_LENGTH).asException();
		}
		return given.stream().map(String::strip).toList();
	}

	/**
	 * What is known of a change while it is on its way; it is passed from hand to hand.
	 */
	private static final class Wish {

		private final EdgeRequest request;

		private final CommandInput input;

		private volatile @Nullable UUID commandId;

		private volatile @Nullable String target;

		private Wish(EdgeRequest request, CommandInput input) {
			this.request = request;
			this.input = input;
		}

	}

}
