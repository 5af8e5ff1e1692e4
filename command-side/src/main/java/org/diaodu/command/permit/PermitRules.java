package org.diaodu.command.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.LimitKind;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.PermitRefusal;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.permit.event.PermitLimitExceeded;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.project.Family;

/**
 * What several decisions on a permit ask alike: the catalogue of the day, the order of
 * days, where the permit stands, and what its clocks come to.
 */
final class PermitRules {

	private final ProjectPermits permits;

	private final DecisionContext context;

	PermitRules(ProjectPermits permits, DecisionContext context) {
		this.permits = permits;
		this.context = context;
	}

	Days days() {
		return new Days(this.context.directory().calendar());
	}

	/** The version of the catalogue that applies on a day. */
	PermitCatalogueAdopted catalogue(LocalDate on) {
		PermitCatalogueAdopted catalogue = this.context.directory().catalogues().permitsOn(on);
		if (catalogue == null) {
			throw Refusal.of(PermitRefusal.PERMIT_CATALOGUE_MISSING, "occurredOn").asException();
		}
		return catalogue;
	}

	/** The permit of that code in a version. */
	static PermitDefinition definition(PermitCatalogueAdopted catalogue, String code) {
		return catalogue.permits()
			.stream()
			.filter((permit) -> permit.code().equals(code))
			.findFirst()
			.orElseThrow(
					() -> Refusal.of(PermitRefusal.PERMIT_CODE_UNKNOWN, "permitCode").with("code", code).asException());
	}

	/** A permit that projects of this family need. */
	PermitDefinition ofFamily(String code, LocalDate on) {
		PermitDefinition permit = definition(catalogue(on), code);
		Family family = this.permits.project().family();
		if (family != null && !permit.families().contains(family)) {
			throw Refusal.of(PermitRefusal.PERMIT_NOT_OF_FAMILY, "permitCode").with("code", code).asException();
		}
		return permit;
	}

	/** Refuses a day before the last step of the permit. */
	static void requireInOrder(PermitFile file, LocalDate on) {
		LocalDate last = file.lastOn();
		if (last != null && on.isBefore(last)) {
			throw Refusal.of(PermitRefusal.PERMIT_EARLIER_THAN_LAST_STEP, "occurredOn")
				.with("last", last)
				.asException();
		}
	}

	/**
	 * The day something of a day is told: today; of the sample, its own (ADR 0192), so
	 * that those who try it find a history that was told in time.
	 */
	LocalDate toldOn(LocalDate on, Attribution by) {
		return by.channel().equals(Attribution.SAMPLE) ? on : this.context.today();
	}

	/**
	 * A standstill is told while it can be seen: one that begins on an earlier day is
	 * shown by what the office wrote to the owner (行政许可法 45), and not told later than
	 * policy allows, counted from its day or from that on which the acceptance was told,
	 * whichever is later. Judged by the day on which it is told, as a lock is (ADR 0073).
	 */
	@Clause("F-028")
	void requireToldInTime(PermitFile file, LocalDate on, Attribution by) {
		LocalDate today = toldOn(on, by);
		if (!on.isBefore(today)) {
			return;
		}
		requireShown(by);
		PolicyVersion rule = this.context.directory().policy(PolicyParameter.PERMIT_STEPS, today);
		if (rule == null) {
			return;
		}
		LocalDate earliest = days().before(today,
				new Span(rule.number(PolicyField.STANDSTILL_WORKING_DAYS), DayCount.WORKING_DAYS));
		LocalDate accepted = file.acceptanceToldOn();
		if (on.isBefore(earliest) && (accepted == null || accepted.isBefore(earliest))) {
			throw Refusal.of(PermitRefusal.PERMIT_STANDSTILL_TOO_EARLY, "occurredOn")
				.with("earliest", earliest)
				.asException();
		}
	}

	/** A decision by which a limit found passed had not passed is shown. */
	static void requireShownIfItUndoes(PermitFile file, LocalDate on, Attribution by) {
		if (file.isUndoneBy(on)) {
			requireShown(by);
		}
	}

	private static void requireShown(Attribution by) {
		if (by.evidence().stream().noneMatch(Citation::isOne)) {
			throw Refusal.of(PermitRefusal.PERMIT_PAST_UNPROVEN, "evidence").asException();
		}
	}

	/**
	 * All that is lacking is asked for at once (行政许可法 32), unless policy allows more.
	 */
	@Clause("F-028")
	void requireAskedForAtOnce(PermitFile file, LocalDate on) {
		PolicyVersion rule = this.context.directory().policy(PolicyParameter.PERMIT_STEPS, on);
		int most = (rule != null) ? rule.number(PolicyField.SUPPLEMENT_REQUESTS) : 1;
		if (file.supplements() >= most) {
			throw Refusal.of(PermitRefusal.PERMIT_SUPPLEMENT_ALREADY_REQUESTED, "permitId")
				.with("max", most)
				.asException();
		}
	}

	/**
	 * More days are given by the head of the office (行政许可法 42), which somebody else
	 * records.
	 */
	@Clause("F-028")
	void requireHead(String approvedById, PermitFile file, LocalDate on, Attribution by) {
		if (approvedById.equals(by.actor())) {
			throw Refusal.of(PermitRefusal.PERMIT_APPROVER_IS_SENDER, "approvedById").asException();
		}
		boolean leads = this.context.directory()
			.activePosts(approvedById, on)
			.stream()
			.anyMatch((post) -> post.role() == Role.RESPONSIBLE_LEADER && post.unitId().equals(file.departmentId()));
		if (!leads) {
			throw Refusal.of(PermitRefusal.PERMIT_APPROVER_NOT_HEAD, "approvedById").asException();
		}
	}

	/** Refuses unless the permit stands in one of these. */
	void requireState(PermitFile file, PermitState... allowed) {
		if (!List.of(allowed).contains(state(file))) {
			throw unfit(file);
		}
	}

	private RuntimeException unfit(PermitFile file) {
		return Refusal.of(PermitRefusal.PERMIT_STATE_UNFIT, "permitId").with("state", state(file)).asException();
	}

	PermitState state(PermitFile file) {
		return file.state(isStartedInTime(file));
	}

	private boolean isStartedInTime(PermitFile file) {
		LocalDate started = this.permits.startedOn();
		LocalDate validUntil = file.validUntil();
		return started != null && validUntil != null && !started.isAfter(validUntil) && isUntilStart(file);
	}

	/** Whether the validity of an issued permit is the time in which work must start. */
	static boolean isUntilStart(PermitFile file) {
		return file.issued() != null && file.issued().untilStart();
	}

	/**
	 * Limits that had passed by a day, as far as that was not found out yet: whoever
	 * records late must not escape it. In the order in which their clocks would have
	 * rung.
	 */
	List<PermitEvent> passedBy(LocalDate on, PermitFile file) {
		List<PermitLimitExceeded> found = new ArrayList<>();
		for (LimitKind limit : LimitKind.values()) {
			Deadline deadline = this.permits.clocks().deadline(new ClockRef(kind(limit), file.permitId()));
			if (deadline != null && deadline.due().isBefore(on)) {
				found.add(new PermitLimitExceeded(this.permits.project().id(), file.permitId(), limit, deadline.due(),
						deadline.due().plusDays(1)));
			}
		}
		found.sort(Comparator.comparing(PermitLimitExceeded::dueOn).thenComparing((it) -> kind(it.limit()).name()));
		return List.copyOf(found);
	}

	static ClockKind kind(LimitKind limit) {
		return switch (limit) {
			case STATUTORY -> ClockKind.PERMIT_STATUTORY_LIMIT;
			case COMMITTED -> ClockKind.PERMIT_COMMITTED_LIMIT;
		};
	}

	/** The clocks of limits that run; none of one that had passed. */
	static List<DueClock> limits(PermitFile file, Deadline statutory, @Nullable Deadline committed) {
		List<DueClock> clocks = new ArrayList<>();
		if (!file.isExceeded(LimitKind.STATUTORY)) {
			clocks.add(new DueClock(ClockKind.PERMIT_STATUTORY_LIMIT, file.permitId(), statutory));
		}
		if (committed != null && !file.isExceeded(LimitKind.COMMITTED)) {
			clocks.add(new DueClock(ClockKind.PERMIT_COMMITTED_LIMIT, file.permitId(), committed));
		}
		return clocks;
	}

	/** The clocks of a validity. */
	List<DueClock> validity(String permitId, @Nullable LocalDate validUntil, LocalDate from,
			PermitDefinition definition) {
		if (validUntil == null || (definition.untilStart() && this.permits.startedOn() != null)) {
			return List.of();
		}
		List<DueClock> clocks = new ArrayList<>();
		Span warnAhead = definition.warnAhead();
		if (warnAhead != null) {
			LocalDate warnOn = days().before(validUntil, warnAhead);
			clocks.add(new DueClock(ClockKind.PERMIT_EXPIRING, permitId,
					Deadline.on(warnOn.isBefore(from) ? from : warnOn)));
		}
		clocks.add(new DueClock(ClockKind.PERMIT_EXPIRY, permitId, Deadline.on(validUntil)));
		return clocks;
	}

}
