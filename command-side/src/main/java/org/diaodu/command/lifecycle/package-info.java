/**
 * Decides on the life of a project (全生命周期): nodes, plan, gates, pools, land contract.
 */
@NullMarked
package org.diaodu.command.lifecycle;

import org.jspecify.annotations.NullMarked;
