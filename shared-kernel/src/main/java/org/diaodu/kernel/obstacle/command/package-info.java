/**
 * What can be wished of obstacles.
 */
@NullMarked
package org.diaodu.kernel.obstacle.command;

import org.jspecify.annotations.NullMarked;
