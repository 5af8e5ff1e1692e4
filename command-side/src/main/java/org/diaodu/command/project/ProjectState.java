package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.project.TierRule.Assessment;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectCodeAssigned;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectRestored;
import org.diaodu.kernel.project.event.ProjectStageChanged;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.project.event.ProjectTiersChanged;
import org.diaodu.kernel.project.event.ProjectWithdrawn;
import org.diaodu.kernel.project.event.TerritoryTransferConsented;
import org.diaodu.kernel.project.event.TerritoryTransferDeclined;
import org.diaodu.kernel.project.event.TerritoryTransferProposed;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * What a project's events say of it, as far as decisions need it.
 */
final class ProjectState {

	private @Nullable ProjectRegistered registered;

	private @Nullable ProjectFacts facts;

	/** As the list last had it; null when it was not imported. */
	private @Nullable ProjectFacts importedFacts;

	private Codes codes = Codes.NONE;

	/** As the list last had them. */
	private Codes importedCodes = Codes.NONE;

	private @Nullable String sectorDepartmentId;

	private boolean sectorOverridden;

	private @Nullable Assessment assessment;

	private @Nullable OpenTransfer transfer;

	private boolean withdrawn;

	private boolean cancelled;

	/** When it came to the platform, left it or came back last. */
	private @Nullable LocalDate enteredOrLeftOn;

	private final InvestedSoFar invested = new InvestedSoFar();

	private final FundsSoFar funds = new FundsSoFar();

	private final AnnualPlans annualPlans = new AnnualPlans();

	private final StageStanding standing = new StageStanding();

	private final OtherProof proof = new OtherProof();

	private final StageGates gates = new StageGates(this.proof);

	private long sequence = -1;

	private long factsSequence;

	/**
	 * Codes and owner.
	 */
	record Codes(@Nullable String ownerCode, @Nullable String ownerName, @Nullable String projectCode,
			@Nullable String industryCode) {

		static final Codes NONE = new Codes(null, null, null, null);

		Codes withOwner(@Nullable String code, @Nullable String name) {
			return new Codes(code, name, this.projectCode, this.industryCode);
		}

		Codes withProjectCode(@Nullable String code) {
			return new Codes(this.ownerCode, this.ownerName, code, this.industryCode);
		}

		Codes withIndustryCode(@Nullable String code) {
			return new Codes(this.ownerCode, this.ownerName, this.projectCode, code);
		}

	}

	/**
	 * A transfer that not all sides have consented to.
	 */
	record OpenTransfer(String toDistrictId, @Nullable String toZoneId, Set<Side> consented) {

		OpenTransfer {
			consented = Set.copyOf(consented);
		}

		OpenTransfer with(Side side) {
			Set<Side> more = EnumSet.of(side);
			more.addAll(this.consented);
			return new OpenTransfer(this.toDistrictId, this.toZoneId, more);
		}

	}

	/**
	 * Takes in what happened.
	 * @param imported whether the fact was taken from a list
	 */
	void evolve(ProjectEvent event, boolean imported) {
		this.sequence++;
		this.standing.evolve(event);
		this.annualPlans.evolve(event);
		switch (event) {
			case ProjectRegistered it -> {
				this.registered = it;
				this.facts = it.facts();
				this.importedFacts = (it.origin() != null) ? it.facts() : null;
				this.enteredOrLeftOn = it.occurredOn();
			}
			case ProjectAmountRevised it -> amounts(it.after(), imported);
			case ProjectFactsCorrected it -> {
				this.facts = it.after();
				this.factsSequence = this.sequence;
				if (imported && this.importedFacts != null) {
					this.importedFacts = FactsMerge.merge(it.before(), it.after(), this.importedFacts);
				}
			}
			case ProjectStageChanged it -> this.facts = FactsMerge.withStage(facts(), it.after());
			case ProjectTiersChanged it -> this.assessment = new Assessment(it.after(), it.counted());
			case TerritoryTransferProposed it ->
				this.transfer = new OpenTransfer(it.toDistrictId(), it.toZoneId(), Set.of());
			case TerritoryTransferConsented it ->
				this.transfer = (this.transfer != null) ? this.transfer.with(it.side()) : null;
			case TerritoryTransferDeclined it -> this.transfer = null;
			case ProjectTerritoryTransferred it -> {
				this.transfer = null;
				this.facts = FactsMerge.withTerritory(facts(), it.toDistrictId(), it.toZoneId());
			}
			case ProjectWithdrawn it -> withdrawn(true, it.occurredOn());
			case ProjectRestored it -> withdrawn(false, it.occurredOn());
			case ProjectCancelled it -> this.cancelled = true;
			case ProjectOwnerLinked it -> {
				this.codes = this.codes.withOwner(it.ownerCode(), it.ownerName());
				this.importedCodes = imported ? this.importedCodes.withOwner(it.ownerCode(), it.ownerName())
						: this.importedCodes;
			}
			case ProjectCodeAssigned it -> {
				this.codes = this.codes.withProjectCode(it.code());
				this.importedCodes = imported ? this.importedCodes.withProjectCode(it.code()) : this.importedCodes;
			}
			case ProjectIndustryClassified it -> {
				this.codes = this.codes.withIndustryCode(it.industryCode());
				this.sectorDepartmentId = it.sectorDepartmentId();
				this.sectorOverridden = !it.derived();
				this.importedCodes = imported ? this.importedCodes.withIndustryCode(it.industryCode())
						: this.importedCodes;
			}
		}
	}

	/** What others decided on the project: only its place counts here. */
	void passOver() {
		this.sequence++;
	}

	/** A report says what was invested; of the rest nothing decides on the facts. */
	void evolve(ProgressEvent event) {
		this.sequence++;
		this.invested.evolve(event);
		this.funds.evolve(event);
		this.annualPlans.evolve(event);
	}

	/** Permits pass gates. */
	void evolve(PermitEvent event) {
		this.sequence++;
		this.proof.evolve(event);
	}

	/** Nodes prove a stage and pass gates; of the rest nothing decides on the facts. */
	void evolve(LifecycleEvent event) {
		this.sequence++;
		this.gates.evolve(event);
		this.standing.evolve(event);
	}

	/** Whether it is in official statistics; their figures decide on nothing here. */
	void evolve(StatisticsEvent event) {
		this.sequence++;
		this.proof.evolve(event);
		this.standing.evolve(event);
	}

	/** The gates of a pilot that are open before a stage stated anew. */
	List<StageGates.Unpassed> openGates(@Nullable Stage stage, LocalDate on, Directory directory) {
		return this.gates.open(facts().stage(), stage, facts().family(), facts().zoneId(), on, directory);
	}

	StageStanding standing() {
		return this.standing;
	}

	/**
	 * Refuses another total than before that lies below what was invested, what came in
	 * or what a year plans.
	 * @param field that names the total
	 */
	void requireTotalCovers(Amounts after, LocalDate today, String field) {
		if (!Objects.equals(facts().amounts().total(), after.total())) {
			this.invested.requireWithin(after.total(), field);
			this.funds.requireWithin(after.total(), field);
			this.annualPlans.requireWithin(after, today, field);
		}
	}

	AnnualPlans annualPlans() {
		return this.annualPlans;
	}

	private void withdrawn(boolean out, LocalDate on) {
		this.withdrawn = out;
		this.enteredOrLeftOn = DaysInOrder.later(this.enteredOrLeftOn, on);
	}

	private void amounts(Amounts after, boolean imported) {
		this.facts = FactsMerge.withAmounts(facts(), after);
		if (imported && this.importedFacts != null) {
			this.importedFacts = FactsMerge.withAmounts(this.importedFacts, after);
		}
	}

	boolean isRegistered() {
		return this.registered != null;
	}

	String id() {
		return registered().projectId();
	}

	ProjectRegistered registered() {
		return Objects.requireNonNull(this.registered, "not registered");
	}

	ProjectFacts facts() {
		return Objects.requireNonNull(this.facts, "not registered");
	}

	@Nullable ProjectFacts importedFacts() {
		return this.importedFacts;
	}

	Codes codes() {
		return this.codes;
	}

	Codes importedCodes() {
		return this.importedCodes;
	}

	@Nullable String sectorDepartmentId() {
		return this.sectorDepartmentId;
	}

	boolean isSectorOverridden() {
		return this.sectorOverridden;
	}

	@Nullable Assessment assessment() {
		return this.assessment;
	}

	@Nullable OpenTransfer transfer() {
		return this.transfer;
	}

	boolean isWithdrawn() {
		return this.withdrawn;
	}

	boolean isCancelled() {
		return this.cancelled;
	}

	/** Sequence of its last event. */
	long sequence() {
		return this.sequence;
	}

	/** Sequence of the last event that stated the facts as a whole. */
	long factsSequence() {
		return this.factsSequence;
	}

	ProjectScope scope() {
		return ProjectScope.of(facts(), this.sectorDepartmentId, this.codes.ownerCode());
	}

	/** Refuses when it is withdrawn or cancelled. */
	void requireActive() {
		requireNotCancelled();
		if (this.withdrawn) {
			throw Refusal.of(ProjectRefusal.PROJECT_WITHDRAWN, "projectId").asException();
		}
	}

	/** Refuses a day before it came to the platform, left it or came back last. */
	void requireInOrder(LocalDate on) {
		DaysInOrder.require(on, this.enteredOrLeftOn);
	}

	/** Refuses when it is cancelled. */
	void requireNotCancelled() {
		if (this.cancelled) {
			throw Refusal.of(ProjectRefusal.PROJECT_CANCELLED, "projectId").asException();
		}
	}

}
