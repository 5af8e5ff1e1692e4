/**
 * What the program itself wishes of clocks.
 */
@NullMarked
package org.diaodu.kernel.clock.command;

import org.jspecify.annotations.NullMarked;
