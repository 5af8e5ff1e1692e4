/**
 * Commands that adopt policy.
 */
@NullMarked
package org.diaodu.kernel.policy.command;

import org.jspecify.annotations.NullMarked;
