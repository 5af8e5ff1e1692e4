/**
 * What every message carries and how a refusal travels, whichever feature it belongs to.
 */
@NullMarked
package org.diaodu.kernel.message;

import org.jspecify.annotations.NullMarked;
