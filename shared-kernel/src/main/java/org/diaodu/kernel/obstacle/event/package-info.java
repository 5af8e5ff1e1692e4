/**
 * What can have happened to obstacles.
 */
@NullMarked
package org.diaodu.kernel.obstacle.event;

import org.jspecify.annotations.NullMarked;
