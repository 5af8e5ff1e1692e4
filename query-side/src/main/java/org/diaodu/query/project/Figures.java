package org.diaodu.query.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.diaodu.kernel.project.query.BoardKind;

/**
 * What a batch adds to and takes from the figures of the boards.
 */
final class Figures {

	/**
	 * Sums by one dimension; the figures of a whole board are read from these. A zone has
	 * few projects, whose rows are as quickly summed when asked.
	 */
	final Map<Total, Sum> totals = new LinkedHashMap<>();

	/**
	 * Sums by all dimensions at once, of the boards that are city-wide; their filtered
	 * figures are read from these.
	 */
	final Map<Cell, Sum> cells = new LinkedHashMap<>();

	/** Boards touched, with the last index that did. */
	final Map<Board, Long> heads = new LinkedHashMap<>();

	record Board(BoardKind kind, String unitId) {
	}

	record Total(BoardKind kind, String unitId, Dimension dimension, String member) {
	}

	record Cell(BoardKind kind, String unitId, String territoryId, String stage, String section, String family,
			String band, String light) {
	}

	/** What figures are grouped by. */
	enum Dimension {

		BAND, STAGE, SECTION, TERRITORY, LIGHT

	}

	static final class Sum {

		long projects;

		long amount;

		private void add(int sign, long amount) {
			this.projects += sign;
			this.amount += sign * Math.max(0, amount);
		}

	}

	/** Moves a project from where it was to where it is. */
	void move(List<Membership> before, List<Membership> after, long logIndex) {
		before.forEach((membership) -> touch(membership, logIndex));
		after.forEach((membership) -> touch(membership, logIndex));
		if (!before.equals(after)) {
			before.forEach((membership) -> add(-1, membership));
			after.forEach((membership) -> add(1, membership));
		}
	}

	private void touch(Membership membership, long logIndex) {
		this.heads.merge(new Board(membership.board(), membership.unitId()), logIndex, Math::max);
	}

	/** Whether the figures of a whole board are kept. */
	static boolean keepsTotals(BoardKind board) {
		return board != BoardKind.ZONE;
	}

	/** Whether filtered figures of a board are kept. */
	static boolean keepsCells(BoardKind board) {
		return board == BoardKind.CITY || board == BoardKind.REGISTER;
	}

	private void add(int sign, Membership m) {
		if (!keepsTotals(m.board())) {
			return;
		}
		total(m, Dimension.BAND, m.band().name()).add(sign, m.amount());
		total(m, Dimension.STAGE, m.stage()).add(sign, m.amount());
		total(m, Dimension.SECTION, m.section()).add(sign, m.amount());
		total(m, Dimension.TERRITORY, m.territoryId()).add(sign, m.amount());
		total(m, Dimension.LIGHT, m.light()).add(sign, m.amount());
		if (keepsCells(m.board())) {
			this.cells
				.computeIfAbsent(new Cell(m.board(), m.unitId(), m.territoryId(), m.stage(), m.section(), m.family(),
						m.band().name(), m.light()), (key) -> new Sum())
				.add(sign, m.amount());
		}
	}

	private Sum total(Membership m, Dimension dimension, String member) {
		return this.totals.computeIfAbsent(new Total(m.board(), m.unitId(), dimension, member), (key) -> new Sum());
	}

}
