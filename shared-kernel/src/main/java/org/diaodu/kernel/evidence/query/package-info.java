/**
 * Questions about what proves a fact.
 */
@NullMarked
package org.diaodu.kernel.evidence.query;

import org.jspecify.annotations.NullMarked;
