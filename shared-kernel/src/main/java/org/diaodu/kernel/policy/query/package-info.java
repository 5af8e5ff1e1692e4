/**
 * Questions about policy, and their answers.
 */
@NullMarked
package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.NullMarked;
