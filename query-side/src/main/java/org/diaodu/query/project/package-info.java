/**
 * 项目调度: boards, cards, timelines and audit lists.
 */
@NullMarked
package org.diaodu.query.project;

import org.jspecify.annotations.NullMarked;
