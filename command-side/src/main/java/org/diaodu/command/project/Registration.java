package org.diaodu.command.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.project.ProjectState.Codes;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.value.IndustryCode;

/**
 * Registers a project, once; takes in what a list it came from says anew.
 */
@Clause({ "F-033", "F-093" })
final class Registration {

	private final RegisterProject command;

	private final Codes given;

	private final Attribution by;

	private final DecisionContext context;

	Registration(RegisterProject command, Attribution by, DecisionContext context) {
		this.command = command;
		this.by = by;
		this.context = context;
		Form.required(command.facts(), "facts");
		Form.notInFuture(command.occurredOn(), "occurredOn", context.today());
		PlausibleDates.require(command.occurredOn(), context.today(), "occurredOn", context.directory());
		this.given = new Codes(Identification.ownerCode(command.ownerCode()), command.ownerName(),
				Identification.projectCode(command.projectCode()), Identification.industryCode(command.industryCode()));
	}

	List<ProjectEvent> decide(ProjectState state) {
		if (!state.isRegistered()) {
			return register();
		}
		Permissions.in(this.context).require(this.by, Duty.MAINTAIN_PROJECT, state.id(), state.scope());
		ProjectFacts imported = state.importedFacts();
		if (this.command.origin() != null && this.command.origin().equals(state.registered().origin())
				&& imported != null) {
			return importAnew(state, imported, this.command.facts(), this.command.origin());
		}
		if (this.command.origin() != null && isKnownByItsCode(state)) {
			ProjectFacts listed = (imported != null) ? imported : state.facts();
			return importAnew(state, listed, FactsMerge.given(this.command.facts(), listed), this.command.origin());
		}
		boolean same = this.command.facts().equals(state.registered().facts()) && this.given.equals(state.codes())
				&& Objects.equals(this.command.origin(), state.registered().origin());
		if (!same) {
			throw Refusal.of(ProjectRefusal.PROJECT_ALREADY_REGISTERED, "projectId").asException();
		}
		return List.of();
	}

	private List<ProjectEvent> register() {
		ProjectFacts facts = this.command.facts();
		requireMine(facts);
		FactsRule.requireAll(facts, this.command.occurredOn(), this.context.directory());
		List<ProjectEvent> events = new ArrayList<>();
		events.add(new ProjectRegistered(this.command.projectId(), facts, this.command.origin(),
				this.command.occurredOn()));
		if (this.command.origin() != null) {
			requireForm(this.command.origin());
			this.context.claims().take(Project.SOURCE_ROW_CLAIM, claimKey(this.command.origin()));
		}
		identify(events, Codes.NONE, Codes.NONE);
		events.addAll(TierJudgement.judge(this.command.projectId(), null, facts, TierChangeCause.REGISTERED,
				this.command.occurredOn(), this.context));
		return events;
	}

	/**
	 * Another list that names the same national project code speaks of the same project.
	 */
	private boolean isKnownByItsCode(ProjectState state) {
		return this.given.projectCode() != null && this.given.projectCode().equals(state.codes().projectCode());
	}

	/**
	 * Takes over what a list says anew.
	 * @param imported what lists said before
	 * @param listed what the list says now
	 */
	private List<ProjectEvent> importAnew(ProjectState state, ProjectFacts imported, ProjectFacts listed,
			Origin origin) {
		ProjectFacts before = state.facts();
		ListedAnew anew = new ListedAnew(state, this.command.occurredOn(), this.context.directory());
		ProjectFacts after = anew.keep(FactsMerge.merge(imported, listed, before));
		String reason = anew.reason("再次导入 %s %s".formatted(origin.list(), origin.rowKey()));
		List<ProjectEvent> events = new ArrayList<>();
		boolean revised = !after.amounts().equals(before.amounts());
		state.requireTotalCovers(after.amounts(), this.context.today(), "facts.amounts.total");
		if (revised) {
			events.add(new ProjectAmountRevised(this.command.projectId(), before.amounts(), after.amounts(), reason,
					this.command.occurredOn()));
		}
		ProjectFacts between = FactsMerge.withAmounts(before, after.amounts());
		if (!between.equals(after)) {
			events.add(new ProjectFactsCorrected(this.command.projectId(), between, after, state.factsSequence(),
					reason, this.command.occurredOn()));
		}
		identify(events, state.importedCodes(), state.codes());
		if (events.isEmpty()) {
			anew.requireNothingLost();
			return events;
		}
		state.requireActive();
		requireMine(after);
		FactsRule.requireAll(after, this.command.occurredOn(), this.context.directory());
		events.addAll(TierJudgement.judge(this.command.projectId(), state.assessment(), after,
				revised ? TierChangeCause.AMOUNT_REVISED : TierChangeCause.FACTS_CORRECTED, this.command.occurredOn(),
				this.context));
		return events;
	}

	/**
	 * Adds what is new about owner, code and industry.
	 * @param listed as the list had them before
	 * @param known as they are now
	 */
	private void identify(List<ProjectEvent> events, Codes listed, Codes known) {
		String projectId = this.command.projectId();
		boolean ownerListedAnew = !Objects.equals(this.given.ownerCode(), listed.ownerCode())
				|| !Objects.equals(this.given.ownerName(), listed.ownerName());
		boolean ownerNew = !Objects.equals(this.given.ownerCode(), known.ownerCode())
				|| !Objects.equals(this.given.ownerName(), known.ownerName());
		boolean ownerGiven = this.given.ownerCode() != null || this.given.ownerName() != null;
		if (ownerGiven && ownerListedAnew && ownerNew) {
			events.add(Identification.link(projectId, known.ownerCode(), this.given.ownerCode(), this.given.ownerName(),
					this.command.occurredOn()));
		}
		if (isNew(this.given.projectCode(), listed.projectCode(), known.projectCode())) {
			String code = Objects.requireNonNull(this.given.projectCode());
			if (known.projectCode() != null) {
				this.context.claims().release(Project.CODE_CLAIM, known.projectCode());
			}
			this.context.claims().take(Project.CODE_CLAIM, code);
			events.add(Identification.assign(projectId, known.projectCode(), code, this.command.occurredOn()));
		}
		if (isNew(this.given.industryCode(), listed.industryCode(), known.industryCode())) {
			events.add(Identification.classify(projectId, Objects.requireNonNull(this.given.industryCode()), null, null,
					this.command.occurredOn(), this.context.directory()));
		}
	}

	private static boolean isNew(@Nullable String given, @Nullable String listed, @Nullable String known) {
		return given != null && !given.equals(listed) && !given.equals(known);
	}

	private void requireMine(ProjectFacts facts) {
		String industry = this.given.industryCode();
		KnownUnit sector = (industry != null)
				? this.context.directory().sectorDepartment(IndustryCode.of(industry).section()) : null;
		Permissions.in(this.context)
			.requireToRegister(this.by,
					ProjectScope.of(facts, (sector != null) ? sector.unitId() : null, this.given.ownerCode()));
	}

	private static void requireForm(Origin origin) {
		Form.required(origin.list(), "origin.list", Form.NAME);
		Form.required(origin.rowKey(), "origin.rowKey", Form.NAME);
	}

	private static String claimKey(Origin origin) {
		return origin.list() + '\n' + origin.rowKey();
	}

}
