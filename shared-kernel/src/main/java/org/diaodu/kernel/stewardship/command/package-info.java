/**
 * Commands about stewardship.
 */
@NullMarked
package org.diaodu.kernel.stewardship.command;

import org.jspecify.annotations.NullMarked;
