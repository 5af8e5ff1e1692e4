/**
 * Evidence over HTTP (佐证材料): taken in once, given out to whoever may see a project that
 * cites them.
 */
@NullMarked
package org.diaodu.application.evidence;

import org.jspecify.annotations.NullMarked;
