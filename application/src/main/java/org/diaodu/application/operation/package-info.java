/**
 * What an operator watches.
 */
@NullMarked
package org.diaodu.application.operation;

import org.jspecify.annotations.NullMarked;
