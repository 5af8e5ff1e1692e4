/**
 * 门槛、额度等 as versioned data: a decision records the version it used (F-002).
 */
@NullMarked
package org.diaodu.kernel.policy;

import org.jspecify.annotations.NullMarked;
