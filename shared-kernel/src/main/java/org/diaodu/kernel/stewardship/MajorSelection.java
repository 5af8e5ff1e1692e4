package org.diaodu.kernel.stewardship;

/**
 * The selection sheet of a major project (F-063). The marks advise, the decision binds.
 *
 * @param scale 投资规模, 0 to 100
 * @param pull 牵动力, 0 to 100
 * @param demonstration 示范效应, 0 to 100
 * @param decisionReference 决策依据: minutes or letter in which it was decided
 */
public record MajorSelection(String projectId, int scale, int pull, int demonstration, String decisionReference) {

}
