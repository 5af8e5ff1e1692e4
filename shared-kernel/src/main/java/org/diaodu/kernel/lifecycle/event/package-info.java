/**
 * What can have happened in the life of a project.
 */
@NullMarked
package org.diaodu.kernel.lifecycle.event;

import org.jspecify.annotations.NullMarked;
