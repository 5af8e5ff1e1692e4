/**
 * Commands about units, people and posts.
 */
@NullMarked
package org.diaodu.kernel.jurisdiction.command;

import org.jspecify.annotations.NullMarked;
