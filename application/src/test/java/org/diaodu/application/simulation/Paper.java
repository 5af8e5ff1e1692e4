package org.diaodu.application.simulation;

import java.time.LocalDate;

/**
 * The permits of the simulated year, with their limits as the law and the offices had
 * them in 2018 (domain C6), written down here once more and not read from the catalogue.
 */
enum Paper {

	/** 备案: when it is received. */
	FILING("project-filing", "2.1", Count.NONE, 0, 0),
	/** 政府投资项目审批 */
	APPROVAL("project-approval-government", "2.1", Count.WORKING_DAYS, 20, 10),
	/** 环境影响报告表 */
	EIA_TABLE("eia-table", "2.3", Count.DAYS, 30, 15),
	/** 建设工程规划许可证 */
	PLANNING("construction-planning-permit", "2.7", Count.WORKING_DAYS, 20, 10),
	/**
	 * 施工许可证: fifteen days before the law of 2019, and work must start within three
	 * months.
	 */
	WORK("work-permit", "2.9", Count.DAYS, 15, 7);

	/** Months in which work must start, and of each renewal. */
	static final int WORK_MONTHS = 3;

	/** Days before the end of the validity of which is warned. */
	static final int WARNED_DAYS = 30;

	/** In what the limits are counted. */
	private enum Count {

		NONE, DAYS, WORKING_DAYS

	}

	private final String code;

	private final String node;

	private final Count count;

	private final int statutory;

	private final int committed;

	Paper(String code, String node, Count count, int statutory, int committed) {
		this.code = code;
		this.node = node;
		this.count = count;
		this.statutory = statutory;
		this.committed = committed;
	}

	/** What the catalogue calls it. */
	String code() {
		return this.code;
	}

	/** The node its issue reaches. */
	String node() {
		return this.node;
	}

	/** Whether there is anything to promise beside the law. */
	boolean isPromised() {
		return this.count != Count.NONE;
	}

	/** The last day in law. */
	LocalDate statutory(LocalDate accepted) {
		return after(accepted, this.statutory);
	}

	/** The last day promised. */
	LocalDate committed(LocalDate accepted) {
		return after(accepted, this.committed);
	}

	/** How many days of a limit are left after a day, as they are counted. */
	int left(LocalDate day, LocalDate due) {
		return Math.toIntExact(day.plusDays(1)
			.datesUntil(due.plusDays(1))
			.filter((each) -> this.count == Count.DAYS || WorkingDays2018.isWorking(each))
			.count());
	}

	/** So many days of it after a day. */
	LocalDate after(LocalDate accepted, int days) {
		return switch (this.count) {
			case NONE -> accepted;
			case DAYS -> accepted.plusDays(days);
			case WORKING_DAYS -> WorkingDays2018.after(accepted, days);
		};
	}

}
