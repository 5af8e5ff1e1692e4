/**
 * 实名责任与包保: who answers for a project is decided here, on the project's own stream (ADR
 * 0070).
 */
@NullMarked
package org.diaodu.command.stewardship;

import org.jspecify.annotations.NullMarked;
