/**
 * Clocks (时限): the table of what runs, the ticker that lets what fell due ring once, and
 * the counting anew when the calendar of working days is another.
 */
@NullMarked
package org.diaodu.command.clock;

import org.jspecify.annotations.NullMarked;
