package org.diaodu.query.light;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.ConfidenceRated;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.light.event.LightEvent;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.event.ProjectAmountRevised;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectFactsCorrected;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.project.event.ProjectOwnerLinked;
import org.diaodu.kernel.project.event.ProjectRegistered;
import org.diaodu.kernel.project.event.ProjectTerritoryTransferred;
import org.diaodu.kernel.stewardship.event.StewardshipEvent;
import org.diaodu.query.project.Hundredths;

/**
 * A project as its lights' read model needs it: whose it is, what shows now, and who
 * answers for it. What ended is in the tables.
 */
final class LightFold {

	/** The worst of the five lights, kept as a light of its own. */
	static final String OVERALL = "OVERALL";

	String projectId = "";

	long logIndex = -1;

	String name = "";

	@Nullable String districtId;

	@Nullable String zoneId;

	@Nullable String constructionDepartmentId;

	@Nullable String sectorDepartmentId;

	String section = "";

	@Nullable String ownerCode;

	long amount = Hundredths.UNKNOWN;

	/** What shows now, by light; grey from the start is not kept. */
	TreeMap<String, Shown> shown = new TreeMap<>();

	HoldersFold holders = new HoldersFold();

	/**
	 * A colour that shows.
	 *
	 * @param start index of the event since which it does
	 */
	record Shown(String light, long start, LocalDate from, LightColour before, LightColour colour, LightRule rule,
			List<LightInput> inputs, @Nullable String policyVersion, String recordedAt) {
	}

	/** Whether an event changes anything here. */
	static boolean concerns(DomainEvent event) {
		return switch (event) {
			case ProjectRegistered e -> true;
			case ProjectFactsCorrected e -> true;
			case ProjectAmountRevised e -> true;
			case ProjectTerritoryTransferred e -> true;
			case ProjectOwnerLinked e -> true;
			case ProjectIndustryClassified e -> true;
			case StewardshipEvent e -> HoldersFold.concerns(e);
			case LightEvent e -> true;
			default -> false;
		};
	}

	/** Applies the next event. */
	void apply(Recorded recorded, DomainEvent event, LightRows rows) {
		this.projectId = recorded.subject();
		this.logIndex = recorded.logIndex();
		switch (event) {
			case ProjectEvent e -> apply(e);
			case StewardshipEvent e -> this.holders.apply(this, e, rows);
			case LightChanged e -> apply(recorded, e, rows);
			case ConfidenceRated e -> rows.rated(this, recorded.attribution().actor(), e);
			default -> throw new IllegalStateException(recorded.type() + " changes no light");
		}
	}

	private void apply(ProjectEvent event) {
		if (event instanceof ProjectRegistered e) {
			take(e.facts());
		}
		else if (event instanceof ProjectFactsCorrected e) {
			take(e.after());
		}
		else if (event instanceof ProjectAmountRevised e) {
			this.amount = Hundredths.of(e.after().total());
		}
		else if (event instanceof ProjectTerritoryTransferred e) {
			this.districtId = e.toDistrictId();
			this.zoneId = e.toZoneId();
		}
		else if (event instanceof ProjectOwnerLinked e) {
			this.ownerCode = e.ownerCode();
		}
		else if (event instanceof ProjectIndustryClassified e) {
			this.section = e.section();
			this.sectorDepartmentId = e.sectorDepartmentId();
		}
	}

	private void take(ProjectFacts facts) {
		this.name = facts.name();
		this.districtId = facts.districtId();
		this.zoneId = facts.zoneId();
		this.constructionDepartmentId = facts.constructionDepartmentId();
		this.amount = Hundredths.of(facts.amounts().total());
	}

	private void apply(Recorded recorded, LightChanged event, LightRows rows) {
		String recordedAt = recorded.recordedAt().toString();
		show(new Shown(event.light().name(), this.logIndex, event.occurredOn(), event.before(), event.after(),
				event.rule(), event.inputs(), event.policyVersion(), recordedAt), rows);
		Shown worst = worst();
		LightColour before = colour(OVERALL);
		LightColour after = (worst != null) ? worst.colour() : LightColour.GREY;
		if (before != after) {
			show((worst != null && after != LightColour.GREY)
					? new Shown(OVERALL, this.logIndex, event.occurredOn(), before, after, worst.rule(),
							List.of(new LightInput("light", worst.light())), worst.policyVersion(), recordedAt)
					: new Shown(OVERALL, this.logIndex, event.occurredOn(), before, after, LightRule.NOT_APPLICABLE,
							List.of(), null, recordedAt),
					rows);
		}
	}

	private void show(Shown next, LightRows rows) {
		Shown last = this.shown.put(next.light(), next);
		if (last != null) {
			rows.span(this, last, next.from().isBefore(last.from()) ? last.from() : next.from());
		}
		rows.span(this, next, null);
	}

	private LightColour colour(String light) {
		Shown now = this.shown.get(light);
		return (now != null) ? now.colour() : LightColour.GREY;
	}

	/** The worst of the five; of several, the first. */
	private @Nullable Shown worst() {
		Shown worst = null;
		for (Light light : Light.values()) {
			Shown now = this.shown.get(light.name());
			if (now != null && (worst == null || now.colour().compareTo(worst.colour()) > 0)) {
				worst = now;
			}
		}
		return worst;
	}

}
