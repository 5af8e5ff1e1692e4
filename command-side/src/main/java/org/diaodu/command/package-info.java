/**
 * The deciding side: what may happen, and the log of what did.
 */
@NullMarked
package org.diaodu.command;

import org.jspecify.annotations.NullMarked;
