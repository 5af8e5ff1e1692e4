/**
 * 市、区县(市)、开发区三级, 机构, 人员: units, people and their posts are decided here, and the
 * directory every other decision consults (clauses (一)(二)(三)).
 */
@NullMarked
package org.diaodu.command.jurisdiction;

import org.jspecify.annotations.NullMarked;
