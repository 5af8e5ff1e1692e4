package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.WanYuan;

/**
 * Narrows a board; null means any.
 *
 * @param text part of the name, code or owner, in Chinese, in pinyin or as initials
 * @param section GB/T 4754 section letter; the empty string means not classified
 * @param state null for those on the board (ACTIVE)
 * @param amountFrom 万元, inclusive
 * @param amountTo 万元, inclusive
 * @param originList the list it was imported from
 * @param standing lights, pool and what is overdue
 */
public record BoardFilter(@Nullable String text, @Nullable Stage stage, @Nullable String section,
		@Nullable String districtId, @Nullable String zoneId, @Nullable Family family, @Nullable BoardBand band,
		@Nullable ProjectState state, @Nullable WanYuan amountFrom, @Nullable WanYuan amountTo,
		@Nullable String originList, BoardStandingFilter standing) {

	/** Everything on the board. */
	public static final BoardFilter NONE = new BoardFilter(null, null, null, null, null, null, null, null, null, null,
			null, BoardStandingFilter.NONE);

	/** However its projects stand. */
	public BoardFilter(@Nullable String text, @Nullable Stage stage, @Nullable String section,
			@Nullable String districtId, @Nullable String zoneId, @Nullable Family family, @Nullable BoardBand band,
			@Nullable ProjectState state, @Nullable WanYuan amountFrom, @Nullable WanYuan amountTo,
			@Nullable String originList) {
		this(text, stage, section, districtId, zoneId, family, band, state, amountFrom, amountTo, originList,
				BoardStandingFilter.NONE);
	}

}
