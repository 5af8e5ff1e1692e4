package org.diaodu.query.graphql.board;

import java.math.BigDecimal;
import java.util.List;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.query.BoardBand;
import org.diaodu.kernel.project.query.BoardFilter;
import org.diaodu.kernel.project.query.BoardStandingFilter;
import org.diaodu.query.graphql.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to keep of a board, as the client writes it.
 */
record BoardFilterInput(@Nullable String text, @Nullable Stage stage, @Nullable String section,
		@Nullable String districtId, @Nullable String zoneId, @Nullable Family family, @Nullable BoardBand band,
		@Nullable ProjectState state, @Nullable BigDecimal amountFromWanYuan, @Nullable BigDecimal amountToWanYuan,
		@Nullable String originList, @Nullable LightColour overallLight, @Nullable List<LightFilterInput> lights,
		@Nullable Pool pool, @Nullable Boolean overdue) {

	/**
	 * As the kernel takes it.
	 * @throws RefusedException when an amount is none
	 */
	static BoardFilter toFilter(@Nullable BoardFilterInput input) {
		return (input == null) ? BoardFilter.NONE
				: new BoardFilter(input.text, input.stage, input.section, input.districtId, input.zoneId, input.family,
						input.band, input.state,
						Money.wanYuanOrNull(input.amountFromWanYuan, "filter.amountFromWanYuan"),
						Money.wanYuanOrNull(input.amountToWanYuan, "filter.amountToWanYuan"), input.originList,
						input.standing());
	}

	private BoardStandingFilter standing() {
		return new BoardStandingFilter(this.overallLight,
				(this.lights != null) ? this.lights.stream().map(LightFilterInput::toFilter).toList() : List.of(),
				this.pool, this.overdue);
	}

}
