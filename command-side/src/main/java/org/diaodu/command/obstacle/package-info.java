/**
 * Decides on obstacles (受阻问题): a stream of their own, a class for each group of steps.
 */
@NullMarked
package org.diaodu.command.obstacle;

import org.jspecify.annotations.NullMarked;
