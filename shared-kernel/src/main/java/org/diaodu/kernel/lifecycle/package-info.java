/**
 * The life of a project (全生命周期): stages, nodes, plan, pools, land contract.
 */
@NullMarked
package org.diaodu.kernel.lifecycle;

import org.jspecify.annotations.NullMarked;
