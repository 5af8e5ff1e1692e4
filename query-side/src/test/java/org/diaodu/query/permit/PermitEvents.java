package org.diaodu.query.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.permit.PermitDefinition;
import org.diaodu.kernel.permit.Span;
import org.diaodu.kernel.permit.event.PermitAccepted;
import org.diaodu.kernel.permit.event.PermitApplied;
import org.diaodu.kernel.permit.event.PermitCatalogueAdopted;
import org.diaodu.kernel.permit.event.PermitIssued;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Stage;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;
import org.diaodu.query.projection.ProjectionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diaodu.query.Shenyang.COORDINATOR;
import static org.diaodu.query.Shenyang.TIEXI;
import static org.diaodu.query.Shenyang.TIEXI_ZONE;

/**
 * What becomes of permits in a city with a catalogue, by events.
 */
final class PermitEvents {

	static final String ID = "project-1";

	static final String LAND = "land-planning-permit";

	static final String WORK = "work-permit";

	private PermitEvents() {
	}

	/** The city, and one project in Tiexi. */
	static ProjectionFixture inShenyang() {
		return ProjectionFixture.with()
			.given(Shenyang.units())
			.given(Shenyang.posts(COORDINATOR))
			.given(catalogue("2018-7", LocalDate.of(2018, 2, 14), 15),
					catalogue("2019-4", LocalDate.of(2019, 4, 23), 7))
			.given(Shenyang.enterprise(ID, "机床厂改造", TIEXI, TIEXI_ZONE, 20_000));
	}

	/** Whatever was asked, delivery and replay change nothing. */
	static void close(ProjectionFixture fixture) {
		assertThat(fixture.bean(ProjectionStore.class).parked()).isEmpty();
		fixture.sameWhenDeliveredTwice("permit", "project-board").sameAfterReplay("permit", "project-board").close();
	}

	static PermitCatalogueAdopted catalogue(String version, LocalDate from, int workDays) {
		return new PermitCatalogueAdopted("catalogue-permits", version, "某文件", "1", from,
				List.of(definition(LAND, "建设用地规划许可证", 20), definition(WORK, "建筑工程施工许可证", workDays)), from);
	}

	static PermitDefinition definition(String code, String name, int days) {
		return new PermitDefinition(code, name, Stage.PERMITS, null, null, new Span(days, DayCount.DAYS), null, null,
				null, null, false, 0, null, null, null, List.of(), null, List.of(Family.ENTERPRISE), "某法1条");
	}

	static LocalDate may(int day) {
		return LocalDate.of(2026, 5, day);
	}

	static Deadline days(LocalDate from, int count) {
		return new Deadline(from, count, DayCount.DAYS, from.plusDays(count), false);
	}

	static DomainEvent applied(String project, String permit, String code, String office, LocalDate on) {
		return new PermitApplied(project, permit, code, office, "一窗-" + permit, on);
	}

	static DomainEvent accepted(String project, String permit, LocalDate on, int law, @Nullable Integer promise) {
		return new PermitAccepted(project, permit, days(on, law), (promise != null) ? days(on, promise) : null, false,
				"2019-4", List.of(), on);
	}

	static DomainEvent issued(String project, String permit, LocalDate on, int used) {
		return new PermitIssued(project, permit, "证-" + permit, null, false, used, null, "2019-4", List.of(), on);
	}

	static DomainEvent started(LocalDate day) {
		return new NodeAchieved(ID, "3.4", NodeMeaning.WORK_STARTED, List.of(), null, "2018-7", null, List.of(),
				List.of(), day);
	}

}
