/**
 * 包保与实名责任: who answers for what (F-039 to F-069).
 */
@NullMarked
package org.diaodu.kernel.stewardship;

import org.jspecify.annotations.NullMarked;
