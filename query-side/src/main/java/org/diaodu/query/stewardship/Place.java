package org.diaodu.query.stewardship;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.Slot;

/**
 * What the tables call a place: those of officers by the names of {@link Slot}, and what
 * is asked for like a place.
 */
final class Place {

	/** 包保领导 */
	static final String GUARANTOR = "GUARANTOR";

	/** 责任部门, of the sheet of names */
	static final String DEPARTMENT = "DEPARTMENT";

	/** 责任地区, of the sheet of names */
	static final String REGION = "REGION";

	private Place() {
	}

	/** The places of officers. */
	static String[] officers() {
		return Arrays.stream(Slot.values()).map(Enum::name).toArray(String[]::new);
	}

	/** The role in which a place is held. */
	static Role role(String place) {
		return place.equals(GUARANTOR) ? Role.GUARANTOR : Slot.valueOf(place).role();
	}

	/** The line of the sheet of names a place of an officer stands in. */
	static RealNameSlot line(Slot slot) {
		return switch (slot) {
			case SPECIALIST -> RealNameSlot.SPECIALIST;
			case DISTRICT_MANAGER, CITY_MANAGER -> RealNameSlot.MANAGER;
			case DISTRICT_LIAISON, CITY_LIAISON -> RealNameSlot.LIAISON;
			case OWNER_CONTACT -> RealNameSlot.OWNER_CONTACT;
			case RESPONSIBLE_LEADER -> RealNameSlot.RESPONSIBLE_LEADER;
		};
	}

	/** SQL for the line in which the place named by a column stands. */
	static String lineOf(String column) {
		return Arrays.stream(RealNameSlot.values())
			.map((line) -> "WHEN " + column + " IN ("
					+ places(line).stream().map((place) -> "'" + place + "'").collect(Collectors.joining(", "))
					+ ") THEN '" + line.name() + "'")
			.collect(Collectors.joining(" ", "CASE ", " END"));
	}

	/** The places a line of the sheet of names stands for. */
	static List<String> places(RealNameSlot line) {
		return switch (line) {
			case DEPARTMENT -> List.of(DEPARTMENT);
			case REGION -> List.of(REGION);
			case SPECIALIST, MANAGER, LIAISON, OWNER_CONTACT, RESPONSIBLE_LEADER ->
				Arrays.stream(Slot.values()).filter((slot) -> line(slot) == line).map(Enum::name).toList();
		};
	}

}
