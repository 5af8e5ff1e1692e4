package org.diaodu.kernel.project.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Boards, the widest first.
 */
public record BoardsView(List<BoardView> boards, Basis basis) {

	public BoardsView {
		boards = List.copyOf(boards);
	}

}
