package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.ProjectScope;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectIndustryClassified;
import org.diaodu.kernel.stewardship.Slot;
import org.diaodu.kernel.stewardship.event.MajorStandingEvent;
import org.diaodu.kernel.stewardship.event.ProjectListedMajor;
import org.diaodu.kernel.stewardship.event.ProjectUnlistedMajor;

/**
 * What decisions about people need of a project: whose it is, how large, whom it needs,
 * and whether it is one of the major projects.
 */
final class StewardedProject {

	private final ScheduledProject project = new ScheduledProject();

	private @Nullable String section;

	private final Set<Integer> majorYears = new HashSet<>();

	void evolve(ProjectEvent event) {
		this.project.evolve(event);
		if (event instanceof ProjectIndustryClassified it) {
			this.section = it.section();
		}
	}

	void evolve(MajorStandingEvent event) {
		switch (event) {
			case ProjectListedMajor it -> this.majorYears.add(it.year());
			case ProjectUnlistedMajor it -> this.majorYears.remove(it.year());
		}
	}

	String id() {
		return this.project.id();
	}

	ProjectScope scope() {
		return this.project.scope();
	}

	/** GB/T 4754 section letter, null while not classified. */
	@Nullable String section() {
		return this.section;
	}

	Set<Slot> allowedSlots() {
		return Slot.allowed(scope().family(), scope().level());
	}

	/** None once it is withdrawn or cancelled. */
	Set<Slot> requiredSlots() {
		return this.project.isActive()
				? Slot.required(scope().family(), scope().level(), this.project.isCounted(), this.project.tiers())
				: Set.of();
	}

	/** Whether the city schedules it by its amount (亿元以上, F-059). */
	boolean isOfTheCity() {
		return this.project.tiers().contains(Tier.CITY);
	}

	/** Whether it must have a guarantor. */
	boolean needsGuarantor() {
		return this.project.isActive() && isOfTheCity();
	}

	boolean isMajorOn(LocalDate day) {
		return this.majorYears.contains(day.getYear());
	}

	boolean isListed(int year) {
		return this.majorYears.contains(year);
	}

	/** Refuses a day on which the project was not in the platform. */
	void requireRegisteredOn(LocalDate day) {
		this.project.requireRegisteredOn(day);
	}

	/** Refuses when it is withdrawn or cancelled. */
	void requireActive() {
		this.project.requireActive();
	}

}
