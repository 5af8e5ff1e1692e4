/**
 * Obstacles (受阻问题): boards, inboxes, clocks and metrics (clause nine).
 */
@NullMarked
package org.diaodu.query.obstacle;

import org.jspecify.annotations.NullMarked;
