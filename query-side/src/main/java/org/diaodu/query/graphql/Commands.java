package org.diaodu.query.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.IdSource;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands as the caller of a request, attributed to the post they act in.
 */
@Component
public class Commands {

	/** Refusals that say nothing about the input: they end the field with an error. */
	private static final Set<String> NOT_THE_USERS = Set.of(CommonRefusal.NOT_PERMITTED.name(),
			CommonRefusal.STORE_UNAVAILABLE.name(), CommonRefusal.OVERLOADED.name());

	private static final int MAX_EVIDENCE = 20;

	private static final int MAX_EVIDENCE_LENGTH = 500;

	private final CommandGateway commands;

	private final Callers callers;

	private final IdSource ids;

	private final Texts texts;

	Commands(CommandGateway commands, Callers callers, IdSource ids, Texts texts) {
		this.commands = commands;
		this.callers = callers;
		this.ids = ids;
		this.texts = texts;
	}

	/**
	 * Sends what the input asks for.
	 * @param build the command; it gets the command id, so that ids it makes are the same
	 * when the client sends the command again. It may throw a {@link RefusedException}.
	 * @return the receipt or the user's errors; fails with an {@link EdgeException} for
	 * what is no error of the input
	 */
	public CompletableFuture<Outcome> send(EdgeRequest request, CommandInput input,
			Function<UUID, ? extends DomainCommand> build) {
		UUID commandId;
		DomainCommand command;
		List<String> evidence;
		try {
			commandId = commandId(input.commandId());
			evidence = evidence(input.evidence());
			command = build.apply(commandId);
		}
		catch (RefusedException ex) {
			return CompletableFuture.completedFuture(refused(request.language(), input, ex.refusal()));
		}
		return this.callers.of(request)
			.thenApply((acting) -> attribution(request, acting, commandId, evidence))
			.thenCompose((attribution) -> this.commands
				.<Receipt>send(new GenericCommandMessage<DomainCommand>(command, attribution.toMetaData())))
			.handle((receipt, failure) -> (failure == null)
					? new Outcome(input.clientMutationId(), command.target(), receipt, List.of())
					: failed(request.language(), input, commandId, failure));
	}

	private static Attribution attribution(EdgeRequest request, Acting acting, UUID commandId, List<String> evidence) {
		return new Attribution(acting.person().personId(), acting.post().role().name(), acting.post().unitId(),
				"GRAPHQL", commandId, request.correlationId(), null, Attribution.Source.WITNESSED, evidence);
	}

	private Outcome failed(Locale language, CommandInput input, UUID commandId, Throwable failure) {
		Refusal refusal = Failures.refusalIn(failure);
		if (refusal == null) {
			throw new EdgeException(EdgeException.of(EdgeCode.INTERNAL_ERROR).refusal(), commandId.toString(),
					Failures.unwrapped(failure));
		}
		if (NOT_THE_USERS.contains(refusal.code()) || EdgeCode.names().contains(refusal.code())) {
			throw new EdgeException(refusal, commandId.toString(), null);
		}
		return refused(language, input, refusal);
	}

	private Outcome refused(Locale language, CommandInput input, Refusal refusal) {
		UserError error = new UserError(refusal.code(), path(input, refusal), this.texts.of(refusal, language));
		return new Outcome(input.clientMutationId(), null, null, List.of(error));
	}

	private static @Nullable List<String> path(CommandInput input, Refusal refusal) {
		return (input instanceof Record form) ? InputPaths.in(form.getClass(), refusal.field())
				: InputPaths.of(refusal.field());
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

}
