/**
 * What can be asked of permits, and the answers.
 */
@NullMarked
package org.diaodu.kernel.permit.query;

import org.jspecify.annotations.NullMarked;
