package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.lifecycle.AuthorityName;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.ObstacleCategory;
import org.diaodu.kernel.obstacle.ObstacleItem;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Clause({ "F-002", "F-124" })
class StatutoryFiguresStayTest {

	private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

	private static final String LAW = "建筑法第八条:7日";

	/** First the figure of law as it is: 3, 5 and 7 days. */
	@ParameterizedTest(name = "{0}/{1}/{2} by {3}")
	@CsvSource({ "3,5,7,建筑法第八条:7日,true", "2,3,5,建筑法第八条:7日,true", "3,5,7,,false", "3,5,7,' ',false",
			"3,5,9,建筑法第八条:7日,false", "4,5,7,' 建筑法第八条:7日 ',false", "3,5,9,优化营商环境条例:9日,true" })
	void aFigureOfLawIsUnmarkedOrExceededByNoVersion(int zone, int district, int city, @Nullable String basis,
			boolean adopted) {
		ObstacleTaxonomyAdopted first = version("2018", 3, 5, 7, LAW);
		ObstacleTaxonomyAdopted own = version("2017", 1, 1, 1, null);
		ObstacleTaxonomyAdopted next = version("2020", zone, district, city, basis);
		if (adopted) {
			assertThatCode(() -> StatutoryFiguresStay.require(List.of(first, own), next)).doesNotThrowAnyException();
		}
		else {
			assertThatThrownBy(() -> StatutoryFiguresStay.require(List.of(first, own), next)).isInstanceOfSatisfying(
					RefusedException.class,
					(refused) -> assertThat(refused.refusal().code()).isEqualTo("OBSTACLE_TAXONOMY_STATUTORY"));
		}
	}

	/**
	 * Left out for a while, put right after a mistake, or written a little differently.
	 */
	@Test
	void theLawStaysWhateverLiesBetween() {
		ObstacleTaxonomyAdopted first = version("2018", 3, 5, 7, LAW);
		ObstacleTaxonomyAdopted without = new ObstacleTaxonomyAdopted(ObstacleTaxonomy.ID, "2019", "文件", "一(九)",
				LocalDate.of(2019, 1, 1), List.of(), LocalDate.of(2019, 1, 1));
		assertThat(refused(List.of(first, without), version("2020", 3, 5, 7, null))).isTrue();
		assertThat(refused(List.of(first, without), version("2020", 3, 5, 20, LAW))).isTrue();
		assertThat(refused(List.of(first, without), version("2020", 3, 5, 7, LAW))).isFalse();
		ObstacleTaxonomyAdopted mistaken = version("2019", 3, 5, 5, LAW);
		assertThat(refused(List.of(first, mistaken), version("2020", 3, 5, 7, LAW))).isFalse();
		assertThat(refused(List.of(first, mistaken), version("2020", 3, 5, 8, LAW))).isTrue();
		assertThat(refused(List.of(first), version("2020", 3, 5, 30, "建筑法 第八条：7日\u200b"))).isTrue();
	}

	private static boolean refused(List<ObstacleTaxonomyAdopted> known, ObstacleTaxonomyAdopted next) {
		try {
			StatutoryFiguresStay.require(known, next);
			return false;
		}
		catch (RefusedException refused) {
			return true;
		}
	}

	/** The city's own figures are the city's. */
	@ParameterizedTest
	@CsvSource({ "9,9,9,", "9,9,9,建筑法第八条:7日" })
	void whatIsNoFigureOfLawMayBecomeAnything(int zone, int district, int city, @Nullable String basis) {
		assertThatCode(() -> StatutoryFiguresStay.require(List.of(version("2018", 3, 5, 7, null)),
				version("2020", zone, district, city, basis)))
			.doesNotThrowAnyException();
	}

	private static ObstacleTaxonomyAdopted version(String year, int zone, int district, int city,
			@Nullable String basis) {
		LocalDate from = LocalDate.of(Integer.parseInt(year), 1, 1);
		ObstacleItem item = new ObstacleItem("0407", "施工许可", List.of(new AuthorityName("城建局", FROM)), null,
				ObstacleScope.OWN, zone, district, city, true, basis);
		return new ObstacleTaxonomyAdopted(ObstacleTaxonomy.ID, year, "文件", "一(九)", from,
				List.of(new ObstacleCategory("04", "审批", List.of(item))), from);
	}

}
