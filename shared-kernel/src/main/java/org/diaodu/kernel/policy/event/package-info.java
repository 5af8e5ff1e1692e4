/**
 * Facts about policy.
 */
@NullMarked
package org.diaodu.kernel.policy.event;

import org.jspecify.annotations.NullMarked;
