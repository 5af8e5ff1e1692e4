/**
 * Questions about the record itself, and their answers.
 */
@NullMarked
package org.diaodu.kernel.audit.query;

import org.jspecify.annotations.NullMarked;
