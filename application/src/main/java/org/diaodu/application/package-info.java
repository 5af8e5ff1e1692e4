/**
 * Assembles and boots the program: wiring, roles, embedded PostgreSQL, identity, sample
 * data. The only place that knows in which role a process runs.
 */
@NullMarked
package org.diaodu.application;

import org.jspecify.annotations.NullMarked;
