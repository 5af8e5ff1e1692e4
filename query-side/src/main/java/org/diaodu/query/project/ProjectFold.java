package org.diaodu.query.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.event.PermitEvent;
import org.diaodu.kernel.progress.event.ProgressEvent;
import org.diaodu.kernel.project.CodeScheme;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectGap;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Side;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
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
import org.diaodu.kernel.stewardship.event.StewardshipEvent;

/**
 * A project as its events tell it. Stored whole beside the columns of the board, so that
 * the next event finds what came before and a card is one row.
 */
final class ProjectFold {

	/** Of which year the calendar is by which a day was counted anew. */
	static final String CALENDAR_YEAR = "calendar.year";

	/** How ids of projects begin. */
	private static final String PROJECT = "project-";

	String projectId = "";

	long sequence = -1;

	long logIndex = -1;

	@Nullable ProjectFacts facts;

	@Nullable Origin origin;

	Attribution.Source source = Attribution.Source.WITNESSED;

	@Nullable LocalDate registeredOn;

	@Nullable Instant registeredAt;

	@Nullable Instant changedAt;

	Set<Tier> tiers = Set.of();

	boolean counted;

	@Nullable String policyVersion;

	ProjectState state = ProjectState.ACTIVE;

	@Nullable String stateReason;

	@Nullable String ownerCode;

	@Nullable String ownerName;

	List<String> ownerWarnings = List.of();

	@Nullable String code;

	@Nullable CodeScheme codeScheme;

	List<String> codeWarnings = List.of();

	@Nullable String industryCode;

	@Nullable String section;

	@Nullable String sectorDepartmentId;

	boolean sectorDerived = true;

	@Nullable String sectorOverrideReason;

	@Nullable Transfer transfer;

	PeopleFold people = new PeopleFold();

	PlanFold plan = new PlanFold();

	LightsFold lights = new LightsFold();

	/** Where each permit stands, by id. */
	TreeMap<String, PermitState> permits = new TreeMap<>();

	/** The last report that counts, for what the next one changes. */
	ReportedFigures.@Nullable Reported reported;

	/** What it is found by; kept, as it is costly to find. */
	@Nullable String searchText;

	/** The event that last gave it another name or code. */
	long textIndex = -1;

	/** What it is ordered by; kept likewise. */
	@Nullable String nameKey;

	/**
	 * A territory transfer that awaits consent.
	 */
	record Transfer(@Nullable String fromDistrictId, @Nullable String fromZoneId, String toDistrictId,
			@Nullable String toZoneId, String reason, Set<Side> consented, LocalDate proposedOn) {
	}

	/** Whether it is an event of the stream of a project. */
	static boolean concerns(DomainEvent event) {
		return switch (event) {
			case ProjectEvent e -> true;
			case StewardshipEvent e -> true;
			case LifecycleEvent e -> true;
			case PermitEvent e -> true;
			case ProgressEvent e -> true;
			case StatisticsEvent e -> true;
			case LightEvent e -> true;
			case DeadlineRecomputed e -> e.subjectId().startsWith(PROJECT);
			default -> false;
		};
	}

	/**
	 * Applies the next event.
	 * @param reports what earlier reports said
	 * @return what it changed
	 * @throws IllegalStateException when events before it are missing
	 */
	Changes apply(Recorded recorded, DomainEvent event, ReportedFigures reports) {
		if (recorded.sequence() != this.sequence + 1) {
			throw new IllegalStateException(
					"event " + recorded.sequence() + " of " + recorded.subject() + " follows " + this.sequence);
		}
		Changes changes = new Changes();
		switch (event) {
			case ProjectEvent e -> apply(recorded, e, changes);
			case StewardshipEvent e -> this.people.apply(e, changes);
			case LifecycleEvent e -> {
				LifecycleChanges.note(e, changes);
				this.plan.apply(e);
			}
			case PermitEvent e -> {
				PermitChanges.note(e, this.permits, changes);
				this.plan.apply(e);
			}
			case ProgressEvent e -> {
				ProgressChanges.note(e, this.reported, reports, changes);
				this.reported = ReportedFigures.after(this.reported, e);
				this.plan.apply(e);
			}
			case StatisticsEvent e -> StatisticsChanges.note(e, changes);
			case LightEvent e -> {
				LightChanges.note(e, changes);
				this.lights.apply(e);
			}
			case DeadlineRecomputed e -> {
				String clock = "clocks." + e.kind() + (e.key().isEmpty() ? "" : "." + e.key());
				changes.field(clock, e.before().due(), e.after().due());
				changes.field(CALENDAR_YEAR, null, e.calendarYear());
			}
			default -> throw new IllegalStateException(recorded.type() + " is no event of a project");
		}
		this.projectId = recorded.subject();
		this.sequence = recorded.sequence();
		this.logIndex = recorded.logIndex();
		this.changedAt = recorded.recordedAt();
		return changes;
	}

	private void apply(Recorded recorded, ProjectEvent event, Changes changes) {
		switch (event) {
			case ProjectRegistered e -> {
				changes.facts(this.facts, e.facts());
				this.facts = e.facts();
				forgetText(recorded);
				this.origin = e.origin();
				this.source = recorded.attribution().source();
				this.registeredOn = e.occurredOn();
				this.registeredAt = recorded.recordedAt();
			}
			case ProjectTiersChanged e -> {
				changes.field("tiers", known(this.tiers), known(e.after()));
				changes.field("counted", this.counted, e.counted());
				changes.field("policyVersion", this.policyVersion, e.policyVersion());
				this.tiers = e.after().isEmpty() ? Set.of() : EnumSet.copyOf(e.after());
				this.counted = e.counted();
				this.policyVersion = e.policyVersion();
			}
			case ProjectAmountRevised e -> {
				changes.amounts(facts().amounts(), e.after());
				this.facts = FactsWith.amounts(facts(), e.after());
			}
			case TerritoryTransferProposed e -> {
				changes.field("transfer.toDistrictId", null, e.toDistrictId());
				changes.field("transfer.toZoneId", null, e.toZoneId());
				this.transfer = new Transfer(e.fromDistrictId(), e.fromZoneId(), e.toDistrictId(), e.toZoneId(),
						e.reason(), Set.of(), e.occurredOn());
			}
			case TerritoryTransferConsented e -> consent(e, changes);
			case TerritoryTransferDeclined e -> endTransfer(changes);
			case ProjectTerritoryTransferred e -> {
				changes.field("facts.districtId", facts().districtId(), e.toDistrictId());
				changes.field("facts.zoneId", facts().zoneId(), e.toZoneId());
				endTransfer(changes);
				this.facts = FactsWith.territory(facts(), e.toDistrictId(), e.toZoneId());
			}
			case ProjectWithdrawn e -> become(ProjectState.WITHDRAWN, e.reason(), changes);
			case ProjectRestored e -> become(ProjectState.ACTIVE, e.reason(), changes);
			case ProjectCancelled e -> become(ProjectState.CANCELLED, e.reason(), changes);
			case ProjectOwnerLinked e -> {
				changes.field("ownerCode", this.ownerCode, e.ownerCode());
				changes.field("ownerName", this.ownerName, e.ownerName());
				changes.field("ownerWarnings", known(this.ownerWarnings), known(e.warnings()));
				this.ownerCode = e.ownerCode();
				this.ownerName = e.ownerName();
				this.ownerWarnings = e.warnings();
				forgetText(recorded);
			}
			case ProjectCodeAssigned e -> {
				changes.field("projectCode", this.code, e.code());
				changes.field("codeScheme", this.codeScheme, e.scheme());
				changes.field("codeWarnings", known(this.codeWarnings), known(e.warnings()));
				this.code = e.code();
				this.codeScheme = e.scheme();
				this.codeWarnings = e.warnings();
				forgetText(recorded);
			}
			case ProjectIndustryClassified e -> {
				changes.field("industryCode", this.industryCode, e.industryCode());
				changes.field("section", this.section, e.section());
				changes.field("sectorDepartmentId", this.sectorDepartmentId, e.sectorDepartmentId());
				this.industryCode = e.industryCode();
				this.section = e.section();
				this.sectorDepartmentId = e.sectorDepartmentId();
				this.sectorDerived = e.derived();
				this.sectorOverrideReason = e.overrideReason();
			}
			case ProjectFactsCorrected e -> {
				changes.facts(facts(), e.after());
				this.facts = e.after();
				forgetText(recorded);
			}
			case ProjectStageChanged e -> {
				changes.field("facts.stage", facts().stage(), e.after());
				changes.field("facts.stageByNode", null, e.nodeCode());
				this.facts = FactsWith.stage(facts(), e.after());
			}
		}
	}

	private void consent(TerritoryTransferConsented event, Changes changes) {
		Transfer open = this.transfer;
		if (open == null) {
			throw new IllegalStateException("consent without a transfer");
		}
		Set<Side> consented = EnumSet.of(event.side());
		consented.addAll(open.consented());
		changes.field("transfer.consented", known(open.consented()), consented);
		this.transfer = new Transfer(open.fromDistrictId(), open.fromZoneId(), open.toDistrictId(), open.toZoneId(),
				open.reason(), consented, open.proposedOn());
	}

	private void endTransfer(Changes changes) {
		Transfer open = this.transfer;
		if (open != null) {
			changes.field("transfer.toDistrictId", open.toDistrictId(), null);
			changes.field("transfer.toZoneId", open.toZoneId(), null);
		}
		this.transfer = null;
	}

	private void become(ProjectState next, String reason, Changes changes) {
		changes.field("state", this.state, next);
		this.state = next;
		this.stateReason = reason;
	}

	/** The facts; there are some from the first event on. */
	ProjectFacts facts() {
		ProjectFacts known = this.facts;
		if (known == null) {
			throw new IllegalStateException("not registered: " + this.projectId);
		}
		return known;
	}

	/** The stage as rows and figures keep it: empty while unknown. */
	String stageName() {
		Stage stage = facts().stage();
		return (stage != null) ? stage.name() : "";
	}

	/** The reason an event gives, or null. */
	static @Nullable String reason(DomainEvent event, ReportedFigures reports) {
		return switch (event) {
			case ProjectEvent e -> reason(e);
			case StewardshipEvent e -> PeopleFold.reason(e);
			case LifecycleEvent e -> LifecycleChanges.reason(e);
			case PermitEvent e -> PermitChanges.reason(e);
			case ProgressEvent e -> ProgressChanges.reason(e, reports);
			case StatisticsEvent e -> StatisticsChanges.reason(e);
			case LightEvent e -> LightChanges.reason(e);
			default -> null;
		};
	}

	private static @Nullable String reason(ProjectEvent event) {
		return switch (event) {
			case ProjectAmountRevised e -> e.reason();
			case TerritoryTransferProposed e -> e.reason();
			case TerritoryTransferDeclined e -> e.reason();
			case ProjectWithdrawn e -> e.reason();
			case ProjectRestored e -> e.reason();
			case ProjectCancelled e -> e.reason();
			case ProjectFactsCorrected e -> e.reason();
			case ProjectStageChanged e -> e.reason();
			case ProjectIndustryClassified e -> e.overrideReason();
			case ProjectTiersChanged e -> Changes.constant(e.cause());
			case ProjectRegistered e -> null;
			case ProjectOwnerLinked e -> null;
			case ProjectCodeAssigned e -> null;
			case TerritoryTransferConsented e -> null;
			case ProjectTerritoryTransferred e -> null;
		};
	}

	/** What it is found by. */
	String searchText() {
		String text = this.searchText;
		if (text == null) {
			String key = nameKey();
			String name = facts().name();
			// The key begins with the pinyin, which takes longest to find.
			String pinyin = key.substring(0, key.length() - name.length() - 1);
			text = SearchText.of(name, pinyin, this.code, this.ownerName);
			this.searchText = text;
		}
		return text;
	}

	/** What it is ordered by: pinyin, then the characters themselves. */
	String nameKey() {
		String key = this.nameKey;
		if (key == null) {
			key = nameKey(facts().name());
			this.nameKey = key;
		}
		return key;
	}

	/** What a project of that name is ordered by. */
	static String nameKey(String name) {
		return SearchText.pinyin(SearchText.normal(name)) + " " + name;
	}

	/** Names or codes changed: what it is found by has to be found again. */
	private void forgetText(Recorded recorded) {
		this.textIndex = recorded.logIndex();
		this.searchText = null;
		this.nameKey = null;
	}

	/** What it should have and has not (C8). */
	List<ProjectGap> gaps() {
		return ProjectGaps.of(facts(), this.industryCode, this.sectorDepartmentId, this.code, this.ownerName,
				this.ownerCode);
	}

	/**
	 * On the board of its district: not what the city itself invests in (F-036, F-052).
	 */
	boolean onDistrictBoard() {
		ProjectFacts known = facts();
		return this.counted && known.districtId() != null
				&& !(known.family() == Family.GOVERNMENT && known.level() == Level.CITY);
	}

	/** Scheduled with emphasis by its district (F-036). */
	boolean districtKey() {
		return this.tiers.contains(Tier.DISTRICT);
	}

	/** Scheduled with emphasis by a district, a department or the city. */
	boolean anyKey() {
		return districtKey() || this.tiers.contains(Tier.DEPARTMENT) || this.tiers.contains(Tier.CITY);
	}

	/** An empty collection is unknown rather than empty text. */
	private static @Nullable Object known(java.util.Collection<?> values) {
		return values.isEmpty() ? null : Set.copyOf(values);
	}

}
