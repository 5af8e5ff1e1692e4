package org.diaodu.query.jurisdiction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.diaodu.query.projection.Progress;
import org.diaodu.query.projection.ProjectionStore;
import org.diaodu.query.projection.ProjectionStore.Standing;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The frame of every answer: wait as asked, then one snapshot, the caller's scope found
 * and set for the row policies, then the work.
 */
@Component
public class Answering {

	private final QueryDatabase database;

	private final ProjectionStore store;

	private final Progress progress;

	private final RecordedEvents events;

	private final Scopes scopes;

	private final Clock clock;

	Answering(QueryDatabase database, ProjectionStore store, Progress progress, RecordedEvents events, Scopes scopes,
			Clock clock) {
		this.database = database;
		this.store = store;
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
		if (awaitIndex != null) {
			await(awaitIndex, UnitDirectoryProjection.NAME, projection);
		}
		return this.database.reading(() -> {
			Map<String, Standing> standings = standings();
			Standing directory = known(standings.get(UnitDirectoryProjection.NAME));
			known(standings.get(projection));
			LocalDate today = today();
			Scope scope = this.scopes.of(caller, today, directory.slot());
			limitTo(scope, caller);
			return work.apply(new Reading(scope, today, standings));
		});
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
		return this.database.reading(() -> {
			Scope nothing = new Scope(Scope.Kind.NONE, "", null, java.util.Set.of(), java.util.Set.of());
			return work.apply(new Reading(nothing, today(), standings()));
		});
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

	private Map<String, Standing> standings() {
		return this.store.serving().stream().collect(Collectors.toMap(Standing::name, Function.identity()));
	}

	/** For the row policies, until this transaction ends. */
	private void limitTo(Scope scope, Caller caller) {
		this.database.jdbc()
			.sql("SELECT set_config('diaodu.scope', ?, true), set_config('diaodu.unit', ?, true),"
					+ " set_config('diaodu.district', ?, true), set_config('diaodu.sections', ?, true),"
					+ " set_config('diaodu.owners', ?, true), set_config('diaodu.acting_unit', ?, true),"
					+ " set_config('diaodu.person', ?, true)")
			.param(scope.kind().name())
			.param(scope.unitId())
			.param((scope.districtId() != null) ? scope.districtId() : "")
			.param(String.join(",", scope.sections()))
			.param(String.join(",", scope.ownerCodes()))
			.param(caller.unitId())
			.param(caller.personId())
			.query()
			.singleRow();
	}

}
