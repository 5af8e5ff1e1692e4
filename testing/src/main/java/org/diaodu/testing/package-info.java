/**
 * One real PostgreSQL for the tests and benchmarks of every module.
 */
@NullMarked
package org.diaodu.testing;

import org.jspecify.annotations.NullMarked;
