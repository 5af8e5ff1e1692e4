package org.diaodu.command.obstacle;

import java.util.List;
import java.util.Objects;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.PolicyField;

/**
 * Takes a report in: whoever may know of a project and works for it, or owns it, may say
 * what blocks it, at any stage; from then on every tier sees it and nobody can hold it
 * back.
 */
@Clause({ "F-087", "F-117", "F-125" })
final class Reporting {

	private final Attribution by;

	private final DecisionContext context;

	Reporting(Attribution by, DecisionContext context) {
		this.by = by;
		this.context = context;
	}

	/** Refuses what is no report, and whoever may not report on the project. */
	void require(ReportObstacle command, BlockedProject project) {
		naming(() -> Permissions.in(this.context)
			.require(this.by, Duty.REPORT_OBSTACLE, command.projectId(), project.project().scope()));
		Form.required(command.text(), "text", Form.TEXT);
		Form.required(command.blockedAt(), "blockedAt", Form.NAME);
		Act.cited(command.evidence());
		Form.notInFuture(command.occurredOn(), "occurredOn", this.context.today());
		project.project().requireActive();
		project.project().requireRegisteredOn(command.occurredOn());
	}

	/**
	 * Names the project where it is what is wrong; what they may not know of is told like
	 * what is not there.
	 */
	private static void naming(Runnable check) {
		try {
			check.run();
		}
		catch (RefusedException ex) {
			Refusal refusal = ex.refusal();
			throw refusal.code().equals(CommonRefusal.NOT_PERMITTED.name()) ? ex
					: new Refusal(refusal.code(), "projectId", refusal.arguments()).asException();
		}
	}

	/** The sub-item the reporter takes it for, in the number for ever. */
	String itemCode(ReportObstacle command) {
		if (command.itemCode() == null) {
			return ObstacleNumber.UNCLASSIFIED;
		}
		ObstacleTaxonomyAdopted taxonomy = this.context.directory().catalogues().obstaclesOn(this.context.today());
		if (taxonomy == null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_TAXONOMY_MISSING);
		}
		return Sorting.Taxonomies.item(taxonomy, command.itemCode()).code();
	}

	/** Code of the district, or of the city when nobody knows the district. */
	String divisionCode(ObstacleSite site) {
		KnownUnit division = (site.districtId() != null) ? this.context.directory().unit(site.districtId())
				: this.context.directory()
					.units()
					.stream()
					.filter((unit) -> unit.kind() == UnitKind.CITY)
					.findFirst()
					.orElse(null);
		KnownUnit.Name name = (division != null) ? division.on(this.context.today()) : null;
		if (name == null || name.code() == null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_PROJECT_UNPLACED);
		}
		return name.code();
	}

	ObstacleReported report(ReportObstacle command, String number, BlockedProject project) {
		ObstacleRules rules = new ObstacleRules(this.context.directory(), this.context.today());
		TimeLimits limits = new TimeLimits(this.context.directory().calendar(), this.context.clock());
		return new ObstacleReported(command.obstacleId(), number, command.projectId(), project.site(), command.text(),
				command.blockedAt(), command.itemCode(), command.severity(), Act.cited(command.evidence()),
				this.by.actor(), Role.valueOf(this.by.role()), this.by.organisation(),
				(command.severity() == Severity.S1) ? project.guarantorId() : null, rules.stepsVersion(),
				List.of(limits.clock(ClockKind.OBSTACLE_SORT, rules.step(PolicyField.SORT_DAYS))), List.of(),
				command.occurredOn());
	}

	/** Whether the same was reported before by the same person. */
	boolean isSame(ReportObstacle command, ObstacleReported known) {
		return known.projectId().equals(command.projectId()) && known.text().equals(command.text())
				&& known.blockedAt().equals(command.blockedAt()) && Objects.equals(known.itemCode(), command.itemCode())
				&& known.severity() == command.severity() && known.evidence().equals(Act.cited(command.evidence()))
				&& known.reporterId().equals(this.by.actor()) && known.occurredOn().equals(command.occurredOn());
	}

}
