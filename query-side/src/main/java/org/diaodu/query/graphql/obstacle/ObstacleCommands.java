package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.query.FindObstacle;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends changes of obstacles, named by their id or by the number on their letters. A
 * number is looked up among what the caller may see; a check digit that does not fit is
 * refused before that, since it is a slip of the pen and not an obstacle that is missing.
 */
@Component
@Clause("F-125")
class ObstacleCommands {

	private final Commands commands;

	private final Questions questions;

	ObstacleCommands(Commands commands, Questions questions) {
		this.commands = commands;
		this.questions = questions;
	}

	/** The day something happened; today where the input does not say. */
	LocalDate day(@Nullable LocalDate occurredOn) {
		return this.commands.day(occurredOn);
	}

	/** Sends what an input asks for. */
	CompletableFuture<ObstaclePayload> send(EdgeRequest edge, NamesObstacle input,
			BiFunction<UUID, String, ObstacleCommand> build) {
		return this.commands
			.send(edge, input, () -> named(edge, input.obstacleId(), "obstacleId"),
					(commandId, one) -> build.apply(commandId, one.id()))
			.thenApply(ObstaclePayload::of);
	}

	/** Sends a merger, which names two. */
	CompletableFuture<ObstaclePayload> send(EdgeRequest edge, MergeObstacleInput input, OfTwo build) {
		return this.commands
			.send(edge, input,
					() -> named(edge, input.obstacleId(), "obstacleId")
						.thenCombine(named(edge, input.intoObstacleId(), "intoObstacleId"), Both::new),
					(commandId, both) -> build.apply(commandId, both.one().id(), both.other().id()))
			.thenApply(ObstaclePayload::of);
	}

	private CompletableFuture<Named> named(EdgeRequest edge, String text, String field) {
		if (!ObstacleNumber.isMeant(text)) {
			return CompletableFuture.completedFuture(new Named(text, null));
		}
		ObstacleNumber number = ObstacleNumber.parse(text);
		if (number == null) {
			return CompletableFuture
				.completedFuture(new Named(text, Refusal.of(ObstacleRefusal.OBSTACLE_NUMBER_UNSOUND, field)));
		}
		return this.questions.ask(edge, (caller) -> new FindObstacle(caller, number.value(), null))
			.thenApply((found) -> (found != null) ? new Named(found.row().obstacleId(), null)
					: new Named(text, Refusal.of(CommonRefusal.NOT_FOUND, field)));
	}

	/**
	 * What is done to two obstacles.
	 */
	@FunctionalInterface
	interface OfTwo {

		ObstacleCommand apply(UUID commandId, String id, String otherId);

	}

	private record Both(Named one, Named other) {
	}

	private record Named(String text, @Nullable Refusal refusal) {

		/** Its id, or the reason why there is none. */
		String id() {
			if (this.refusal != null) {
				throw this.refusal.asException();
			}
			return this.text;
		}

	}

}
