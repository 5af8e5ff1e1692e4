package org.diaodu.query.light;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.query.ProjectionFixture;
import org.diaodu.query.Shenyang;

/**
 * Projects of a small Shenyang and lights that turn there. Today is 2026-06-01.
 */
final class Lit {

	static final String PLANT = "project-plant";

	static final String WORKS = "project-works";

	static final String CAMPUS = "project-campus";

	static final Caller HUNNAN_MANAGER = new Caller("person-hunnan", Role.MANAGER, Shenyang.HUNNAN);

	static final Caller CITIZEN = new Caller("person-citizen", Role.PUBLIC, Shenyang.CITY);

	private Lit() {
	}

	static ProjectionFixture inShenyang() {
		return ProjectionFixture.with()
			.given(Shenyang.units())
			.given(Shenyang.posts(Shenyang.COORDINATOR, Shenyang.TIEXI_MANAGER, Shenyang.TIEXI_SPECIALIST,
					HUNNAN_MANAGER, CITIZEN))
			.given(Shenyang.enterprise(PLANT, "华晨宝马铁西工厂", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 50_000))
			.given(Shenyang.enterprise(WORKS, "机床厂改造", Shenyang.TIEXI, Shenyang.TIEXI_ZONE, 2_999))
			.given(Shenyang.enterprise(CAMPUS, "机器人产业园", Shenyang.HUNNAN, Shenyang.HUNNAN_ZONE, 10_000));
	}

	static LightChanged turned(String projectId, Light light, LightColour before, LightColour after, LightRule rule,
			LocalDate on) {
		return new LightChanged(projectId, light, before, after, rule, List.of(new LightInput("pointsBehind", "31.50")),
				(after != LightColour.GREY) ? "2018-7" : null, on);
	}

	static LightChanged red(String projectId, Light light, LocalDate on) {
		return turned(projectId, light, LightColour.GREEN, LightColour.RED, LightRule.PROGRESS_FAR_BEHIND, on);
	}

	static LightChanged repaired(String projectId, Light light, LocalDate on) {
		return turned(projectId, light, LightColour.RED, LightColour.GREEN, LightRule.AS_PLANNED, on);
	}

	static LocalDate day(int month, int day) {
		return LocalDate.of(2026, month, day);
	}

}
