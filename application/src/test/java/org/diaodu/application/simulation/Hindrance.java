package org.diaodu.application.simulation;

/**
 * What blocks the projects of the simulated year: sub-items that lie within the powers of
 * one unit, with their working days at each tier (domain D2), written down here once more
 * and not read from the taxonomy.
 */
enum Hindrance {

	/** 土地证、不动产权证办理滞后 */
	LAND_TITLE("0106", 5, 10),
	/** 立项(审批/核准/备案) */
	APPROVAL("0401", 5, 20),
	/** 节能审查 */
	ENERGY_REVIEW("0403", 10, 20),
	/** 施工许可 */
	WORK_PERMIT("0407", 5, 7),
	/** 资本金、自筹资金不到位 */
	CAPITAL("0501", 10, 20),
	/** 供气 */
	GAS("0603", 7, 15),
	/** 阻挠施工、封门堵路 */
	OBSTRUCTION("0701", 3, 5);

	/** How hard it hits the project. */
	enum Harm {

		/** 停工 */
		STOPS,
		/** 延误 */
		DELAYS,
		/** 妨碍 */
		HINDERS

	}

	private final String code;

	private final int districtDays;

	private final int cityDays;

	Hindrance(String code, int districtDays, int cityDays) {
		this.code = code;
		this.districtDays = districtDays;
		this.cityDays = cityDays;
	}

	/** What the taxonomy calls it. */
	String code() {
		return this.code;
	}

	/**
	 * Working days to solve it in: what stops work has half of them, rounded down, at
	 * least one.
	 */
	int days(boolean atDistrict, Harm harm) {
		int days = atDistrict ? this.districtDays : this.cityDays;
		return (harm == Harm.STOPS) ? Math.max(1, days / 2) : days;
	}

}
