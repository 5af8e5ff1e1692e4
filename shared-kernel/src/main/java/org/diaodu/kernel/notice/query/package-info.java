/**
 * What can be asked of notices.
 */
@NullMarked
package org.diaodu.kernel.notice.query;

import org.jspecify.annotations.NullMarked;
