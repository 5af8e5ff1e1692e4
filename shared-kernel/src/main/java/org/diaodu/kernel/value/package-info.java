/**
 * Values with a standard of their own: money, codes, divisions.
 */
@NullMarked
package org.diaodu.kernel.value;

import org.jspecify.annotations.NullMarked;
