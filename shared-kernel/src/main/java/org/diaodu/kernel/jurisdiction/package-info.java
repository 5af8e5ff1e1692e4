/**
 * 市、区县、开发区三级, 机构, 人员: who governs what (clauses (一)(二)(三)).
 */
@NullMarked
package org.diaodu.kernel.jurisdiction;

import org.jspecify.annotations.NullMarked;
