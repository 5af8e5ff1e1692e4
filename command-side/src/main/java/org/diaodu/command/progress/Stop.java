package org.diaodu.command.progress;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.progress.command.StopWork;
import org.diaodu.kernel.progress.event.LicenceReverified;
import org.diaodu.kernel.progress.event.StopReported;
import org.diaodu.kernel.progress.event.WorkStopped;

/**
 * A stop and what became of it.
 *
 * @param last the latest day anything was recorded of
 * @param required whether its year is over, as the clock said
 */
record Stop(WorkStopped stopped, LocalDate last, @Nullable StopReported reported,
		@Nullable LicenceReverified reverified, @Nullable LocalDate resumedOn, boolean required) {

	String id() {
		return this.stopped.stopId();
	}

	boolean isOpen() {
		return this.resumedOn == null;
	}

	Stop with(StopReported event) {
		return new Stop(this.stopped, later(event.occurredOn()), event, this.reverified, this.resumedOn, this.required);
	}

	Stop with(LicenceReverified event) {
		return new Stop(this.stopped, later(event.occurredOn()), this.reported, event, this.resumedOn, this.required);
	}

	Stop needsLicence() {
		return new Stop(this.stopped, this.last, this.reported, this.reverified, this.resumedOn, true);
	}

	Stop resumed(LocalDate day) {
		return new Stop(this.stopped, later(day), this.reported, this.reverified, day, this.required);
	}

	private LocalDate later(LocalDate day) {
		return day.isAfter(this.last) ? day : this.last;
	}

	boolean says(StopWork command) {
		return this.stopped.stopCause() == command.stopCause() && this.stopped.reason().equals(command.reason())
				&& Objects.equals(this.stopped.resumeExpectedOn(), command.resumeExpectedOn())
				&& this.stopped.occurredOn().equals(command.occurredOn());
	}

}
