/**
 * What can have happened to the clocks of anything.
 */
@NullMarked
package org.diaodu.kernel.clock.event;

import org.jspecify.annotations.NullMarked;
