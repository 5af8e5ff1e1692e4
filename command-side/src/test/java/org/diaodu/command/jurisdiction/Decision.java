package org.diaodu.command.jurisdiction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.Claims;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.RefusalCode;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.value.CityTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads: given what happened, when somebody wishes something, then this is recorded or
 * refused. Today is 2019-06-01.
 */
public final class Decision<T> {

	private final AggregateTestFixture<T> fixture;

	private final List<EventMessage<?>> given = new ArrayList<>();

	private final RecordingClaims claims = new RecordingClaims();

	private @Nullable ResultValidator<T> result;

	private Decision(Class<T> aggregate, Directory directory, Object... resources) {
		this.fixture = new AggregateTestFixture<>(aggregate);
		Clock clock = Clock.fixed(Instant.parse("2019-06-01T04:00:00Z"), CityTime.ZONE);
		this.fixture.registerInjectableResource(new DecisionContext(directory, this.claims, clock));
		for (Object resource : resources) {
			this.fixture.registerInjectableResource(resource);
		}
	}

	public static <T> Decision<T> of(Class<T> aggregate, Directory directory, Object... resources) {
		return new Decision<>(aggregate, directory, resources);
	}

	public Decision<T> given(Object... events) {
		return givenBy(People.CITY_COORDINATOR, events);
	}

	public Decision<T> givenBy(Attribution by, Object... events) {
		for (Object event : events) {
			this.given.add(new GenericEventMessage<>(event, MetaData.from(by.toMetaData())));
		}
		return this;
	}

	public Decision<T> when(Attribution by, DomainCommand command) {
		this.result = this.fixture.given(this.given).when(command, by.toMetaData());
		return this;
	}

	public Decision<T> thenRecords(Object... events) {
		result().expectEvents(events);
		return this;
	}

	public Decision<T> thenRecordsNothing() {
		result().expectSuccessfulHandlerExecution().expectNoEvents();
		return this;
	}

	public Decision<T> thenClaims(String... steps) {
		assertThat(this.claims.steps).containsExactly(steps);
		return this;
	}

	public Decision<T> thenRefuses(RefusalCode code) {
		return thenRefuses(code, null);
	}

	/**
	 * Refuses for this reason.
	 * @param field the offending field, or null for any
	 */
	public Decision<T> thenRefuses(RefusalCode code, @Nullable String field) {
		return thenRefuses(code, field, Map.of());
	}

	/**
	 * Refuses for this reason.
	 * @param field the offending field, or null for any
	 * @param told values its text tells
	 */
	public Decision<T> thenRefuses(RefusalCode code, @Nullable String field, Map<String, String> told) {
		result().expectException(new CustomMatcher<>("refusal " + code.name() + " of " + field + " " + told) {
			@Override
			public boolean matches(Object actual) {
				return actual instanceof RefusedException refused && refused.refusal().code().equals(code.name())
						&& (field == null || field.equals(refused.refusal().field()))
						&& refused.refusal().arguments().entrySet().containsAll(told.entrySet());
			}
		}).expectNoEvents();
		return this;
	}

	/** What is recorded of the aggregate afterwards, oldest first. */
	public List<Object> recorded(String subject) {
		List<Object> events = new ArrayList<>();
		this.fixture.getEventStore().readEvents(subject).forEachRemaining((event) -> events.add(event.getPayload()));
		return events;
	}

	private ResultValidator<T> result() {
		if (this.result == null) {
			throw new IllegalStateException("nothing was wished yet");
		}
		return this.result;
	}

	private static final class RecordingClaims implements Claims {

		private final List<String> steps = new ArrayList<>();

		@Override
		public void take(String kind, String key) {
			this.steps.add("+" + kind + " " + key);
		}

		@Override
		public void release(String kind, String key) {
			this.steps.add("-" + kind + " " + key);
		}

		@Override
		public void takeFor(String holder, String kind, String key) {
			take(kind, key);
		}

		@Override
		public void releaseFor(String holder, String kind, String key) {
			release(kind, key);
		}

		@Override
		public List<Held> held(String kind) {
			return List.of();
		}

	}

}
