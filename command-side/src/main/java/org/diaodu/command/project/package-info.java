/**
 * 项目: what may be done to a project is decided here (clauses (二)(三)).
 */
@NullMarked
package org.diaodu.command.project;

import org.jspecify.annotations.NullMarked;
