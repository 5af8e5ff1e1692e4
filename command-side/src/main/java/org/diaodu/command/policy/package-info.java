/**
 * 门槛: policy as versioned data is decided here.
 */
@NullMarked
package org.diaodu.command.policy;

import org.jspecify.annotations.NullMarked;
