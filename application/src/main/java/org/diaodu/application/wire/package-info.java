/**
 * How messages travel: Axon's buses, wired by hand, and the one form of every message
 * between processes.
 */
@NullMarked
package org.diaodu.application.wire;

import org.jspecify.annotations.NullMarked;
