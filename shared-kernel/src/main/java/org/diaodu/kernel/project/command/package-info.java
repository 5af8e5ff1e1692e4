/**
 * Commands about a project.
 */
@NullMarked
package org.diaodu.kernel.project.command;

import org.jspecify.annotations.NullMarked;
