/**
 * Facts about units, people and posts.
 */
@NullMarked
package org.diaodu.kernel.jurisdiction.event;

import org.jspecify.annotations.NullMarked;
