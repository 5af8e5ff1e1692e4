/**
 * Facts about stewardship.
 */
@NullMarked
package org.diaodu.kernel.stewardship.event;

import org.jspecify.annotations.NullMarked;
