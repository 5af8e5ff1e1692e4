/**
 * Obstacles (受阻问题): what blocks a project, from the direct report to the closing evidence
 * (clause nine).
 */
@NullMarked
package org.diaodu.kernel.obstacle;

import org.jspecify.annotations.NullMarked;
