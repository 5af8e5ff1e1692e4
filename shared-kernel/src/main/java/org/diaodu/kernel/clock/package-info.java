/**
 * Due dates as facts (时限): what starts, ends and moves a clock, on whatever it runs.
 */
@NullMarked
package org.diaodu.kernel.clock;

import org.jspecify.annotations.NullMarked;
