package org.diaodu.query.jurisdiction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.projection.Opening;
import org.diaodu.query.projection.Progress;
import org.diaodu.query.projection.ProjectionStore;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;

/**
 * The frame of every answer: wait as asked, then one snapshot, the caller's scope found
 * and set for the row policies, then the work.
 */
@Component
public class Answering {

	private static final String LIMIT = "SELECT set_config('diaodu.scope', ?, true), set_config('diaodu.unit', ?, true),"
			+ " set_config('diaodu.district', ?, true), set_config('diaodu.sections', ?, true),"
			+ " set_config('diaodu.owners', ?, true), set_config('diaodu.acting_unit', ?, true),"
			+ " set_config('diaodu.person', ?, true)";

	private static final int MOST_SUPPOSED = 10_000;

	private final QueryDatabase database;

	private final Progress progress;

	private final RecordedEvents events;

	private final Scopes scopes;

	private final Units units;

	private final Clock clock;

	/** What callers were found to see the last time, to be found true each time. */
	private final Map<Caller, Scope> supposed = new ConcurrentHashMap<>();

	/** Where projections were read the last time. */
	private final Map<String, Slot> slots = new ConcurrentHashMap<>();

	Answering(QueryDatabase database, Progress progress, RecordedEvents events, Scopes scopes, Units units,
			Clock clock) {
		this.database = database;
		this.units = units;
		this.progress = progress;
		this.events = events;
		this.scopes = scopes;
		this.clock = clock;
	}

	/**
	 * Answers on behalf of a caller.
	 * @param awaitIndex what the answer should reflect, or null
	 * @param projection the read model it is taken from
	 */
	public <T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, String projection,
			Function<Reading, T> work) {
		return answer(caller, awaitIndex, projection, (opening, slot) -> {
		}, work);
	}

	/**
	 * The same, with more that is asked as the transaction begins.
	 * @param besides given the slot the projection is supposed to be read in; whether it
	 * is, the reading tells
	 */
	public <T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, String projection,
			BiConsumer<Opening, Slot> besides, Function<Reading, T> work) {
		if (awaitIndex != null) {
			await(awaitIndex, UnitDirectoryProjection.NAME, projection);
		}
		return new Asked(caller).answer(projection, besides, work);
	}

	/**
	 * Waits, for a bounded time, until read models reflect an index; whether they do is
	 * told by the basis. What the log itself has not come to is no receipt of anything,
	 * and is refused at once.
	 */
	private void await(long logIndex, String... projections) {
		if (logIndex < 0) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "awaitIndex"));
		}
		if (this.progress.reflects(logIndex, projections)) {
			return;
		}
		long head = this.events.head().logIndex();
		if (head < logIndex) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.AWAIT_INDEX_UNKNOWN, "awaitIndex").with("head", head));
		}
		this.progress.await(logIndex, longestWait(), projections);
	}

	/** What is left of the one wait that all questions of a request share. */
	private Duration longestWait() {
		Object until = CurrentUnitOfWork.isStarted()
				? CurrentUnitOfWork.get().getMessage().getMetaData().get(DomainQuery.WAIT_UNTIL) : null;
		return (until != null) ? Duration.between(this.clock.instant(), Instant.parse(until.toString()))
				: Progress.LONGEST_WAIT;
	}

	/** Refuses a caller who holds no such post today. */
	public void checkCaller(Caller caller) {
		answer(caller, null, UnitDirectoryProjection.NAME, (reading) -> true);
	}

	/** Refuses a caller who is not a coordinator of the whole city today. */
	public void checkCityCoordinator(Caller caller) {
		Scope scope = answer(caller, null, UnitDirectoryProjection.NAME, Reading::scope);
		if (caller.role() != Role.COORDINATOR || scope.kind() != Scope.Kind.CITY) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.NOT_PERMITTED));
		}
	}

	/** Answers before anybody is known: which posts a person holds. */
	<T> T answerUnscoped(Function<Reading, T> work) {
		return new Asked(null).answerUnscoped(work);
	}

	/** Before the first start of its processor a read model cannot answer. */
	static Standing known(@Nullable Standing standing) {
		if (standing == null) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.STORE_UNAVAILABLE));
		}
		return standing;
	}

	private LocalDate today() {
		return CityTime.today(this.clock);
	}

	/**
	 * One question. All that must be known before it is answered is asked for at once:
	 * where the caller's posts are and what follows from them is supposed to be as it was
	 * the last time, and found out anew where it is not. Nothing else is read before.
	 */
	private final class Asked {

		private final @Nullable Caller caller;

		private final LocalDate today = today();

		private final Slot slot = supposed(UnitDirectoryProjection.NAME);

		private final Map<String, Standing> standings = new HashMap<>();

		private final List<Scopes.Post> posts = new ArrayList<>();

		private final AtomicLong parked = new AtomicLong();

		Asked(@Nullable Caller caller) {
			this.caller = caller;
		}

		<T> T answerUnscoped(Function<Reading, T> work) {
			Scope nothing = new Scope(Scope.Kind.NONE, "", null, Set.of(), Set.of());
			return Answering.this.database.reading(opening(), () -> work.apply(reading(nothing, Set.of())));
		}

		<T extends @Nullable Object> T answer(String projection, BiConsumer<Opening, Slot> besides,
				Function<Reading, T> work) {
			Caller asking = Objects.requireNonNull(this.caller);
			Opening opening = opening();
			Scopes.ask(opening, asking, this.today, this.slot, this.posts::add);
			besides.accept(opening, supposed(projection));
			Scope supposed = Answering.this.supposed.get(asking);
			if (supposed != null) {
				opening.ask(LIMIT, (row) -> {
				}, limits(supposed, asking));
			}
			return Answering.this.database.reading(opening, () -> {
				Slot actual = known(this.standings.get(UnitDirectoryProjection.NAME)).slot();
				known(this.standings.get(projection));
				this.standings.forEach((name, standing) -> Answering.this.slots.put(name, standing.slot()));
				List<Scopes.Post> held = (actual == this.slot) ? this.posts
						: Answering.this.scopes.posts(asking, this.today, actual);
				Scope scope = Scopes.of(asking, held);
				if (!scope.equals(supposed)) {
					limitTo(scope, asking);
				}
				return work.apply(reading(scope, held.getFirst().servesIn()));
			});
		}

		private Slot supposed(String projection) {
			return Answering.this.slots.getOrDefault(projection, Slot.A);
		}

		private Opening opening() {
			Opening opening = new Opening();
			ProjectionStore.askServing(opening, (standing) -> this.standings.put(standing.name(), standing));
			ProjectionStore.askParked(opening, UnitDirectoryProjection.NAME, this.parked::set);
			return opening;
		}

		private Reading reading(Scope scope, Set<String> servesIn) {
			return new Reading(scope, servesIn, this.today, this.standings, () -> Answering.this.units
				.of(known(this.standings.get(UnitDirectoryProjection.NAME)), this.parked.get()));
		}

	}

	/** For the row policies, until this transaction ends. */
	private void limitTo(Scope scope, Caller caller) {
		this.database.jdbc().sql(LIMIT).params(limits(scope, caller)).query().singleRow();
		if (this.supposed.size() >= MOST_SUPPOSED) {
			this.supposed.clear();
		}
		this.supposed.put(caller, scope);
	}

	private static Object[] limits(Scope scope, Caller caller) {
		return new Object[] { scope.kind().name(), scope.unitId(),
				(scope.districtId() != null) ? scope.districtId() : "", String.join(",", scope.sections()),
				String.join(",", scope.ownerCodes()), caller.unitId(), caller.personId() };
	}

}
