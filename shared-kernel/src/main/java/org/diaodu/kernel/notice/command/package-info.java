/**
 * What can be wished of notices.
 */
@NullMarked
package org.diaodu.kernel.notice.command;

import org.jspecify.annotations.NullMarked;
