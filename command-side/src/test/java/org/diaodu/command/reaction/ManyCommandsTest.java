package org.diaodu.command.reaction;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.log.Precedence;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.command.WithdrawProject;

import static org.assertj.core.api.Assertions.assertThat;

class ManyCommandsTest {

	private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

	private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

	private final AtomicInteger atOnce = new AtomicInteger();

	private final AtomicInteger mostAtOnce = new AtomicInteger();

	/** Answers by what the order says. */
	private CommandGateway gateway() {
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class }, (proxy, method, arguments) -> {
					CommandMessage<?> message = (CommandMessage<?>) arguments[0];
					WithdrawProject command = (WithdrawProject) message.getPayload();
					this.sent.add(command.projectId() + command.reason());
					this.mostAtOnce.accumulateAndGet(this.atOnce.incrementAndGet(), Math::max);
					Thread.sleep(2);
					this.atOnce.decrementAndGet();
					return switch (command.reason().substring(1)) {
						case "fault" -> CompletableFuture.failedFuture(new IllegalStateException("fault"));
						case "busy" -> refused(CommonRefusal.CONCURRENT_CHANGE);
						case "down" -> refused(CommonRefusal.STORE_UNAVAILABLE);
						default -> CompletableFuture
							.completedFuture(new Receipt(Attribution.from(message.getMetaData()).commandId(),
									command.projectId(), 7, DAY.atStartOfDay(ZoneOffset.UTC).toInstant()));
					};
				});
	}

	private static CompletableFuture<Object> refused(CommonRefusal code) {
		return CompletableFuture.failedFuture(new CommandExecutionException("refused", null, Refusal.of(code)));
	}

	private List<ManyCommands.Answer<String>> send(int parallel, List<String> orders) {
		Function<String, CommandMessage<DomainCommand>> message = (order) -> ManyCommands
			.byItself(new WithdrawProject("project-" + order.charAt(0), order.substring(1), DAY), order, "test", null);
		return new ManyCommands(gateway(), null, new Precedence(), parallel, Thread.ofVirtual().factory()).send(orders,
				message);
	}

	@Test
	void oneAtATimeIsInTheOrderGiven() {
		List<String> orders = IntStream.range(0, 40).mapToObj((n) -> "abcd".charAt(n % 4) + "-" + n).toList();
		assertThat(send(1, orders)).extracting(ManyCommands.Answer::order).containsExactlyElementsOf(orders);
		assertThat(this.mostAtOnce).hasValue(1);
	}

	@Test
	void thoseUponOneAggregateAreInOrderAndNotMoreAtOnceThanAsked() {
		List<String> orders = IntStream.range(0, 80).mapToObj((n) -> "abcdefgh".charAt(n % 8) + "-" + n).toList();
		assertThat(send(3, orders)).hasSize(80).allSatisfy((answer) -> {
			assertThat(answer.receipt()).isNotNull();
			assertThat(answer.failure()).isNull();
		});
		assertThat(this.mostAtOnce).hasValueBetween(2, 3);
		Map<String, List<Integer>> byProject = this.sent.stream()
			.collect(Collectors.groupingBy((text) -> text.substring(0, text.lastIndexOf('-')), Collectors
				.mapping((text) -> Integer.valueOf(text.substring(text.lastIndexOf('-') + 1)), Collectors.toList())));
		assertThat(byProject).hasSize(8).allSatisfy((project, numbers) -> assertThat(numbers).isSorted());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void whatIsInTheWayOfOneAggregateKeepsItsOthersWaitingOnly(int parallel) {
		List<ManyCommands.Answer<String>> answers = send(parallel,
				List.of("a-fault", "a-1", "b-busy", "b-2", "c-3", "b-4"));
		assertThat(answers).extracting(ManyCommands.Answer::order)
			.containsExactlyInAnyOrder("a-fault", "a-1", "b-busy", "c-3");
		assertThat(answers).filteredOn(ManyCommands.Answer::isPassing)
			.extracting(ManyCommands.Answer::order)
			.containsExactly("b-busy");
		assertThat(answers).noneMatch(ManyCommands.Answer::isOfAll);
	}

	@Test
	void whatIsInTheWayOfAllEndsIt() {
		List<ManyCommands.Answer<String>> answers = send(1, List.of("a-1", "b-down", "c-2"));
		assertThat(answers).extracting(ManyCommands.Answer::order).containsExactly("a-1", "b-down");
		assertThat(answers.getLast().isOfAll()).isTrue();
		assertThat(this.sent).hasSize(2);
	}

	@Test
	void theSameReasonIsTheSameCommand() {
		UUID first = id("x");
		assertThat(id("x")).isEqualTo(first);
		assertThat(id("y")).isNotEqualTo(first);
	}

	private static UUID id(String reason) {
		return Attribution
			.from(ManyCommands.byItself(new WithdrawProject("project-1", "r", DAY), reason, "test", null).getMetaData())
			.commandId();
	}

}
