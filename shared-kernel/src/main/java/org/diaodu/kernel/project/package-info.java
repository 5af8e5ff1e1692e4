/**
 * 项目: what is built, where, by whom, for how much, and which tiers schedule it (clauses
 * (二)(五)(八)).
 */
@NullMarked
package org.diaodu.kernel.project;

import org.jspecify.annotations.NullMarked;
