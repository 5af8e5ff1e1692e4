/**
 * Facts about a project.
 */
@NullMarked
package org.diaodu.kernel.project.event;

import org.jspecify.annotations.NullMarked;
