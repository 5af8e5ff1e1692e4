/**
 * What proves a fact (佐证材料): photos, kept once by their digest.
 */
@NullMarked
package org.diaodu.command.evidence;

import org.jspecify.annotations.NullMarked;
