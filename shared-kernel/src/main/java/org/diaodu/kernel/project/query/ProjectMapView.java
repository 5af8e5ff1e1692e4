package org.diaodu.kernel.project.query;

import java.math.BigDecimal;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * What lies on a part of the map. Either points or clusters are given; the groups count
 * all that lies on it.
 *
 * @param clustered whether clusters are given
 * @param cellDegrees width of the cells clusters were made by, 0 when there are none
 * @param count how many projects lie on this part
 * @param withoutPlace how many match the filter and are on no map at all, since nobody
 * stated where they are; they are in no group
 * @param byDistrict key is the district's unit id, empty when unknown
 * @param byZone key is the zone's unit id, empty when in none
 * @param byLight key is the constant of {@link org.diaodu.kernel.light.LightColour}
 * @param byStage key is the constant of {@link org.diaodu.kernel.project.Stage}, empty
 * when unknown
 * @param byBand key is the constant of {@link MapAmountBand}
 */
public record ProjectMapView(boolean clustered, BigDecimal cellDegrees, List<MapPointView> points,
		List<MapClusterView> clusters, long count, long withoutPlace, List<GroupTotalView> byDistrict,
		List<GroupTotalView> byZone, List<GroupTotalView> byLight, List<GroupTotalView> byStage,
		List<GroupTotalView> byBand, Basis basis) {

	public ProjectMapView {
		points = List.copyOf(points);
		clusters = List.copyOf(clusters);
		byDistrict = List.copyOf(byDistrict);
		byZone = List.copyOf(byZone);
		byLight = List.copyOf(byLight);
		byStage = List.copyOf(byStage);
		byBand = List.copyOf(byBand);
	}

}
