/**
 * What proves a fact (佐证材料): photos, scanned papers and letters, kept once by their
 * digest.
 */
@NullMarked
package org.diaodu.command.evidence;

import org.jspecify.annotations.NullMarked;
