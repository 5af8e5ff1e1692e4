/**
 * Questions about the dispatch ledger and their answers.
 */
@NullMarked
package org.diaodu.kernel.progress.query;

import org.jspecify.annotations.NullMarked;
