/**
 * 专员、实名责任、包保、重大项目: who answers for a project, by business date.
 */
@NullMarked
package org.diaodu.query.stewardship;

import org.jspecify.annotations.NullMarked;
