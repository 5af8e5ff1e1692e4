/**
 * What proves a fact (佐证材料): photos and scanned papers, kept once by their digest and
 * cited by it.
 */
@NullMarked
package org.diaodu.kernel.evidence;

import org.jspecify.annotations.NullMarked;
