/**
 * The scoreboard: every performance figure beside its peer or limit, in one run.
 */
@NullMarked
package org.diaodu.benchmarks;

import org.jspecify.annotations.NullMarked;
